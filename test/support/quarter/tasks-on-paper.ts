import { REGION_CODES } from '#process';
import { DOWN, leavesOn, morningAfter } from './days.js';
import type { PaperKind, PaperLetter } from './paper-letter.js';
import { answering, contact, deputies, hasLeft } from './people-on-paper.js';
import { ACKNOWLEDGED, ACTS, SCRIPT, type ScriptedRound, UNCHECKED, VACANT } from './script.js';

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

/** A round ends at midnight after its last day. */
const compilations = SCRIPT.filter(({ cancelledOn }) => cancelledOn === null).map(({ name, endsOn }) =>
  letter(name, 'compile-round', morningAfter(endsOn), COORDINATOR),
);

const toCompany = SCRIPT.flatMap(({ name, pause }) =>
  pause === null ? [] : [letter(name, 'paused', pause.from, COMPANY), letter(name, 'resumed', pause.until, COMPANY)],
);

const recommended = asked.map((region) =>
  hasLeft(region, ACKNOWLEDGED.openedOn)
    ? letter('Kännedom', 'vacancy', ACKNOWLEDGED.openedOn, COORDINATOR, region)
    : letter(
        'Kännedom',
        'acknowledge-recommendation',
        ACKNOWLEDGED.openedOn,
        contact(region, ACKNOWLEDGED.openedOn),
        region,
      ),
);

export const TASK_LETTERS: readonly PaperLetter[] = [
  ...checks,
  ...openings,
  ...extensions,
  ...handOvers,
  ...compilations,
  ...toCompany,
  ...recommended,
];
