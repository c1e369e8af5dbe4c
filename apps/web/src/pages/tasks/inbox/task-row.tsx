import { Link } from 'react-router';
import type { TaskView } from '#contract';
import { dayOf, dayText } from '../../../intl/days';
import { WithSv } from '../../../intl/sv';
import { useText } from '../../../intl/text';
import { LinkButton } from '../../../parts/button';
import { State } from '../../../parts/mark';
import { ConfirmButton, isConfirmable } from './confirm';
import { Due, useDueText } from './due';
import { Why } from './why';

interface TaskRowProps {
  readonly task: TaskView;
  readonly today: string;
  /** Which row of the list it is, for the keys that go from row to row. */
  readonly index: number;
  readonly isFirst: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (taskId: string) => void;
}

/** One task: when, what, why me, and one button. The whole row leads to it. */
export function TaskRow({ task, today, index, isFirst, isSelected, onSelect }: TaskRowProps) {
  const text = useText();
  const dueText = useDueText();
  const isDone = task.closedAt !== null;
  const what = text('tasks.row.name', { label: task.label, product: task.product });
  return (
    <>
      {isDone ? <Done closedAt={task.closedAt ?? ''} /> : <Due {...task} today={today} />}
      <div>
        <h3>
          <Link to={`/uppgifter/${task.id}`} data-row={index}>
            {what}
            {!isDone && <span className="vh">, {dueText({ ...task, today })}</span>}
          </Link>
        </h3>
        <p className="ask">
          <WithSv text={task.question} sv={task.indication} />
        </p>
        <Why task={task} today={today} />
      </div>
      <div className="row-acts">
        {isSelected || !isDone ? (
          <label className={isSelected ? 'selects on' : 'selects'}>
            <input type="checkbox" checked={isSelected} onChange={() => onSelect(task.id)} />
            <span className="vh">{text('tasks.row.select', { what })}</span>
          </label>
        ) : null}
        {isConfirmable(task) ? (
          <ConfirmButton task={task} isMain={isFirst} what={what} />
        ) : (
          <OpenButton task={task} isMain={isFirst && !isDone} what={what} />
        )}
      </div>
    </>
  );
}

function OpenButton({ task, isMain, what }: { task: TaskView; isMain: boolean; what: string }) {
  const text = useText();
  const goesOn = task.closedAt === null && Boolean(task.work?.savedAt);
  return (
    <LinkButton
      to={`/uppgifter/${task.id}`}
      {...(isMain && { look: 'main' as const })}
      aria-label={text(goesOn ? 'tasks.row.continue.what' : 'tasks.row.open.what', { what })}
    >
      {text(goesOn ? 'tasks.row.continue' : 'tasks.row.open')}
    </LinkButton>
  );
}

function Done({ closedAt }: { readonly closedAt: string }) {
  const text = useText();
  return (
    <div className="due">
      <State mark="done" tone="done">
        {text('tasks.row.done', { day: dayText(dayOf(closedAt), 'row') })}
      </State>
    </div>
  );
}
