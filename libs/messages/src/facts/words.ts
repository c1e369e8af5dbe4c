/** The same in Swedish and English. */
export type Words = readonly [sv: string, en: string];

/**
 * What facts are called in forms, by the name of the field. Where a name means something else in one place, a longer key says so:
 * `ACT.name`, or `parent.name` for a field within a record.
 */
export type FactWords = Readonly<Record<string, Words>>;

/** One name means other things in other acts: said of these alone. */
export const inActs = (name: string, acts: readonly string[], words: Words): FactWords =>
  Object.fromEntries(acts.map((act) => [`${act}.${name}`, words]));
