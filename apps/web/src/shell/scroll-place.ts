import type { Location } from 'react-router';

/** React Router's name for the page that a document began with. */
const FIRST = 'default';

/**
 * Gives the entry of the browser's history that a document begins with a name of its own. Without one every document in a window begins
 * under the same, and a page that a letter leads to would open as far down as the page before it was read.
 */
export function nameFirstEntry(): void {
  const state: unknown = history.state;
  // By chance, as React Router names the entries after it; `crypto.randomUUID` is missing where a page is not served over TLS.
  if (visitOf(state) === null) history.replaceState({ ...Object(state), visit: Math.random().toString(36) }, '');
}

/** Under what the place on a page is kept: the same when it is loaded again or gone back to. */
export const scrollPlace = ({ key }: Location): string => (key === FIRST ? (visitOf(history.state) ?? key) : key);

const visitOf = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'visit' in state && typeof state.visit === 'string'
    ? state.visit
    : null;
