import { Link } from 'react-router';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Empty } from '../../parts/empty';
import { Fault } from '../../parts/fault';
import { Heading } from '../../parts/heading';
import { Waiting } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Pick } from '../../parts/pick';
import { Crumbs } from '../../shell/crumbs';
import { isPaged, type CalendarEntry } from './calendar';
import { PageLinks } from './page-links';
import { useAddress } from './use-address';
import { useCalendar } from './use-calendar';
import { byWeek, type Week } from './weeks';

const KINDS = ['deadline', 'council', 'body'] as const;

/** Last days and meetings, week by week. */
export function CalendarPage() {
  const text = useText();
  const { get, set } = useAddress();
  const kind = get('slag');
  const { deadlines, shown, says } = useCalendar(kind, Math.max(1, Number(get('sida')) || 1));
  return (
    <>
      <Crumbs trail={[{ name: text('nav.calendar') }]} />
      <Heading title={text('nav.calendar')} say>
        {says ? <Text id="calendar.says" values={{ ...says }} /> : text('nav.calendar')}
      </Heading>
      <div className="filters">
        <Pick
          name={text('calendar.kind')}
          all={text('list.all')}
          value={kind}
          onChange={(value) => set('slag', value)}
          choices={KINDS.map((value) => ({ value, label: text(`calendar.kind.${value}`) }))}
        />
        <Link className="b" to="/installningar">
          {text('calendar.subscribe')}
        </Link>
      </div>
      {deadlines.error && <Fault error={deadlines.error} retry={() => void deadlines.refetch()} />}
      {!deadlines.data && !deadlines.error && <Waiting />}
      {deadlines.data && shown.length === 0 && (
        <Empty title={<Text id="calendar.none" />}>
          <Text id="calendar.none.says" />
        </Empty>
      )}
      {byWeek(shown).map((week) => (
        <WeekList key={`${week.year}-${week.week}`} week={week} />
      ))}
      {deadlines.data && isPaged(kind) && <PageLinks meta={deadlines.data._meta} />}
    </>
  );
}

function WeekList({ week }: { readonly week: Week<CalendarEntry> }) {
  const text = useText();
  const id = `vecka-${week.year}-${week.week}`;
  return (
    <section aria-labelledby={id}>
      <div className="group">
        <h2 id={id}>{text('calendar.week', { week: week.week, year: String(week.year) })}</h2>
      </div>
      <ul className="lines">
        {week.days.flatMap(({ day, entries }) =>
          entries.map((entry) => (
            <li key={`${entry.kind} ${entry.id}`} className="dated">
              <time dateTime={day}>{dayText(day, 'row')}</time>
              <span>
                <Link to={entry.to}>
                  {entry.name}: {entry.about}
                </Link>{' '}
                {entry.times > 1 && (
                  <span className="quiet small">{text('calendar.times', { count: entry.times })} </span>
                )}
                {entry.late ? (
                  <State mark="late" tone="late">
                    {text('calendar.late')}
                  </State>
                ) : (
                  <span className="quiet small">{text(`calendar.kind.${entry.kind}`)}</span>
                )}
              </span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
