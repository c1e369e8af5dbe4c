import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, StateNode } from '../definition.js';
import { anywhere } from '../road/anywhere.js';
import { benefits } from '../road/benefits.js';
import { agreements, negotiation } from '../road/negotiation.js';
import {
  councilDecidedFor,
  decidedActs,
  decidedContext,
  decidedRules,
  decidedUpdates,
} from '../road/council-decided.js';
import { roundActs } from '../road/rounds.js';
import { textOut, textOutActs } from '../road/text-out.js';
import { withdrawal } from '../road/withdrawal.js';
import { holdActs, holdContext, holdDeadlines, holdRegion, holdRules, holdUpdates } from '../shared/hold.js';
import { linkActs, linkContext, linkRows, linkRules, linkUpdates } from '../shared/links.js';
import { without } from '../shared/picking.js';
import type { ProcessVersion } from '../vocabulary.js';
import { deviceActs } from './acts.js';
import { deviceConsequences, deviceContext, deviceUpdates } from './context.js';
import { deviceDeadlines, deviceTasks } from './dates.js';
import { handling } from './handling.js';
import { legalCheck } from './legal-check.js';
import { purchasing } from './purchasing.js';
import { regulatory } from './regulatory.js';
import { deviceRules } from './rules.js';

const root = (pilot: boolean): StateNode => ({
  type: 'parallel',
  source: 'domain/states.md#9',
  on: {
    ...anywhere,
    ...textOut,
    ...councilDecidedFor('device-evaluation'),
    ...linkRows,
    HANDED_OVER: {
      set: { handedOverOn: '$on', council: 'mtp-radet' },
      effects: [{ type: 'publish', what: 'case' }],
      source: 'cases/README.md (council_handover), domain/process-medtech.md#1 [M8]',
    },
  },
  states: {
    handling: handling(pilot),
    regulatory,
    legalCheck,
    purchasing,
    benefits,
    negotiation,
    agreements: agreements({}),
    withdrawal,
    hold: holdRegion(),
  },
});

function deviceCase(
  version: number,
  validFrom: string,
  processVersion: ProcessVersion,
  pilot: boolean,
): ChartDefinition {
  const rules = { ...deviceRules, ...decidedRules, ...linkRules, ...holdRules };
  return {
    id: 'device-case',
    version,
    validFrom: isoDate(validFrom),
    processVersion,
    kinds: ['medtech'],
    source: 'domain/states.md#9',
    root: root(pilot),
    context: { ...deviceContext(pilot ? 'nt-radet' : 'mtp-radet'), ...decidedContext, ...linkContext, ...holdContext },
    acts: { ...deviceActs(pilot), ...textOutActs, ...decidedActs, ...roundActs, ...linkActs, ...holdActs },
    rules: pilot ? without(rules, ['criteriaCarryProposal']) : rules,
    updates: { ...deviceUpdates, ...decidedUpdates, ...linkUpdates, ...holdUpdates },
    consequences: deviceConsequences,
    deadlines: [...deviceDeadlines(pilot), ...holdDeadlines],
    tasks: deviceTasks(pilot),
  };
}

/**
 * Devices on trial under the medicines' council. From the hand-over in 2020 the same case answers to MTP-rådet, and to its
 * checks.
 * @source domain/process-medtech.md#1 [M8][M12][N4]
 */
export const deviceCasePilot2018 = deviceCase(1, '2018-01-01', 'DEVICE_PILOT_2018', true);

/** Devices under MTP-rådet, in operation from January 2020. @source domain/process-medtech.md#1, #2 */
export const deviceCaseMtp2020 = deviceCase(2, '2020-01-01', 'DEVICE_MTP_2020', false);
