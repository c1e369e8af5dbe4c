import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { WatchItemPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text } from '../../intl/text';
import { KeptList } from './kept-list';

/** What a body keeps an eye on, and why. */
export function Watched({ body }: { readonly body: string }) {
  return (
    <KeptList
      id="h-bevakas"
      title="body.watched"
      none="body.watched.none"
      query={useQuery(pageOf<WatchItemPage>(`/watch-items?body=${body}&limit=100`))}
      rowsOf={({ watchItems }) => watchItems}
      row={({ subject, why, caseId, from, endedLabel, endedOn }) => (
        <>
          <b>
            <Sv>{subject}</Sv>
          </b>
          <p>
            <Sv>{why}</Sv>
          </p>
          <p className="meta">
            <Text
              id="body.watched.since"
              values={{
                from: dayText(from),
                ended: endedOn === null ? 'none' : dayText(endedOn),
                why: endedLabel ?? 'none',
              }}
            />{' '}
            {caseId !== null && (
              <Link to={`/arenden/${caseId}`}>
                <Text id="task.to-case" />
              </Link>
            )}
          </p>
        </>
      )}
    />
  );
}
