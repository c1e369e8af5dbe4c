import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { BodyMeetingPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { KeptList } from './kept-list';

/** The meetings of a body, those to come and those with minutes. */
export function Meetings({ body }: { readonly body: string }) {
  return (
    <KeptList
      id="h-moten"
      title="body.meetings"
      none="body.meetings.none"
      query={useQuery(pageOf<BodyMeetingPage>(`/body-meetings?body=${body}&limit=100`))}
      rowsOf={({ bodyMeetings }) => bodyMeetings}
      row={({ id, on, at, place, stateLabel }) => (
        <>
          <Link to={`/moten/${id}`}>{dayText(on, 'full')}</Link>
          <p className="meta">{[at, place, stateLabel].filter(Boolean).join(' · ')}</p>
        </>
      )}
    />
  );
}
