import type { ActDefinition, Consequence, Context, Rule, StateNode, Transition, Update } from '../definition.js';
import { passage, text } from '../fields.js';
import type { FactField } from '../facts.js';
import { reason, type JsonRecord } from '../reason.js';
import { numberIn, recordsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';

const ISSUE = 'domain/states.md#2, #4.5 (comments on a draft: our default)';

/** More comments than this from one region on one text are a rewriting of it. */
const MOST_COMMENTS = 200;

const number: FactField = { kind: 'number', min: 1, max: MOST_COMMENTS };
const own: Pick<ActDefinition, 'roles' | 'scope' | 'source'> = {
  roles: ['contact-person', 'contact-deputy'],
  scope: 'own-region',
  source: ISSUE,
};

export const commentActs: Readonly<Record<string, ActDefinition>> = {
  TEXT_SENT: { roles: ['system'], facts: { version: { kind: 'number', min: 1 } }, source: ISSUE },
  COMMENT: { ...own, facts: { version: { kind: 'number', min: 1 }, passage, text: text(4000) } },
  AMEND_COMMENT: { ...own, facts: { number, text: text(4000) } },
  WITHDRAW_COMMENT: { ...own, facts: { number } },
};

const standing = (context: Context): readonly JsonRecord[] =>
  recordsIn(context, 'comments').filter(({ withdrawn }) => withdrawn !== true);

export const commentRules: Readonly<Record<string, Rule>> = {
  textIsOut: stateRule(ISSUE, ({ context }) =>
    (numberIn(context, 'textVersion') ?? 0) > 0 ? null : reason('no-text-put-out'),
  ),
  commentsLeft: stateRule(ISSUE, ({ context }) =>
    recordsIn(context, 'comments').length < MOST_COMMENTS ? null : reason('comments-full', { most: MOST_COMMENTS }),
  ),
  versionKnown: factRule(ISSUE, ({ context, event }) => {
    const version = numberIn(event.facts, 'version') ?? 0;
    const newest = numberIn(context, 'textVersion') ?? 0;
    return Number.isInteger(version) && version <= newest ? null : reason('no-such-text-version', { version, newest });
  }),
  hasComment: stateRule(ISSUE, ({ context }) =>
    standing(context).length > 0 ? null : reason('no-comments-given', { way: 'COMMENT' }),
  ),
  commentStands: factRule(ISSUE, ({ context, event }) => {
    const wanted = event.facts['number'] ?? null;
    return standing(context).some((one) => one['number'] === wanted)
      ? null
      : reason('no-such-comment', { number: wanted });
  }),
};

export const commentUpdates: Readonly<Record<string, Update>> = {
  addComment: (context, { on, facts }) => {
    const comments = recordsIn(context, 'comments');
    const comment = { number: comments.length + 1, ...facts, on };
    return { comments: [...comments, comment], lastComment: comment.number };
  },
  amendComment: (context, { on, facts }) => changed(context, facts, { text: facts['text'] ?? null, amendedOn: on }),
  withdrawComment: (context, { facts }) => changed(context, facts, { withdrawn: true }),
};

const changed = (context: Context, facts: JsonRecord, to: JsonRecord): JsonRecord => ({
  comments: recordsIn(context, 'comments').map((one) => (one['number'] === facts['number'] ? { ...one, ...to } : one)),
  lastComment: facts['number'] ?? null,
});

const recorded =
  (status: 'given' | 'withdrawn'): Consequence =>
  (context) => [
    {
      type: 'tell',
      to: 'parent',
      act: 'COMMENT_RECORDED',
      facts: { region: context['key'] ?? null, number: context['lastComment'] ?? null, status },
    },
  ];

export const commentConsequences: Readonly<Record<string, Consequence>> = {
  tellComment: recorded('given'),
  tellWithdrawn: recorded('withdrawn'),
};

/** Hearing of a text and its versions. */
export const hearsOfText: Readonly<Record<string, Transition>> = {
  TEXT_SENT: { set: { textVersion: '$fact.version' }, source: ISSUE },
};

/** Comments are given while the round is open, by whoever holds the region's task, before or after the opinion itself. */
export const commenting: NonNullable<StateNode['on']> = {
  ...hearsOfText,
  COMMENT: {
    when: ['roundOpen', 'holdsTheTask', 'textIsOut', 'commentsLeft', 'versionKnown'],
    update: ['addComment'],
    consequences: ['tellComment'],
    source: ISSUE,
  },
  AMEND_COMMENT: {
    when: ['roundOpen', 'holdsTheTask', 'hasComment', 'commentStands'],
    update: ['amendComment'],
    consequences: ['tellComment'],
    source: ISSUE,
  },
  WITHDRAW_COMMENT: {
    when: ['roundOpen', 'holdsTheTask', 'hasComment', 'commentStands'],
    update: ['withdrawComment'],
    consequences: ['tellWithdrawn'],
    source: ISSUE,
  },
};

export const commentContext: JsonRecord = { textVersion: 0, comments: [], lastComment: null };
