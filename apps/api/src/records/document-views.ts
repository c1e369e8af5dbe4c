import type { OpeningPage, OpeningQuery, RecordPage, RecordQuery, RecordView } from '#contract';
import { nameOf, reasonText, stateLabel } from '#messages';
import type { DocumentOpeningsPg, PersonsPg, RecordListsPg, RecordRow, RegisterSearch } from '#persistence';
import {
  DOCUMENT_TYPES,
  isIsoDate,
  isCaseKind,
  keepsRegister,
  may,
  MEDIA_TYPES,
  publicRendition,
  RENDITIONS,
  SECRECY_MARKS,
  SECRECY_SECTIONS,
  type IsoDate,
  type Json,
  type Rendition,
} from '#process';
import type { Caller } from '../actor/caller.js';
import { onlyCompany } from '../cases/may-read.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';
import { entryCorrespondent, entryTitle, isAnswer, titlesWithoutProduct, whyShut } from './entry-documents.js';

type Core = Omit<RecordView, 'correspondent'>;
type State = Core['state'];

/** What the register shows everybody: that a document is there, and what is published of it. @source domain/law-and-conventions.md#1 (req 1.4, 1.5) */
const IN_REGISTER: readonly State[] = ['registered', 'published', 'masked', 'archived', 'destroyed'];
const ALL: readonly State[] = ['draft', 'internal', ...IN_REGISTER];

/** Documents, and the regions' answers among them, as the caller may know of them. */
export class DocumentViews {
  constructor(
    private readonly records: RecordListsPg,
    private readonly persons: PersonsPg,
    private readonly openings: DocumentOpeningsPg,
  ) {}

  async page(query: RecordQuery, caller: Caller): Promise<RecordPage> {
    const seen = isInside(caller) ? ALL : IN_REGISTER;
    const states = query.state === undefined ? seen : seen.filter((one) => one === query.state);
    const search = query.q === undefined ? undefined : searchOf(query.q, caller);
    const { rows, total } = await this.records.register({ caseId: query.caseId, states, search }, query);
    return {
      documents: rows.map((row) => toCore(row, caller)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(caller.root, '/documents', query, total),
    };
  }

  async one(id: string, caller: Caller): Promise<RecordView> {
    const row = await this.find(id, caller);
    return { ...toCore(row, caller), correspondent: await this.correspondentOf(row, caller) };
  }

  private async correspondentOf(row: RecordRow, caller: Caller): Promise<string | null> {
    const { entry } = row;
    if (entry !== null) return isInside(caller) ? entryCorrespondent({ ...row, entry }, caller) : null;
    const said = keepsRegister(caller.actor) ? await this.records.secretsOf(row.id) : [];
    return textOf(said.find(({ field }) => field === 'correspondent')?.value);
  }

  /** @throws ApiProblem `document-not-found`, also for one the caller may not know of */
  async find(id: string, caller: Caller): Promise<RecordRow> {
    const row = await this.records.find('document', id);
    if (!row || !(isInside(caller) || IN_REGISTER.includes(toState(row)))) throw new ApiProblem('document-not-found');
    return row;
  }

  async openingsOf(id: string, query: OpeningQuery, caller: Caller): Promise<OpeningPage> {
    await this.find(id, caller);
    const { rows, total } = await this.openings.of(id, query);
    const names = await this.persons.namesOf(rows.map(({ personId }) => personId));
    return {
      openings: rows.map(({ rendition, personId, refusal, openedAt }) => ({
        rendition: toRendition(rendition),
        personId,
        personName: names.get(personId) ?? null,
        refusal,
        openedAt: openedAt.toISOString(),
      })),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(caller.root, `/documents/${id}/openings`, query, total),
    };
  }
}

/** Works in the collaboration: knows of everything, and opens what is open to them. */
const isInside = ({ actor }: Caller): boolean => may(actor, 'read-documents') && onlyCompany(actor) === null;

/** By what the caller is shown of a document, and by nothing else. */
const searchOf = (text: string, caller: Caller): RegisterSearch => ({
  text,
  titlesOfAll: isInside(caller),
  correspondents: keepsRegister(caller.actor),
  titles: titlesWithoutProduct(caller),
});

const toState = ({ state }: RecordRow): State => ALL.find((one) => one === state) ?? 'draft';
const toRendition = (text: string): Rendition => RENDITIONS.find((one) => one === text) ?? 'full';
const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
const dayOf = (value: Json | undefined): IsoDate | null =>
  typeof value === 'string' && isIsoDate(value) ? value : null;

function toCore(row: RecordRow, caller: Caller): Core {
  const { locale, root } = caller;
  const { context } = row;
  const state = toState(row);
  const inside = isInside(caller);
  const renditions = RENDITIONS.filter((one) => textOf(context[contentField(one)]) !== null).map((one) =>
    toRenditionView(row, one, caller),
  );
  // What nobody may open yet has no title outside: it may say what it is about.
  const isOut = publicRendition(row) !== null;
  const kind = inside || isOut ? (DOCUMENT_TYPES.find((one) => one === context['kind']) ?? null) : null;
  const isOfCase = isCaseKind(row.kind);
  return {
    id: row.id,
    caseId: isOfCase ? row.caseId : null,
    number: textOf(context['number']),
    state,
    stateLabel: stateLabel('document', row.state, locale),
    title: inside || isOut ? titleOf(row, caller) : null,
    kind,
    kindLabel: kind && nameOf('document-type', kind, locale),
    receivedOn: dayOf(context['receivedOn']),
    registeredOn: dayOf(context['registeredOn']),
    publishedOn: dayOf(context['publishedOn']),
    replaces: isAnswer(row) ? row.entry.replaces : null,
    receiptId: inside && isAnswer(row) ? row.entry.hash : null,
    secrecy: inside ? toSecrecy(row, caller) : null,
    renditions,
    _links: [
      link(root, 'self', `/documents/${row.id}`),
      ...renditions
        .filter(({ mayOpen }) => mayOpen)
        .map(({ rendition }) => link(root, 'content', `/documents/${row.id}/content?rendition=${rendition}`)),
      ...(isOfCase ? [link(root, 'case', `/cases/${row.caseId}`)] : []),
      ...(inside && row.entry === null ? [link(root, 'acts', `/cases/${row.caseId}/acts?instanceId=${row.id}`)] : []),
      ...(may(caller.actor, 'read-document-openings') ? [link(root, 'openings', `/documents/${row.id}/openings`)] : []),
    ],
  };
}

const titleOf = (row: RecordRow, caller: Caller): string | null =>
  row.entry === null ? textOf(row.context['title']) : entryTitle(row.entry, caller);

export const contentField = (rendition: Rendition): string => (rendition === 'full' ? 'content' : 'maskedContent');

function toRenditionView(row: RecordRow, rendition: Rendition, caller: Caller): Core['renditions'][number] {
  const why = whyShut(row, rendition, caller);
  const mediaType = row.context[rendition === 'full' ? 'mediaType' : 'maskedMediaType'];
  return {
    rendition,
    mediaType: MEDIA_TYPES.find((one) => one === mediaType) ?? null,
    mayOpen: why === null,
    whyNot: why && reasonText(why, caller.locale),
  };
}

function toSecrecy({ context }: RecordRow, { locale }: Caller): Core['secrecy'] {
  const mark = SECRECY_MARKS.find((one) => one === context['secrecy']) ?? 'none';
  const lawSection = SECRECY_SECTIONS.find((one) => one === context['lawSection']) ?? null;
  return {
    mark,
    label: nameOf('secrecy-mark', mark, locale),
    lawSection,
    lawSectionLabel: lawSection && nameOf('secrecy-section', lawSection, locale),
    reason: textOf(context['secrecyReason']),
    authority: textOf(context['authority']),
    markedOn: dayOf(context['markedOn']),
  };
}
