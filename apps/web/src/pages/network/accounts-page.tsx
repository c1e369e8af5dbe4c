import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ServiceAccountPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayOf, dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { PageLinks } from '../places/page-links';
import { useAddress } from '../places/use-address';
import { EndAccount } from './end-account';
import { NewAccount } from './new-account';
import { OfficeOnly } from './office-only';

type Account = ServiceAccountPage['serviceAccounts'][number];

/** Other systems that may use the API, adding one and ending one. */
export function AccountsPage() {
  const text = useText();
  const { may } = useSession();
  const { get } = useAddress();
  const isOffice = may('manage-service-accounts');
  const accounts = useQuery({
    ...pageOf<ServiceAccountPage>(`/service-accounts?limit=20&page=${get('sida') || '1'}`),
    enabled: isOffice,
  });
  const title = text('accounts.title');
  const count = accounts.data?._meta.totalRecords;
  return (
    <>
      <Crumbs trail={[{ name: text('nav.network'), to: '/natverket' }, { name: title }]} />
      <Heading title={title} say>
        {count === undefined ? title : <Text id="accounts.says" values={{ count }} />}
      </Heading>
      <p className="quiet">{text('accounts.help')}</p>
      {!isOffice && <OfficeOnly />}
      {isOffice && (
        <>
          <NewAccount />
          <Loaded query={accounts}>
            {({ serviceAccounts, _meta }) => (
              <>
                <Accounts accounts={serviceAccounts} />
                <PageLinks meta={_meta} />
              </>
            )}
          </Loaded>
        </>
      )}
    </>
  );
}

function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const text = useText();
  const [ending, setEnding] = useState<Account | null>(null);
  if (accounts.length === 0) return <Empty title={<Text id="accounts.none" />} />;
  return (
    <>
      <table className="cards worklist">
        <caption className="vh">{text('accounts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('accounts.system')}</th>
            <th scope="col">{text('accounts.made')}</th>
            <th scope="col">{text('accounts.state')}</th>
            <th scope="col">{text('network.do')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <Row key={account.id} account={account} onEnd={() => setEnding(account)} />
          ))}
        </tbody>
      </table>
      {ending && <EndAccount account={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function Row({ account, onEnd }: { readonly account: Account; readonly onEnd: () => void }) {
  const text = useText();
  const { id, name, createdAt, revokedAt } = account;
  return (
    <tr>
      <th scope="row">
        <Link to={`/natverket/${id}`}>{name}</Link>
      </th>
      <td data-h={text('accounts.made')}>{dayText(dayOf(createdAt), 'short')}</td>
      <td data-h={text('accounts.state')}>
        {revokedAt === null ? (
          <State mark="done" tone="done">
            {text('accounts.state.runs')}
          </State>
        ) : (
          <State mark="none" tone="wait">
            {text('accounts.state.over', { day: dayText(dayOf(revokedAt), 'short') })}
          </State>
        )}
      </td>
      <td data-h={revokedAt === null ? text('network.do') : undefined}>
        {revokedAt === null && (
          <Button aria-label={text('accounts.end.of', { name })} onClick={onEnd}>
            {text('accounts.end')}
          </Button>
        )}
      </td>
    </tr>
  );
}
