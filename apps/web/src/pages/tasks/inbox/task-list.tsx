import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { TaskView } from '#contract';
import { useText } from '../../../intl/text';
import { Mark } from '../../../parts/mark';
import { weekOf } from './calendar-days';
import { grouped, type Group, type Urgency } from './groups';
import { useRowKeys } from './row-keys';
import { TaskRow } from './task-row';

interface TaskListProps {
  readonly tasks: readonly TaskView[];
  readonly today: string;
  /** In groups by urgency, or as they come. */
  readonly isGrouped: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (taskId: string) => void;
}

/** From so many rows on, only those near the reader are drawn. */
const LONG = 60;

/** Tasks in groups; J and K go through them all. */
export function TaskList(props: TaskListProps) {
  const { tasks, today, isGrouped } = props;
  const groups = useMemo<readonly Group<TaskView>[]>(
    () => (isGrouped ? grouped(tasks, today) : [{ urgency: 'later', tasks }]),
    [tasks, today, isGrouped],
  );
  const ordered = useMemo(() => groups.flatMap((group) => group.tasks), [groups]);
  return ordered.length > LONG ? (
    <LongList {...props} groups={groups} ordered={ordered} />
  ) : (
    <ShortList {...props} groups={groups} ordered={ordered} />
  );
}

interface OrderedProps extends TaskListProps {
  readonly groups: readonly Group<TaskView>[];
  readonly ordered: readonly TaskView[];
}

const showNothing = (): void => undefined;

function ShortList({ groups, ordered, isGrouped, ...props }: OrderedProps) {
  const list = useRef<HTMLDivElement>(null);
  useRows(list, ordered, props.onSelect, showNothing);
  return (
    <div ref={list}>
      {groups.map(({ urgency, tasks }) => (
        <section key={urgency} aria-labelledby={isGrouped ? `group-${urgency}` : undefined}>
          {isGrouped && <GroupHead urgency={urgency} today={props.today} />}
          <ul>
            {tasks.map((task) => (
              <li className="task" key={task.id}>
                <Row {...props} task={task} index={ordered.indexOf(task)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** A row with its place, and above the first of a group the group's head. */
function LongList({ groups, ordered, isGrouped, ...props }: OrderedProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const firstOf = useMemo(() => new Map(groups.map(({ urgency, tasks }) => [tasks[0]?.id, urgency])), [groups]);
  const rows = useWindowVirtualizer({ count: ordered.length, estimateSize: () => 128, overscan: 8, scrollMargin: top });
  const show = useCallback((index: number): void => rows.scrollToIndex(index, { align: 'auto' }), [rows]);
  useRows(list, ordered, props.onSelect, show);
  const height: CSSProperties & Record<'--height', string> = { '--height': `${rows.getTotalSize()}px` };
  return (
    <ul ref={list} className="long" style={height}>
      {rows.getVirtualItems().map(({ index, start, key }) => {
        const task = ordered[index];
        if (!task) return null;
        const place: CSSProperties & Record<'--top', string> = { '--top': `${start - top}px` };
        const head = isGrouped ? firstOf.get(task.id) : undefined;
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            style={place}
            aria-setsize={ordered.length}
            aria-posinset={index + 1}
          >
            {head && <GroupHead urgency={head} today={props.today} />}
            <div className="task">
              <Row {...props} task={task} index={index} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

type RowProps = Pick<TaskListProps, 'today' | 'selected' | 'onSelect'> & {
  readonly task: TaskView;
  readonly index: number;
};

const Row = ({ task, index, today, selected, onSelect }: RowProps) => (
  <TaskRow
    task={task}
    today={today}
    index={index}
    isFirst={index === 0}
    isSelected={selected.has(task.id)}
    onSelect={onSelect}
  />
);

function useRows(
  list: Parameters<typeof useRowKeys>[0]['list'],
  ordered: readonly TaskView[],
  onSelect: (taskId: string) => void,
  show: (index: number) => void,
): void {
  const select = useCallback(
    (index: number): void => {
      const task = ordered[index];
      if (task && task.closedAt === null) onSelect(task.id);
    },
    [ordered, onSelect],
  );
  const go = useRowKeys({ list, count: ordered.length, show, select });
  useFocusAfterRemoval(list, ordered, go);
}

/** A row that goes hands its focus to the one that takes its place. @source ux.md#7 */
function useFocusAfterRemoval(
  list: Parameters<typeof useRowKeys>[0]['list'],
  ordered: readonly TaskView[],
  go: (index: number) => void,
): void {
  const had = useRef<{ readonly id: string; readonly index: number } | null>(null);
  useLayoutEffect(() => {
    const before = had.current;
    if (before && !ordered.some(({ id }) => id === before.id) && document.activeElement === document.body)
      go(before.index);
    const remember = (event: FocusEvent): void => {
      const row = event.target instanceof Element ? event.target.closest('.task')?.querySelector('[data-row]') : null;
      const index = Number(row?.getAttribute('data-row') ?? -1);
      const id = ordered[index]?.id;
      had.current = id === undefined ? null : { id, index };
    };
    const element = list.current;
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, [list, ordered, go]);
}

function GroupHead({ urgency, today }: { readonly urgency: Urgency; readonly today: string }) {
  const text = useText();
  return (
    <div className="group">
      <h2 id={`group-${urgency}`} className={urgency === 'late' ? 'late' : undefined}>
        {urgency === 'late' && <Mark kind="late" />} {text(`tasks.group.${urgency}`)}
      </h2>
      {urgency === 'week' && <p>{text('tasks.group.week.number', { week: weekOf(today) })}</p>}
    </div>
  );
}
