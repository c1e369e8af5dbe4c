import { REGION_CODES } from '#process';
import { digestMornings, firstFrom, morningAfter, workedOn } from './days.js';
import type { PaperLetter } from './paper-letter.js';
import { answering } from './people-on-paper.js';
import { DIGESTS, NOMINATING, SCRIPT, UNCHECKED, VACANT } from './script.js';

/** The digests of the quarter: a morning's letter holds everything a person has had news of since the one before. */

/** When news have come, and the first morning at seven after that. */
interface News {
  readonly on: string;
  readonly toldFrom: string;
  readonly regions: readonly string[];
}

/** What people do by day is told the next morning; in the standstill it is found on the morning after. */
const byDay = (on: string, regions: readonly string[]): News => {
  const found = workedOn(on);
  return { on: found, toldFrom: found === on ? morningAfter(on) : found, regions };
};
/** What ends with a day, at midnight, is told the same morning. */
const atMidnight = (lastDay: string, regions: readonly string[]): News => {
  const on = workedOn(morningAfter(lastDay));
  return { on, toldFrom: on, regions };
};

const NEWS: readonly News[] = [
  ...[...SCRIPT.map(({ openedOn: on }) => ({ on })), ...UNCHECKED].map(({ on }) => byDay(on, [NOMINATING])),
  ...SCRIPT.flatMap(({ pause, cancelledOn, endsOn }) => [
    ...(pause === null ? [] : [byDay(pause.from, REGION_CODES), byDay(pause.until, REGION_CODES)]),
    cancelledOn === null ? atMidnight(endsOn, REGION_CODES) : byDay(cancelledOn, REGION_CODES),
  ]),
];

/** News are the contact person's, or of whoever stands in for an absent one, or the deputies' where there is none; else nobody's. */
const readers = ({ on, regions }: News): readonly { readonly region: string; readonly to: string }[] =>
  regions
    .filter((region) => region !== VACANT.region && region !== DIGESTS.none)
    .flatMap((region) => answering(region, on).map((to) => ({ region, to })));

const mornings = NEWS.flatMap((news) =>
  readers(news).flatMap(({ region, to }) => {
    const on = firstFrom(digestMornings(region === DIGESTS.weekly ? 'weekly' : 'daily'), news.toldFrom);
    return on === undefined ? [] : [`${on} ${to}`];
  }),
);

export const DIGEST_LETTERS: readonly PaperLetter[] = [...new Set(mornings)].map((morning) => {
  const [on = '', to = ''] = morning.split(' ');
  return { about: '', region: null, kind: 'digest', on, to };
});
