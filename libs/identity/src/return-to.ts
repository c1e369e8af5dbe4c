const LONGEST = 1000;
const NOWHERE_ELSE = 'http://own.invalid';

/**
 * Where to go after sign-in: a path of our own, never another site. Browsers read `\` as `/` and drop tabs and line breaks, so
 * what they would understand is judged, not what stands there.
 *
 * @returns the path as a browser reads it, or the fallback
 */
export function safeReturnTo(given: string | undefined, fallback: string): string {
  if (given === undefined || given.length > LONGEST || !given.startsWith('/')) return fallback;
  if (!URL.canParse(given, NOWHERE_ELSE)) return fallback;
  const found = new URL(given, NOWHERE_ELSE);
  if (found.origin !== NOWHERE_ELSE) return fallback;
  const path = `${found.pathname}${found.search}${found.hash}`;
  // `/.//evil.example` becomes `//evil.example` when it is written out.
  return path.startsWith('//') ? fallback : path;
}
