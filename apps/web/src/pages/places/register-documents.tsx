import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { CaseView, RecordPage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { SearchPill } from '../../parts/search-pill';
import { PageLinks } from './page-links';
import { useAddress } from './use-address';

/** Documents of the register: of all cases and of none, or of the one case that the address names; words in the address narrow it. */
export function RegisterDocuments() {
  const text = useText();
  const { get, set } = useAddress();
  const caseId = get('arende');
  const words = get('sok').trim();
  const asked = new URLSearchParams({ limit: '50', page: get('sida') || '1' });
  if (caseId !== '') asked.set('caseId', caseId);
  if (words !== '') asked.set('q', words);
  const documents = useQuery(pageOf<RecordPage>(`/documents?${asked}`));
  return (
    <>
      <div className="filters">
        <SearchPill label={text('register.find.words')} text={get('sok')} onChange={(typed) => set('sok', typed)} />
        {caseId !== '' && <OfCase caseId={caseId} />}
      </div>
      <Loaded query={documents}>
        {({ documents: found, _meta }) => (
          <>
            <Found count={_meta.totalRecords} words={words} />
            {found.length === 0 ? (
              <Nothing words={words} />
            ) : (
              <>
                <Table documents={found} />
                <PageLinks meta={_meta} />
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

/** How many there are; said aloud when words have narrowed them. */
function Found({ count, words }: { readonly count: number; readonly words: string }) {
  const text = useText();
  const { say } = useAnnounce();
  useEffect(() => {
    if (words !== '') say(text('register.found', { count, words }));
  }, [count, words, say, text]);
  if (words === '' || count === 0) return null;
  return (
    <p className="quiet small">
      <Text id="register.found" values={{ count, words }} />
    </p>
  );
}

/** What will be here, or which words found nothing and where they were looked for. */
function Nothing({ words }: { readonly words: string }) {
  const text = useText();
  const { set } = useAddress();
  if (words === '')
    return (
      <Empty title={<Text id="register.documents.none" />}>
        <Text id="register.documents.none.says" />
      </Empty>
    );
  return (
    <Empty
      title={<Text id="register.found" values={{ count: 0, words }} />}
      act={<Button onClick={() => set('sok', '')}>{text('register.find.drop')}</Button>}
    >
      <Text id="register.found.none.says" />
    </Empty>
  );
}

/** Which case the list is of, to be taken away. */
function OfCase({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const { set } = useAddress();
  const { data } = useQuery({ ...pageOf<CaseView>(`/cases/${caseId}`), retry: false });
  const what = data ? `${data.product}, ${data.indication}` : text('register.one-case');
  return (
    <button
      type="button"
      className="pick on"
      aria-label={text('list.figure.drop', { what })}
      onClick={() => set('arende', '')}
    >
      {what}
      <Icon as={X} />
    </button>
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
