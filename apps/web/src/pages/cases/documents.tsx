import { useQuery } from '@tanstack/react-query';
import { FilePlus, Lock } from 'lucide-react';
import { Link } from 'react-router';
import type { RecordPage } from '#contract';
import { ApiError } from '../../api/problem';
import { pageOf } from '../../api/queries';
import type { KnownDocument } from '../../acts/form-context';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { useSession } from '../../session/session';
import { useRecordActs } from '../records/record-acts';

const documentsQuery = (caseId: string) => ({
  ...pageOf<RecordPage>(`/documents?caseId=${caseId}&limit=100`),
  retry: false,
});

const NONE: readonly KnownDocument[] = [];

/** The case's documents as forms can point to them. */
export function useCaseDocuments(caseId: string): readonly KnownDocument[] {
  const { data } = useQuery({
    ...documentsQuery(caseId),
    select: ({ documents }) =>
      documents.map(({ id, number, title }) => ({ id: number ?? id, title: title ?? number ?? id })),
  });
  return data ?? NONE;
}

/** The documents of the case, as far as the reader may know of them. */
export function Documents({ caseId }: { readonly caseId: string }) {
  const documents = useQuery(documentsQuery(caseId));
  const mayAdd = (useRecordActs() ?? []).length > 0;
  const isInside = useSession().may('read-documents');
  const isRefused = documents.error instanceof ApiError && documents.error.status === FORBIDDEN;
  return (
    <section aria-labelledby="dokument">
      <h2 id="dokument">
        <Text id="case.documents" />
      </h2>
      {!isRefused && (
        <Loaded<RecordPage> query={documents}>
          {(page) => <Lines page={page} caseId={caseId} isInside={isInside} />}
        </Loaded>
      )}
      {(isRefused || !isInside) && <Closed />}
      {mayAdd && (
        <LinkButton to={`/arenden/${caseId}/ny-handling`}>
          <Icon as={FilePlus} />
          <Text id="record.new" />
        </LinkButton>
      )}
    </section>
  );
}

const FORBIDDEN = 403;

/** Who is outside sees what is registered: that the rest is closed is said, and neither what nor how much there is of it. */
const Closed = () => (
  <p className="lockline">
    <Icon as={Lock} />
    <span>
      <Text id="case.documents.closed" />
    </span>
  </p>
);

interface LinesProps {
  readonly page: RecordPage;
  readonly caseId: string;
  readonly isInside: boolean;
}

function Lines({ page: { documents, _meta }, caseId, isInside }: LinesProps) {
  return (
    <ul className="lines">
      {documents.map((document) => (
        <li key={document.id}>
          <Document document={document} />
        </li>
      ))}
      {documents.length === 0 && isInside && (
        <li className="quiet">
          <Text id="case.documents.none" />
        </li>
      )}
      {_meta.totalRecords > documents.length && (
        <li>
          <Link to={`/diarium?vy=handlingar&arende=${caseId}`}>
            <Text id="case.documents.more" values={{ shown: documents.length, count: _meta.totalRecords }} />
          </Link>
        </li>
      )}
    </ul>
  );
}

function Document({ document }: { readonly document: RecordPage['documents'][number] }) {
  const { id, title, number, kindLabel, stateLabel, registeredOn, secrecy, renditions, _links } = document;
  const open = renditions.find(({ mayOpen }) => mayOpen);
  const closed = renditions.find(({ whyNot }) => whyNot !== null);
  const content = _links.find(({ rel }) => rel === 'content');
  const name = title === null ? <Text id="case.document.untitled" /> : <Sv>{title}</Sv>;
  return (
    <>
      {open && content ? <a href={`${content.href.split('?')[0]}?rendition=${open.rendition}`}>{name}</a> : name}
      <p className="meta">
        <Link to={`/diarium/handlingar/${id}`}>{number ?? <Text id="case.document.about" />}</Link>,{' '}
        {[kindLabel, stateLabel, registeredOn === null ? null : dayText(registeredOn, 'short')]
          .filter(Boolean)
          .join(', ')}
      </p>
      {secrecy && secrecy.mark !== 'none' && (
        <State mark="secret" tone="secret">
          {[secrecy.label, secrecy.lawSectionLabel].filter(Boolean).join(', ')}
        </State>
      )}
      {!open && closed && <p className="meta">{closed.whyNot}</p>}
    </>
  );
}
