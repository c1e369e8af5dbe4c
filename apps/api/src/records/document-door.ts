import { sha256, type ActAnswer, type Clock, type OpenRegistered, type PerformAct } from '#casework';
import type { ContentQuery, ContentView, NewDisclosureBody, NewRecordBody, StoredContent } from '#contract';
import type { DocumentOpeningsPg, IncomingDocumentsPg, RecordRow, StoredContentsPg } from '#persistence';
import {
  CONTENT_MAX_BYTES,
  isMarked,
  isPublic,
  MEDIA_TYPES,
  ProcessError,
  stockholmDate,
  type JsonRecord,
  type MediaType,
  type Rendition,
} from '#process';
import type { RegistrationBody } from '#contract';
import type { Caller } from '../actor/caller.js';
import { toActDetails } from '../cases/act-details.js';
import type { CaseReader } from '../cases/case-reader.js';
import { ApiProblem } from '../problems/api-problem.js';
import { looksLike } from './looks-like.js';
import type { Receipts } from '../opinions/receipts.js';
import { isAnswer, whyShut, type AnswerRow } from './entry-documents.js';
import { contentField, type DocumentViews } from './document-views.js';

/** An opened document. */
export type Opened = Omit<ContentView, 'content'> & { readonly data: Buffer; readonly isPublic: boolean };

/** Documents in and out: what is uploaded, begun, registered and opened. */
export class DocumentDoor {
  constructor(
    private readonly performAct: PerformAct,
    private readonly registered: OpenRegistered,
    private readonly reader: CaseReader,
    private readonly views: DocumentViews,
    private readonly contents: StoredContentsPg,
    private readonly openings: DocumentOpeningsPg,
    private readonly incoming: IncomingDocumentsPg,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiProblem `media-type-unsupported`, `body-too-large`, `content-not-as-said`, `body-malformed` for no bytes at all */
  async store(data: unknown, { mediaType }: ContentQuery, { actor }: Caller): Promise<StoredContent> {
    if (!Buffer.isBuffer(data)) throw new ApiProblem('media-type-unsupported');
    if (data.length === 0) throw new ApiProblem('body-malformed');
    if (data.length > CONTENT_MAX_BYTES) throw new ApiProblem('body-too-large', { limit: CONTENT_MAX_BYTES });
    if (!looksLike(mediaType, data)) throw new ApiProblem('content-not-as-said', { mediaType });
    return this.keep(data, mediaType, actor.personId);
  }

  private async keep(data: Buffer, mediaType: MediaType, storedBy: string): Promise<StoredContent> {
    const stored = { sha256: sha256(data), mediaType, bytes: data.length };
    await this.contents.keep({ ...stored, data, storedBy, storedAt: this.clock.now() });
    return stored;
  }

  /** @returns id of the new document */
  async begin({ caseId, ...body }: NewRecordBody, idempotencyKey: string, caller: Caller): Promise<string> {
    return this.beginOf('document', caseId, { ...toActDetails(body), idempotencyKey }, caller);
  }

  /** @returns id of the new request */
  async ask({ caseId, ...body }: NewDisclosureBody, idempotencyKey: string, caller: Caller): Promise<string> {
    const details = { ...toActDetails({ ...body, act: 'REQUEST_RECEIVED' }), idempotencyKey };
    return this.beginOf('disclosure-request', caseId, details, caller);
  }

  /**
   * Registers a message that has come in by mail as a document: on the case it is filed on, else without one.
   *
   * @returns id of the new document
   * @throws ApiProblem `document-not-found`
   */
  async register(incomingId: string, body: RegistrationBody, idempotencyKey: string, caller: Caller): Promise<string> {
    const [message, raw] = await Promise.all([this.incoming.find(incomingId), this.incoming.raw(incomingId)]);
    if (!message || !raw) throw new ApiProblem('document-not-found');
    // As it came: what the mail door has let in is not measured again.
    const content = await this.keep(raw, 'message/rfc822', caller.actor.personId);
    const correspondent = message.senderName ?? message.senderAddress;
    const facts: JsonRecord = {
      ...Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
      content: content.sha256,
      mediaType: content.mediaType,
      receivedOn: stockholmDate(message.receivedAt),
      incomingId,
      ...(correspondent !== null && correspondent !== '' && { correspondent: correspondent.slice(0, 300) }),
    };
    const details = { act: 'DOCUMENT_RECEIVED', facts, idempotencyKey };
    return this.beginOf('document', message.caseId ?? undefined, details, caller);
  }

  /**
   * Opens a document; who opens what is marked as secret, or is kept from it, is written down first.
   *
   * @throws ApiProblem `document-not-found`, `document-closed`
   */
  async open(id: string, rendition: Rendition, caller: Caller): Promise<Opened> {
    const row = await this.views.find(id, caller);
    const document = { ...row, rendition };
    const why = whyShut(row, rendition, caller);
    const personId = caller.actor.personId;
    if (isMarked(document) && personId !== 'public')
      await this.openings.note({
        caseId: row.caseId,
        documentId: id,
        rendition,
        personId,
        refusal: why?.code ?? null,
        at: this.clock.now(),
      });
    if (why) throw new ApiProblem('document-closed', { reason: { code: why.code, facts: why.facts } });
    return isAnswer(row) ? this.answered(row, caller) : this.stored(document);
  }

  private async stored(document: RecordRow & { readonly rendition: Rendition }): Promise<Opened> {
    const { context, rendition } = document;
    const hash = context[contentField(rendition)];
    const data = typeof hash === 'string' ? await this.contents.read(hash) : null;
    if (typeof hash !== 'string' || data === null) throw new ApiProblem('document-not-found');
    const named = context[rendition === 'full' ? 'mediaType' : 'maskedMediaType'];
    const mediaType = MEDIA_TYPES.find((one) => one === named) ?? 'application/pdf';
    return { sha256: hash, mediaType, bytes: data.length, data, isPublic: isPublic(document) };
  }

  /** A region's answer as its receipt tells it. */
  private async answered({ caseId, entry }: AnswerRow, caller: Caller): Promise<Opened> {
    const data = await this.receipts.paper(caseId, entry.hash, caller);
    return { sha256: sha256(data), mediaType: 'application/pdf', bytes: data.length, data, isPublic: false };
  }

  private async beginOf(
    chart: 'document' | 'disclosure-request',
    caseId: string | undefined,
    details: ReturnType<typeof toActDetails>,
    caller: Caller,
  ): Promise<string> {
    const answer = await this.begun(chart, caseId, details, caller);
    const id = answer.entries[0]?.instanceId;
    if (id === undefined) throw new ProcessError('instance-not-found', { caseId: answer.caseId });
    return id;
  }

  private async begun(
    chart: 'document' | 'disclosure-request',
    caseId: string | undefined,
    details: ReturnType<typeof toActDetails>,
    caller: Caller,
  ): Promise<ActAnswer> {
    if (caseId === undefined) return this.registered.run(caller.actor, { ...details, chart });
    await this.reader.requireReadable(caseId, caller);
    return this.performAct.run(caller.actor, { ...details, caseId, attach: chart });
  }
}
