import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { BodyMeetingPage, RunPage, RunView } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { MoreExist } from '../../parts/more-exist';
import { Crumbs } from '../../shell/crumbs';
import { useToday } from '../../session/use-today';
import { BodyLinks } from '../bodies/body-links';
import { AgendaItem } from './agenda-item';
import { BodyMeetings, OneBodyMeeting } from './body-meetings';
import { meetingsOf } from './meetings';

const ITEMS = '/runs?chart=council-item&done=false&limit=100';

/** The council's meetings, what waits for one, and meetings of bodies that advise. */
export function MeetingsPage() {
  const text = useText();
  const today = useToday();
  const items = useQuery(pageOf<RunPage>(ITEMS));
  const bodies = useQuery({ ...pageOf<BodyMeetingPage>('/body-meetings?current=true&limit=100'), retry: false });
  return (
    <>
      <Crumbs trail={[{ name: text('nav.meetings') }]} />
      <Loaded query={items}>
        {({ runs, _meta }) => (
          <>
            <Council runs={runs} today={today} />
            <MoreExist shown={runs.length} total={_meta.totalRecords} />
          </>
        )}
      </Loaded>
      {bodies.data && bodies.data.bodyMeetings.length > 0 && <BodyMeetings meetings={bodies.data.bodyMeetings} />}
      <BodyLinks />
    </>
  );
}

function Council({ runs, today }: { readonly runs: readonly RunView[]; readonly today: string }) {
  const text = useText();
  const { days, waiting } = meetingsOf(runs);
  const next = days.find(({ day }) => day >= today);
  return (
    <>
      <Heading title={text('nav.meetings')} say>
        {next ? (
          <Text
            id="meetings.says"
            values={{ day: dayText(next.day, 'weekday'), count: next.items.length, waiting: waiting.length }}
          />
        ) : (
          <Text id="meetings.says.none" values={{ waiting: waiting.length }} />
        )}
      </Heading>
      {runs.length === 0 && (
        <Empty title={<Text id="meetings.none" />}>
          <Text id="meetings.none.says" />
        </Empty>
      )}
      {days.map(({ day, items }) => (
        <section key={day} aria-labelledby={`mote-${day}`}>
          <div className="group">
            <h2 id={`mote-${day}`}>
              <Link to={`/moten/${day}`}>{text('meetings.day', { day: dayText(day, 'weekday') })}</Link>
            </h2>
            <p>{text('meetings.items', { count: items.length })}</p>
          </div>
          <Items runs={items} />
        </section>
      ))}
      {waiting.length > 0 && (
        <section aria-labelledby="h-vantar">
          <div className="group">
            <h2 id="h-vantar">{text('meetings.waiting')}</h2>
            <p>{text('meetings.waiting.says')}</p>
          </div>
          <Items runs={waiting} />
        </section>
      )}
    </>
  );
}

function Items({ runs }: { readonly runs: readonly RunView[] }) {
  return (
    <ul className="lines">
      {runs.map(({ id, caseId, product, indication, kind, stateLabel }) => (
        <li key={id}>
          <Link to={`/arenden/${caseId}`}>
            {product}, <Sv>{indication}</Sv>
          </Link>
          <p className="meta">{[kind?.label, stateLabel].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}

const isDay = (id: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(id);

/** One meeting: of the council by its day, of a body that advises by its id. */
export function MeetingPage() {
  const { id = '' } = useParams();
  return isDay(id) ? <CouncilMeeting day={id} /> : <OneBodyMeeting id={id} />;
}

function CouncilMeeting({ day }: { readonly day: string }) {
  const text = useText();
  const items = useQuery(pageOf<RunPage>(`/runs?chart=council-item&meetingOn=${day}&limit=100`));
  const title = text('meetings.day', { day: dayText(day) });
  return (
    <>
      <Crumbs trail={[{ name: text('nav.meetings'), to: '/moten' }, { name: dayText(day) }]} />
      <Loaded query={items}>
        {({ runs: own, _meta }) => {
          const sent = own.filter(({ agendaOn }) => agendaOn !== null).length;
          return (
            <>
              <Heading title={title} say>
                <Text id="meetings.one" values={{ day: dayText(day, 'weekday'), count: own.length, sent }} />
              </Heading>
              {own.length === 0 && (
                <Empty title={<Text id="meetings.none.day" />}>
                  <Text id="meetings.none.day.says" />
                </Empty>
              )}
              <ol className="agenda">
                {own.map((run) => (
                  <AgendaItem key={run.id} run={run} />
                ))}
              </ol>
              <MoreExist shown={own.length} total={_meta.totalRecords} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
