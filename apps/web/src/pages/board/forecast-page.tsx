import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ManagementForecast } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText, monthText, numberText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Crumbs } from '../../shell/crumbs';
import { listOf } from '../work-list/filters';

type Month = ManagementForecast['months'][number];

/** What is set for the months ahead. */
export function ForecastPage() {
  const text = useText();
  const forecast = useQuery(pageOf<ManagementForecast>('/management-forecast'));
  return (
    <>
      <Crumbs trail={[{ name: text('board.forecast') }]} />
      <Loaded query={forecast}>
        {({ months }) => (
          <>
            <Heading title={text('board.forecast')} say>
              <Text
                id="board.forecast.say"
                values={{ deadlines: months.reduce((total, { deadlines }) => total + deadlines, 0) }}
              />
            </Heading>
            <p className="small quiet">{text('board.forecast.says')}</p>
            <MonthTable months={months} />
          </>
        )}
      </Loaded>
    </>
  );
}

function MonthTable({ months }: { readonly months: readonly Month[] }) {
  const text = useText();
  return (
    <table className="cards">
      <caption className="vh">{text('board.forecast.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('board.forecast.month')}</th>
          <th scope="col" className="n">
            {text('board.forecast.deadlines')}
          </th>
          <th scope="col" className="n">
            {text('board.forecast.cases')}
          </th>
          <th scope="col">{text('board.forecast.meetings')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <MonthRow key={month.month} month={month} />
        ))}
      </tbody>
    </table>
  );
}

function MonthRow({ month: { month, deadlines, cases, meetings, query } }: { readonly month: Month }) {
  const text = useText();
  return (
    <tr>
      <th scope="row">{monthText(month)}</th>
      <td className="n" data-h={text('board.forecast.deadlines')}>
        {numberText(deadlines)}
      </td>
      <td className="n" data-h={text('board.forecast.cases')}>
        {cases === 0 ? numberText(cases) : <Link to={listOf(query)}>{numberText(cases)}</Link>}
      </td>
      <td data-h={text('board.forecast.meetings')}>
        {meetings.length === 0 && '–'}
        {meetings.map(({ on, label, items }) => (
          <div key={`${on}-${label}`}>
            {text('board.forecast.meeting', { label, day: dayText(on, 'row'), count: items })}
          </div>
        ))}
      </td>
    </tr>
  );
}
