const LONGEST = 1000;

/** A mail server's answer, and much else, names the address it is about. */
const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;

/** Kind and message only: a stack tells nothing to the person who decides about a retry, and messages are kept short, without addresses. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replaceAll('\u0000', '').replaceAll(ADDRESS, '[address]').slice(0, LONGEST);
}
