import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, DeadlineRule, StateNode, TaskRule } from '../definition.js';
import { documentActs } from './document-acts.js';
import { documentRules, documentUpdates } from './document-rules.js';
import type { Rendition } from './document-codes.js';

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
/**
 * Archiving takes nothing from anybody: archives are kept for public access, so what is published stays so, whole or masked.
 *
 * @source domain/law-and-conventions.md#3 (archives act 3 § [AR1]); domain/states.md#12
 */
const archived = (publicAs: Rendition | null) =>
  ({
    target: 'archived',
    update: ['takeRetention'],
    set: { publicAs },
    source: `${ARCHIVE} (3 § [AR1]: kept for public access)`,
  }) as const;
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
/** Withdrawn from everybody where it lies in the archive. */
const shut = {
  set: { publicAs: null, publishedOn: null },
  effects: [{ type: 'publish', what: 'documents' }],
} as const;
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
        DOCUMENT_ARCHIVED: archived(null),
      },
    },
    published: {
      on: { SECRECY_MARKED: markedWhenOut, PUBLICATION_WITHDRAWN: withdrawn, DOCUMENT_ARCHIVED: archived('full') },
    },
    masked: {
      on: {
        SECRECY_MARKED: markedWhenOut,
        MASKED_VERSION_ADDED: { ...masked, effects: [{ type: 'publish', what: 'documents' }] },
        DOCUMENT_PUBLISHED: out('published', 'notMarked', SOURCE),
        PUBLICATION_WITHDRAWN: withdrawn,
        DOCUMENT_ARCHIVED: archived('masked'),
      },
    },
    archived: {
      on: {
        SECRECY_MARKED: { ...marked, ...shut },
        PUBLICATION_WITHDRAWN: {
          when: ['publishedStill'],
          ...shut,
          set: { ...shut.set, withdrawnBecause: '$fact.reason' },
          source: OURS,
        },
        DOCUMENT_DESTROYED: {
          target: 'destroyed',
          when: ['mayBeDestroyed'],
          set: { destroyedOn: '$on', decisionRef: '$fact.decisionRef', publicAs: null },
          effects: [{ type: 'publish', what: 'documents' }],
          source: `${ARCHIVE} [AR2]`,
        },
      },
    },
    destroyed: { type: 'final' },
  },
};

/** Where a mark may stand that is to be looked at again on a day. */
const MARKED_IN = ['registered', 'masked', 'archived'] as const;
const secrecyReview = (state: (typeof MARKED_IN)[number]): DeadlineRule => ({
  kind: `secrecy-review-${state}`,
  in: state,
  from: { context: 'reviewAt' },
  span: 'as-given',
  counts: 'external',
  legal: true,
  source: `${SECRECY} (req 2.1 reviewAt)`,
});
const reviewsSecrecy = (state: (typeof MARKED_IN)[number]): TaskRule => ({
  kind: 'review-secrecy',
  in: state,
  role: 'registrar',
  deadline: `secrecy-review-${state}`,
  when: 'reviewPlanned',
  source: `${SECRECY} (req 2.1 reviewAt)`,
});

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
    publicAs: null,
    destroyFrom: null,
  },
  acts: documentActs,
  rules: documentRules,
  updates: documentUpdates,
  deadlines: [
    ...MARKED_IN.map(secrecyReview),
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
    ...MARKED_IN.map(reviewsSecrecy),
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
