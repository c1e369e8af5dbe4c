import type { ActList, OfferedActView } from '#contract';

/** How an answer is given: in time, as a change of one that was given, or either of them late. */
const WAYS = ['SUBMIT', 'AMEND', 'SUBMIT_LATE', 'AMEND_LATE'] as const;
export type Way = (typeof WAYS)[number];

/** After the last day: told and marked, never counted. */
export const isLate = (way: Way | null): boolean => way === 'SUBMIT_LATE' || way === 'AMEND_LATE';

export interface Mode {
  /** Null when no answer can be given now. */
  readonly way: Way | null;
  /** The act that would give it, also when it is not possible; it knows why not. */
  readonly act: OfferedActView | null;
}

/** The act that gives the answer as things stand. */
export function modeOf({ acts }: Pick<ActList, 'acts'>): Mode {
  const ways = WAYS.flatMap((way) => acts.filter(({ act }) => act === way));
  const act = ways.find(({ allowed }) => allowed) ?? ways[0] ?? null;
  return { way: act?.allowed ? (WAYS.find((way) => way === act.act) ?? null) : null, act };
}

export const actNamed = ({ acts }: Pick<ActList, 'acts'>, name: string): OfferedActView | null =>
  acts.find(({ act }) => act === name) ?? null;

export const isAllowed = (acts: Pick<ActList, 'acts'>, name: string): boolean => actNamed(acts, name)?.allowed === true;
