import { useCallback, useState } from 'react';
import type { CaseListItem } from '#contract';

export interface Selection {
  readonly chosen: ReadonlyMap<string, CaseListItem>;
  readonly toggle: (item: CaseListItem) => void;
  readonly add: (items: readonly CaseListItem[]) => void;
  readonly clear: () => void;
}

/** Chosen rows; what is chosen stays chosen while one filters and scrolls. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, CaseListItem>>(new Map());
  const toggle = useCallback((item: CaseListItem) => {
    setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(item.id)) after.set(item.id, item);
      return after;
    });
  }, []);
  const add = useCallback((items: readonly CaseListItem[]) => {
    setChosen((before) => new Map([...before, ...items.map((item) => [item.id, item] as const)]));
  }, []);
  const clear = useCallback(() => setChosen(new Map()), []);
  return { chosen, toggle, add, clear };
}
