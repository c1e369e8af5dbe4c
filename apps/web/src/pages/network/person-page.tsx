import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PersonWithMandates } from '#contract';
import { pageOf } from '../../api/queries';
import { useText } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { PersonAbsences } from './person-absences';
import { PersonContact } from './person-contact';
import { PersonData } from './person-data';
import { PersonLogin } from './person-login';
import { PersonMandates } from './person-mandates';

/** Somebody of the network: how they are reached, what they hold since when and until when, and days away. */
export function PersonPage() {
  const { id = '' } = useParams();
  const person = useQuery(pageOf<PersonWithMandates>(`/persons/${id}`));
  return <Loaded query={person}>{(found) => <Person person={found} />}</Loaded>;
}

function Person({ person }: { readonly person: PersonWithMandates }) {
  const text = useText();
  const { may } = useSession();
  const name = person.name ?? text('session.nameless');
  const isPerson = person.kind === 'person';
  return (
    <>
      <Crumbs trail={[{ name: text('nav.network'), to: '/natverket' }, { name }]} />
      <Heading title={`${name}, ${text('nav.network')}`} say>
        {name}
      </Heading>
      <p className="quiet">{[...new Set(person.holds.map(({ roleLabel }) => roleLabel))].join(' · ')}</p>
      <PersonMandates person={person} />
      {isPerson && <PersonAbsences person={person} />}
      {person.contact && <PersonContact person={person} contact={person.contact} />}
      {isPerson && person.canSignIn !== null && <PersonLogin person={person} canSignIn={person.canSignIn} />}
      {may('export-personal-data', 'national') && <PersonData person={person} />}
    </>
  );
}
