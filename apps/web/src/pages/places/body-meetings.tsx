import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { BodyMeetingPage, BodyMeetingView } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Crumbs } from '../../shell/crumbs';

/** Meetings of bodies that advise; they move no case. */
export function BodyMeetings({ meetings }: { readonly meetings: BodyMeetingPage['bodyMeetings'] }) {
  const text = useText();
  return (
    <section className="sec" aria-labelledby="h-organ">
      <header>
        <h2 id="h-organ">{text('meetings.bodies')}</h2>
        <p>{text('meetings.bodies.says')}</p>
      </header>
      <ul className="lines">
        {meetings.map(({ id, bodyLabel, on, at, place, stateLabel }) => (
          <li key={id} className="dated">
            <time dateTime={on}>{dayText(on, 'row')}</time>
            <span>
              <Link to={`/moten/${id}`}>{bodyLabel}</Link>
              <span className="under">{[at, place, stateLabel].filter(Boolean).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One such meeting: its agenda, and its minutes once they are published. */
export function OneBodyMeeting({ id }: { readonly id: string }) {
  const meeting = useQuery(pageOf<BodyMeetingView>(`/body-meetings/${id}`));
  return <Loaded query={meeting}>{(found) => <Shown meeting={found} />}</Loaded>;
}

function Shown({ meeting }: { readonly meeting: BodyMeetingView }) {
  const text = useText();
  const { body, bodyLabel, on, at, place, stateLabel, agendaItems, minutes, minutesOn } = meeting;
  return (
    <>
      <Crumbs
        trail={[
          { name: text('nav.meetings'), to: '/moten' },
          { name: bodyLabel, to: `/moten/organ/${body}` },
          { name: dayText(on) },
        ]}
      />
      <Heading title={`${bodyLabel}, ${dayText(on)}`} say>
        <Text id="meetings.body.says" values={{ body: bodyLabel, day: dayText(on, 'weekday'), state: stateLabel }} />
      </Heading>
      <p className="quiet">{[at, place].filter(Boolean).join(', ')}</p>
      <section className="sec" aria-labelledby="h-dagordning">
        <header>
          <h2 id="h-dagordning">{text('meetings.agenda')}</h2>
        </header>
        <ol className="lines">
          {agendaItems.map(({ title, caseId }) => (
            <li key={title}>{caseId === null ? title : <Link to={`/arenden/${caseId}`}>{title}</Link>}</li>
          ))}
        </ol>
      </section>
      {minutes !== null && (
        <section className="sec" aria-labelledby="h-protokoll">
          <header>
            <h2 id="h-protokoll">{text('meetings.minutes')}</h2>
            {minutesOn !== null && <p>{dayText(minutesOn)}</p>}
          </header>
          <p className="full">{minutes}</p>
        </section>
      )}
    </>
  );
}
