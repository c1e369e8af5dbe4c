import { useQuery } from '@tanstack/react-query';
import type { OccasionPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text } from '../../intl/text';
import { KeptList } from './kept-list';

/** A body's education plan: what, for whom, when and where. */
export function Education({ body }: { readonly body: string }) {
  return (
    <KeptList
      id="h-utbildning"
      title="body.education"
      none="body.education.none"
      query={useQuery(pageOf<OccasionPage>(`/education-occasions?body=${body}&limit=100`))}
      rowsOf={({ educationOccasions }) => educationOccasions}
      row={({ course, audience, description, from, to, place, places, stateLabel }) => (
        <>
          <b>
            <Sv>{course}</Sv>
          </b>
          <p>
            <Sv>{description}</Sv>
          </p>
          <p className="meta">
            <Text
              id={from === to ? 'body.education.day' : 'body.education.days'}
              values={{
                from: dayText(from),
                to: dayText(to),
                audience: <Sv>{audience}</Sv>,
                place: place ?? 'none',
                places: places ?? 'none',
                state: stateLabel,
              }}
            />
          </p>
        </>
      )}
    />
  );
}
