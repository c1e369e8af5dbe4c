import type { ActDetails } from '#casework';
import type { NewAct } from '#contract';
import { monthOf, dateOf, yearOf, type IsoDate, type Occurrence, type Precision } from '#process';

/** What accompanies an act, from the body of a request. */
export function toActDetails({
  act,
  facts,
  occurredOn,
  occurredPrecision,
  reason,
  documents,
}: Omit<NewAct, 'instanceId'>): ActDetails {
  return { act, facts, occurred: toOccurrence(occurredOn, occurredPrecision), reason, documents };
}

/** A day is cut down to what is known of it: of a month or a year the first day stands for all. */
function toOccurrence(on: IsoDate | undefined, precision: Precision | undefined): Occurrence | undefined {
  if (on === undefined) return precision === 'unknown' ? { date: null, precision } : undefined;
  switch (precision ?? 'day') {
    case 'day':
      return { date: on, precision: 'day' };
    case 'month':
      return { date: dateOf(yearOf(on), monthOf(on), 1), precision: 'month' };
    case 'year':
      return { date: dateOf(yearOf(on), 1, 1), precision: 'year' };
    case 'unknown':
      return { date: null, precision: 'unknown' };
  }
}
