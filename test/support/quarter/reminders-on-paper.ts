import { REGION_CODES } from '#process';
import { DOWN, morningAfter, OPINION_DAYS, plus, WORKING_DAYS, workedOn } from './days.js';
import type { PaperLetter } from './paper-letter.js';
import { contact, deputies } from './people-on-paper.js';
import {
  ACKNOWLEDGED,
  ACTS,
  LEAVES,
  REGIONS,
  SCRIPT,
  type ScriptedRound,
  SUMMARISED,
  TO_CHECK,
  TO_SUMMARISE,
  UNCHECKED,
  VACANT,
} from './script.js';

/** The reminders of the quarter, counted along lists of days. They leave in the morning, acts happen after. */

type ReminderKind = 'half-time' | 'last-days' | 'overdue' | 'escalation';

interface PaperTask {
  readonly about: string;
  readonly region: string | null;
  readonly days: readonly string[];
  readonly openedOn: string;
  /** Last day as it is known in the morning of a day. */
  readonly dueOn: (on: string) => string;
  /** First day in whose morning it is over. */
  readonly isOver: (on: string) => boolean;
  readonly isPaused: (on: string) => boolean;
  readonly to: (kind: ReminderKind, on: string) => readonly string[];
}

const ORDER = ['half-time', 'last-days', 'overdue', 'escalation'] as const;

/** On which day each reminder falls, short tasks with fewer. */
function daysOf({ days, openedOn }: PaperTask, dueOn: string): Partial<Record<ReminderKind, string>> {
  const between = days.filter((day) => day > openedOn && day <= dueOn);
  const half = between[Math.floor(between.length / 2) - 1];
  const last = days.filter((day) => day < dueOn).at(-2);
  const [late, , latest] = days.filter((day) => day > dueOn);
  const lastDays = last !== undefined && last > openedOn ? last : undefined;
  const halfTime = half !== undefined && (lastDays === undefined || half < lastDays) ? half : undefined;
  return {
    ...(halfTime !== undefined && { 'half-time': halfTime }),
    ...(lastDays !== undefined && { 'last-days': lastDays }),
    ...(late !== undefined && { overdue: late }),
    ...(latest !== undefined && { escalation: latest }),
  };
}

function lettersOf(task: PaperTask): readonly PaperLetter[] {
  const letters: PaperLetter[] = [];
  let said = -1;
  for (const on of task.days) {
    if (on <= task.openedOn || DOWN.includes(on) || task.isPaused(on) || task.isOver(on)) continue;
    const falls = daysOf(task, task.dueOn(on));
    const due = ORDER.filter((kind, at) => at > said && (falls[kind] ?? '9999') <= on).at(-1);
    if (due === undefined) continue;
    said = ORDER.indexOf(due);
    letters.push(...task.to(due, on).map((to) => ({ about: task.about, region: task.region, kind: due, on, to })));
  }
  return letters;
}

/** With each reminder a region's task is known further up: before the last day to the deputies, after it to the coordinator. */
const inRegion =
  (region: string, holders: (on: string) => readonly string[]): PaperTask['to'] =>
  (kind, on) =>
    ({
      'half-time': holders(on),
      'last-days': [...new Set([...holders(on), ...deputies(region)])],
      overdue: [...holders(on), 'coordinator'],
      escalation: [`manager-${region}`],
    })[kind];

function opinionTask(round: ScriptedRound, region: string): PaperTask {
  const acts = ACTS.filter((one) => one.round === round.name && one.region === region);
  const dayOf = (...names: readonly string[]): string => acts.find(({ act }) => names.includes(act))?.on ?? '9999';
  const { name: about, extension, pause, dueOn, endsOn, openedOn, cancelledOn } = round;
  const changed = extension?.on ?? pause?.until ?? '9999';
  // A round closes with its last day; who has not answered by then is asked on, and answers late.
  const answered = dayOf('SUBMIT', 'SUBMIT_LATE');
  // The task is the deputies' after a delegation, a recusal, or the contact person's last day, and stays the same task.
  const handedOver = region === LEAVES.region ? LEAVES.lastDay : dayOf('DELEGATE', 'RECUSE');
  const dueInTheMorning = (on: string): string => (on > changed ? endsOn : dueOn);
  return {
    about,
    region,
    days: OPINION_DAYS,
    openedOn,
    dueOn: dueInTheMorning,
    isOver: (on) => on > answered || (cancelledOn !== null && on > cancelledOn),
    isPaused: (on) => pause !== null && on > pause.from && on <= pause.until,
    to: inRegion(region, (on) => (on > handedOver ? deputies(region) : [contact(region, on)])),
  };
}

const never = (): boolean => false;

/** No region's task: the coordinator has it, and nobody stands further up. */
const nominations: readonly PaperTask[] = UNCHECKED.map(({ name, on: openedOn }) => ({
  about: name,
  region: null,
  days: WORKING_DAYS,
  openedOn,
  dueOn: () => plus(openedOn, TO_CHECK),
  isOver: never,
  isPaused: never,
  to: () => ['coordinator'],
}));

/** Where a region has nobody, the coordinator hears of its task from the start. */
const ofNobody: PaperTask['to'] = (kind) => [kind === 'escalation' ? `manager-${VACANT.region}` : 'coordinator'];

const acknowledgements: readonly PaperTask[] = REGION_CODES.map((region) => {
  const done = ACKNOWLEDGED.doneOn(region) ?? '9999';
  const holders = (on: string): readonly string[] =>
    region === LEAVES.region ? deputies(region) : [contact(region, on)];
  return {
    about: 'Kännedom',
    region,
    days: WORKING_DAYS,
    openedOn: ACKNOWLEDGED.openedOn,
    dueOn: () => ACKNOWLEDGED.dueOn,
    isOver: (on) => on > done,
    isPaused: never,
    to: region === VACANT.region ? ofNobody : inRegion(region, holders),
  };
});

/** The member who never summarises; the others have before they would be reminded. The time counts from the day after the last. */
const summaries: readonly PaperTask[] = SCRIPT.filter(({ cancelledOn }) => cancelledOn === null).map(
  ({ name, endsOn }) => {
    const closedOn = morningAfter(endsOn);
    const dueOn = WORKING_DAYS.filter((day) => day > closedOn)[TO_SUMMARISE - 1] ?? '9999';
    const member = `working-group-member-${SUMMARISED.never}`;
    return {
      about: name,
      region: null,
      days: WORKING_DAYS,
      openedOn: workedOn(closedOn),
      dueOn: () => dueOn,
      isOver: never,
      isPaused: never,
      to: (kind) => (kind === 'escalation' ? ['coordinator'] : kind === 'overdue' ? [member, 'coordinator'] : [member]),
    };
  },
);

const opinions = SCRIPT.flatMap((round) =>
  Object.values(REGIONS).flatMap((regions) =>
    regions.filter((region) => region !== VACANT.region).map((region) => opinionTask(round, region)),
  ),
);

export const REMINDERS: readonly PaperLetter[] = [
  ...opinions,
  ...nominations,
  ...acknowledgements,
  ...summaries,
].flatMap(lettersOf);
