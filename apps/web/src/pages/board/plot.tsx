import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Axis {
  readonly end: number;
  readonly ticks: readonly number[];
}

export const share = (part: number, whole: number): string =>
  `${Math.min(100, Math.max(0, (100 * part) / whole)).toFixed(2)}%`;

/** Numbers above a plot of days. */
export function AxisRow({ axis: { end, ticks }, unit }: { readonly axis: Axis; readonly unit: string }) {
  return (
    <div className="r ax">
      <span />
      <svg aria-hidden="true">
        {ticks.map((days, n) => (
          <text key={days} x={share(days, end)} y="14" textAnchor={n === 0 ? 'start' : days === end ? 'end' : 'middle'}>
            {days}
          </text>
        ))}
      </svg>
      <span className="quiet">{unit}</span>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  /** The cases behind the row. */
  readonly to: string;
  readonly value: ReactNode;
  readonly axis?: Axis;
  readonly height?: number;
  readonly children: ReactNode;
}

/** One row: its name and its number lead to the cases, its marks stand between. */
export function PlotRow({ name, to, value, axis, height = 34, children }: RowProps) {
  return (
    <div className="r">
      <Link to={to} className="boardlink">
        {name}
      </Link>
      <svg aria-hidden="true">
        {axis?.ticks.map((days) => (
          <line
            key={days}
            className="g-line"
            x1={share(days, axis.end)}
            x2={share(days, axis.end)}
            y1="0"
            y2={height}
          />
        ))}
        {children}
      </svg>
      <span>{value}</span>
    </div>
  );
}

interface DotProps {
  readonly at: string;
  readonly y: number;
  readonly r: number;
  readonly hot: boolean;
}

/** A case, or a region; what is late has another shape too. */
export function Dot({ at, y, r, hot }: DotProps) {
  if (!hot) return <circle className="g-dot" cx={at} cy={y} r={r} />;
  return (
    <svg x={at} y={y - 7} width="14" height="14" overflow="visible">
      <path className="g-dot hot" d="M0 -1 7.5 12.5h-15Z" />
    </svg>
  );
}
