import { Link } from 'react-router';
import type { ManagementOverview } from '#contract';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { useText } from '../../intl/text';

/** Medicines that are authorised and on which the regions have no public advice, the longest so first. */
export function UnadvisedTable({ adviceGap: { cases } }: Pick<ManagementOverview, 'adviceGap'>) {
  const text = useText();
  return (
    <table className="cards">
      <caption className="vh">{text('board.advice')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('board.stuck.case')}</th>
          <th scope="col">{text('board.advice.since')}</th>
          <th scope="col" className="n">
            {text('board.advice.days')}
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ caseId, product, indication, since, days }) => (
          <tr key={caseId}>
            <th scope="row">
              <Link to={`/arenden/${caseId}`}>{product}</Link>
              <br />
              <span className="quiet">
                <Sv>{indication}</Sv>
              </span>
            </th>
            <td data-h={text('board.advice.since')}>{dayText(since)}</td>
            <td data-h={text('board.advice.days')} className="n">
              {days}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
