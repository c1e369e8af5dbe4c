import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OccasionPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { mayInBody, type Body } from '../../session/rights';
import { useSession } from '../../session/session';
import { KeptList } from './kept-list';
import { ChangeOccasion, NewOccasion } from './occasion-dialogs';

type Occasion = OccasionPage['educationOccasions'][number];

/** A body's education plan: what, for whom, when and where. */
export function Education({ body }: { readonly body: Body }) {
  const text = useText();
  const { rights } = useSession();
  const [isPlanning, setPlanning] = useState(false);
  const [changed, setChanged] = useState<Occasion | null>(null);
  const mayLead = mayInBody(rights, 'lead-bodies', body);
  return (
    <>
      <KeptList
        id="h-utbildning"
        title="body.education"
        none="body.education.none"
        query={useQuery(pageOf<OccasionPage>(`/education-occasions?body=${body}&limit=100`))}
        rowsOf={({ educationOccasions }) => educationOccasions}
        row={(occasion) => <OneOccasion occasion={occasion} />}
        add={mayLead && <Button onClick={() => setPlanning(true)}>{text('body.occasion.plan')}</Button>}
        act={(occasion) =>
          mayLead && (
            <Button
              aria-label={text('body.occasion.change.of', { course: occasion.course })}
              onClick={() => setChanged(occasion)}
            >
              {text('body.occasion.change')}
            </Button>
          )
        }
      />
      {isPlanning && <NewOccasion body={body} onClose={() => setPlanning(false)} />}
      {changed && <ChangeOccasion occasion={changed} onClose={() => setChanged(null)} />}
    </>
  );
}

function OneOccasion({ occasion }: { readonly occasion: Occasion }) {
  const { course, audience, description, from, to, place, places, stateLabel } = occasion;
  return (
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
  );
}
