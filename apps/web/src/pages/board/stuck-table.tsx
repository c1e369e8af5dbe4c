import { Link } from 'react-router';
import type { ManagementOverview } from '#contract';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { State } from '../../parts/mark';
import { listOf } from '../work-list/filters';

type Stuck = ManagementOverview['stuck'];
type StuckCase = Stuck['cases'][number];

/** Cases in which nothing has happened for long, the longest first. */
export function StuckTable({ stuck: { cases, count, query } }: { readonly stuck: Stuck }) {
  const text = useText();
  if (count === 0)
    return (
      <p>
        <Text id="board.stuck.none" />
      </p>
    );
  return (
    <>
      <table className="cards">
        <caption className="vh">{text('board.stuck')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('board.stuck.case')}</th>
            <th scope="col">{text('board.stuck.stage')}</th>
            <th scope="col">{text('board.stuck.ball')}</th>
            <th scope="col" className="n">
              {text('board.stuck.days')}
            </th>
            <th scope="col" className="n">
              {text('board.stuck.paused')}
            </th>
            <th scope="col">{text('board.stuck.deadline')}</th>
            <th scope="col">{text('board.stuck.why')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <StuckRow key={one.caseId} found={one} />
          ))}
        </tbody>
      </table>
      <p className="small">
        <Link to={listOf(query)}>{text('board.stuck.all', { count })}</Link>
      </p>
    </>
  );
}

function StuckRow({ found }: { readonly found: StuckCase }) {
  const text = useText();
  const { caseId, product, indication, stageLabel, ballLabel, daysStill, daysPaused, why } = found;
  return (
    <tr>
      <th scope="row">
        <Link to={`/arenden/${caseId}`}>{product}</Link>
        <br />
        <span className="quiet">
          <Sv>{indication}</Sv>
        </span>
      </th>
      <td data-h={text('board.stuck.stage')}>{stageLabel}</td>
      <td data-h={text('board.stuck.ball')}>{ballLabel}</td>
      <td data-h={text('board.stuck.days')} className="n">
        {daysStill}
      </td>
      <td data-h={text('board.stuck.paused')} className={daysPaused === 0 ? 'n quiet' : 'n'}>
        {daysPaused}
      </td>
      <td data-h={text('board.stuck.deadline')}>
        <Deadline found={found} />
      </td>
      <td data-h={text('board.stuck.why')} className="soft">
        {why}
      </td>
    </tr>
  );
}

function Deadline({ found: { lateDays, onHold } }: { readonly found: StuckCase }) {
  if (lateDays !== null)
    return (
      <State mark="late" tone="late">
        <Text id="board.late" values={{ days: lateDays }} />
      </State>
    );
  if (onHold)
    return (
      <State mark="paused" tone="pause">
        <Text id="board.paused" />
      </State>
    );
  return (
    <span className="quiet">
      <Text id="board.none" />
    </span>
  );
}
