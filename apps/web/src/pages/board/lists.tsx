import { Link } from 'react-router';
import type { ManagementOverview } from '#contract';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { listOf } from '../work-list/filters';
import { share } from './plot';

type Overview = ManagementOverview;

/** Who must act, the longest wait first. */
export function BallList({ balls }: { readonly balls: Overview['balls'] }) {
  const text = useText();
  const most = Math.max(1, ...balls.map(({ meanDays }) => meanDays ?? 0));
  return (
    <>
      <ul className="ball">
        {balls.map(({ holder, label, count, meanDays, query }) => (
          <li key={holder}>
            <Link to={listOf(query)}>{label}</Link>
            <span>
              {meanDays === null
                ? text('board.cases', { count })
                : text('board.balls.count', { count, days: meanDays })}
            </span>
            <Bar part={meanDays ?? 0} whole={most} />
          </li>
        ))}
      </ul>
      <p className="small quiet">{text('board.balls.prices')}</p>
    </>
  );
}

function Bar({ part, whole }: { readonly part: number; readonly whole: number }) {
  return (
    <svg aria-hidden="true">
      <rect className="g-wait" width="100%" height="5" rx="2.5" />
      <rect className={part === whole ? 'g-out' : 'g-in'} width={share(part, whole)} height="5" rx="2.5" />
    </svg>
  );
}

/** Open tasks by role; those by region stand in the table. */
export function WorkloadList({ workload }: { readonly workload: Overview['workloads'] }) {
  const text = useText();
  const roles = workload.filter(({ role }) => role !== null);
  const most = Math.max(1, ...roles.map(({ open }) => open));
  return (
    <ul className="ball">
      {roles.map(({ role, label, open, late, query }) => (
        <li key={role}>
          <Link to={listOf(query)}>{label}</Link>
          <span>
            {text('board.workload.count', { open })}
            {late > 0 && <span className="later">{`, ${text('board.workload.late', { late })}`}</span>}
          </span>
          <Bar part={open} whole={most} />
        </li>
      ))}
    </ul>
  );
}

/** What is due soon, day by day. */
export function DueList({ due }: { readonly due: Overview['dueDates'] }) {
  const text = useText();
  if (due.length === 0) return <p>{text('board.due.none')}</p>;
  const days = [...new Set(due.map(({ on }) => on))];
  return (
    <ul className="lines">
      {days.map((day) => (
        <li key={day}>
          <b>{dayText(day, 'weekday')}</b>
          {due
            .filter(({ on }) => on === day)
            .map((one) => (
              <p className="meta" key={`${one.label}-${one.caseId ?? ''}`}>
                <DueLine due={one} />
              </p>
            ))}
        </li>
      ))}
    </ul>
  );
}

function DueLine({ due: { label, about, caseId, count } }: { readonly due: Overview['dueDates'][number] }) {
  if (caseId === null) return <Text id="board.due.meeting" values={{ label, about, count }} />;
  const product = <Link to={`/arenden/${caseId}`}>{about}</Link>;
  return <Text id={count === 1 ? 'board.due.line' : 'board.due.lines'} values={{ label, about: product, count }} />;
}
