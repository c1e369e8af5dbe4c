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
import { date, document, optional, personId, text } from '../fields.js';
import { reason } from '../reason.js';
import { textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import type { Role } from '../vocabulary.js';

const SOURCE = 'domain/states.md#7.1';
const OURS = `${SOURCE} (our default)`;

const tellAgreement = (status: string): Effect => ({
  type: 'tell',
  to: 'parent',
  act: 'SIGNATURE_RECORDED',
  facts: { region: '$context.key', status },
  ifHeard: true,
});

const offered: Transition = {
  target: 'offered',
  set: { agreementVersion: '$fact.agreementVersion', endsOn: '$fact.endsOn', offeredOn: '$on' },
  effects: [{ type: 'notify', notice: 'agreement-offered' }],
  source: `${SOURCE} S A5`,
};
const declined: Transition = {
  target: 'declined',
  set: { declinedBecause: '$fact.reason' },
  effects: [tellAgreement('declined')],
  source: `${SOURCE} S A5`,
};
const notNeeded: Transition = {
  target: 'notNeeded',
  set: { notNeededBecause: '$fact.reason' },
  effects: [tellAgreement('not-needed')],
  source: `${SOURCE} S A5`,
};
const ends = (target: string, from: string): Transition => ({
  target,
  set: { endedOn: '$on' },
  effects: [
    tellAgreement(target),
    { type: 'tell', to: 'main', act: 'AGREEMENT_ENDED', ifHeard: true },
    { type: 'notify', notice: 'agreement-ended' },
  ],
  source: from,
});
const withdrawn: Transition = {
  target: 'terminated',
  set: { endedOn: '$on' },
  source: `${SOURCE} (an offer taken back: our default)`,
};
const outdated: Transition = {
  target: 'replaced',
  set: { endedOn: '$on' },
  source: `${SOURCE} (an offer replaced: our default)`,
};
const offerEnds = {
  AGREEMENT_TERMINATED: withdrawn,
  AGREEMENT_REPLACED: outdated,
  AGREEMENT_EXPIRED: { ...withdrawn, target: 'expired' },
};

/** Who may see the agreed price: a list per region, each look of which is an act and so logged. @source domain/states.md#7.1 S A29, B1 (list is our default) */
const priceAccess: NonNullable<StateNode['on']> = {
  GRANT_PRICE_ACCESS: { update: ['grantPrice'], source: `${SOURCE} S A29, B1` },
  REVOKE_PRICE_ACCESS: { update: ['revokePrice'], source: OURS },
  OPEN_PRICE: { when: ['maySeePrice'], source: `${SOURCE} S A29, B1` },
};

const root: StateNode = {
  initial: 'notOffered',
  source: SOURCE,
  states: {
    notOffered: { on: { AGREEMENT_OFFERED: offered, NOT_NEEDED: notNeeded } },
    offered: {
      tags: ['waits-for-region'],
      on: {
        START_LEGAL_REVIEW: { target: 'legalReview', source: SOURCE },
        DECLINE: declined,
        NOT_NEEDED: notNeeded,
        ...priceAccess,
        ...offerEnds,
      },
    },
    legalReview: {
      tags: ['waits-for-region'],
      on: {
        SIGN: {
          target: 'signed',
          when: ['authorisedToSign', 'sameVersion'],
          set: { signedOn: '$on', delegation: '$fact.delegation', signedDocument: '$fact.document' },
          effects: [
            tellAgreement('signed'),
            { type: 'tell', to: 'main', act: 'AGREEMENT_SIGNED', facts: { region: '$context.key' }, ifHeard: true },
            { type: 'publish', what: 'negotiation-list' },
          ],
          source: `${SOURCE} S A5`,
        },
        DECLINE: declined,
        NOT_NEEDED: notNeeded,
        ...priceAccess,
        ...offerEnds,
      },
    },
    signed: {
      on: {
        TERMINATE: { ...ends('terminated', OURS), set: { endedOn: '$on', terminatedBecause: '$fact.reason' } },
        AGREEMENT_TERMINATED: ends('terminated', OURS),
        AGREEMENT_REPLACED: {
          ...ends('replaced', OURS),
          effects: [tellAgreement('replaced'), { type: 'tell', to: 'main', act: 'AGREEMENT_ENDED', ifHeard: true }],
        },
        AGREEMENT_EXPIRED: ends('expired', OURS),
        AGREEMENT_EXTENDED: { set: { endsOn: '$fact.endsOn' }, source: OURS },
        ...priceAccess,
      },
    },
    declined: {
      on: {
        RECONSIDER: { target: 'legalReview', effects: [tellAgreement('pending')], source: OURS },
        AGREEMENT_OFFERED: offered,
        ...offerEnds,
      },
    },
    notNeeded: {
      on: {
        RECONSIDER: { target: 'legalReview', effects: [tellAgreement('pending')], source: OURS },
        AGREEMENT_OFFERED: offered,
        ...offerEnds,
      },
    },
    terminated: { type: 'final' },
    expired: { type: 'final' },
    replaced: { type: 'final' },
  },
};

const own = (source: string, facts: FactFields = {}): ActDefinition => ({
  roles: ['signatory'],
  scope: 'own-region',
  facts,
  source,
});
const told = (source: string, facts: FactFields = {}, roles: readonly Role[] = ['system']): ActDefinition => ({
  roles,
  facts,
  source,
});
const because = text(4000);

const acts: Readonly<Record<string, ActDefinition>> = {
  AGREEMENT_OFFERED: told(`${SOURCE} S A5`, { agreementVersion: optional(text(100)), endsOn: optional(date) }),
  START_LEGAL_REVIEW: own(SOURCE),
  SIGN: own(`${SOURCE} S A5`, {
    delegation: text(200),
    agreementVersion: optional(text(100)),
    document: optional(document),
  }),
  DECLINE: own(`${SOURCE} S A5`, { reason: because }),
  NOT_NEEDED: own(`${SOURCE} S A5`, { reason: because }),
  RECONSIDER: own(OURS),
  TERMINATE: own(SOURCE, { reason: because }),
  AGREEMENT_TERMINATED: told(OURS),
  AGREEMENT_REPLACED: told(OURS),
  AGREEMENT_EXPIRED: told(SOURCE),
  AGREEMENT_EXTENDED: told(OURS, { endsOn: date }),
  GRANT_PRICE_ACCESS: own(`${SOURCE} S A29, B1`, { person: personId, duty: text(200) }),
  REVOKE_PRICE_ACCESS: own(OURS, { person: personId }),
  OPEN_PRICE: { ...own(`${SOURCE} S A29, B1`), roles: ['signatory', 'contact-person', 'manager'] },
};

const rules: Readonly<Record<string, Rule>> = {
  authorisedToSign: factRule(`${SOURCE} (the region's delegation order)`, ({ event }) =>
    textIn(event.facts, 'delegation') === null ? reason('not-authorised-to-sign') : null,
  ),
  sameVersion: factRule(`${SOURCE} (version hash: our default)`, ({ context, event }) => {
    const offeredVersion = textIn(context, 'agreementVersion');
    return offeredVersion === null || offeredVersion === textIn(event.facts, 'agreementVersion')
      ? null
      : reason('agreement-version-differs', { offered: offeredVersion });
  }),
  maySeePrice: stateRule(
    `${SOURCE} S A29, B1`,
    ({ context, event }) =>
      event.by === 'signatory' || textsIn(context, 'priceAccess').includes(event.person ?? '')
        ? null
        : reason('no-price-access', { way: 'GRANT_PRICE_ACCESS' }),
    ['GRANT_PRICE_ACCESS'],
  ),
};

const updates: Readonly<Record<string, Update>> = {
  grantPrice: (context, { facts }) => ({
    priceAccess: [...new Set([...textsIn(context, 'priceAccess'), textIn(facts, 'person') ?? ''])],
  }),
  revokePrice: (context, { facts }) => ({
    priceAccess: textsIn(context, 'priceAccess').filter((person) => person !== facts['person']),
  }),
};

const deadlines: readonly DeadlineRule[] = [
  {
    kind: 'agreement-expiry-first',
    in: 'signed',
    from: { context: 'endsOn' },
    span: { setting: 'agreement-expiry-first' },
    counts: 'before',
    source: OURS,
  },
  {
    kind: 'agreement-expiry-second',
    in: 'signed',
    from: { context: 'endsOn' },
    span: { setting: 'agreement-expiry-second' },
    counts: 'before',
    source: OURS,
  },
  {
    kind: 'agreement-ends',
    in: 'signed',
    from: { context: 'endsOn' },
    span: 'as-given',
    counts: 'external',
    raises: 'AGREEMENT_EXPIRED',
    legal: true,
    source: SOURCE,
  },
];

const tasks: readonly TaskRule[] = [
  { kind: 'review-agreement', in: 'offered', role: 'signatory', ofRegion: true, source: `${SOURCE} S A5` },
  { kind: 'sign-agreement', in: 'legalReview', role: 'signatory', ofRegion: true, source: `${SOURCE} S A5` },
];

/** One region's signature under a national rebate agreement; that it exists is public, its price is not. @source domain/states.md#7.1 S A5 */
export const signatureChart: ChartDefinition = {
  id: 'signature',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: { agreementVersion: null, endsOn: null, priceAccess: [] },
  acts,
  rules,
  updates,
  deadlines,
  tasks,
};
