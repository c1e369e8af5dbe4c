import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DisclosurePage, DocumentPage, RecordPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Views } from '../../parts/views';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { Incoming } from './incoming';
import { PageLinks } from './page-links';
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
      {view === 'handlingar' && <Records />}
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

function Records() {
  const text = useText();
  const { get } = useAddress();
  const documents = useQuery(pageOf<RecordPage>(`/documents?limit=50&page=${get('sida') || '1'}`));
  return (
    <Loaded query={documents}>
      {({ documents: found, _meta }) =>
        found.length === 0 ? (
          <Empty title={<Text id="register.documents.none" />} />
        ) : (
          <>
            <table className="cards worklist">
              <caption className="vh">{text('register.documents')}</caption>
              <thead>
                <tr>
                  <th scope="col">{text('register.number')}</th>
                  <th scope="col">{text('register.title')}</th>
                  <th scope="col">{text('round.standing')}</th>
                  <th scope="col">{text('register.day')}</th>
                </tr>
              </thead>
              <tbody>
                {found.map(
                  ({ id, number, title, kindLabel, stateLabel, caseId, registeredOn, receivedOn, secrecy }) => {
                    const day = registeredOn ?? receivedOn;
                    return (
                      <tr key={id}>
                        <th scope="row">{number ?? text('register.unnumbered')}</th>
                        <td data-h={text('register.title')}>
                          {caseId === null ? (
                            (title ?? text('case.document.untitled'))
                          ) : (
                            <Link to={`/arenden/${caseId}#dokument`}>{title ?? text('case.document.untitled')}</Link>
                          )}
                          <span className="under">{kindLabel}</span>
                          {secrecy && secrecy.mark !== 'none' && (
                            <State mark="secret" tone="secret">
                              {secrecy.label}
                            </State>
                          )}
                        </td>
                        <td data-h={text('round.standing')}>{stateLabel}</td>
                        <td data-h={text('register.day')}>{day === null ? '–' : dayText(day, 'short')}</td>
                      </tr>
                    );
                  },
                )}
              </tbody>
            </table>
            <PageLinks meta={_meta} />
          </>
        )
      }
    </Loaded>
  );
}

function Requests() {
  const requests = useQuery(pageOf<DisclosurePage>('/disclosure-requests?limit=50'));
  return (
    <Loaded query={requests}>
      {({ disclosureRequests }) =>
        disclosureRequests.length === 0 ? (
          <Empty title={<Text id="register.requests.none" />} />
        ) : (
          <ul className="lines">
            {disclosureRequests.map(({ id, wording, sentence, stateLabel, receivedOn, dueOn }) => (
              <li key={id}>
                <Link to={`/diarium/begaran/${id}`}>{wording}</Link>
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
        )
      }
    </Loaded>
  );
}
