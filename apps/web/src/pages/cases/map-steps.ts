const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Which place an arrow key leads to, the same in the list, the words and the drawing; null for any other key. */
export function stepIn(
  event: { readonly key: string; readonly preventDefault: () => void },
  at: number,
  count: number,
): number | null {
  const step = STEPS[event.key];
  if (!step) return null;
  event.preventDefault();
  return step(at, count - 1);
}
