/** The same in Swedish and English. */
export type Words = readonly [sv: string, en: string];

/**
 * What facts are called in forms, by the name of the field. Where a name means something else in one place, a longer key says so:
 * `ACT.name`, or `parent.name` for a field within a record.
 */
export type FactWords = Readonly<Record<string, Words>>;
