import type {
  ActDefinition,
  Consequence,
  Context,
  Effect,
  Rule,
  StateNode,
  TaskRule,
  Transition,
  Update,
} from '../definition.js';
import { body, choice, flag, optional, published, region, text } from '../fields.js';
import type { FactField } from '../facts.js';
import { reason, type JsonRecord } from '../reason.js';
import { restsOn } from '../council/rests-on-text.js';
import { ITEM_KINDS } from '../council/outcomes.js';
import { isSet, numberIn, recordsIn, textIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';

const ISSUE = 'domain/states.md#2, #4.5 (a draft put out with a round: our default)';

/** What became of a comment: taken into account, in part, or not. Each with a reason. */
export const COMMENT_ANSWERS = ['considered', 'partly', 'not-considered'] as const;
export type CommentAnswer = (typeof COMMENT_ANSWERS)[number];

/** A region's comment is known to the round by number only; its words stay with the region's opinion. */
export const COMMENT_STATUSES = ['given', 'withdrawn'] as const;

const commentNumber: FactField = { kind: 'number', min: 1, max: 10_000 };

export const textActs: Readonly<Record<string, ActDefinition>> = {
  PUT_OUT_TEXT: { roles: ['coordinator', 'preparer'], facts: { title: text(200), body }, source: ISSUE },
  REVISE_TEXT: {
    roles: ['coordinator', 'preparer'],
    facts: { title: optional(text(200)), body, changes: optional(text(4000)) },
    source: ISSUE,
  },
  COMMENT_RECORDED: {
    roles: ['system'],
    facts: { region, number: commentNumber, status: choice(...COMMENT_STATUSES) },
    source: ISSUE,
  },
  TEXT_AT_COUNCIL: { roles: ['system'], facts: { kind: choice(...ITEM_KINDS), isThere: flag }, source: ISSUE },
  ANSWER_COMMENT: {
    roles: ['coordinator', 'preparer'],
    facts: { region, number: commentNumber, answer: choice(...COMMENT_ANSWERS), reason: text(4000) },
    source: ISSUE,
  },
  PUBLISH_ANSWERS: {
    roles: ['coordinator'],
    facts: { namesRegions: published(flag) },
    source: `${ISSUE}; only by an act of its own, and whether regions are named is chosen with it`,
  },
};

/** Given comments that nobody has answered yet. */
const unanswered = (context: Context): readonly JsonRecord[] =>
  recordsIn(context, 'comments').filter(({ status, answer }) => status === 'given' && answer === null);

const hasText = (context: Context): boolean => (numberIn(context, 'textVersion') ?? 0) > 0;

export const textRules: Readonly<Record<string, Rule>> = {
  textIsOut: stateRule(ISSUE, ({ context }) => (hasText(context) ? null : reason('no-text-put-out')), ['PUT_OUT_TEXT']),
  noTextYet: stateRule(ISSUE, ({ context }) =>
    hasText(context) ? reason('text-already-out', { way: 'REVISE_TEXT' }) : null,
  ),
  commentsGiven: stateRule(ISSUE, ({ context }) =>
    recordsIn(context, 'comments').some(({ status }) => status === 'given') ? null : reason('no-comments-given'),
  ),
  commentKnown: factRule(ISSUE, ({ context, event }) => {
    const { region: of, number } = event.facts;
    const known = recordsIn(context, 'comments').some(
      (one) => one['region'] === of && one['number'] === number && one['status'] === 'given',
    );
    return known ? null : reason('no-such-comment', { number: number ?? null });
  }),
  /** Every comment gets an answer before the text can go on to the council. */
  commentsAnswered: stateRule(
    ISSUE,
    ({ context }) => {
      const { length: n } = unanswered(context);
      return n === 0 ? null : reason('comments-unanswered', { n });
    },
    ['ANSWER_COMMENT'],
  ),
  /** What the council has before it is not changed behind its back. */
  notAtCouncil: stateRule(ISSUE, ({ context }) => (isSet(context, 'atCouncil') ? reason('text-at-council') : null)),
  commentsWait: stateRule(ISSUE, ({ context }) =>
    unanswered(context).length > 0 ? null : reason('comments-are-answered'),
  ),
};

export const textUpdates: Readonly<Record<string, Update>> = {
  /** `body` is here the SHA-256 of the text, which is kept beside the journal. */
  addText: (context, { on, facts }) => {
    const texts = recordsIn(context, 'texts');
    const version = texts.length + 1;
    const title = textIn(facts, 'title') ?? textIn(texts.at(-1) ?? {}, 'title');
    const changes = textIn(facts, 'changes');
    return { texts: [...texts, { version, title, sha256: facts['body'] ?? null, on, changes }], textVersion: version };
  },
  /** A comment that is changed has not been answered. */
  recordComment: (context, { facts }) => {
    const { region: of, number, status } = facts;
    const comment = { region: of ?? null, number: number ?? null, status: status ?? null, answer: null };
    return { comments: replaced(recordsIn(context, 'comments'), comment) };
  },
  /** A correction keeps what was answered before it. */
  answerComment: (context, { on, facts }) => {
    const comments = recordsIn(context, 'comments');
    const { region: of, number } = facts;
    const answered = {
      region: of ?? null,
      number: number ?? null,
      status: 'given',
      answer: facts['answer'] ?? null,
      reason: facts['reason'] ?? null,
      answeredOn: on,
      inVersion: context['textVersion'] ?? null,
    };
    const before = comments.find((one) => isSame(one, answered));
    const earlier = before === undefined ? [] : answersOf(before);
    return { comments: replaced(comments, { ...answered, ...(earlier.length > 0 && { earlier }) }) };
  },
  /** Only an item that rests on this text takes it to the council, or leaves it. */
  noteCouncil: (context, { facts }) =>
    restsOn(textIn(context, 'subject'), textIn(facts, 'kind')) ? { atCouncil: facts['isThere'] ?? false } : {},
};

/** All answers that a comment has had, the present one last. */
function answersOf(comment: JsonRecord): readonly JsonRecord[] {
  const { answer = null, reason: because = null, answeredOn = null, inVersion = null } = comment;
  const earlier = recordsIn(comment, 'earlier');
  return answer === null ? earlier : [...earlier, { answer, reason: because, answeredOn, inVersion }];
}

const isSame = (one: JsonRecord, other: JsonRecord): boolean =>
  one['region'] === other['region'] && one['number'] === other['number'];

const replaced = (comments: readonly JsonRecord[], comment: JsonRecord): readonly JsonRecord[] =>
  comments.some((one) => isSame(one, comment))
    ? comments.map((one) => (isSame(one, comment) ? comment : one))
    : [...comments, comment];

const tellMain = (act: string, facts?: JsonRecord): Effect => ({
  type: 'tell',
  to: 'main',
  act,
  ifHeard: true,
  ...(facts && { facts }),
});

export const textConsequences: Readonly<Record<string, Consequence>> = {
  /** The regions know which version there is to comment on; the case, that something waits for answers. */
  tellText: (context) => [
    {
      type: 'tell',
      to: 'children',
      chart: 'opinion',
      act: 'TEXT_SENT',
      facts: { version: context['textVersion'] ?? null },
      ifHeard: true,
    },
    ...(context['textVersion'] === 1
      ? [tellMain('TEXT_PUT_OUT', { about: context['subject'] ?? context['kind'] ?? null })]
      : []),
  ],
  /** A text that nobody will comment on any more waits for nothing. */
  tellDropped: (context) => (hasText(context) ? [tellMain('TEXT_SETTLED')] : []),
  tellSettled: (context) => (hasText(context) && unanswered(context).length === 0 ? [tellMain('TEXT_SETTLED')] : []),
};

const revise: NonNullable<StateNode['on']> = {
  REVISE_TEXT: {
    when: ['textIsOut'],
    update: ['addText'],
    effects: [{ type: 'notify', notice: 'text-revised' }],
    consequences: ['tellText'],
    source: ISSUE,
  },
};
const putOut: Transition = { when: ['noTextYet'], update: ['addText'], consequences: ['tellText'], source: ISSUE };

/** An answer can be corrected until the item that rests on the text goes to the council. */
const answer: Transition = {
  when: ['commentsGiven', 'notAtCouncil', 'commentKnown'],
  update: ['answerComment'],
  source: ISSUE,
};
const atCouncil: Readonly<Record<string, Transition>> = {
  TEXT_AT_COUNCIL: { update: ['noteCouncil'], source: ISSUE },
};

/** Acts on texts, state by state of the round. */
export const textActsWhile = {
  draft: { PUT_OUT_TEXT: putOut, ...revise },
  open: {
    PUT_OUT_TEXT: { ...putOut, effects: [{ type: 'notify', notice: 'text-put-out' }] },
    ...revise,
    COMMENT_RECORDED: { update: ['recordComment'], source: ISSUE },
  },
  closed: {
    ...revise,
    ...atCouncil,
    ANSWER_COMMENT: { ...answer, consequences: ['tellSettled'] },
  },
  answered: {
    ...atCouncil,
    ANSWER_COMMENT: answer,
    PUBLISH_ANSWERS: {
      target: 'published',
      set: { answersPublishedOn: '$on', namesRegions: '$fact.namesRegions' },
      effects: [{ type: 'publish', what: 'comment-answers' }],
      source: ISSUE,
    },
  },
  /** What is published is read from the answers as they are. */
  published: {
    ...atCouncil,
    ANSWER_COMMENT: { ...answer, effects: [{ type: 'publish', what: 'comment-answers' }] },
  },
} as const satisfies Readonly<Record<string, NonNullable<StateNode['on']>>>;

export const textTasks: readonly TaskRule[] = [
  { kind: 'answer-comments', in: 'closed', role: 'coordinator', when: 'commentsWait', source: ISSUE },
];

export const textContext: JsonRecord = {
  texts: [],
  textVersion: 0,
  comments: [],
  atCouncil: false,
  answersPublishedOn: null,
};
