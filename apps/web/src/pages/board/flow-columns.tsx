import { Link } from 'react-router';
import type { ManagementOverview } from '#contract';
import { monthText } from '../../intl/days';
import { useText } from '../../intl/text';
import { listOf } from '../work-list/filters';

type Flow = ManagementOverview['flows'];

const BASE = 138;
const HIGH = 114;

/** New cases and published answers, month by month. */
export function FlowColumns({ flow }: { readonly flow: Flow }) {
  const text = useText();
  const most = Math.max(1, ...flow.flatMap(({ opened, recommended }) => [opened, recommended]));
  const sum = (count: (month: Flow[number]) => number): number =>
    flow.reduce((total, month) => total + count(month), 0);
  return (
    <>
      <svg className="columns" aria-hidden="true">
        <line className="g-line" x1="0" x2="100%" y1={BASE} y2={BASE} />
        <line className="g-line" x1="0" x2="100%" y1={BASE - HIGH} y2={BASE - HIGH} />
        <text x="100%" y={BASE - HIGH - 4} textAnchor="end">
          {most}
        </text>
        {flow.map((month, n) => (
          <Month key={month.month} month={month} n={n} of={flow.length} most={most} />
        ))}
      </svg>
      <p className="key">
        <span>
          <Swatch look="g-in" /> {text('board.flow.opened', { count: sum(({ opened }) => opened) })}
        </span>
        <span>
          <Swatch look="g-out" /> {text('board.flow.recommended', { count: sum(({ recommended }) => recommended) })}
        </span>
      </p>
    </>
  );
}

const Swatch = ({ look }: { readonly look: string }) => (
  <svg width="12" height="12" aria-hidden="true">
    <rect className={look} width="12" height="12" rx="2" />
  </svg>
);

/** Of a year every other month; of more than that, where a year begins, as far as there is room. */
function columnLabel(month: string, n: number, of: number): string {
  if (of <= 14) return n % Math.ceil(of / 6) === 0 ? monthText(month, 'short') : '';
  const year = month.slice(0, 4);
  return month.endsWith('-01') && (of <= 72 || Number(year) % 2 === 0) ? year : '';
}

interface MonthProps {
  readonly month: Flow[number];
  readonly n: number;
  readonly of: number;
  readonly most: number;
}

function Month({ month: { month, opened, recommended, openedQuery, recommendedQuery }, n, of, most }: MonthProps) {
  const step = 96 / of;
  const wide = step * 0.37;
  const label = columnLabel(month, n, of);
  const columns = [
    ['g-in', opened, openedQuery],
    ['g-out', recommended, recommendedQuery],
  ] as const;
  return (
    <>
      {columns.map(([look, count, query], m) => (
        <Link key={look} to={listOf(query)} tabIndex={-1}>
          <title>{`${monthText(month)}: ${count}`}</title>
          <rect
            className={look}
            x={`${n * step + m * (wide + step * 0.04)}%`}
            width={`${wide}%`}
            y={BASE - (count / most) * HIGH}
            height={(count / most) * HIGH}
            rx="1.5"
          />
        </Link>
      ))}
      {label !== '' && (
        <text x={`${n * step}%`} y="156">
          {label}
        </text>
      )}
    </>
  );
}
