import { useMemo } from 'react';
import type { Figure, ManagementTable } from '#contract';
import { useText } from '../../intl/text';
import { useKeys } from '../../keys/keys';

/** 1–9 go to the figures as they stand on the page; T opens all tables, or closes them when all are open. */
export function useBoardKeys(tables: readonly ManagementTable[], shown: readonly Figure[]): void {
  const text = useText();
  useKeys(
    useMemo(
      () => [
        ...shown.map((figure, n) => ({
          combo: String(n + 1),
          says: text('board.keys.figure', { figure: tables.find((one) => one.figure === figure)?.title ?? '' }),
          run: () => goTo(figure),
        })),
        { combo: 't', says: text('board.keys.tables'), run: turnTables },
      ],
      [text, tables, shown],
    ),
  );
}

function goTo(figure: Figure): void {
  const heading = document.getElementById(`figur-${figure}`);
  heading?.focus();
  heading?.scrollIntoView({ block: 'start' });
}

function turnTables(): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>('.fig details')];
  const open = all.some((one) => !one.open);
  for (const one of all) one.open = open;
}
