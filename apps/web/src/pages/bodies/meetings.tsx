import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { BodyMeetingPage, BodyView } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { mayInBody } from '../../session/rights';
import { useSession } from '../../session/session';
import { KeptList } from './kept-list';
import { NewMeeting } from './meeting-dialogs';

/** The meetings of a body, those to come and those with minutes. */
export function Meetings({ body: { code, name } }: { readonly body: BodyView }) {
  const text = useText();
  const { rights } = useSession();
  const [isPlanning, setPlanning] = useState(false);
  return (
    <>
      <KeptList
        id="h-moten"
        title="body.meetings"
        none="body.meetings.none"
        query={useQuery(pageOf<BodyMeetingPage>(`/body-meetings?body=${code}&limit=100`))}
        rowsOf={({ bodyMeetings }) => bodyMeetings}
        row={({ id, on, at, place, stateLabel }) => (
          <>
            <Link to={`/moten/${id}`}>{dayText(on, 'full')}</Link>
            <p className="meta">{[at, place, stateLabel].filter(Boolean).join(' · ')}</p>
          </>
        )}
        add={
          mayInBody(rights, 'lead-bodies', code) && (
            <Button onClick={() => setPlanning(true)}>{text('body.meeting.plan')}</Button>
          )
        }
      />
      {isPlanning && <NewMeeting body={code} name={name} onClose={() => setPlanning(false)} />}
    </>
  );
}
