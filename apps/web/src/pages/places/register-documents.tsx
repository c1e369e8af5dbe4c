import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Link } from 'react-router';
import type { CaseView, RecordPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Empty } from '../../parts/empty';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { PageLinks } from './page-links';
import { useAddress } from './use-address';

/** Documents of the register: of all cases and of none, or of the one case that the address names. */
export function RegisterDocuments() {
  const { get } = useAddress();
  const caseId = get('arende');
  const of = caseId === '' ? '' : `&caseId=${encodeURIComponent(caseId)}`;
  const documents = useQuery(pageOf<RecordPage>(`/documents?limit=50&page=${get('sida') || '1'}${of}`));
  return (
    <>
      {caseId !== '' && <OfCase caseId={caseId} />}
      <Loaded query={documents}>
        {({ documents: found, _meta }) =>
          found.length === 0 ? (
            <Empty title={<Text id="register.documents.none" />}>
              <Text id="register.documents.none.says" />
            </Empty>
          ) : (
            <>
              <Table documents={found} />
              <PageLinks meta={_meta} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** Which case the list is of, to be taken away. */
function OfCase({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const { set } = useAddress();
  const { data } = useQuery({ ...pageOf<CaseView>(`/cases/${caseId}`), retry: false });
  const what = data ? `${data.product}, ${data.indication}` : text('register.one-case');
  return (
    <p className="filters">
      <button
        type="button"
        className="pick on"
        aria-label={text('list.figure.drop', { what })}
        onClick={() => set('arende', '')}
      >
        {what}
        <Icon as={X} />
      </button>
    </p>
  );
}

function Table({ documents }: { readonly documents: RecordPage['documents'] }) {
  const text = useText();
  return (
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
        {documents.map((document) => (
          <Row key={document.id} document={document} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ document }: { readonly document: RecordPage['documents'][number] }) {
  const text = useText();
  const { id, number, title, kindLabel, stateLabel, registeredOn, receivedOn, secrecy } = document;
  const day = registeredOn ?? receivedOn;
  return (
    <tr>
      <th scope="row">{number ?? text('register.unnumbered')}</th>
      <td data-h={text('register.title')}>
        <Link to={`/diarium/handlingar/${id}`}>
          {title === null ? text('case.document.untitled') : <Sv>{title}</Sv>}
        </Link>
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
}
