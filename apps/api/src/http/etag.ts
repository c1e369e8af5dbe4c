import { ApiProblem } from '../problems/api-problem.js';

/** A case's revision as its ETag. */
export const toEtag = (revision: number): string => `"${revision}"`;

/**
 * Reads the revision that a caller has seen.
 *
 * @returns undefined when the header is absent or `*`
 * @throws ApiProblem `if-match-invalid`; lists and weak tags are refused, since a step is made on one revision
 */
export function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const revision = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (revision === undefined) throw new ApiProblem('if-match-invalid');
  return Number(revision);
}
