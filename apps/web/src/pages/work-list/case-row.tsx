import { memo, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { CaseListItem } from '#contract';
import { dayOf, dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { State } from '../../parts/mark';

interface CaseRowProps {
  readonly item: CaseListItem;
  readonly index: number;
  readonly isChosen: boolean;
  /** Null for who has nothing to do with several cases at once. */
  readonly onToggle: ((item: CaseListItem, isRange: boolean) => void) | null;
  readonly measure: (row: HTMLElement | null) => void;
}

/** One case: what it is, where it stands, whose move it is, and what comes next. */
export const CaseRow = memo(({ item, index, isChosen, onToggle, measure }: CaseRowProps) => {
  const text = useText();
  const { id, product, indication, stageLabel, ball, assignee, updatedAt } = item;
  const press = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onToggle?.(item, event.shiftKey);
  };
  return (
    <tr ref={measure} data-index={index} aria-selected={onToggle ? isChosen : undefined}>
      {onToggle && (
        <td>
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={text('list.choose', { product })}
            onChange={(event) => onToggle(item, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
          />
        </td>
      )}
      <th scope="row">
        <Link to={`/arenden/${id}`} data-row={index} onKeyDown={press}>
          {product}
        </Link>
        <span className="under">
          <Sv>{indication}</Sv>
        </span>
      </th>
      <td data-h={text('list.stage')}>{stageLabel}</td>
      <td data-h={text('list.ball')}>
        {ball && (
          <>
            {ball.label}
            <span className="under">
              <Text id="list.since" values={{ days: ball.workingDays }} />
            </span>
          </>
        )}
      </td>
      <td data-h={text('list.deadline')}>
        <NextDeadline item={item} />
      </td>
      <td data-h={text('list.assigned')} className={assignee ? undefined : 'quiet'}>
        {assignee ? (assignee.name ?? text('session.nameless')) : <Text id="list.assigned.none" />}
      </td>
      <td data-h={text('list.changed')} className="quiet nowrap">
        <time dateTime={updatedAt}>{dayText(dayOf(updatedAt), 'short')}</time>
      </td>
    </tr>
  );
});
CaseRow.displayName = 'CaseRow';

const SOON_DAYS = 5;

function NextDeadline({ item: { nextDeadline, onHold } }: { readonly item: CaseListItem }) {
  if (onHold)
    return (
      <State mark="paused" tone="pause">
        <Text id="list.paused" />
      </State>
    );
  if (!nextDeadline)
    return (
      <span className="quiet">
        <Text id="list.deadline.none" />
      </span>
    );
  const { label, dueOn, workingDaysLeft: left } = nextDeadline;
  const days = <Text id={left < 0 ? 'list.due.late' : 'list.due.left'} values={{ days: Math.abs(left) }} />;
  return (
    <>
      {left < 0 ? (
        <State mark="late" tone="late">
          {days}
        </State>
      ) : left <= SOON_DAYS ? (
        <State mark="soon" tone="soon">
          {days}
        </State>
      ) : (
        days
      )}
      <span className="under">
        {label}, <time dateTime={dueOn}>{dayText(dueOn, 'short')}</time>
      </span>
    </>
  );
}
