import { useCallback, useRef, useState } from 'react';

export interface Chosen {
  readonly keys: ReadonlySet<string>;
  /** @param isRange  with Shift: everything from the row chosen last */
  readonly toggle: (key: string, isRange: boolean) => void;
  readonly clear: () => void;
}

/** Chosen rows of a list whose every row is at hand, in the order it is shown. */
export function useChosen(shown: readonly string[]): Chosen {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const before = useRef<string | null>(null);
  const toggle = useCallback(
    (key: string, isRange: boolean) => {
      const range = isRange && before.current !== null ? between(shown, before.current, key) : null;
      setKeys((chosen) => (range ? new Set([...chosen, ...range]) : without(chosen, key)));
      before.current = key;
    },
    [shown],
  );
  const clear = useCallback(() => setKeys(new Set()), []);
  return { keys, toggle, clear };
}

/** What stands from one row to another, both counted, whichever comes first. */
export function between(shown: readonly string[], one: string, other: string): readonly string[] {
  const [from, to] = [shown.indexOf(one), shown.indexOf(other)].toSorted((a, b) => a - b);
  return from === undefined || to === undefined || from < 0 ? [other] : shown.slice(from, to + 1);
}

function without(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(chosen);
  if (!after.delete(key)) after.add(key);
  return after;
}
