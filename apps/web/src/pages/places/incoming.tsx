import { Download } from 'lucide-react';
import type { DocumentPage } from '#contract';
import { instantText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Empty } from '../../parts/empty';
import { Icon } from '../../parts/icon';
import { useSession } from '../../session/session';
import { RegisterIncoming } from '../records/register-incoming';
import { FileIncoming } from './file-incoming';
import { OnCase } from './on-case';

type Letter = DocumentPage['incomingDocuments'][number];

/** Letters that wait to be registered, each with the case it belongs to or a way to find it. */
export function Incoming({ letters }: { readonly letters: readonly Letter[] }) {
  if (letters.length === 0)
    return (
      <Empty title={<Text id="register.incoming.none" />}>
        <Text id="register.incoming.none.says" />
      </Empty>
    );
  return letters.map((letter) => <OneLetter key={letter.id} letter={letter} />);
}

function OneLetter({ letter }: { readonly letter: Letter }) {
  const { id, subject, senderName, senderAddress, receivedAt, text: written, attachments, caseId, _links } = letter;
  const { may } = useSession();
  const text = useText();
  const title = subject === '' ? text('register.no-subject') : subject;
  const message = _links.find(({ rel }) => rel === 'message');
  return (
    <article className="given" aria-labelledby={`in-${id}`}>
      <h2 id={`in-${id}`}>{title}</h2>
      <p className="quiet small">{[senderName, senderAddress, instantText(receivedAt)].filter(Boolean).join(', ')}</p>
      <p className="full">{written}</p>
      {attachments.length > 0 && (
        <p className="small">
          <Text
            id="register.attachments"
            values={{
              count: attachments.length,
              names: attachments.map(({ name, type }) => name ?? type).join(', '),
            }}
          />
        </p>
      )}
      {message && (
        <p className="small">
          <a href={message.href} download aria-label={text('register.download.of', { title })}>
            <Icon as={Download} /> {text('register.download')}
          </a>
        </p>
      )}
      {caseId !== null && <OnCase caseId={caseId} />}
      {may('file-incoming-documents') && (
        <>
          {caseId === null && <FileIncoming documentId={id} />}
          <details className="also register-form">
            <summary>{text(caseId === null ? 'register.as-document.caseless' : 'register.as-document')}</summary>
            <RegisterIncoming incomingId={id} subject={subject} />
          </details>
        </>
      )}
    </article>
  );
}
