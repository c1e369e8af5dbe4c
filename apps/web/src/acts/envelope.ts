import type { NewAct, OfferedActView } from '#contract';
import type { Precision } from '../intl/days';
import type { Facts, FieldProblem } from './facts';

/** What accompanies every act besides its own facts. */
export interface Envelope {
  readonly occurredOn: string;
  readonly precision: Precision;
  readonly reason: string;
  readonly documents: readonly string[];
}

export const emptyEnvelope = (today: string): Envelope => ({
  occurredOn: today,
  precision: 'day',
  reason: '',
  documents: [],
});

type Target = Pick<OfferedActView, 'act' | 'instanceId'>;

/** The body of a request. Nothing is said of the day when it is today, so that an act near midnight has the server's. */
export function toNewAct({ act, instanceId }: Target, facts: Facts, envelope: Envelope, today: string): NewAct {
  const { occurredOn, precision, reason } = envelope;
  const documents = envelope.documents.filter((one) => one.trim() !== '');
  const isToday = precision === 'day' && (occurredOn === today || occurredOn === '');
  return {
    act,
    instanceId,
    facts,
    ...(!isToday && precision !== 'unknown' && { occurredOn: firstOf(occurredOn, precision) as NewAct['occurredOn'] }),
    ...(!isToday && { occurredPrecision: precision }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(documents.length > 0 && { documents }),
  };
}

/** Of a month or a year, its first day stands for all of it. */
const firstOf = (day: string, precision: Precision): string =>
  precision === 'month' ? `${day.slice(0, 7)}-01` : precision === 'year' ? `${day.slice(0, 4)}-01-01` : day;

/** A day that cannot be read, or lies ahead. */
export function envelopeProblems({ occurredOn, precision }: Envelope, today: string): readonly FieldProblem[] {
  if (precision === 'unknown' || occurredOn === '') return [];
  const day = firstOf(occurredOn, precision);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    return [{ path: 'occurredOn', code: 'no-such-date' }];
  return day > today ? [{ path: 'occurredOn', code: 'in-future' }] : [];
}
