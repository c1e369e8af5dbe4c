import { sha256, type Clock } from '#casework';
import { ATTACHMENT_REFERENCE, type AttachmentList, type AttachmentQuery, type OpinionAttachmentView } from '#contract';
import type { DocumentOpeningsPg, OpinionAttachment, OpinionAttachmentsPg, StoredContentsPg } from '#persistence';
import { areAnswersOpen, ATTACHMENT_TYPES, CONTENT_MAX_BYTES, readsBeforeClosing, type AttachmentType } from '#process';
import type { Caller } from '../actor/caller.js';
import { isInternal } from '../cases/may-read.js';
import { link } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';
import { looksLike } from '../records/looks-like.js';
import { enclosedIn } from './answer-attachments.js';
import { takesAnAnswer } from './drafts.js';
import { isForRegion, placeOf, requireForRegion, type FoundOpinion, type OpinionReader } from './opinion-reader.js';

/** A file as it is fetched. */
export interface FetchedAttachment {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: AttachmentType;
  readonly data: Buffer;
}

/** Files that regions enclose with their opinions: for the region until the answer is given, then for who reads the answer. */
export class Attachments {
  constructor(
    private readonly reader: OpinionReader,
    private readonly files: OpinionAttachmentsPg,
    private readonly contents: StoredContentsPg,
    private readonly openings: DocumentOpeningsPg,
    private readonly clock: Clock,
  ) {}

  /** @throws ProcessError `scope-not-allowed` for anyone but the region's people; ApiProblem `recused` */
  async list(caseId: string, opinionId: string, caller: Caller): Promise<AttachmentList> {
    const found = await this.own(caseId, opinionId, caller);
    const at = pathOf(found);
    return {
      attachments: (await this.files.of([opinionId])).map((file) => toView(file, found, caller.root)),
      _links: [
        link(caller.root, 'self', `${at}/attachments`),
        link(caller.root, 'draft', `${at}/draft`),
        link(caller.root, 'case', `/cases/${found.of.id}`),
      ],
    };
  }

  /**
   * Stores a file that the answer may enclose. Sending the same bytes again changes nothing but the name.
   *
   * @throws ApiProblem `media-type-unsupported`, `body-malformed`, `body-too-large`, `content-not-as-said`, `draft-closed`,
   *   `recused`; ProcessError `scope-not-allowed`
   */
  async add(
    caseId: string,
    opinionId: string,
    { name, mediaType }: AttachmentQuery,
    data: unknown,
    caller: Caller,
  ): Promise<OpinionAttachmentView> {
    const found = await this.own(caseId, opinionId, caller);
    if (!takesAnAnswer(found.opinion)) throw new ApiProblem('draft-closed');
    if (!Buffer.isBuffer(data)) throw new ApiProblem('media-type-unsupported');
    if (data.length === 0) throw new ApiProblem('body-malformed');
    if (data.length > CONTENT_MAX_BYTES) throw new ApiProblem('body-too-large', { limit: CONTENT_MAX_BYTES });
    if (!looksLike(mediaType, data)) throw new ApiProblem('content-not-as-said', { mediaType });
    const now = this.clock.now();
    const stored = { sha256: sha256(data), mediaType, bytes: data.length };
    const { personId } = caller.actor;
    await this.contents.keep({ ...stored, data, storedBy: personId, storedAt: now });
    const file = { ...stored, name, addedAt: now };
    await this.files.add(placeOf(found), { ...file, addedBy: personId });
    return toView({ ...file, opinionId }, found, caller.root);
  }

  /**
   * The bytes of a file. Opening one that the region has marked as secret is written down, as for documents.
   *
   * @throws ApiProblem `document-not-found`, also for one the caller may not read
   */
  async fetch(caseId: string, opinionId: string, hash: string, caller: Caller): Promise<FetchedAttachment> {
    const found = await this.reader.opinion(caseId, opinionId, caller);
    const file = (await this.files.of([opinionId])).find((one) => one.sha256 === hash);
    const given = enclosedIn(found.opinion.context).find(({ document }) => document === referenceOf(hash));
    const isOwn = isForRegion(caller.actor, 'write-drafts', found);
    if (!file || !(isOwn || (given !== undefined && mayReadAnswer(found, caller))))
      throw new ApiProblem('document-not-found');
    if (given !== undefined && given.secrecy !== 'none')
      await this.openings.note({
        caseId: found.of.id,
        documentId: opinionId,
        rendition: 'full',
        personId: caller.actor.personId,
        refusal: null,
        at: this.clock.now(),
      });
    const data = await this.contents.read(hash);
    if (data === null) throw new ApiProblem('document-not-found');
    return { sha256: hash, name: file.name, mediaType: typeOf(file), data };
  }

  private async own(caseId: string, opinionId: string, caller: Caller): Promise<FoundOpinion> {
    const found = await this.reader.opinion(caseId, opinionId, caller);
    requireForRegion(caller, 'write-drafts', found);
    return found;
  }
}

const referenceOf = (hash: string): string => `${ATTACHMENT_REFERENCE}${hash}`;
const pathOf = ({ of, opinion }: FoundOpinion): string => `/cases/${of.id}/opinions/${opinion.id}`;

/** As the answer's text: within the collaboration, when the round lets it be read. */
const mayReadAnswer = ({ round, region, opinion }: FoundOpinion, { actor }: Caller): boolean =>
  isInternal(actor) && (areAnswersOpen(round) || readsBeforeClosing(actor, region, opinion));

const typeOf = ({ mediaType }: Pick<OpinionAttachment, 'mediaType'>): AttachmentType =>
  ATTACHMENT_TYPES.find((one) => one === mediaType) ?? 'text/plain';

const toView = (file: OpinionAttachment, found: FoundOpinion, root: string): OpinionAttachmentView => ({
  document: referenceOf(file.sha256),
  name: file.name,
  mediaType: typeOf(file),
  bytes: file.bytes,
  addedAt: file.addedAt.toISOString(),
  _links: [link(root, 'self', `${pathOf(found)}/attachments/${file.sha256}`)],
});
