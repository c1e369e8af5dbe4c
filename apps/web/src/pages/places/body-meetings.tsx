import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { lazy, Suspense } from 'react';
import type { BodyMeetingPage, BodyMeetingView } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { withWords } from '../../intl/catalogue';
import { Text, useText } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Section } from '../../parts/section';
import { Crumbs } from '../../shell/crumbs';
import { mayInBody } from '../../session/rights';
import { useSession } from '../../session/session';

const MeetingActs = lazy(async () => ({
  default: (await withWords('bodyWork', import('../bodies/meeting-acts'))).MeetingActs,
}));

/** Meetings of bodies that advise; they move no case. */
export function BodyMeetings({ meetings }: { readonly meetings: BodyMeetingPage['bodyMeetings'] }) {
  const text = useText();
  return (
    <Section id="h-organ" title={text('meetings.bodies')} beside={<p>{text('meetings.bodies.says')}</p>}>
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
    </Section>
  );
}

/** One such meeting: its agenda, and its minutes once they are published. */
export function OneBodyMeeting({ id }: { readonly id: string }) {
  const meeting = useQuery(pageOf<BodyMeetingView>(`/body-meetings/${id}`));
  return <Loaded query={meeting}>{(found) => <Shown meeting={found} />}</Loaded>;
}

function Shown({ meeting }: { readonly meeting: BodyMeetingView }) {
  const text = useText();
  const { rights } = useSession();
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
      {minutes === null && mayInBody(rights, 'lead-bodies', body) && (
        <Suspense fallback={null}>
          <MeetingActs meeting={meeting} />
        </Suspense>
      )}
      <Section id="h-dagordning" title={text('meetings.agenda')}>
        <ol className="lines">
          {agendaItems.map(({ title, caseId }) => (
            <li key={title}>{caseId === null ? title : <Link to={`/arenden/${caseId}`}>{title}</Link>}</li>
          ))}
        </ol>
      </Section>
      {minutes !== null && (
        <Section
          id="h-protokoll"
          title={text('meetings.minutes')}
          beside={minutesOn !== null && <p>{dayText(minutesOn)}</p>}
        >
          <p className="full">{minutes}</p>
        </Section>
      )}
    </>
  );
}
