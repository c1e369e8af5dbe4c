import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, Rule, StateNode, Update } from '../definition.js';
import { reason, type JsonRecord } from '../reason.js';
import { dayIn, textIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import { documentActs } from './document-acts.js';
import { destroyableFrom } from './retention-plan.js';

const SOURCE = 'domain/states.md#12';
const LAW = 'domain/law-and-conventions.md#1';
const SECRECY = 'domain/law-and-conventions.md#2';
const ARCHIVE = 'domain/law-and-conventions.md#3';
const OURS = `${SOURCE} (our default)`;

const registered = {
  target: 'registered',
  when: ['markNamesSection'],
  update: ['takeMark', 'takeNumber'],
  source: `${LAW} (req 1.3, 1.5)`,
} as const;
const marked = { when: ['markNamesSection'], update: ['takeMark'], source: `${SECRECY} (OSL 5:5, TF 2:20)` } as const;
/** What is marked after it was published is withdrawn from everybody by the same act. */
const markedWhenOut = {
  ...marked,
  target: 'registered',
  effects: [{ type: 'publish', what: 'documents' }],
} as const;
const masked = {
  update: ['takeMasked'],
  source: `${SECRECY} (req 2.3, 2.5: beside the full one, which is kept)`,
} as const;
const archived = { target: 'archived', update: ['takeRetention'], source: ARCHIVE } as const;
const out = (target: 'published' | 'masked', when: string, source: string) => ({
  target,
  when: [when],
  set: { publishedOn: '$on' },
  effects: [{ type: 'publish', what: 'documents' }] as const,
  source,
});
const withdrawn = {
  target: 'registered',
  set: { withdrawnBecause: '$fact.reason', publishedOn: null },
  effects: [{ type: 'publish', what: 'documents' }] as const,
  source: OURS,
};
const replaced = { update: ['takeContent'], source: OURS } as const;
const cleared = { target: 'destroyed', source: `${ARCHIVE} (req 3.3)` } as const;

const root: StateNode = {
  initial: 'new',
  stage: 'side-track',
  source: SOURCE,
  states: {
    new: {
      on: {
        DOCUMENT_DRAFTED: { target: 'draft', update: ['describe', 'takeContent'], source: SOURCE },
        DOCUMENT_RECEIVED: {
          ...registered,
          set: { receivedOn: '$fact.receivedOn', incomingId: '$fact.incomingId' },
          update: ['describe', 'takeContent', 'takeMark', 'takeNumber'],
        },
      },
    },
    draft: {
      on: {
        VERSION_REPLACED: replaced,
        MADE_INTERNAL: { target: 'internal', source: `${LAW} (TF 2:12)` },
        DOCUMENT_REGISTERED: registered,
        DRAFT_CLEARED: cleared,
      },
    },
    internal: {
      on: { VERSION_REPLACED: replaced, DOCUMENT_REGISTERED: registered, DRAFT_CLEARED: cleared },
    },
    registered: {
      on: {
        SECRECY_MARKED: marked,
        MASKED_VERSION_ADDED: masked,
        DOCUMENT_PUBLISHED: out('published', 'notMarked', SOURCE),
        MASKED_VERSION_PUBLISHED: out('masked', 'maskedVersionThere', `${SECRECY} [SE1]`),
        DOCUMENT_ARCHIVED: archived,
      },
    },
    published: {
      on: { SECRECY_MARKED: markedWhenOut, PUBLICATION_WITHDRAWN: withdrawn, DOCUMENT_ARCHIVED: archived },
    },
    masked: {
      on: {
        SECRECY_MARKED: markedWhenOut,
        MASKED_VERSION_ADDED: { ...masked, effects: [{ type: 'publish', what: 'documents' }] },
        DOCUMENT_PUBLISHED: out('published', 'notMarked', SOURCE),
        PUBLICATION_WITHDRAWN: withdrawn,
        DOCUMENT_ARCHIVED: archived,
      },
    },
    archived: {
      on: {
        SECRECY_MARKED: marked,
        DOCUMENT_DESTROYED: {
          target: 'destroyed',
          when: ['mayBeDestroyed'],
          set: { destroyedOn: '$on', decisionRef: '$fact.decisionRef' },
          source: `${ARCHIVE} [AR2]`,
        },
      },
    },
    destroyed: { type: 'final' },
  },
};

const rules: Readonly<Record<string, Rule>> = {
  /** A mark says by which section, why, and whose it is. */
  markNamesSection: factRule(`${SECRECY} (TF 2:20, OSL 5:5)`, ({ event }) => {
    const { facts } = event;
    if ((textIn(facts, 'secrecy') ?? 'none') === 'none') return null;
    const missing = ['lawSection', 'secrecyReason', 'authority'].filter((name) => textIn(facts, name) === null);
    return missing.length === 0 ? null : reason('mark-without-section', { missing });
  }),
  notMarked: stateRule(
    `${SECRECY} [SE1]`,
    ({ context }) =>
      context['secrecy'] === 'none' ? null : reason('document-is-marked', { way: 'MASKED_VERSION_PUBLISHED' }),
    ['SECRECY_MARKED'],
  ),
  maskedVersionThere: stateRule(
    `${SECRECY} [SE1]`,
    ({ context }) => (textIn(context, 'maskedContent') === null ? reason('no-masked-version') : null),
    ['MASKED_VERSION_ADDED'],
  ),
  /** By the plan, and not before its day. */
  mayBeDestroyed: stateRule(`${ARCHIVE} [AR2]`, ({ context, event }) => {
    const from = dayIn(context, 'destroyFrom');
    if (from === null) return reason('document-is-kept');
    return event.on < from ? reason('retention-not-over', { from }) : null;
  }),
};

/** Whether a class of the retention plan has a day. */
const plannedForDestruction = stateRule(ARCHIVE, ({ context }) =>
  dayIn(context, 'destroyFrom') === null ? reason('document-is-kept') : null,
);

const kept = (facts: JsonRecord, names: readonly string[]): JsonRecord =>
  Object.fromEntries(names.map((name) => [name, facts[name] ?? null]));

const updates: Readonly<Record<string, Update>> = {
  describe: (_context, { on, facts, person }) => ({
    ...kept(facts, ['title', 'kind', 'circle']),
    drawnUpOn: on,
    author: person ?? null,
  }),
  takeContent: (context, { facts }) => ({
    ...kept(facts, ['content', 'mediaType']),
    contentVersion: (typeof context['contentVersion'] === 'number' ? context['contentVersion'] : 0) + 1,
  }),
  takeMasked: (_context, { facts }) => ({
    maskedContent: facts['content'] ?? null,
    maskedMediaType: facts['mediaType'] ?? null,
  }),
  takeMark: (_context, { on, facts }) => ({
    ...kept(facts, ['lawSection', 'secrecyReason', 'authority', 'reviewAt']),
    secrecy: textIn(facts, 'secrecy') ?? 'none',
    markedOn: (textIn(facts, 'secrecy') ?? 'none') === 'none' ? null : on,
  }),
  takeNumber: (_context, { on, facts }) => ({ number: facts['number'] ?? null, registeredOn: on }),
  takeRetention: (_context, { on, facts }) => ({
    ...kept(facts, ['retention', 'planRef']),
    archivedOn: on,
    destroyFrom: destroyableFrom(textIn(facts, 'retention'), on),
  }),
};

/** One document: of a case beside which it was begun, or of the register alone. @source domain/states.md#12; docs/adr/0024 */
export const documentChart: ChartDefinition = {
  id: 'document',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  kinds: ['register'],
  attaches: true,
  source: SOURCE,
  root,
  context: {
    title: null,
    kind: null,
    circle: null,
    content: null,
    mediaType: null,
    contentVersion: 0,
    maskedContent: null,
    maskedMediaType: null,
    secrecy: 'none',
    number: null,
    receivedOn: null,
    registeredOn: null,
    publishedOn: null,
    destroyFrom: null,
  },
  acts: documentActs,
  rules: { ...rules, plannedForDestruction },
  updates,
  deadlines: [
    {
      kind: 'secrecy-review',
      in: 'registered',
      from: { context: 'reviewAt' },
      span: 'as-given',
      counts: 'external',
      legal: true,
      source: `${SECRECY} (req 2.1 reviewAt)`,
    },
    {
      kind: 'destruction',
      in: 'archived',
      from: { context: 'destroyFrom' },
      span: 'as-given',
      counts: 'external',
      legal: true,
      source: `${ARCHIVE} (req 3.2)`,
    },
  ],
  tasks: [
    {
      kind: 'destroy-document',
      in: 'archived',
      role: 'archivist',
      deadline: 'destruction',
      when: 'plannedForDestruction',
      source: `${ARCHIVE} (req 3.2)`,
    },
  ],
};
