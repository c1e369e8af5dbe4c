import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { BodyPage } from '#contract';
import { pageOf } from '../../api/queries';
import { Text, useText } from '../../intl/text';
import { useSession } from '../../session/session';
import { Section } from '../../parts/section';

/** Bodies that advise, each with a page of its own. */
export function BodyLinks() {
  const text = useText();
  const { may } = useSession();
  const { data } = useQuery({ ...pageOf<BodyPage>('/bodies?limit=100'), enabled: may('read-bodies') });
  if (!data || data.bodies.length === 0) return null;
  const followed = data.bodies.filter(({ members }) => members > 0);
  const others = data.bodies.filter(({ members }) => members === 0);
  return (
    <Section id="h-alla-organ" title={text('body.all')} beside={<p>{text('meetings.bodies.says')}</p>}>
      <List bodies={followed} />
      {others.length > 0 && (
        <details className="beside">
          <summary>
            <Text id="body.others" values={{ count: others.length }} />
          </summary>
          <List bodies={others} />
        </details>
      )}
    </Section>
  );
}

function List({ bodies }: Pick<BodyPage, 'bodies'>) {
  return (
    <ul className="lines">
      {bodies.map(({ code, name, members, vacantSeats }) => (
        <li key={code}>
          <Link to={`/moten/organ/${code}`}>{name}</Link>
          <p className="meta">
            <Text id="body.members" values={{ members, vacant: vacantSeats }} />
          </p>
        </li>
      ))}
    </ul>
  );
}
