import { type Clock, sha256 } from '#casework';
import type { DocumentPage, DocumentQuery, IncomingDocumentView, MailReceipt } from '#contract';
import { type IncomingMail, letterOfAddress, readMessage } from '#mail';
import type { IncomingDocument, IncomingDocumentsPg, SigningKeysPg } from '#persistence';
import { ProcessError } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';

/** What comes in by mail: kept whole, and put on the case it belongs to. */
export class MailDoor {
  constructor(
    private readonly documents: IncomingDocumentsPg,
    private readonly keys: SigningKeysPg,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a message. The address it came to says which letter it answers, else what it says it answers.
   *
   * @throws ApiProblem `message-unreadable` for what has no header at all
   */
  async take(raw: Buffer, { root }: Caller): Promise<MailReceipt> {
    const mail = await readMessage(raw).catch(() => null);
    if (mail === null || (mail.senderAddress === '' && mail.messageId === null && mail.recipients.length === 0))
      throw new ApiProblem('message-unreadable');
    const key = await this.keys.keyFor('mail-reply');
    const addressed = mail.recipients.flatMap((address) => letterOfAddress(key, address) ?? []);
    const { id, isNew } = await this.documents.take({
      ...mail,
      raw,
      fingerprint: fingerprintOf(mail, raw),
      letters: [...addressed, ...mail.letters],
      bouncedWith: mail.bounce?.isPermanent === true ? mail.bounce.status : null,
      receivedAt: this.clock.now(),
    });
    return { id, isNew, _links: [link(root, 'self', `/incoming-documents/${id}`)] };
  }

  async page(query: DocumentQuery, { root }: Caller): Promise<DocumentPage> {
    const { rows, total } = await this.documents.list(query, query);
    return {
      incomingDocuments: rows.map((row) => toView(row, root)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/incoming-documents', query, total),
    };
  }

  /** @throws ApiProblem `document-not-found` */
  async one(id: string, { root }: Caller): Promise<IncomingDocumentView> {
    const found = await this.documents.find(id);
    if (!found) throw new ApiProblem('document-not-found');
    return toView(found, root);
  }

  /** @throws ApiProblem `document-not-found` */
  async raw(id: string): Promise<Buffer> {
    const raw = await this.documents.raw(id);
    if (!raw) throw new ApiProblem('document-not-found');
    return raw;
  }

  /** @throws ApiProblem `document-not-found`, `case-not-found` */
  async file(id: string, caseId: string, caller: Caller): Promise<IncomingDocumentView> {
    await this.one(id, caller);
    const isFiled = await this.documents.file(id, caseId, caller.actor.personId, this.clock.now());
    if (!isFiled) throw new ProcessError('case-not-found', { caseId });
    return this.one(id, caller);
  }
}

/** Servers on the way add headers of their own: a message is the same when what its sender wrote is. */
function fingerprintOf({ messageId, senderAddress, sentAt, subject, text }: IncomingMail, raw: Buffer): Buffer {
  if (messageId === null) return Buffer.from(sha256(raw), 'hex');
  return Buffer.from(sha256(JSON.stringify([messageId, senderAddress, sentAt, subject, text])), 'hex');
}

function toView(found: IncomingDocument, root: string): IncomingDocumentView {
  const { taskId: _task, filedBy: _by, documentId, documentNumber, ...shown } = found;
  const { id, caseId, receivedAt, sentAt, filedAt } = shown;
  const path = `/incoming-documents/${id}`;
  return {
    ...shown,
    receivedAt: receivedAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    filedAt: filedAt?.toISOString() ?? null,
    registeredAs: documentId === null ? null : { documentId, number: documentNumber },
    _links: [
      link(root, 'self', path),
      link(root, 'message', `${path}/message`),
      link(root, 'file', `${path}/filings`, 'POST'),
      documentId === null
        ? link(root, 'register', `${path}/registrations`, 'POST')
        : link(root, 'registered', `/documents/${documentId}`),
      ...(caseId === null ? [] : [link(root, 'case', `/cases/${caseId}`)]),
    ],
  };
}
