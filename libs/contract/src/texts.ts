import { PASSAGE_CONTEXT_MAX, QUOTE_MAX, ROUND_KINDS } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_HASH, EXAMPLE_INSTANCE, EXAMPLE_JOB, EXAMPLE_TASK, get } from './examples.js';
import { links } from './links.js';
import { hash, id, instant } from './values.js';

export const textId = id.meta({ description: 'Id of the text: the instance of the round it was put out with.' });
export const textVersionId = id.meta({ description: 'Id of the version.' });
export const versionNumber = z.coerce.number().int().min(1).max(10_000).meta({ description: 'Version, from 1.' });

export const offset = z.int().min(0).meta({ description: 'UTF-16 code units from the beginning of the body.' });
const AT = `/cases/${EXAMPLE_CASE}/texts`;
const ONE = `${AT}/${EXAMPLE_INSTANCE}`;

export const passage = z
  .object({
    quote: z.string().max(QUOTE_MAX),
    prefix: z.string().max(PASSAGE_CONTEXT_MAX),
    suffix: z.string().max(PASSAGE_CONTEXT_MAX),
    start: offset,
  })
  .meta({
    id: 'Passage',
    description: 'A place in a version of a text: its words, what stands before and after them, and where they begin.',
  });

const version = z.object({
  id,
  version: z.int().min(1),
  title: z.string(),
  sha256: hash.meta({ description: 'Of the body in UTF-8; the journal entry that put it out holds the same.' }),
  changes: z.string().nullable().meta({ description: 'What changed since the version before, in words.' }),
  createdAt: instant,
  createdBy: z.string().nullable().meta({ description: 'Name of the person; null when erased.' }),
});

const paragraph = z.object({ number: z.int().min(1), start: offset, end: offset });
const EXAMPLE_VERSION = {
  id: EXAMPLE_TASK,
  version: 2,
  title: 'Utkast till rekommendation',
  sha256: EXAMPLE_HASH,
  changes: 'Uppföljningstiden är förtydligad.',
  createdAt: '2026-02-09T09:00:00Z',
  createdBy: 'Exempel Samordnare',
};

const text = z.object({
  id,
  title: z.string(),
  roundKind: z.enum(ROUND_KINDS),
  versions: z.array(version).meta({ description: 'Oldest first.' }),
  _links: links('self', 'latest-version', 'comments', 'published-answers'),
});
export type TextView = z.output<typeof text>;

export const textList = z.object({ texts: z.array(text), _links: links('self', 'case') }).meta({
  id: 'TextList',
  example: {
    texts: [
      {
        id: EXAMPLE_INSTANCE,
        title: 'Utkast till rekommendation',
        roundKind: 'draft',
        versions: [EXAMPLE_VERSION],
        _links: [
          get('self', `${ONE}/versions/${EXAMPLE_TASK}`),
          get('latest-version', `${ONE}/versions/${EXAMPLE_TASK}`),
          get('comments', `${ONE}/comments`),
          get('published-answers', `${ONE}/published-answers`),
        ],
      },
    ],
    _links: [get('self', AT), get('case', `/cases/${EXAMPLE_CASE}`)],
  },
});
export type TextList = z.output<typeof textList>;

export const textVersionView = version
  .extend({
    textId: id,
    body: z.string().meta({ description: 'Plain text in NFC, lines ended by line feeds, at most 64 KiB.' }),
    paragraphs: z.array(paragraph).meta({ description: 'Paragraphs in reading order; offsets into the body.' }),
    _links: links('self', 'collection', 'comments', 'previous-version', 'changes'),
  })
  .meta({
    id: 'TextVersion',
    example: {
      ...EXAMPLE_VERSION,
      textId: EXAMPLE_INSTANCE,
      body: 'Avstå tills vidare.',
      paragraphs: [{ number: 1, start: 0, end: 19 }],
      _links: [
        get('self', `${ONE}/versions/${EXAMPLE_TASK}`),
        get('collection', AT),
        get('comments', `${ONE}/comments?version=2`),
        get('previous-version', `${ONE}/versions/${EXAMPLE_JOB}`),
        get('changes', `${ONE}/changes?from=1&to=2`),
      ],
    },
  });
export type TextVersionView = z.output<typeof textVersionView>;

export const changesQuery = z.strictObject({
  from: versionNumber.optional().meta({ description: 'The older version; the one before `to` when left out.' }),
  to: versionNumber.optional().meta({ description: 'The newer version; the newest when left out.' }),
});
export type ChangesQuery = z.output<typeof changesQuery>;

export const CHANGE_KINDS = ['unchanged', 'changed', 'moved', 'added', 'removed'] as const;
const changedParagraph = paragraph.extend({ text: z.string() }).nullable();

export const textChanges = z
  .object({
    from: z.int().min(1),
    to: z.int().min(1),
    changes: z
      .array(z.object({ kind: z.enum(CHANGE_KINDS), before: changedParagraph, after: changedParagraph }))
      .meta({ description: 'In the reading order of the newer version; what was removed stands where it stood.' }),
    _links: links('self', 'from', 'to'),
  })
  .meta({
    id: 'TextChanges',
    example: {
      from: 1,
      to: 2,
      changes: [
        {
          kind: 'changed',
          before: { number: 1, start: 0, end: 6, text: 'Avstå.' },
          after: { number: 1, start: 0, end: 19, text: 'Avstå tills vidare.' },
        },
      ],
      _links: [
        get('self', `${ONE}/changes?from=1&to=2`),
        get('from', `${ONE}/versions/${EXAMPLE_JOB}`),
        get('to', `${ONE}/versions/${EXAMPLE_TASK}`),
      ],
    },
  });
export type TextChanges = z.output<typeof textChanges>;
