import type { Transition } from '../definition.js';
import { noteContext } from '../shared/hold.js';

/** Acts that any state of the case takes and that move none of its roads. */
export const anywhere = {
  ...noteContext,
  REQUEST_ITEM: {
    effects: [
      {
        type: 'start',
        chart: 'council-item',
        act: 'ITEM_REQUESTED',
        facts: {
          kind: '$fact.kind',
          motivation: '$fact.motivation',
          basis: '$fact.basis',
          evaluated: '$context.everReported',
          adoptedOn: '$context.adoptedOn',
          textAbout: '$context.textAbout',
          proposed: '$context.proposedOutcome',
        },
      },
    ],
    source: 'domain/states.md#3 S A42',
  },
  SUPPLY_ALLOCATED: {
    when: ['stillLive', 'beforeAnyAnswer'],
    set: { supplyAllocated: true, supplyAllocatedOn: '$on' },
    effects: [{ type: 'publish', what: 'case' }],
    source: 'domain/states.md#4 S C21',
  },
  STATEMENT_PUBLISHED: {
    update: ['statementDates'],
    effects: [
      { type: 'notify', notice: 'statement' },
      { type: 'publish', what: 'statement' },
    ],
    source: 'domain/process-medicines.md#8 [A44]',
  },
  HANDED_OVER: { set: { handedOverOn: '$on' }, source: 'cases/README.md (council_handover)' },
  STATUS_LISTED: {
    when: ['statusIsAsListed'],
    set: { statusListed: '$fact.status' },
    source: 'cases/README.md (status_listed)',
  },
  PROTOCOL_ADOPTED: {
    when: ['takenIn'],
    set: { protocolAdopted: true, protocolOn: '$on' },
    effects: [{ type: 'publish', what: 'protocol' }],
    source: 'domain/process-medicines.md#2 [A8][A9]',
  },
  TREATMENT_COUNCIL_SET_UP: {
    when: ['adviceGiven'],
    set: { treatmentCouncil: true },
    effects: [{ type: 'publish', what: 'case' }],
    source: 'domain/process-medicines.md#3.7 [C4][C15][Y8]',
  },
  FOLLOW_UP_REPORTED: {
    when: ['hasBeenTaken', 'countSaidOnce'],
    set: { followUpOn: '$on' },
    effects: [{ type: 'publish', what: 'follow-up' }],
    source: 'domain/process-medicines.md#3.9 [A27]',
  },
  REGION_DECIDED: { when: ['hasBeenTaken'], update: ['regionDecided'], source: 'domain/states.md#6 S A3' },
  INTRODUCTION_STARTED: {
    when: ['hasBeenTaken'],
    set: { introducedOn: '$on' },
    source: 'domain/states.md#6 (first use)',
  },
} as const satisfies Readonly<Record<string, Transition>>;
