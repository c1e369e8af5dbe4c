import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { CaseListItem } from '#contract';
import { Text, useText } from '../../intl/text';
import { useKeys } from '../../keys/keys';
import { Fault } from '../../parts/fault';
import { CaseRow } from './case-row';
import type { Selection } from './selection';
import { useCases } from './use-cases';

interface CaseTableProps {
  readonly query: URLSearchParams;
  readonly total: number;
  /** Null for who has nothing to do with several cases at once. */
  readonly selection: Selection | null;
}

/** A dense row of two lines. */
const ROW_PX = 55;

/** A table of any length: only the rows that are looked at are fetched and drawn. */
export function CaseTable({ query, total, selection }: CaseTableProps) {
  const text = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = useWindowVirtualizer({
    count: total,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: body.current?.offsetTop ?? 0,
  });
  const items = rows.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const { at, error } = useCases(query, first?.index ?? 0, last?.index ?? 0);
  useRowKeys(total, (index) => rows.scrollToIndex(index, { align: 'auto' }));
  const toggle = useToggle(selection, at);
  const columns = selection ? 7 : 6;
  const margin = rows.options.scrollMargin;
  if (error) return <Fault error={error} />;
  return (
    <table className="cards worklist" aria-rowcount={total + 1}>
      <caption className="vh">
        <Text id="list.caption" />
      </caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col">
              <span className="vh">{text('list.choose.head')}</span>
            </th>
          )}
          <th scope="col">{text('list.case')}</th>
          <th scope="col">{text('list.stage')}</th>
          <th scope="col">{text('list.ball')}</th>
          <th scope="col">{text('list.deadline')}</th>
          <th scope="col">{text('list.assigned')}</th>
          <th scope="col">{text('list.changed')}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        <Spacer px={first ? first.start - margin : 0} columns={columns} />
        {items.map(({ index }) => {
          const item = at(index);
          return item ? (
            <CaseRow
              key={item.id}
              item={item}
              index={index}
              isChosen={selection?.chosen.has(item.id) ?? false}
              onToggle={toggle}
              measure={rows.measureElement}
            />
          ) : (
            <Spacer key={index} px={ROW_PX} columns={columns} />
          );
        })}
        <Spacer px={last ? rows.getTotalSize() - (last.end - margin) : 0} columns={columns} />
      </tbody>
    </table>
  );
}

function Spacer({ px, columns }: { readonly px: number; readonly columns: number }) {
  if (px <= 0) return null;
  return (
    <tr aria-hidden="true" className="spacer">
      <td colSpan={columns} style={{ height: px }} />
    </tr>
  );
}

/** With Shift, everything from the row chosen last to this one. */
function useToggle(
  selection: Selection | null,
  at: (index: number) => CaseListItem | undefined,
): ((item: CaseListItem, isRange: boolean) => void) | null {
  const before = useRef<number | null>(null);
  const find = useRef(at);
  useEffect(() => {
    find.current = at;
  });
  const toggle = useCallback(
    (item: CaseListItem, isRange: boolean) => {
      const index = indexOf(item.id);
      if (isRange && before.current !== null && index !== null) {
        const [from, to] = [Math.min(before.current, index), Math.max(before.current, index)];
        const between = Array.from({ length: to - from + 1 }, (_, step) => find.current(from + step));
        selection?.add(between.filter((one) => one !== undefined));
      } else selection?.toggle(item);
      before.current = index;
    },
    [selection],
  );
  return selection ? toggle : null;
}

const linkOf = (row: number): HTMLElement | null => document.querySelector<HTMLElement>(`[data-row="${row}"]`);

function indexOf(caseId: string): number | null {
  const row = document.querySelector<HTMLElement>(`a[href$="${caseId}"][data-row]`)?.dataset['row'];
  return row === undefined ? null : Number(row);
}

/** J and K walk the rows, also to those that are not drawn yet. */
function useRowKeys(total: number, show: (index: number) => void): void {
  const text = useText();
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useKeys(
    useMemo(() => {
      const move = (step: number): void => {
        const now = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['row'] : undefined;
        const next = Math.min(total - 1, Math.max(0, now === undefined ? 0 : Number(now) + step));
        latest.current(next);
        requestAnimationFrame(() => linkOf(next)?.focus());
      };
      return [
        { combo: 'j', says: text('list.next'), run: () => move(1) },
        { combo: 'k', says: text('list.previous'), run: () => move(-1) },
      ];
    }, [total, text]),
  );
}
