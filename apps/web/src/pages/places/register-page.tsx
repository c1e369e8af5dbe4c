import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DisclosurePage, DocumentPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Views } from '../../parts/views';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { Incoming } from './incoming';
import { PageLinks } from './page-links';
import { RegisterDocuments } from './register-documents';
import { useAddress } from './use-address';

/** The register: what has come in and is to be filed, documents, and requests for them. */
export function RegisterPage() {
  const text = useText();
  const { may } = useSession();
  const { get } = useAddress();
  const isReader = may('read-incoming-documents');
  const view = get('vy') || (isReader ? 'inkommet' : 'handlingar');
  const incoming = useQuery({
    ...pageOf<DocumentPage>(`/incoming-documents?registered=false&limit=20&page=${get('sida') || '1'}`),
    enabled: isReader,
  });
  const count = incoming.data?._meta.totalRecords;
  const tab = (name: string, label: string, number?: number) => ({
    to: `/diarium?vy=${name}`,
    label,
    count: number,
    current: view === name,
  });
  return (
    <>
      <Crumbs trail={[{ name: text('nav.register') }]} />
      <Heading title={text('nav.register')} say>
        {count === undefined ? text('nav.register') : <Text id="register.says" values={{ count }} />}
      </Heading>
      <Views
        label={text('list.views')}
        views={[
          ...(isReader ? [tab('inkommet', text('register.incoming'), count)] : []),
          tab('handlingar', text('register.documents')),
          ...(may('keep-register') ? [tab('begaran', text('register.requests'))] : []),
        ]}
      />
      {view === 'inkommet' && isReader && (
        <Loaded query={incoming}>
          {({ incomingDocuments, _meta }) => (
            <>
              <Incoming letters={incomingDocuments} />
              <PageLinks meta={_meta} />
            </>
          )}
        </Loaded>
      )}
      {view === 'handlingar' && <RegisterDocuments />}
      {view === 'begaran' && may('keep-register') && (
        <>
          <p className="begin">
            <LinkButton to="/diarium/begaran/ny">{text('request.new')}</LinkButton>
          </p>
          <Requests />
        </>
      )}
    </>
  );
}

function Requests() {
  const { get } = useAddress();
  const requests = useQuery(pageOf<DisclosurePage>(`/disclosure-requests?limit=50&page=${get('sida') || '1'}`));
  return (
    <Loaded query={requests}>
      {({ disclosureRequests, _meta }) =>
        disclosureRequests.length === 0 ? (
          <Empty title={<Text id="register.requests.none" />}>
            <Text id="register.requests.none.says" />
          </Empty>
        ) : (
          <>
            <ul className="lines">
              {disclosureRequests.map(({ id, wording, sentence, stateLabel, receivedOn, dueOn }) => (
                <li key={id}>
                  <Link to={`/diarium/begaran/${id}`}>
                    <Sv>{wording}</Sv>
                  </Link>
                  <p className="meta">
                    {stateLabel}. {sentence}
                  </p>
                  <p className="meta">
                    <Text
                      id="register.request.days"
                      values={{ received: dayText(receivedOn), due: dueOn === null ? 'none' : dayText(dueOn) }}
                    />
                  </p>
                </li>
              ))}
            </ul>
            <PageLinks meta={_meta} />
          </>
        )
      }
    </Loaded>
  );
}
