import { COMMENT_ANSWERS, isoDate } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_TASK, get } from './examples.js';
import { links } from './links.js';
import { offset, passage, versionNumber } from './texts.js';
import { day, id, region } from './values.js';

const ONE = `/cases/${EXAMPLE_CASE}/texts/${EXAMPLE_INSTANCE}`;

export const commentQuery = z.strictObject({
  version: versionNumber
    .optional()
    .meta({ description: 'Version in which to place the comments; the newest when left out.' }),
});
export type CommentQuery = z.output<typeof commentQuery>;

export const PLACE_STATUSES = ['attached', 'orphaned'] as const;

/** Where a comment's passage is in a version: found, with how sure that is, or orphaned. */
const place = z.object({
  version: z.int().min(1),
  status: z.enum(PLACE_STATUSES),
  start: offset.nullable(),
  end: offset.nullable(),
  confidence: z.number().min(0).max(1).nullable().meta({ description: '1: nothing at or around it has changed.' }),
  paragraph: z.int().min(1).nullable().meta({ description: 'Number of the paragraph in which it begins.' }),
});

const oneAnswer = {
  answer: z.enum(COMMENT_ANSWERS),
  label: z.string(),
  reason: z.string(),
  answeredOn: day,
  inVersion: z.int().min(1).meta({ description: 'The newest version when the answer was given.' }),
} as const;
const givenAnswer = z.object({
  ...oneAnswer,
  earlier: z
    .array(z.object(oneAnswer))
    .meta({ description: 'What was answered before it was corrected, the first first.' }),
});

export const comment = z
  .object({
    id: z.string().meta({ description: 'County code and number, such as 12-3.' }),
    region,
    regionName: z.string(),
    number: z.int().min(1),
    version: z.int().min(1).meta({ description: 'Version that the region commented on.' }),
    passage,
    text: z.string(),
    givenOn: day,
    amendedOn: day.nullable(),
    place,
    answer: givenAnswer.nullable(),
  })
  .meta({ id: 'Comment', description: "A region's comment on a passage, where that passage is now, and its answer." });
export type CommentView = z.output<typeof comment>;

const exampleComment: CommentView = {
  id: '12-1',
  region: '12',
  regionName: 'Region Skåne',
  number: 1,
  version: 1,
  passage: { quote: 'Avstå', prefix: '', suffix: '.', start: 0 },
  text: 'Skriv hur länge.',
  givenOn: isoDate('2026-02-03'),
  amendedOn: null,
  place: { version: 2, status: 'attached', start: 0, end: 5, confidence: 0.97, paragraph: 1 },
  answer: {
    answer: 'considered',
    label: 'Beaktat',
    reason: 'Tills vidare är tillagt.',
    answeredOn: isoDate('2026-02-20'),
    inVersion: 2,
    earlier: [],
  },
};

export const commentList = z
  .object({
    comments: z.array(comment).meta({
      description: 'In reading order of the version asked for; orphaned ones last. Withdrawn ones are left out.',
    }),
    complete: z
      .boolean()
      .meta({ description: 'False while the round is open and other regions’ comments are sealed.' }),
    orphaned: z.int().min(0),
    unanswered: z.int().min(0),
    _links: links('self', 'version'),
  })
  .meta({
    id: 'CommentList',
    example: {
      comments: [exampleComment],
      complete: true,
      orphaned: 0,
      unanswered: 0,
      _links: [get('self', `${ONE}/comments?version=2`), get('version', `${ONE}/versions/${EXAMPLE_TASK}`)],
    },
  });
export type CommentList = z.output<typeof commentList>;

const publishedAnswer = z.object({
  region: region.nullable(),
  regionName: z.string().nullable(),
  quote: z.string(),
  comment: z.string(),
  answer: z.enum(COMMENT_ANSWERS),
  label: z.string(),
  reason: z.string(),
  correctedOn: day.nullable().meta({ description: 'When the answer was corrected after it was published.' }),
});

export const publishedAnswers = z
  .object({
    textId: id,
    title: z.string(),
    publishedOn: day,
    answers: z.array(publishedAnswer).meta({
      description: 'In the order of the text. Regions are null where the answers were published without their names.',
    }),
    _links: links('self', 'case'),
  })
  .meta({
    id: 'PublishedAnswers',
    example: {
      textId: EXAMPLE_INSTANCE,
      title: 'Utkast till rekommendation',
      publishedOn: '2026-03-02',
      answers: [
        {
          region: '12',
          regionName: 'Region Skåne',
          quote: 'Avstå',
          comment: 'Skriv hur länge.',
          answer: 'considered',
          label: 'Beaktat',
          reason: 'Tills vidare är tillagt.',
          correctedOn: null,
        },
      ],
      _links: [get('self', `${ONE}/published-answers`), get('case', `/cases/${EXAMPLE_CASE}`)],
    },
  });
export type PublishedAnswers = z.output<typeof publishedAnswers>;
