import { isoDate } from '../calendar/iso-date.js';
import type { ActDefinition, ChartDefinition, Rule, StateNode, Update } from '../definition.js';
import type { FactFields } from '../facts.js';
import { choice, date, document, flag, listOf, optional, record, secret, text } from '../fields.js';
import { reason } from '../reason.js';
import { isSet, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule } from '../shared/rules.js';
import type { Role } from '../vocabulary.js';
import { DISCLOSURES, SECRECY_SECTIONS } from './document-codes.js';

const SOURCE = 'domain/states.md#12';
const LAW = 'domain/law-and-conventions.md#1 (req 1.7)';
const OURS = `${SOURCE} (our default)`;

const closes = { CLOSED: { target: 'closed', source: SOURCE } } as const;
const appealed = {
  APPEALED: { set: { appealedOn: '$on' }, source: `${LAW} (TF 2:19, OSL 6:8)` },
  DECISION_RECEIVED: { set: { decisionReceivedOn: '$fact.receivedOn' }, source: `${LAW} [LA13]` },
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
          set: { wording: '$fact.wording', way: '$fact.way', receivedOn: '$on' },
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
    released: { on: closes },
    partlyReleased: { on: { ...closes, ...appealed } },
    refused: { on: { ...closes, ...appealed } },
    closed: { type: 'final' },
  },
};

const judgements = listOf(
  record({
    document: text(36),
    disclosure: choice(...DISCLOSURES),
    lawSection: optional(choice(...SECRECY_SECTIONS)),
    reason: optional(text(2_000)),
  }),
  1,
);
/** Who decides stands in the delegation order; the notice says how to appeal. @source domain/law-and-conventions.md#1 [LA10][LA12] */
const decision: FactFields = {
  decision: document,
  delegationRef: text(200),
  appealInstructions: flag,
};

const registry: readonly Role[] = ['registrar'];
const act = (facts: FactFields = {}, source: string = LAW): ActDefinition => ({ roles: registry, facts, source });

const acts: Readonly<Record<string, ActDefinition>> = {
  /** Nobody is asked who they are or why. @source domain/law-and-conventions.md#1 (TF 2:18) */
  REQUEST_RECEIVED: {
    ...act({ wording: text(4_000), way: choice('on-the-spot', 'copy'), requester: secret(optional(text(300))) }),
    opens: true,
  },
  DOCUMENTS_IDENTIFIED: act({ documents: listOf(text(36), 1) }),
  NOTHING_FOUND: act(),
  REQUEST_WITHDRAWN: act(),
  REVIEW_STARTED: act(),
  RELEASED: act({ judgements }),
  PARTLY_RELEASED: act({ judgements, ...decision }),
  REFUSAL_TOLD: act(),
  REFUSED: act({ judgements, ...decision }),
  DECISION_RECEIVED: act({ receivedOn: date }),
  APPEALED: act(),
  CLOSED: act(),
};

const rules: Readonly<Record<string, Rule>> = {
  eachJudged: factRule(`${SOURCE} (each disclosure is judged anew)`, ({ context, event }) => {
    const judged = recordsIn(event.facts, 'judgements').map((one) => textIn(one, 'document') ?? '');
    const missing = textsIn(context, 'documents').filter((one) => !judged.includes(one));
    return missing.length === 0 ? null : reason('documents-not-judged', { count: missing.length });
  }),
  allReleased: factRule(SOURCE, ({ event }) =>
    disclosuresIn(event.facts).every((one) => one === 'released') ? null : reason('not-all-released'),
  ),
  someReleased: factRule(SOURCE, ({ event }) => {
    const all = disclosuresIn(event.facts);
    return all.some((one) => one !== 'refused') && all.some((one) => one !== 'released')
      ? null
      : reason('not-partly-released');
  }),
  noneReleased: factRule(`${SOURCE}; domain/law-and-conventions.md#2 [SE1]`, ({ event }) =>
    disclosuresIn(event.facts).every((one) => one === 'refused') ? null : reason('something-is-released'),
  ),
  refusalsNameSection: factRule('domain/law-and-conventions.md#2 (req 2.6)', ({ event }) => {
    const open = recordsIn(event.facts, 'judgements').filter(
      (one) => one['disclosure'] !== 'released' && textIn(one, 'lawSection') === null,
    );
    return open.length === 0 ? null : reason('refused-without-section', { count: open.length });
  }),
  decidedInWriting: factRule(`${LAW} (OSL 6:3 [LA10], 6:7 [LA11])`, ({ event }) =>
    isSet(event.facts, 'appealInstructions') ? null : reason('no-appeal-instructions'),
  ),
};

const disclosuresIn = (facts: Parameters<typeof recordsIn>[0]): readonly (string | null)[] =>
  recordsIn(facts, 'judgements').map((one) => textIn(one, 'disclosure'));

const updates: Readonly<Record<string, Update>> = {
  takeDocuments: (_context, { facts }) => ({ documents: textsIn(facts, 'documents') }),
  takeJudgements: (_context, { on, facts, person }) => ({
    judgements: recordsIn(facts, 'judgements'),
    judgedOn: on,
    judgedBy: person ?? null,
  }),
  takeDecision: (_context, { facts }) => ({
    decision: facts['decision'] ?? null,
    delegationRef: facts['delegationRef'] ?? null,
  }),
};

const soon = (state: string) => ({
  kind: `disclosure-${state}`,
  in: state,
  from: { context: 'receivedOn' },
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
  legal: true,
  source: `${LAW} [LA13] (three weeks)`,
});

/** Somebody asks for documents. @source domain/states.md#12, domain/law-and-conventions.md#1 (req 1.7); docs/adr/0024 */
export const disclosureRequestChart: ChartDefinition = {
  id: 'disclosure-request',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  kinds: ['register'],
  attaches: true,
  source: SOURCE,
  root,
  context: { wording: null, way: null, receivedOn: null, documents: [], judgements: [], decisionReceivedOn: null },
  acts,
  rules,
  updates,
  deadlines: [soon('received'), soon('identified'), soon('secrecyReview'), appeal('partlyReleased'), appeal('refused')],
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
  ],
};
