import { addMonths, type IsoDate } from '#process';
import type { GivenMandate } from './network.js';

/** How long before its last day a seat is warned of. @source domain/actors.md#6 (our default) */
export const WARNING_MONTHS = 6;

/** First day on which a mandate's end is warned of; null for one without a last day. */
export const warnsFrom = ({ to }: Pick<GivenMandate, 'to'>): IsoDate | null =>
  to === null ? null : addMonths(to, -WARNING_MONTHS);

/** Tells whether a mandate that holds today ends soon, both days counted. */
export function endsSoon({ from, to }: Pick<GivenMandate, 'from' | 'to'>, today: IsoDate): boolean {
  const warning = warnsFrom({ to });
  return warning !== null && to !== null && from <= today && warning <= today && today <= to;
}
