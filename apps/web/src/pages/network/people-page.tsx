import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Link } from 'react-router';
import type { PersonPage } from '#contract';
import { pageOf } from '../../api/queries';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { SearchPill } from '../../parts/search-pill';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { PageLinks } from '../places/page-links';
import { useAddress } from '../places/use-address';
import { useOrganisations } from './use-organisations';

type Listed = PersonPage['persons'][number];

/** Everybody in the network, also who holds nothing yet, found by a part of the name. */
export function PeoplePage() {
  const text = useText();
  const { may } = useSession();
  const { get, set } = useAddress();
  const name = get('namn');
  const search = useCallback((typed: string) => set('namn', typed.trim()), [set]);
  const found = useQuery(
    pageOf<PersonPage>(
      `/persons?kind=person&limit=50&page=${get('sida') || '1'}${name === '' ? '' : `&name=${encodeURIComponent(name)}`}`,
    ),
  );
  const title = text('people.title');
  const count = found.data?._meta.totalRecords;
  return (
    <>
      <Crumbs trail={[{ name: text('nav.network'), to: '/natverket' }, { name: title }]} />
      <div className="headline">
        <Heading title={title} say>
          {count === undefined ? title : <Text id="people.says" values={{ count }} />}
        </Heading>
        {may('manage-mandates') && (
          <p className="begin">
            <LinkButton to="/natverket/personer/ny">{text('people.new')}</LinkButton>
          </p>
        )}
      </div>
      <div className="filters">
        <SearchPill label={text('people.search')} text={name} onChange={search} />
      </div>
      <Loaded query={found}>
        {({ persons, _meta }) =>
          persons.length === 0 ? (
            <Empty title={<Text id="people.none" />}>
              <Text id="people.none.says" />
            </Empty>
          ) : (
            <>
              <People people={persons} />
              <PageLinks meta={_meta} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function People({ people }: { readonly people: readonly Listed[] }) {
  const text = useText();
  const nameOf = new Map(useOrganisations().map(({ id, name }) => [id, name]));
  const sees = people.some(({ contact }) => contact !== null);
  return (
    <table className="cards worklist">
      <caption className="vh">{text('people.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('people.name')}</th>
          <th scope="col">{text('people.organisation')}</th>
          {sees && <th scope="col">{text('people.email')}</th>}
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, organisationId, contact }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/natverket/${id}`}>{name ?? text('session.nameless')}</Link>
            </th>
            <td data-h={text('people.organisation')}>
              {organisationId === null ? '–' : (nameOf.get(organisationId) ?? '')}
            </td>
            {sees && <td data-h={text('people.email')}>{contact?.email ?? '–'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
