import { useQuery } from '@tanstack/react-query';
import { FilePlus } from 'lucide-react';
import type { RecordPage } from '#contract';
import { pageOf } from '../../api/queries';
import type { KnownDocument } from '../../acts/form-context';
import { dayText } from '../../intl/days';
import { Text } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { State } from '../../parts/mark';
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
  const { data } = useQuery(documentsQuery(caseId));
  const documents = data?.documents ?? [];
  const mayAdd = (useRecordActs() ?? []).length > 0;
  return (
    <section aria-labelledby="dokument">
      <h2 id="dokument">
        <Text id="case.documents" />
      </h2>
      <ul className="lines">
        {documents.map((document) => (
          <li key={document.id}>
            <Document document={document} />
          </li>
        ))}
        {documents.length === 0 && (
          <li className="quiet">
            <Text id="case.documents.none" />
          </li>
        )}
      </ul>
      {mayAdd && (
        <LinkButton to={`/arenden/${caseId}/ny-handling`}>
          <Icon as={FilePlus} />
          <Text id="record.new" />
        </LinkButton>
      )}
    </section>
  );
}

function Document({ document }: { readonly document: RecordPage['documents'][number] }) {
  const { title, number, kindLabel, stateLabel, registeredOn, secrecy, renditions, _links } = document;
  const open = renditions.find(({ mayOpen }) => mayOpen);
  const closed = renditions.find(({ whyNot }) => whyNot !== null);
  const content = _links.find(({ rel }) => rel === 'content');
  const name = title ?? <Text id="case.document.untitled" />;
  return (
    <>
      {open && content ? <a href={`${content.href.split('?')[0]}?rendition=${open.rendition}`}>{name}</a> : name}
      <p className="meta">
        {[number, kindLabel, stateLabel, registeredOn === null ? null : dayText(registeredOn, 'short')]
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
