import { isoDate } from '../calendar/iso-date.js';
import type {
  ActDefinition,
  ChartDefinition,
  DeadlineRule,
  Effect,
  Rule,
  StateNode,
  TaskRule,
  Transition,
  Update,
} from '../definition.js';
import type { FactFields } from '../facts.js';
import { choice, date, optional, published, region, text } from '../fields.js';
import { reason } from '../reason.js';
import { recordIn, textIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import type { Role } from '../vocabulary.js';

const SOURCE = 'domain/states.md#7.1';
const OURS = `${SOURCE} (a life of its own: our default; cases/README.md, Price and agreements)`;

const tellSignatures = (act: string, facts?: Record<string, string>): Effect => ({
  type: 'tell',
  to: 'children',
  chart: 'signature',
  act,
  ifHeard: true,
  ...(facts && { facts }),
});
const publish: Effect = { type: 'publish', what: 'negotiation-list' };

const over = (target: string, childAct: string, from: string): Transition => ({
  target,
  set: { endedOn: '$on', endedBecause: '$fact.reason', replacedBy: '$fact.by' },
  effects: [tellSignatures(childAct), { type: 'notify', notice: 'agreement-ended' }, publish],
  source: from,
});
const effective: Transition = {
  target: 'inForce',
  set: { effectiveOn: '$on' },
  update: ['keepEnd'],
  effects: [publish],
  source: 'cases/README.md (agreement_effective)',
};
const extended: Transition = {
  target: 'inForce',
  when: ['endsLater'],
  set: { endsOn: '$fact.endsOn' },
  effects: [tellSignatures('AGREEMENT_EXTENDED', { endsOn: '$fact.endsOn' }), publish],
  source: OURS,
};
const stopped: NonNullable<StateNode['on']> = {
  TERMINATE_AGREEMENT: over('terminated', 'AGREEMENT_TERMINATED', OURS),
  REPLACE_AGREEMENT: over('replaced', 'AGREEMENT_REPLACED', OURS),
};
const recorded = { SIGNATURE_RECORDED: { update: ['recordSignature'], source: `${SOURCE} S A5` } };

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: {
      on: {
        AGREEMENT_OFFERED: {
          target: 'offered',
          set: { agreementVersion: '$fact.agreementVersion', endsOn: '$fact.endsOn', scope: '$fact.scope' },
          source: `${SOURCE} S A5`,
        },
      },
    },
    offered: {
      tags: ['waits-for-negotiator'],
      on: {
        OPEN_FOR_SIGNATURE: {
          target: 'openForSignature',
          effects: [
            {
              type: 'start',
              chart: 'signature',
              act: 'AGREEMENT_OFFERED',
              each: 'region',
              facts: { agreementVersion: '$context.agreementVersion', endsOn: '$context.endsOn' },
            },
            { type: 'notify', notice: 'open-for-signature' },
            publish,
          ],
          source: `${SOURCE} S A5`,
        },
        AGREEMENT_EFFECTIVE: {
          ...effective,
          source:
            'cases/README.md (agreement_effective: a framework contract needs no regional signatures; our default)',
        },
        ...stopped,
      },
    },
    openForSignature: {
      tags: ['waits-for-region'],
      on: { ...recorded, AGREEMENT_EFFECTIVE: { ...effective, when: ['signedBySomeone'] }, ...stopped },
    },
    inForce: {
      on: {
        ...recorded,
        AGREEMENT_EXTENDED: extended,
        EXPIRY_NEAR: { target: 'expiring', effects: [{ type: 'notify', notice: 'agreement-expiring' }], source: OURS },
        AGREEMENT_EXPIRED: over('ended', 'AGREEMENT_EXPIRED', OURS),
        ...stopped,
      },
    },
    expiring: {
      tags: ['waits-for-negotiator'],
      on: {
        ...recorded,
        AGREEMENT_EXTENDED: extended,
        AGREEMENT_EXPIRED: over('ended', 'AGREEMENT_EXPIRED', OURS),
        ...stopped,
      },
    },
    ended: { type: 'final' },
    terminated: { type: 'final' },
    replaced: { type: 'final' },
  },
};

const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});
const because = published(text(4000));

const acts: Readonly<Record<string, ActDefinition>> = {
  AGREEMENT_OFFERED: act(['negotiator', 'system'], `${SOURCE} S A5`, {
    agreementVersion: optional(text(100)),
    endsOn: optional(date),
    scope: optional(choice('national', 'nordic', 'three-party', 'class')),
  }),
  OPEN_FOR_SIGNATURE: act(['negotiator', 'system'], `${SOURCE} S A5`),
  SIGNATURE_RECORDED: act(['system'], `${SOURCE} S A5`, {
    region,
    status: choice('pending', 'signed', 'declined', 'not-needed', 'terminated', 'expired', 'replaced'),
  }),
  AGREEMENT_EFFECTIVE: act(['negotiator', 'system'], 'cases/README.md (agreement_effective)', {
    endsOn: optional(date),
  }),
  EXPIRY_NEAR: act(['system'], OURS),
  AGREEMENT_EXTENDED: act(['negotiator'], OURS, { endsOn: date }),
  AGREEMENT_EXPIRED: act(['system'], OURS),
  TERMINATE_AGREEMENT: act(['negotiator'], OURS, { reason: because }),
  REPLACE_AGREEMENT: act(['negotiator'], OURS, { by: text(200), reason: optional(because) }),
};

const rules: Readonly<Record<string, Rule>> = {
  signedBySomeone: stateRule(
    OURS,
    ({ context }) =>
      Object.values(recordIn(context, 'signatures')).some((one) => one === 'signed')
        ? null
        : reason('nobody-has-signed'),
    ['SIGNATURE_RECORDED'],
  ),
  endsLater: factRule(OURS, ({ context, event }) => {
    const endsOn = textIn(context, 'endsOn');
    const later = textIn(event.facts, 'endsOn') ?? '';
    return later > (endsOn ?? event.on) ? null : reason('end-not-later', { endsOn });
  }),
};

const updates: Readonly<Record<string, Update>> = {
  recordSignature: (context, { facts }) => {
    const key = textIn(facts, 'region');
    return key === null ? {} : { signatures: { ...recordIn(context, 'signatures'), [key]: facts['status'] ?? null } };
  },
  keepEnd: (context, { facts }) => ({ endsOn: facts['endsOn'] ?? context['endsOn'] ?? null }),
};

const until = (state: string): DeadlineRule => ({
  kind: 'agreement-ends',
  in: state,
  from: { context: 'endsOn' },
  span: 'as-given',
  counts: 'external',
  raises: 'AGREEMENT_EXPIRED',
  legal: true,
  source: OURS,
});

const deadlines: readonly DeadlineRule[] = [
  {
    kind: 'agreement-expiry-first',
    in: 'inForce',
    from: { context: 'endsOn' },
    span: { setting: 'agreement-expiry-first' },
    counts: 'before',
    raises: 'EXPIRY_NEAR',
    source: OURS,
  },
  {
    kind: 'agreement-expiry-second',
    in: 'expiring',
    from: { context: 'endsOn' },
    span: { setting: 'agreement-expiry-second' },
    counts: 'before',
    source: OURS,
  },
  until('inForce'),
  until('expiring'),
];

const tasks: readonly TaskRule[] = [
  { kind: 'open-agreement', in: 'offered', role: 'negotiator', source: `${SOURCE} S A5` },
  { kind: 'renew-agreement', in: 'expiring', role: 'negotiator', deadline: 'agreement-expiry-second', source: OURS },
];

/** A national agreement with a company, which outlives the talks that led to it. @source domain/states.md#7.1 S A5 */
export const agreementChart: ChartDefinition = {
  id: 'agreement',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: { agreementVersion: null, endsOn: null, signatures: {} },
  acts,
  rules,
  updates,
  deadlines,
  tasks,
};
