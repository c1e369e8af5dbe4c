import { randomUUID } from 'node:crypto';

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * Goes on with the caller's trace, or begins one (W3C Trace Context).
 *
 * @param given  the header as it came; a broken one begins a new trace, as the standard asks
 * @returns the header for our own part of the trace
 */
export function continueTrace(given: string | string[] | undefined): string {
  const part = randomDigits().slice(16);
  const match = typeof given === 'string' ? TRACEPARENT.exec(given) : null;
  const [, version = 'ff', trace = '', parent = '', flags = '00', more] = match ?? [];
  const isUsable =
    match !== null && version !== 'ff' && !isZero(trace) && !isZero(parent) && (version !== '00' || more === undefined);
  return isUsable ? `00-${trace}-${part}-${flags}` : `00-${randomDigits()}-${part}-00`;
}

/** 32 hexadecimal digits: unlike plain random bytes, Node makes those of UUIDs many at a time. */
const randomDigits = (): string => randomUUID().replaceAll('-', '');

const isZero = (digits: string): boolean => /^0+$/.test(digits);

/** The 32 digits that name the whole trace; people quote them when they ask for help. */
export const traceIdOf = (traceparent: string): string => traceparent.split('-')[1] ?? '';
