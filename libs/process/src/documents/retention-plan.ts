import { addYears, type IsoDate } from '../calendar/iso-date.js';

/** @source domain/law-and-conventions.md#3 (req 3.2: class per document type with the decision) */
export const RETENTION_CLASSES = ['kept', 'ten-years', 'two-years', 'when-archived'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** Years after which a class may be destroyed; null: never. Destruction needs a decision made beforehand [AR2]; these years are our default. */
export const RETENTION_PLAN: Readonly<Record<RetentionClass, { readonly years: number | null }>> = {
  kept: { years: null },
  'ten-years': { years: 10 },
  'two-years': { years: 2 },
  'when-archived': { years: 0 },
};

/** First day on which it may be destroyed; null for what is kept. */
export function destroyableFrom(retention: string | null, archivedOn: IsoDate): IsoDate | null {
  const found = RETENTION_CLASSES.find((one) => one === retention);
  const years = found === undefined ? null : RETENTION_PLAN[found].years;
  return years === null ? null : addYears(archivedOn, years);
}
