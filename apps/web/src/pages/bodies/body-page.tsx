import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { BodyDuePage, BodyView } from '#contract';
import { pageOf } from '../../api/queries';
import { Text, useText } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Section } from '../../parts/section';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { Advice } from './advice';
import { Education } from './education';
import { Goals } from './goals';
import { Meetings } from './meetings';
import { Seats } from './seats';
import { Watched } from './watched';

/** One body that advises: what it is for, its goals, what it has said of cases, its lists and its meetings. */
export function BodyPage() {
  const { body = '' } = useParams();
  return (
    <Loaded query={useQuery(pageOf<BodyView>(`/bodies/${encodeURIComponent(body)}`))}>
      {(found) => <Shown body={found} />}
    </Loaded>
  );
}

function Shown({ body }: { readonly body: BodyView }) {
  const text = useText();
  const { may } = useSession();
  const { code, name, mandate, limits, members, vacantSeats } = body;
  return (
    <>
      <Crumbs trail={[{ name: text('nav.meetings'), to: '/moten' }, { name }]} />
      <Heading title={name} say>
        {name}
      </Heading>
      <p className="lead after">{mandate}</p>
      <p className="quiet after">{limits}</p>
      <p className="after">
        <Text id="body.members" values={{ members, vacant: vacantSeats }} />
      </p>
      {may('read-body-work') && <Dues body={code} />}
      <Goals body={body} />
      <Advice body={code} />
      {may('read-body-work') && (
        <>
          <Watched body={code} />
          <Education body={code} />
        </>
      )}
      <Meetings body={body} />
      <Seats body={body} />
    </>
  );
}

/** What waits for the body; nothing where nothing does. */
function Dues({ body }: { readonly body: string }) {
  const text = useText();
  const { data } = useQuery(pageOf<BodyDuePage>(`/body-dues?body=${body}&limit=100`));
  if (!data || data.bodyDues.length === 0) return null;
  return (
    <Section id="h-att-gora" title={text('body.dues')}>
      <ul className="lines">
        {data.bodyDues.map(({ due, on, subjectId, seat, sentence }) => (
          <li key={`${due} ${on} ${subjectId} ${seat}`}>
            <State mark="soon" tone="soon">
              {sentence}
            </State>
          </li>
        ))}
      </ul>
    </Section>
  );
}
