import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { BodyMeetingPage, DeadlinePage, RunPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Empty } from '../../parts/empty';
import { Fault } from '../../parts/fault';
import { Heading } from '../../parts/heading';
import { Waiting } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Pick } from '../../parts/pick';
import { Crumbs } from '../../shell/crumbs';
import { useToday } from '../tasks/use-today';
import { ofDeadlines, ofItems, ofMeetings, type CalendarEntry } from './calendar';
import { useAddress } from './use-address';
import { byWeek, weekOf, type Week } from './weeks';

const KINDS = ['deadline', 'council', 'body'] as const;

/** Last days and meetings, week by week. */
export function CalendarPage() {
  const text = useText();
  const { get, set } = useAddress();
  const kind = get('slag');
  const deadlines = useQuery(pageOf<DeadlinePage>('/deadlines?limit=100'));
  const items = useQuery(pageOf<RunPage>('/runs?chart=council-item&done=false&limit=100'));
  const meetings = useQuery({ ...pageOf<BodyMeetingPage>('/body-meetings?current=true&limit=100'), retry: false });
  const today = useToday();
  const all = [
    ...(deadlines.data ? ofDeadlines(deadlines.data) : []),
    ...(items.data ? ofItems(items.data, text('meetings.council')).filter(({ day }) => day >= today) : []),
    ...(meetings.data ? ofMeetings(meetings.data) : []),
  ];
  const shown = all.filter((one) => kind === '' || one.kind === kind);
  const late = all.filter((one) => one.late).length;
  const more = (deadlines.data?._meta.totalRecords ?? 0) - (deadlines.data?.deadlines.length ?? 0);
  return (
    <>
      <Crumbs trail={[{ name: text('nav.calendar') }]} />
      <Heading title={text('nav.calendar')} say>
        {deadlines.data ? (
          <Text id="calendar.says" values={{ count: thisWeek(all, today), late }} />
        ) : (
          text('nav.calendar')
        )}
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
      {deadlines.data && shown.length === 0 && <Empty title={<Text id="calendar.none" />} />}
      {byWeek(shown).map((week) => (
        <WeekList key={`${week.year}-${week.week}`} week={week} />
      ))}
      {more > 0 && (
        <p className="quiet small">
          <Text id="calendar.more" values={{ count: more }} />
        </p>
      )}
    </>
  );
}

function thisWeek(entries: readonly CalendarEntry[], today: string): number {
  const now = weekOf(today);
  return entries.filter(({ day }) => {
    const { year, week } = weekOf(day);
    return year === now.year && week === now.week && day >= today;
  }).length;
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
