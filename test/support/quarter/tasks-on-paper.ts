import { HEALTH_CARE_REGIONS, REGION_CODES } from '#process';
import { dayBefore, DOWN, leavesOn, morningAfter, plus, workedOn } from './days.js';
import type { PaperKind, PaperLetter } from './paper-letter.js';
import { answering, deputies } from './people-on-paper.js';
import {
  ABSENCE,
  ACKNOWLEDGED,
  ACTS,
  LEAVES,
  SCRIPT,
  SUMMARISED,
  type ScriptedRound,
  UNCHECKED,
  VACANT,
} from './script.js';

/** The letters of the quarter about tasks, when they are given, moved, or handed over; and to the company. */

const COORDINATOR = 'coordinator';
const COMPANY = 'company-2';

const letter = (about: string, kind: PaperKind, on: string, to: string, region: string | null = null): PaperLetter => ({
  about,
  region,
  kind,
  on: leavesOn(on),
  to,
});

const asked = REGION_CODES.filter((region) => region !== VACANT.region);
const dayOf = ({ name }: ScriptedRound, region: string, acts: readonly string[]): string =>
  ACTS.find((one) => one.round === name && one.region === region && acts.includes(one.act))?.on ?? '9999';

/** In the standstill a nomination has been accepted before anybody is written to. */
const checks = [...SCRIPT.map(({ name, openedOn: on }) => ({ name, on })), ...UNCHECKED]
  .filter(({ on }) => !DOWN.includes(on))
  .map(({ name, on }) => letter(name, 'check-nomination', on, COORDINATOR));

const openings = SCRIPT.flatMap(({ name, openedOn }) => [
  letter(name, 'vacant-contact-person', openedOn, COORDINATOR),
  ...asked.flatMap((region) =>
    answering(region, openedOn).map((to) => letter(name, 'answer-opinion', openedOn, to, region)),
  ),
]);

/** Whoever has not answered on the day gets the letter anew: the deputies, where the task is theirs by then. */
const extensions = SCRIPT.flatMap((round) => {
  const on = round.extension?.on;
  if (on === undefined) return [];
  const open = asked.filter((region) => dayOf(round, region, ['SUBMIT']) > on);
  return open.flatMap((region) => {
    const isHandedOver = dayOf(round, region, ['DELEGATE', 'RECUSE']) < on;
    const readers = isHandedOver ? deputies(region) : answering(region, on);
    return readers.map((to) => letter(round.name, 'extended', on, to, region));
  });
});

const handOvers = ACTS.filter(({ act }) => act === 'DELEGATE' || act === 'RECUSE').flatMap(({ on, round, region }) =>
  deputies(region ?? '').map((to) => letter(round, 'handed-over', on, to, region)),
);

/** A contact person's mandate ends at midnight; what has not been answered by then, late or not, is the deputies'. */
const takeOvers = SCRIPT.filter(
  ({ openedOn, cancelledOn }) => openedOn <= LEAVES.lastDay && (cancelledOn ?? '9999') > LEAVES.lastDay,
).flatMap(({ name }) =>
  deputies(LEAVES.region).map((to) => letter(name, 'handed-over', morningAfter(LEAVES.lastDay), to, LEAVES.region)),
);

/** Questions that region 21 has before it, which never answers, by the days on which they were asked. */
const heldBetween = (from: string, to: string, on: string): readonly string[] =>
  SCRIPT.filter(({ openedOn, cancelledOn }) => openedOn >= from && openedOn <= to && (cancelledOn ?? '9999') >= on).map(
    ({ name }) => name,
  );

/** What the first deputy has from the first day of the absence; what comes later has letters of its own. */
export const STOOD_IN = heldBetween('', dayBefore(ABSENCE.from), ABSENCE.from);
/** What was asked meanwhile, and is the contact person's when they are back: nobody has written to them about it. */
export const CAME_MEANWHILE = ['Kännedom', ...heldBetween(ABSENCE.from, ABSENCE.to, morningAfter(ABSENCE.to))];

/** One letter lists them all. */
const listed = [
  letter('', 'open-tasks', ABSENCE.from, `contact-deputy-${ABSENCE.region}`),
  letter('', 'open-tasks', morningAfter(ABSENCE.to), `contact-person-${ABSENCE.region}`),
];

/** A round ends at midnight after its last day. */
const compilations = SCRIPT.filter(({ cancelledOn }) => cancelledOn === null).map(({ name, endsOn }) =>
  letter(name, 'compile-round', morningAfter(endsOn), COORDINATOR),
);

/** Whoever has summarised before the round is closed, in the standstill, needs no letter. */
const summaries = SCRIPT.filter(({ cancelledOn }) => cancelledOn === null).flatMap(({ name, endsOn }) => {
  const closed = workedOn(morningAfter(endsOn));
  const wrote = plus(endsOn, SUMMARISED.after);
  const members = HEALTH_CARE_REGIONS.filter((area) => area === SUMMARISED.never || wrote >= closed);
  return members.map((area) => letter(name, 'summarise-area', closed, `working-group-member-${area}`));
});

const toCompany = SCRIPT.flatMap(({ name, pause }) =>
  pause === null ? [] : [letter(name, 'paused', pause.from, COMPANY), letter(name, 'resumed', pause.until, COMPANY)],
);

/** Where there is no contact person the deputies are asked; where there is nobody, the coordinator. */
const recommended = REGION_CODES.flatMap((region) => {
  const { openedOn } = ACKNOWLEDGED;
  if (region === VACANT.region) return [letter('Kännedom', 'vacancy', openedOn, COORDINATOR, region)];
  return answering(region, openedOn).map((to) =>
    letter('Kännedom', 'acknowledge-recommendation', openedOn, to, region),
  );
});

export const TASK_LETTERS: readonly PaperLetter[] = [
  ...checks,
  ...openings,
  ...extensions,
  ...handOvers,
  ...takeOvers,
  ...listed,
  ...compilations,
  ...summaries,
  ...toCompany,
  ...recommended,
];
