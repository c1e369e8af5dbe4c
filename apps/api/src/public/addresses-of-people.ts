/** Longest address that mail can have (RFC 5321, 4.5.3.1). */
const LONGEST = 254;

/** One address as people write it; quoted names and addresses without a domain are nobody's. */
const ADDRESS =
  /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** Reads an address from a form. @returns null for what is none */
export function readAddress(given: unknown): string | null {
  const text = typeof given === 'string' ? given.trim() : '';
  return text.length <= LONGEST && ADDRESS.test(text) ? text : null;
}

/** A field of a form, as text. */
export function fieldOf(body: unknown, name: string): string {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return '';
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}

/** A field that people do not see and programs fill in. */
export const TRAP = 'webbplats';
