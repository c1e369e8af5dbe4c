import { HEALTH_CARE_REGIONS, type JsonRecord } from '#process';
import { opinion, type StoryFacts } from '../story/facts.js';
import { outOfJuly, plus, WORKING_DAYS } from './days.js';

/** What happens in the quarter, as a list of acts. Read by those who perform it and by those who count on paper. */

export const ROUNDS = 40;
/** Working days that a region has for an opinion on inclusion. */
export const TIME = 15;

/** What each region does in every round it is asked in, told in working days from the day of opening. */
export const REGIONS = {
  early: ['01', '03', '04', '05', '06', '07'],
  inTime: ['08', '09', '10', '12', '13'],
  silent: ['14', '17', '18'],
  delegates: ['19'],
  recuses: ['20'],
  /** Its contact person is away from 13 April to 8 May, and nobody is named: the first deputy stands in. Silent. */
  absent: ['21'],
  /** Its contact person leaves on 30 April and nobody comes after; two deputies remain. Silent. */
  leaves: ['22'],
  /** It has nobody at all. */
  vacant: ['23'],
  late: ['24'],
  lastDay: ['25'],
} as const;

export const ABSENCE = { region: '21', from: '2026-04-13', to: '2026-05-08' } as const;
export const LEAVES = { region: '22', lastDay: '2026-04-30' } as const;
export const VACANT = { region: '23', lastDay: '2026-03-01' } as const;

/** When members of the working group summarise, in working days after a round's last day; this one never does. */
export const SUMMARISED = { after: 1, never: 'norra' } as const;
/** Working days they have, from the day on which the round has closed. */
export const TO_SUMMARISE = 5;

/** Who nominates everything. */
export const NOMINATING = '14';
/** How often contact persons want their news; the others daily. */
export const DIGESTS = { weekly: '17', none: '18' } as const;

export interface ScriptedRound {
  readonly name: string;
  readonly openedOn: string;
  /** Last day as it was set first. */
  readonly dueOn: string;
  readonly extension: { readonly on: string; readonly days: number } | null;
  readonly pause: { readonly from: string; readonly until: string } | null;
  readonly cancelledOn: string | null;
  /** Last day in the end. */
  readonly endsOn: string;
}

/** Every eighth round is extended by five days after the first reminder, every eighth by ten before it. */
const extensionOf = (n: number, openedOn: string): ScriptedRound['extension'] =>
  n % 8 === 0 ? { on: plus(openedOn, 9), days: 5 } : n % 8 === 4 ? { on: plus(openedOn, 2), days: 10 } : null;

const PAUSED = [6, 26];
const PAUSE = { from: 5, until: 9 };
const CANCELLED = [10];

function toRound(n: number): ScriptedRound {
  const openedOn = WORKING_DAYS[Math.floor((n - 1) * 1.5)] ?? '';
  const dueOn = outOfJuly(plus(openedOn, TIME));
  const extension = extensionOf(n, openedOn);
  const isPaused = PAUSED.includes(n);
  const longer = extension === null ? dueOn : outOfJuly(plus(dueOn, extension.days));
  return {
    name: `Provmedel ${n}`,
    openedOn,
    dueOn,
    extension,
    pause: isPaused ? { from: plus(openedOn, PAUSE.from), until: plus(openedOn, PAUSE.until) } : null,
    cancelledOn: CANCELLED.includes(n) ? plus(openedOn, 6) : null,
    endsOn: isPaused ? plus(longer, PAUSE.until - PAUSE.from) : longer,
  };
}

export const SCRIPT: readonly ScriptedRound[] = Array.from({ length: ROUNDS }, (_, index) => toRound(index + 1));

/** Nominations that nobody looks at: five working days to check them. */
export const UNCHECKED = [
  { name: 'Väntmedel 1', on: '2026-04-09' },
  { name: 'Väntmedel 2', on: '2026-05-11' },
  { name: 'Väntmedel 3', on: '2026-06-15' },
] as const;
export const TO_CHECK = 5;

/** A recommendation that the regions have five working days to acknowledge; when each does. */
export const ACKNOWLEDGED = {
  openedOn: '2026-05-04',
  dueOn: '2026-05-11',
  doneOn: (region: string): string | null => {
    const county = Number(region);
    const days = county <= 10 ? 1 : county <= 18 ? 4 : county <= 21 ? 7 : null;
    return days === null ? null : plus('2026-05-04', days);
  },
} as const;

export interface ScriptedAct {
  readonly on: string;
  readonly round: string;
  readonly act: string;
  readonly by: 'coordinator' | 'contact-person' | 'contact-deputy' | 'working-group-member';
  /** Of the region's opinion; null for the round, or the case. */
  readonly region: string | null;
  readonly at: 'case' | 'opinion-round' | 'opinion';
  readonly facts: JsonRecord | StoryFacts;
}

const DELEGATION = { delegated: 4, answered: 14 };
const RECUSAL = { recused: 8, answered: 12 };
const LATE_BY = 5;

/** What a region does in a round. */
function actsOf(region: string, round: ScriptedRound): readonly ScriptedAct[] {
  const { name, openedOn, endsOn } = round;
  const does = (on: string, act: string, facts: StoryFacts, by: ScriptedAct['by'] = 'contact-person'): ScriptedAct => ({
    on,
    round: name,
    act,
    by,
    region,
    at: 'opinion',
    facts,
  });
  const isOne = (list: readonly string[]): boolean => list.includes(region);
  const after = (days: number): string => plus(openedOn, days);
  if (isOne(REGIONS.early)) return [does(after(3), 'SUBMIT', opinion('yes'))];
  if (isOne(REGIONS.inTime)) return [does(after(10), 'SUBMIT', opinion('no'))];
  if (isOne(REGIONS.lastDay)) return [does(endsOn, 'SUBMIT', opinion('neutral'))];
  if (isOne(REGIONS.late)) return [does(plus(endsOn, LATE_BY), 'SUBMIT_LATE', opinion('yes'))];
  if (isOne(REGIONS.delegates))
    return [
      does(after(DELEGATION.delegated), 'DELEGATE', {}),
      does(after(DELEGATION.answered), 'SUBMIT', opinion('yes'), 'contact-deputy'),
    ];
  if (isOne(REGIONS.recuses))
    return [
      does(after(RECUSAL.recused), 'RECUSE', { conflict: 'close-person' }),
      does(after(RECUSAL.answered), 'SUBMIT', opinion('yes'), 'contact-deputy'),
    ];
  return [];
}

function actsOn(round: ScriptedRound): readonly ScriptedAct[] {
  const { name, extension, pause, cancelledOn } = round;
  const coordinator = (on: string, act: string, at: ScriptedAct['at'], facts: StoryFacts = {}): ScriptedAct => ({
    on,
    round: name,
    act,
    by: 'coordinator',
    region: null,
    at,
    facts,
  });
  const own = [
    ...(extension
      ? [coordinator(extension.on, 'EXTEND', 'opinion-round', { days: extension.days, reasonCode: 'asked-by-regions' })]
      : []),
    ...(pause
      ? [
          coordinator(pause.from, 'HOLD', 'case', { reasonCode: 'capacity' }),
          coordinator(pause.until, 'RESUME', 'case'),
        ]
      : []),
    ...(cancelledOn === null
      ? []
      : [
          coordinator(cancelledOn, 'CANCEL_ROUND', 'opinion-round', {
            reason: 'Företaget har dragit tillbaka läkemedlet.',
          }),
        ]),
  ];
  const summaries = HEALTH_CARE_REGIONS.filter((area) => area !== SUMMARISED.never).map((area): ScriptedAct => ({
    on: plus(round.endsOn, SUMMARISED.after),
    round: name,
    act: 'SUMMARISE_AREA',
    by: 'working-group-member',
    region: null,
    at: 'opinion-round',
    facts: { area, text: 'Regionerna är överens.' },
  }));
  const regional = Object.values(REGIONS).flatMap((regions) => regions.flatMap((region) => actsOf(region, round)));
  return [...own, ...regional, ...summaries].filter(
    ({ on, act }) => cancelledOn === null || on < cancelledOn || act === 'CANCEL_ROUND',
  );
}

/** Everything after the opening of the rounds, in the order of the days; on one day coordinators come first. */
export const ACTS: readonly ScriptedAct[] = SCRIPT.flatMap(actsOn);
