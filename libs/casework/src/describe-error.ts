const LONGEST = 1000;

/** Kind and message only: a stack tells nothing to the person who decides about a retry, and messages are kept short. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replaceAll('\u0000', '').slice(0, LONGEST);
}
