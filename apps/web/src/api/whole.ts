/** What of a query's result is needed to join several; any of TanStack's fits. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

export interface Whole<T> extends Asked<readonly T[]> {
  /** Those that have come, in the order they were asked for. */
  readonly come: readonly T[];
}

/** Several answers as one: there is data only when all have come, and an error when one of those that have not has failed. */
export function wholeOf<T>(answers: readonly Asked<T>[]): Whole<T> {
  const come = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const failed = answers.filter(({ data, error }) => data === undefined && error !== null);
  return {
    come,
    data: come.length === answers.length ? come : undefined,
    error: failed[0]?.error ?? null,
    refetch: () => Promise.all(failed.map(({ refetch }) => refetch())),
  };
}
