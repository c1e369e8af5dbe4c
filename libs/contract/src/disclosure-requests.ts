import { z } from 'zod';
import { actEnvelope } from './new-case.js';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, get, onePage, post } from './examples.js';
import { links, page, paging } from './links.js';
import { day, id } from './values.js';

const STATES = ['received', 'identified', 'secrecyReview', 'released', 'partlyReleased', 'refused', 'closed'] as const;

export const disclosureId = id.meta({ description: 'Id of the request for documents.' });
export const disclosureQuery = z.strictObject({
  caseId: id.optional().meta({ description: 'Only requests about this case.' }),
  state: z.enum(STATES).optional().meta({ description: 'Only requests that stand here.' }),
  ...paging,
});
export type DisclosureQuery = z.output<typeof disclosureQuery>;

const shape = {
  id,
  caseId: id.meta({ description: 'Where its acts are performed: the case it is about, or the request itself.' }),
  isAboutCase: z.boolean(),
  wording: z.string().meta({ description: 'As it was put. Nobody is asked who they are or why.' }),
  way: z.enum(['on-the-spot', 'copy']),
  state: z.enum(STATES),
  stateLabel: z.string(),
  sentence: z.string().meta({ description: 'Where it stands, as a sentence.' }),
  receivedOn: day,
  dueOn: day.nullable().meta({ description: 'The nearest last day: of the answer, of an appeal.' }),
  documents: z.array(id).meta({ description: 'Documents that are asked for.' }),
  _links: links('self', 'acts', 'perform', 'case'),
};
const disclosure = z.object(shape).meta({ id: 'DisclosureRequest', description: 'A request for documents.' });
const example = {
  id: EXAMPLE_INSTANCE,
  caseId: EXAMPLE_CASE,
  isAboutCase: true,
  wording: 'Alla yttranden i ärendet.',
  way: 'copy',
  state: 'received',
  stateLabel: 'Mottagen',
  sentence: 'En begäran om handlingar har kommit in. Den besvaras skyndsamt.',
  receivedOn: '2026-02-01',
  dueOn: '2026-02-03',
  documents: [],
  _links: [
    get('self', `/disclosure-requests/${EXAMPLE_INSTANCE}`),
    get('acts', `/cases/${EXAMPLE_CASE}/acts?instanceId=${EXAMPLE_INSTANCE}`),
    post('perform', `/cases/${EXAMPLE_CASE}/acts`),
  ],
};
export const disclosurePage = page('disclosureRequests', disclosure).meta({
  id: 'DisclosureRequestPage',
  example: { disclosureRequests: [example], ...onePage('/disclosure-requests') },
});
export type DisclosurePage = z.output<typeof disclosurePage>;
export const disclosureView = z.object(shape).meta({ id: 'DisclosureRequestView', example });
export type DisclosureView = z.output<typeof disclosureView>;

export const newDisclosure = z
  .strictObject({
    caseId: id.optional().meta({ description: 'The case it is about, where it is about one.' }),
    ...actEnvelope,
  })
  .meta({
    id: 'NewDisclosureRequest',
    example: { caseId: EXAMPLE_CASE, facts: { wording: 'Alla yttranden i ärendet.', way: 'copy' } },
  });
export type NewDisclosureBody = z.output<typeof newDisclosure>;
