import type { ManagementOverview } from '#contract';
import { nameOf, type Locale } from '#messages';
import type { StuckCase } from '#persistence';
import { daysBetween, holdsIn, type Hold, type IsoDate } from '#process';
import { statusSentence } from '../cases/status-sentence.js';

type Stuck = ManagementOverview['stuck']['cases'][number];

/** A case in which nothing has happened for long, and why. */
export function toStuck(row: StuckCase, today: IsoDate, locale: Locale): Stuck {
  const { id, product, indication, stage, balls, movedOn, lateSince, onHold } = row;
  const [ball] = balls;
  return {
    caseId: id,
    product,
    indication,
    stageLabel: nameOf('stage', stage, locale),
    ballLabel: ball ? nameOf('ball', ball.holder, locale) : null,
    movedOn,
    daysStill: daysBetween(movedOn, today),
    daysPaused: pausedDays(holdsIn(row.context), movedOn, today),
    onHold,
    lateDays: lateSince === null ? null : daysBetween(lateSince, today),
    why: statusSentence(row, today, locale),
  };
}

/** Days of a span on which the case stood still by a decision, each counted once. */
export function pausedDays(holds: readonly Hold[], from: IsoDate, to: IsoDate): number {
  let days = 0;
  let counted = from;
  for (const hold of holds.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = hold.from > counted ? hold.from : counted;
    const end = hold.until === undefined || hold.until > to ? to : hold.until;
    if (end <= start) continue;
    days += daysBetween(start, end);
    counted = end;
  }
  return days;
}
