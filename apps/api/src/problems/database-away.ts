/**
 * What the network or PostgreSQL says when the database cannot be reached, is starting or is being stopped: class 08 of SQLSTATE,
 * 57P01 to 57P03, and too many connections. Asking again a little later is then the right thing to do.
 */
const CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** Where pg has only words for it. */
const WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i;

/** Tells a lost database from a fault of ours, also where it is wrapped in another error. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (CODES.has(code) || code.startsWith('08') || WORDS.test(error.message)) return true;
  const within = [error.cause, 'driverError' in error ? error.driverError : null];
  const several = error instanceof AggregateError ? error.errors : [];
  return [...within, ...several].some((inner) => inner !== error && isDatabaseAway(inner));
}
