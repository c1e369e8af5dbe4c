import { useQuery } from '@tanstack/react-query';
import type { AdviceNotePage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text } from '../../intl/text';
import { OnCase } from '../places/on-case';
import { KeptList } from './kept-list';

/** What a body has said of cases, the latest first; it changes nothing in them. */
export function Advice({ body }: { readonly body: string }) {
  return (
    <KeptList
      id="h-rad"
      title="body.advice"
      none="body.advice.none"
      query={useQuery(pageOf<AdviceNotePage>(`/advice-notes?body=${body}&limit=100`))}
      rowsOf={({ adviceNotes }) => adviceNotes}
      row={({ caseId, text: said, published, givenOn, withdrawnOn }) => (
        <>
          <p className="full">
            <Sv>{said}</Sv>
          </p>
          <OnCase caseId={caseId} />
          <p className="meta">
            <Text
              id="body.advice.given"
              values={{
                day: dayText(givenOn),
                published: String(published),
                withdrawn: withdrawnOn === null ? 'none' : dayText(withdrawnOn),
              }}
            />
          </p>
        </>
      )}
    />
  );
}
