import type { DisclosurePage, DisclosureQuery, DisclosureView } from '#contract';
import { stateLabel, stateSentence } from '#messages';
import type { RecordListsPg, RecordRow } from '#persistence';
import { isCaseKind, isIsoDate, type Json } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';

const STATES: readonly DisclosureView['state'][] = [
  'received',
  'identified',
  'secrecyReview',
  'released',
  'partlyReleased',
  'refused',
  'closed',
];

/** Requests for documents, for who keeps the register. */
export class DisclosureViews {
  constructor(private readonly records: RecordListsPg) {}

  async page(query: DisclosureQuery, caller: Caller): Promise<DisclosurePage> {
    const states = query.state === undefined ? STATES : [query.state];
    const { rows, total } = await this.records.list('disclosure-request', { caseId: query.caseId, states }, query);
    return {
      disclosureRequests: rows.map((row) => toView(row, caller)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(caller.root, '/disclosure-requests', query, total),
    };
  }

  /** @throws ApiProblem `document-not-found` */
  async one(id: string, caller: Caller): Promise<DisclosureView> {
    const row = await this.records.find('disclosure-request', id);
    if (!row) throw new ApiProblem('document-not-found');
    return toView(row, caller);
  }
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function toView({ id, caseId, kind, context, state, since, dueOn }: RecordRow, caller: Caller): DisclosureView {
  const { locale, root } = caller;
  const receivedOn = textOf(context['receivedOn']);
  const documents = context['documents'];
  const isAboutCase = isCaseKind(kind);
  return {
    id,
    caseId,
    isAboutCase,
    wording: textOf(context['wording']),
    way: context['way'] === 'copy' ? 'copy' : 'on-the-spot',
    state: STATES.find((one) => one === state) ?? 'received',
    stateLabel: stateLabel('disclosure-request', state, locale),
    sentence: stateSentence('disclosure-request', state, locale) ?? '',
    receivedOn: isIsoDate(receivedOn) ? receivedOn : since,
    dueOn,
    documents: Array.isArray(documents) ? documents.filter((one): one is string => typeof one === 'string') : [],
    _links: [
      link(root, 'self', `/disclosure-requests/${id}`),
      link(root, 'acts', `/cases/${caseId}/acts?instanceId=${id}`),
      link(root, 'perform', `/cases/${caseId}/acts`, 'POST'),
      ...(isAboutCase ? [link(root, 'case', `/cases/${caseId}`)] : []),
    ],
  };
}
