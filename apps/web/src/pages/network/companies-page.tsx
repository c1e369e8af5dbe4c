import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrganisationPage } from '#contract';
import { pageOf } from '../../api/queries';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { PageLinks } from '../places/page-links';
import { useAddress } from '../places/use-address';
import { CompanyDialog } from './company-dialog';
import type { Organisation } from './use-organisations';

/** Companies that somebody can represent, adding one and correcting what it is called. */
export function CompaniesPage() {
  const text = useText();
  const { may } = useSession();
  const { get } = useAddress();
  const [isAdding, setAdding] = useState(false);
  const companies = useQuery(
    pageOf<OrganisationPage>(`/organisations?kind=company&limit=50&page=${get('sida') || '1'}`),
  );
  const title = text('companies.title');
  const count = companies.data?._meta.totalRecords;
  return (
    <>
      <Crumbs trail={[{ name: text('nav.network'), to: '/natverket' }, { name: title }]} />
      <div className="headline">
        <Heading title={title} say>
          {count === undefined ? title : <Text id="companies.says" values={{ count }} />}
        </Heading>
        {may('manage-organisations') && (
          <p className="begin">
            <Button onClick={() => setAdding(true)}>{text('companies.new')}</Button>
          </p>
        )}
      </div>
      <p className="quiet">{text('companies.help')}</p>
      <Loaded query={companies}>
        {({ organisations, _meta }) =>
          organisations.length === 0 ? (
            <Empty title={<Text id="companies.none" />}>
              <Text id="companies.none.says" />
            </Empty>
          ) : (
            <>
              <Companies companies={organisations} />
              <PageLinks meta={_meta} />
            </>
          )
        }
      </Loaded>
      {isAdding && <CompanyDialog company={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function Companies({ companies }: { readonly companies: readonly Organisation[] }) {
  const text = useText();
  const { may } = useSession();
  const [correcting, setCorrecting] = useState<Organisation | null>(null);
  const isOffice = may('manage-organisations');
  return (
    <>
      <table className="cards worklist">
        <caption className="vh">{text('companies.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('companies.name')}</th>
            <th scope="col">{text('companies.former')}</th>
            {isOffice && <th scope="col">{text('network.do')}</th>}
          </tr>
        </thead>
        <tbody>
          {companies.map((company) => (
            <Row key={company.id} company={company} onCorrect={isOffice ? () => setCorrecting(company) : null} />
          ))}
        </tbody>
      </table>
      {correcting && <CompanyDialog company={correcting} onClose={() => setCorrecting(null)} />}
    </>
  );
}

interface RowProps {
  readonly company: Organisation;
  readonly onCorrect: (() => void) | null;
}

function Row({ company, onCorrect }: RowProps) {
  const text = useText();
  const { nameSv, nameEn, formerNames } = company;
  return (
    <tr>
      <th scope="row">
        {nameSv}
        {nameEn !== nameSv && <span className="under">{text('companies.english', { name: nameEn })}</span>}
      </th>
      <td data-h={text('companies.former')}>{formerNames.map(({ name }) => name).join(', ') || '–'}</td>
      {onCorrect && (
        <td data-h={text('network.do')}>
          <Button aria-label={text('companies.correct.of', { name: nameSv })} onClick={onCorrect}>
            {text('people.correct')}
          </Button>
        </td>
      )}
    </tr>
  );
}
