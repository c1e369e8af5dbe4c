import { Link } from 'react-router';
import type { ManagementOverview } from '#contract';
import { numberText } from '../../intl/days';
import { useText } from '../../intl/text';
import { listOf } from '../work-list/filters';
import { AxisRow, Dot, PlotRow, share } from './plot';

type Overview = ManagementOverview;
const MIDDLE = 17;

/** Every case as a dot on its step. Dots lead to the case with the mouse; the row's name, its number and the table lead there with keys. */
export function StagePlot({ overview: { stages, axes } }: { readonly overview: Overview }) {
  const text = useText();
  const axis = axes.stages;
  return (
    <div className="plot">
      <AxisRow axis={axis} unit={text('board.stages.unit')} />
      {stages.map(({ stage, label, count, query, dots, median }) => (
        <PlotRow
          key={stage}
          name={label}
          to={listOf(query)}
          axis={axis}
          value={
            <Link className="boardlink" to={listOf(query)}>
              {text('board.cases', { count })}
            </Link>
          }
        >
          {dots.map(({ caseId, product, days, late }) => (
            <Link key={caseId} to={`/arenden/${caseId}`} tabIndex={-1}>
              <title>{text(late ? 'board.dot.late' : 'board.dot', { product, days })}</title>
              <Dot at={share(days, axis.end)} y={MIDDLE} r={5.5} hot={late} />
            </Link>
          ))}
          {median !== null && (
            <line className="g-med" x1={share(median, axis.end)} x2={share(median, axis.end)} y1="7" y2="27" />
          )}
        </PlotRow>
      ))}
    </div>
  );
}

/** How long the steps that ended took. */
export function LeadPlot({ overview: { leadTimes, axes } }: { readonly overview: Overview }) {
  const text = useText();
  const axis = axes.leadTimes;
  return (
    <div className="plot">
      <AxisRow axis={axis} unit={text('board.lead.unit')} />
      {leadTimes.map(({ stage, label, q1, median, q3, query }) => (
        <PlotRow
          key={stage}
          name={label}
          to={listOf(query)}
          axis={axis}
          value={
            <>
              <b>{numberText(median)}</b> {`${numberText(q1)}–${numberText(q3)}`}
            </>
          }
        >
          <Link to={listOf(query)} tabIndex={-1}>
            <line className="g-range" x1={share(q1, axis.end)} x2={share(q3, axis.end)} y1={MIDDLE} y2={MIDDLE} />
            <circle className="g-mid" cx={share(median, axis.end)} cy={MIDDLE} r="6" />
          </Link>
        </PlotRow>
      ))}
    </div>
  );
}
