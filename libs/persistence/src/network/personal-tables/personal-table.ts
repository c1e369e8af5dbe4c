/**
 * What becomes of a column when a person is erased.
 *
 * - `code`: ids, codes, hashes and other words of ours; nothing to erase
 * - `emptied`: in the person's own rows it becomes empty
 * - `swept`: wherever the person's name or address occurs in it, in anybody's row, it is taken out
 * - `follows`: bytes that cannot be searched; they become empty with the first word that is taken out of their row
 * - `guarded`: hashed or derived from what is hashed; names of the network's people are refused on their way in
 */
export type Treatment = 'code' | 'emptied' | 'swept' | 'follows' | 'guarded';

/** One table, as far as it holds words or points to people. */
export interface PersonalTable {
  readonly table: string;
  readonly purpose: string;
  readonly retention: string;
  /** Columns by which a row is a person's own: their id, or a condition over `$1` (id), `$2` (address), `$3` (subjects). */
  readonly own?: string;
  /** Whether a person's own rows go altogether when they are erased. */
  readonly ownRowsGo?: boolean;
  /** Every column of text or JSON, emptied ones first. */
  readonly columns: Readonly<Record<string, Treatment>>;
  /** Never given out, also not to the person: keys and tokens. */
  readonly secret?: readonly string[];
}

export const CASE_LIFE = 'As long as the case: it is an official record';
export const WITH_PERSON = 'Until the person is erased';

export const codes = (...names: readonly string[]): Readonly<Record<string, Treatment>> =>
  Object.fromEntries(names.map((name) => [name, 'code']));
