import { isoDate, type IsoDate } from '../calendar/iso-date.js';

/**
 * Sets of rules that a permit can be given under, with the day from which they hold; null for one that has no day yet. A permit
 * keeps the rules it was given under.
 * @source domain/states.md#11 S T19, T22; process-atmp.md#2 (the dates are the software's rule versions)
 */
export const PERMIT_RULES = {
  manufacturing: [
    { version: 'LVFS_2011_3', from: isoDate('2011-01-01') },
    { version: 'EU_PACKAGE', from: null },
  ],
  tissue: [
    { version: 'LVFS_2008_12', from: isoDate('2008-01-01') },
    { version: 'SOHO_2024_1938', from: isoDate('2027-08-07') },
  ],
} as const satisfies Readonly<Record<string, readonly { readonly version: string; readonly from: IsoDate | null }[]>>;
export type PermitKind = keyof typeof PERMIT_RULES;

/** The rules in force for a permit given on a day. */
export function rulesOn(permit: PermitKind, day: IsoDate): string | null {
  const inForce = PERMIT_RULES[permit].filter(({ from }) => from !== null && from <= day);
  return inForce.at(-1)?.version ?? null;
}
