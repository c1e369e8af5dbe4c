import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const nameOf = (personId: string): string => `ordna.notices-seen.${personId}`;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The instant of the latest notice that this browser has shown a person; empty before the first. */
export const useSeen = (personId: string): string =>
  useSyncExternalStore(subscribe, () => localStorage.getItem(nameOf(personId)) ?? '');

export const seenNow = (personId: string): string => localStorage.getItem(nameOf(personId)) ?? '';

export function keepSeen(personId: string, raisedAt: string): void {
  if (raisedAt <= seenNow(personId)) return;
  localStorage.setItem(nameOf(personId), raisedAt);
  for (const listener of listeners) listener();
}
