import type { ChartDefinition, StateNode } from '../definition.js';
import { isoDate } from '../calendar/iso-date.js';
import {
  holdActs,
  holdContext,
  holdDeadlines,
  holdRegion,
  holdRules,
  holdUpdates,
  noteContext,
} from '../shared/hold.js';
import type { ProcessVersion } from '../vocabulary.js';
import { medicineActs } from './acts.js';
import { benefits } from './benefits.js';
import { medicineConsequences } from './consequences.js';
import { medicineContext, medicineUpdates } from './context.js';
import { medicineDeadlines, medicineTasks } from './deadlines.js';
import { handling } from './handling.js';
import { agreements, negotiation } from './negotiation.js';
import { regulatory } from './regulatory.js';
import { levelRules, medicineRules } from './rules.js';

/** A company's wish to leave, until the council confirms it or the time for objections is out. @source domain/states.md#4 S/D C7, D1 */
const withdrawal: StateNode = {
  initial: 'none',
  source: 'domain/states.md#4 S/D C7, D1',
  states: {
    none: {
      on: {
        COMPANY_WITHDRAWS: {
          target: 'withdrawal.announced',
          effects: [{ type: 'notify', notice: 'company-withdraws' }],
          source: 'domain/states.md#4 S/D C7, D1',
        },
      },
    },
    announced: {
      tags: ['waits-for-council'],
      on: {
        WITHDRAWAL_CONFIRMED: { target: 'withdrawal.none', source: 'domain/states.md#4 S/D C7, D1' },
        WITHDRAWAL_REFUSED: {
          target: 'withdrawal.none',
          source: 'domain/process-medicines.md#10 [D1] (the council may go on by itself)',
        },
      },
    },
  },
};

/** Acts that any state of the case takes and that move none of its roads. */
const anywhere = (levels: boolean): NonNullable<StateNode['on']> => ({
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
        },
      },
    ],
    source: 'domain/states.md#3 S A42',
  },
  SUPPLY_ALLOCATED: {
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
    when: levels ? ['takenIn', 'levelOne'] : ['takenIn'],
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
    when: ['hasBeenTaken'],
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
});

const root = (levels: boolean): StateNode => ({
  type: 'parallel',
  source: 'domain/states.md#4',
  on: anywhere(levels),
  states: { handling: handling(levels), regulatory, benefits, negotiation, agreements, withdrawal, hold: holdRegion() },
});

function medicineCase(
  version: number,
  validFrom: string,
  processVersion: ProcessVersion,
  levels: boolean,
): ChartDefinition {
  const { LEVEL_SET, ...acts } = medicineActs;
  return {
    id: 'medicine-case',
    version,
    validFrom: isoDate(validFrom),
    processVersion,
    source: 'domain/states.md#4',
    root: root(levels),
    context: { ...medicineContext, ...holdContext },
    acts: { ...acts, ...(levels && { LEVEL_SET }), ...holdActs },
    rules: { ...medicineRules, ...(levels && levelRules), ...holdRules },
    updates: { ...medicineUpdates, ...holdUpdates },
    consequences: medicineConsequences,
    deadlines: [...medicineDeadlines, ...holdDeadlines],
    tasks: medicineTasks,
  };
}

/** Levels 1 to 3, from 2015; both words are seen until the change, whose day nobody published. @source domain/process-medicines.md#2 */
export const medicineCaseLevels2015 = medicineCase(1, '2015-01-01', 'LEVELS_2015', true);

/** In or out of national cooperation, from about 2018. @source domain/process-medicines.md#2 [A6][A7] */
export const medicineCaseInOut2018 = medicineCase(2, '2018-01-01', 'IN_OUT_2018', false);
