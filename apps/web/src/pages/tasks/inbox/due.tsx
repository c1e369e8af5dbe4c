import { dayText } from '../../../intl/days';
import { useText } from '../../../intl/text';
import { Mark } from '../../../parts/mark';
import { urgencyOf } from './groups';

interface DueProps {
  readonly dueOn: string | null;
  readonly workingDaysLeft: number | null;
  readonly today: string;
}

/** The days left, in the size of what matters most; read aloud with the row's name instead. */
export function Due({ dueOn, workingDaysLeft, today }: DueProps) {
  const text = useText();
  if (dueOn === null || workingDaysLeft === null)
    return (
      <div className="due" aria-hidden="true">
        <b>–</b>
        <span>{text('tasks.due.none')}</span>
      </div>
    );
  const urgency = urgencyOf(dueOn, today);
  const days = Math.abs(workingDaysLeft);
  return (
    <div className={urgency === 'late' ? 'due late' : urgency === 'week' ? 'due soon' : 'due'} aria-hidden="true">
      <b>{days === 0 ? <Mark kind={urgency === 'late' ? 'late' : 'soon'} /> : days}</b>
      <span>{text(wordOf(urgency === 'late', days), { days })}</span>
      <time dateTime={dueOn}>{dayText(dueOn, 'row')}</time>
    </div>
  );
}

function wordOf(isLate: boolean, days: number) {
  if (isLate) return days === 0 ? 'tasks.due.passed' : 'tasks.due.late';
  return days === 0 ? 'tasks.due.today' : 'tasks.due.left';
}

/** The same as a clause of the row's name. */
export function useDueText(): (due: DueProps) => string {
  const text = useText();
  return ({ dueOn, workingDaysLeft, today }) => {
    if (dueOn === null || workingDaysLeft === null) return text('tasks.due.none');
    const values = { days: Math.abs(workingDaysLeft), day: dayText(dueOn, 'weekday') };
    return text(dueOn < today ? 'tasks.due.read.late' : 'tasks.due.read', values);
  };
}
