import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { MapState } from './chart-map';
import { stepIn } from './map-steps';

/** What a row of the map carries, so that it is walked like the others. */
export interface WalkedRow {
  readonly ref: (row: HTMLLIElement | null) => void;
  readonly className: string | undefined;
  readonly 'aria-current': 'step' | undefined;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

export interface MapWalk {
  /** State that is pointed at, in the rows or in the drawing. */
  readonly light: string | null;
  readonly setLight: (path: string | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly row: (index: number) => WalkedRow;
  readonly go: (path: string) => void;
}

/**
 * Walks the states of a map by arrow keys: one of them is the stop for the Tab key, and the light follows the focus.
 *
 * @param asked  state that the address names, where the walk begins with the focus there; empty: where the case stands
 */
export function useMapWalk(map: readonly MapState[], asked: string): MapWalk {
  const rows = useRef<(HTMLLIElement | null)[]>([]);
  const [light, setLight] = useState<string | null>(null);
  const indexOf = (path: string): number => map.findIndex((state) => state.path === path);
  const [at, setAt] = useState(() => {
    const named = indexOf(asked);
    return named >= 0
      ? named
      : Math.max(
          0,
          map.findIndex(({ here }) => here),
        );
  });
  const focus = (index: number): void => {
    setAt(index);
    rows.current[index]?.focus();
  };
  const first = useRef(indexOf(asked));
  useEffect(() => {
    if (first.current >= 0) rows.current[first.current]?.focus();
  }, []);
  return {
    light,
    setLight,
    onKeyDown: (event) => {
      const next = stepIn(event, at, map.length);
      if (next !== null) focus(next);
    },
    row: (index) => {
      const state = map[index];
      const isPointed = state !== undefined && state.path === light;
      return {
        ref: (row) => {
          rows.current[index] = row;
        },
        className: [state?.here === true && 'here', isPointed && 'pointed'].filter(Boolean).join(' ') || undefined,
        'aria-current': state?.here === true ? 'step' : undefined,
        tabIndex: index === at ? 0 : -1,
        onFocus: () => {
          setAt(index);
          setLight(state?.path ?? null);
        },
        onBlur: () => setLight(null),
      };
    },
    go: (path) => focus(indexOf(path)),
  };
}
