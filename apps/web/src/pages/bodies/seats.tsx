import { Link } from 'react-router';
import type { BodyView } from '#contract';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Section } from '../../parts/section';
import { useSession } from '../../session/session';

type Sitting = BodyView['seats'][number]['holders'][number];

/** Who chairs, who sits for whom and who keeps the papers; whoever gives mandates is led to those. */
export function Seats({ body: { seats, chair, nextChair, secretaries } }: { readonly body: BodyView }) {
  const text = useText();
  const { may } = useSession();
  if (seats.length === 0) return null;
  return (
    <Section
      id="h-platser"
      title={text('body.seats')}
      beside={
        may('manage-mandates') && (
          <span className="push">
            <LinkButton to="/natverket/personer">{text('body.seat.give')}</LinkButton>
          </span>
        )
      }
    >
      <ul className="lines">
        {chair !== null && (
          <li>
            <b>
              <Text id="body.chair" />
            </b>
            <p className="meta">
              <Names of={[chair]} /> <Text id="body.chair.next" values={{ name: nextChair?.name ?? 'none' }} />
            </p>
          </li>
        )}
        {secretaries.length > 0 && (
          <li>
            <b>
              <Text id="body.secretaries" />
            </b>
            <p className="meta">
              <Names of={secretaries} />
            </p>
          </li>
        )}
        {seats.map(({ seat, label, filled, missing, holders }) => (
          <li key={seat}>
            <b>{label}</b>
            <p className="meta">
              <Text id="body.seat" values={{ filled, missing }} /> <Names of={holders} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Names in a row; each leads to the person where the reader gives and ends mandates. */
function Names({ of }: { readonly of: readonly Sitting[] }) {
  const text = useText();
  const { may } = useSession();
  return of.map(({ mandateId, personId, name }, at) => (
    <span key={mandateId}>
      {at > 0 && ', '}
      {may('manage-mandates') ? (
        <Link to={`/natverket/${personId}`}>{name ?? text('session.nameless')}</Link>
      ) : (
        (name ?? text('session.nameless'))
      )}
    </span>
  ));
}
