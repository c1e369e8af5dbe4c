import type { ChartDefinition, Consequence, RuleRef, StateNode } from '../definition.js';
import { isoDate } from '../calendar/iso-date.js';
import { holdActs, holdContext, holdDeadlines, holdRegion, holdRules, holdUpdates } from '../shared/hold.js';
import { afterPublication } from '../road/after-publication.js';
import { anywhere } from '../road/anywhere.js';
import { benefits } from '../road/benefits.js';
import { agreements, negotiation } from '../road/negotiation.js';
import { councilDecided, decidedActs, decidedContext, decidedRules, decidedUpdates } from '../road/council-decided.js';
import type { Reassessment } from '../road/in-force.js';
import { roundActs } from '../road/rounds.js';
import { textOut, textOutActs } from '../road/text-out.js';
import { withdrawal } from '../road/withdrawal.js';
import { linkActs, linkContext, linkRows, linkRules, linkUpdates } from '../shared/links.js';
import type { CaseKind, ProcessVersion } from '../vocabulary.js';
import { medicineActs } from './acts.js';
import { memberPauseActs, memberPauseRules, pauseOfMember } from './class-pause.js';
import { medicineContext, medicineUpdates } from './context.js';
import { medicineDeadlines } from './deadlines.js';
import { medicineTasks } from './tasks.js';
import { handling } from './handling.js';
import { regulatory } from './regulatory.js';
import { levelRules, medicineRules } from './rules.js';

/** One generation of the process: its own words for taking a case in, and the day from which it holds. */
export interface Generation {
  readonly version: number;
  readonly validFrom: string;
  readonly processVersion: ProcessVersion;
  readonly levels: boolean;
}

/** What a case has besides what every medicine has. */
export interface Besides extends Partial<
  Pick<ChartDefinition, 'acts' | 'rules' | 'updates' | 'deadlines' | 'tasks' | 'context'>
> {
  readonly source: string;
  readonly kinds: readonly CaseKind[];
  /** Regions that run beside the road. */
  readonly regions: NonNullable<StateNode['states']>;
  /** What a decided answer must rest on besides. */
  readonly decidedOn: readonly RuleRef[];
  /** What the council needs when it looks at the answer again. */
  readonly review?: Pick<Reassessment, 'keptOn' | 'entry'>;
  /** What follows a published answer. */
  readonly afterPublication: Consequence;
}

const root = (levels: boolean, besides: Besides): StateNode => ({
  type: 'parallel',
  source: besides.source,
  on: {
    ...anywhere,
    ...textOut,
    ...councilDecided,
    ...linkRows,
    PROTOCOL_ADOPTED: { ...anywhere.PROTOCOL_ADOPTED, when: levels ? ['takenIn', 'levelOne'] : ['takenIn'] },
  },
  states: {
    handling: handling(levels, besides.decidedOn, besides.review ?? {}),
    regulatory,
    benefits,
    negotiation,
    agreements: agreements(procurementStarted),
    withdrawal,
    ...besides.regions,
    hold: holdRegion(pauseOfMember),
  },
});

/** A joint purchase beside the road of the case. @source domain/states.md#7.2 S A5 */
const procurementStarted: NonNullable<StateNode['on']> = {
  PROCUREMENT_STARTED: {
    when: ['authorised'],
    effects: [
      { type: 'start', chart: 'procurement', act: 'STRATEGY_STARTED' },
      { type: 'publish', what: 'negotiation-list' },
    ],
    source: 'domain/states.md#7.2 S A5, cases/README.md (tender_or_procurement)',
  },
  STRATEGY_APPROVED: {
    set: { purchasingStrategy: '$fact.choice', purchasingStrategyOn: '$on' },
    source: 'domain/states.md#7.2 S M5 (that the case remembers it: our default)',
  },
  CONTRACT_SIGNED: {
    set: { contractSignedOn: '$on' },
    source: 'domain/states.md#7.2 S A5 (that the case remembers it: our default)',
  },
};

/** A chart on which a medicine walks the road, of whichever kind of case. */
export function medicineChart(
  id: 'medicine-case' | 'atmp-case',
  { version, validFrom, processVersion, levels }: Generation,
  besides: Besides,
): ChartDefinition {
  const { LEVEL_SET, ...acts } = medicineActs;
  return {
    id,
    version,
    validFrom: isoDate(validFrom),
    processVersion,
    kinds: besides.kinds,
    source: besides.source,
    root: root(levels, besides),
    context: { ...medicineContext, ...decidedContext, ...linkContext, ...besides.context, ...holdContext },
    acts: {
      ...acts,
      ...textOutActs,
      ...decidedActs,
      ...roundActs,
      ...linkActs,
      ...(levels && { LEVEL_SET }),
      ...besides.acts,
      ...memberPauseActs,
      ...holdActs,
    },
    rules: {
      ...medicineRules,
      ...(levels && levelRules),
      ...decidedRules,
      ...linkRules,
      ...besides.rules,
      ...memberPauseRules,
      ...holdRules,
    },
    updates: { ...medicineUpdates, ...decidedUpdates, ...linkUpdates, ...besides.updates, ...holdUpdates },
    consequences: { afterPublication: besides.afterPublication },
    deadlines: [...medicineDeadlines, ...(besides.deadlines ?? []), ...holdDeadlines],
    tasks: [...medicineTasks, ...(besides.tasks ?? [])],
  };
}

/** Levels 1 to 3, from 2015; both words are seen until the change, whose day nobody published. @source domain/process-medicines.md#2 */
export const LEVELS_2015: Generation = {
  version: 1,
  validFrom: '2015-01-01',
  processVersion: 'LEVELS_2015',
  levels: true,
};

/** In or out of national cooperation, from about 2018. @source domain/process-medicines.md#2 [A6][A7] */
export const IN_OUT_2018: Generation = {
  version: 2,
  validFrom: '2018-01-01',
  processVersion: 'IN_OUT_2018',
  levels: false,
};

const NOTHING_MORE: Besides = {
  source: 'domain/states.md#4',
  kinds: ['medicine'],
  regions: {},
  decidedOn: [],
  afterPublication: afterPublication(),
};

export const medicineCaseLevels2015 = medicineChart('medicine-case', LEVELS_2015, NOTHING_MORE);
export const medicineCaseInOut2018 = medicineChart('medicine-case', IN_OUT_2018, NOTHING_MORE);
