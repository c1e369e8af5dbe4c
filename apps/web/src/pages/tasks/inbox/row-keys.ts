import { useMemo, type RefObject } from 'react';
import { useText } from '../../../intl/text';
import { useKeys } from '../../../keys/keys';

interface RowKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Makes sure that a row is drawn; lists that draw only what is seen need it. */
  readonly show: (index: number) => void;
  readonly select: (index: number) => void;
}

/** How often a row that is about to be drawn is looked for, a frame each. */
const MOST_FRAMES = 12;

/** J and K go from row to row, X selects. @source ux.md#6 */
export function useRowKeys({ list, count, show, select }: RowKeys): (index: number) => void {
  const text = useText();
  const go = useMemo(
    () =>
      (index: number): void => {
        if (count === 0) return;
        const wanted = Math.min(Math.max(index, 0), count - 1);
        show(wanted);
        focusWhenDrawn(list, wanted, MOST_FRAMES);
      },
    [list, count, show],
  );
  useKeys(
    useMemo(() => {
      const at = (): number => indexOf(document.activeElement);
      return [
        { combo: 'j', says: text('tasks.key.next'), run: () => go(at() + 1) },
        { combo: 'k', says: text('tasks.key.previous'), run: () => go(at() - 1) },
        {
          combo: 'x',
          says: text('tasks.key.select'),
          run: () => {
            if (at() >= 0) select(at());
          },
        },
      ];
    }, [go, select, text]),
  );
  return go;
}

/** The row that has the focus, also when one of its buttons has; -1 for none, so that the next is the first. */
const indexOf = (element: Element | null): number =>
  Number(element?.closest('.task')?.querySelector('[data-row]')?.getAttribute('data-row') ?? -1);

function focusWhenDrawn(list: RefObject<HTMLElement | null>, index: number, frames: number): void {
  const row = list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
  if (row) row.focus();
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(list, index, frames - 1));
}
