import { dayText } from '../../intl/days';
import { Text } from '../../intl/text';
import { State } from '../../parts/mark';

interface DeadlineWordsProps {
  readonly label: string;
  readonly dueOn: string;
  readonly left: number;
}

const SOON_DAYS = 5;

/** How many working days are left, and of what; late is late in words and mark. */
export function DeadlineWords({ label, dueOn, left }: DeadlineWordsProps) {
  const days = <Text id={left < 0 ? 'list.due.late' : 'list.due.left'} values={{ days: Math.abs(left) }} />;
  return (
    <>
      {left < 0 && (
        <State mark="late" tone="late">
          {days}
        </State>
      )}
      {left >= 0 && left <= SOON_DAYS && (
        <State mark="soon" tone="soon">
          {days}
        </State>
      )}
      {left > SOON_DAYS && days}
      <span className="under">
        {label}, <time dateTime={dueOn}>{dayText(dueOn, 'short')}</time>
      </span>
    </>
  );
}
