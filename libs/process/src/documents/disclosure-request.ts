import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, StateNode, TaskRule } from '../definition.js';
import { disclosureActs } from './disclosure-acts.js';
import { disclosureRules, disclosureUpdates } from './disclosure-rules.js';

const SOURCE = 'domain/states.md#12';
const LAW = 'domain/law-and-conventions.md#1 (req 1.7)';
const OURS = `${SOURCE} (our default)`;

/** What can be appealed is closed when nobody can appeal any more, or the appeal has been decided. A late appeal is for the court to refuse. */
const appealed = {
  DECISION_RECEIVED: {
    update: ['takeReceipt'],
    source: `${LAW} [LA13]`,
  },
  APPEAL_TIME_OVER: { set: { appealTimeOver: true }, source: `${LAW} [LA13]` },
  APPEALED: { set: { appealedOn: '$on', appealDecided: false }, source: `${LAW} (TF 2:19, OSL 6:8)` },
  APPEAL_DECIDED: [
    {
      target: 'secrecyReview',
      when: ['appealPending', { rule: 'decidedAs', with: { changed: true } }],
      set: { appealDecided: true, answerFrom: '$on' },
      source: `${LAW} (OSL 6:8; judged anew: our default)`,
    },
    {
      when: ['appealPending', { rule: 'decidedAs', with: { changed: false } }],
      set: { appealDecided: true },
      source: `${LAW} (OSL 6:8)`,
    },
  ],
  CLOSED: { target: 'closed', when: ['mayBeClosed'], source: SOURCE },
} as const;
const identified = { target: 'identified', update: ['takeDocuments'], source: SOURCE } as const;

const root: StateNode = {
  initial: 'new',
  stage: 'side-track',
  source: SOURCE,
  states: {
    new: {
      on: {
        REQUEST_RECEIVED: {
          target: 'received',
          set: { wording: '$fact.wording', way: '$fact.way', receivedOn: '$on', answerFrom: '$on' },
          source: LAW,
        },
      },
    },
    received: {
      tags: ['waits-for-registry'],
      on: {
        DOCUMENTS_IDENTIFIED: identified,
        NOTHING_FOUND: { target: 'closed', set: { foundNothing: true }, source: OURS },
        REQUEST_WITHDRAWN: { target: 'closed', source: OURS },
      },
    },
    identified: {
      tags: ['waits-for-registry'],
      on: {
        REVIEW_STARTED: { target: 'secrecyReview', source: SOURCE },
        DOCUMENTS_IDENTIFIED: identified,
        REQUEST_WITHDRAWN: { target: 'closed', source: OURS },
      },
    },
    secrecyReview: {
      tags: ['waits-for-registry'],
      on: {
        RELEASED: {
          target: 'released',
          when: ['eachJudged', 'allReleased'],
          update: ['takeJudgements'],
          source: LAW,
        },
        PARTLY_RELEASED: {
          target: 'partlyReleased',
          when: ['eachJudged', 'someReleased', 'refusalsNameSection', 'decidedInWriting'],
          update: ['takeJudgements', 'takeDecision'],
          source: LAW,
        },
        REFUSAL_TOLD: {
          set: { toldOn: '$on' },
          source: `${LAW} (OSL 6:3 [LA10]: the keeper says no and that a decision can be asked for)`,
        },
        REFUSED: {
          target: 'refused',
          when: ['eachJudged', 'noneReleased', 'refusalsNameSection', 'decidedInWriting'],
          update: ['takeJudgements', 'takeDecision'],
          source: `${LAW} (OSL 6:3, 6:7)`,
        },
        REQUEST_WITHDRAWN: { target: 'closed', source: OURS },
      },
    },
    released: { on: { CLOSED: { target: 'closed', source: SOURCE } } },
    partlyReleased: { on: appealed },
    refused: { on: appealed },
    closed: { type: 'final' },
  },
};

const soon = (state: string) => ({
  kind: `disclosure-${state}`,
  in: state,
  from: { context: 'answerFrom' },
  span: { setting: 'disclosure' },
  counts: 'own' as const,
  legal: true,
  source: `${SOURCE}; domain/law-and-conventions.md#1 (TF 2:16: promptly; the days are our default)`,
});
const appeal = (state: string) => ({
  kind: `appeal-${state}`,
  in: state,
  from: { context: 'decisionReceivedOn' },
  span: { setting: 'disclosure-appeal' },
  counts: 'legal' as const,
  raises: 'APPEAL_TIME_OVER',
  legal: true,
  source: `${LAW} [LA13] (three weeks)`,
});

const APPEALABLE = ['partlyReleased', 'refused'] as const;
const afterRefusal = (state: string): readonly TaskRule[] => [
  { kind: 'note-decision-receipt', in: state, role: 'registrar', when: 'receiptUnknown', source: `${LAW} [LA13]` },
  { kind: 'follow-appeal', in: state, role: 'registrar', when: 'appealPending', source: `${LAW} [LA12]` },
  { kind: 'close-disclosure', in: state, role: 'registrar', when: 'mayBeClosed', source: SOURCE },
];

/** Somebody asks for documents. @source domain/states.md#12, domain/law-and-conventions.md#1 (req 1.7); docs/adr/0024 */
export const disclosureRequestChart: ChartDefinition = {
  id: 'disclosure-request',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  kinds: ['register'],
  attaches: true,
  source: SOURCE,
  root,
  context: {
    wording: null,
    way: null,
    receivedOn: null,
    answerFrom: null,
    documents: [],
    judgements: [],
    decisionReceivedOn: null,
    appealedOn: null,
    appealDecided: false,
    appealTimeOver: false,
  },
  acts: disclosureActs,
  rules: disclosureRules,
  updates: disclosureUpdates,
  deadlines: [soon('received'), soon('identified'), soon('secrecyReview'), ...APPEALABLE.map(appeal)],
  tasks: [
    {
      kind: 'identify-documents',
      in: 'received',
      role: 'registrar',
      deadline: 'disclosure-received',
      source: LAW,
    },
    {
      kind: 'judge-disclosure',
      in: 'identified',
      role: 'registrar',
      deadline: 'disclosure-identified',
      source: LAW,
    },
    {
      kind: 'judge-disclosure',
      in: 'secrecyReview',
      role: 'registrar',
      deadline: 'disclosure-secrecyReview',
      source: LAW,
    },
    { kind: 'close-disclosure', in: 'released', role: 'registrar', source: SOURCE },
    ...APPEALABLE.flatMap(afterRefusal),
  ],
};
