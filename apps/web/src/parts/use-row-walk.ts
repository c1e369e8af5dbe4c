import { useMemo } from 'react';
import { useText } from '../intl/text';
import { useKeys } from '../keys/keys';

/** J and K walk the rows of a table whose links carry `data-row`. */
export function useRowWalk(count: number): void {
  const text = useText();
  useKeys(
    useMemo(() => {
      const move = (step: number): void => {
        const now = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['row'] : undefined;
        const next = Math.min(count - 1, Math.max(0, now === undefined ? 0 : Number(now) + step));
        document.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
      };
      return [
        { combo: 'j', says: text('list.next'), run: () => move(1) },
        { combo: 'k', says: text('list.previous'), run: () => move(-1) },
      ];
    }, [count, text]),
  );
}
