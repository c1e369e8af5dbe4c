import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenRegistered, type Actor } from '#casework';
import { whyNotOpen, type JsonRecord } from '#process';
import { RecordWorld, refusalOf, somebodyAs } from '../support/record-world.js';

const [registrar, archivist, preparer] = [
  somebodyAs(2, 'registrar'),
  somebodyAs(3, 'archivist'),
  somebodyAs(4, 'preparer'),
];
const nobody = { mandates: [{ role: 'public' }] } as const;
const matter = { caseId: '00000000-0000-7000-8000-0000000000ff', kind: 'medicine', company: '', region: null } as const;

let world: RecordWorld;
beforeAll(async () => {
  world = await RecordWorld.open('2026-02-02');
});
afterAll(() => world.close());

describe('a request for documents, from its wording to when it is closed', () => {
  const ONE = '00000000-0000-7000-8000-000000000001';
  const decision = { decision: 'beslut-1', delegationRef: 'DO 3.1', appealInstructions: true };
  const refusal: JsonRecord = {
    judgements: [{ document: ONE, disclosure: 'refused', lawSection: 'osl-31-16' }],
    ...decision,
  };
  let caseId: string;
  const act = (name: string, facts: JsonRecord = {}) => world.performAct.run(registrar, { caseId, act: name, facts });
  const begin = async (): Promise<void> => {
    ({ caseId } = await new OpenRegistered(world.performAct).run(registrar, {
      chart: 'disclosure-request',
      act: 'REQUEST_RECEIVED',
      facts: { wording: 'Alla yttranden', way: 'copy', requester: 'Någon' },
    }));
    await act('DOCUMENTS_IDENTIFIED', { documents: [ONE] });
    await act('REVIEW_STARTED');
  };

  it('is refused, appealed within three weeks, changed by the court, released in part and closed when the time is over', async () => {
    world.at('2026-04-07');
    await begin();
    expect((await world.find('disclosure-request', caseId)).dueOn).toBe('2026-04-09');
    await act('REFUSAL_TOLD');
    await act('REFUSED', refusal);
    expect(await refusalOf(act('CLOSED'))).toBe('decision-receipt-unknown');
    expect(await world.openTasks(caseId)).toEqual(['note-decision-receipt']);
    await act('DECISION_RECEIVED', { receivedOn: '2026-04-07' });
    await world.fireOn('2026-04-28');
    expect(await refusalOf(act('CLOSED'))).toBe('appeal-time-runs');
    await act('APPEALED');
    await world.fireOn('2026-05-18');
    expect([await refusalOf(act('CLOSED')), await world.openTasks(caseId)]).toEqual([
      'appeal-pending',
      ['follow-appeal'],
    ]);
    await act('APPEAL_DECIDED', { outcome: 'changed' });
    expect(await world.find('disclosure-request', caseId)).toMatchObject({
      state: 'secrecyReview',
      dueOn: '2026-05-20',
    });
    await act('PARTLY_RELEASED', {
      judgements: [{ document: ONE, disclosure: 'masked', lawSection: 'osl-31-16' }],
      ...decision,
    });
    world.at('2026-05-19');
    await act('DECISION_RECEIVED', { receivedOn: '2026-05-19' });
    await world.fireOn('2026-06-09');
    expect(await refusalOf(act('CLOSED'))).toBe('appeal-time-runs');
    await world.fireOn('2026-06-10');
    expect(await world.openTasks(caseId)).toEqual(['close-disclosure']);
    await act('CLOSED');
    expect([(await world.find('disclosure-request', caseId)).state, await world.openTasks(caseId)]).toEqual([
      'closed',
      [],
    ]);
    expect(await world.verified()).toEqual({ mismatches: [], differences: [] });
  });

  it('is closed at once where nothing was refused', async () => {
    await begin();
    await act('RELEASED', { judgements: [{ document: ONE, disclosure: 'released' }] });
    expect(await world.openTasks(caseId)).toEqual(['close-disclosure']);
    await act('CLOSED');
    expect((await world.find('disclosure-request', caseId)).state).toBe('closed');
  });
});

describe('a document, from its draft to when it is destroyed', () => {
  it('is drafted, registered, masked, published, archived in public and destroyed by the plan', async () => {
    world.at('2026-07-01');
    const { caseId } = await new OpenRegistered(world.performAct).run(preparer, {
      chart: 'document',
      act: 'DOCUMENT_DRAFTED',
      facts: {
        title: 'Underlag',
        kind: 'basis',
        circle: 'council',
        content: await world.store('utkast', registrar.personId),
        mediaType: 'text/plain',
      },
    });
    const act = (actor: Actor, name: string, facts: JsonRecord = {}) =>
      world.performAct.run(actor, { caseId, act: name, facts });
    const openTo = async (rendition: 'full' | 'masked') => {
      const { state, context } = await world.find('document', caseId);
      return whyNotOpen({ state, context, rendition }, matter, nobody)?.code ?? 'opens';
    };
    const whole = await world.store('med pris', registrar.personId);
    await act(preparer, 'VERSION_REPLACED', { content: whole, mediaType: 'text/plain' });
    await act(preparer, 'MADE_INTERNAL');
    const mark = { secrecy: 'partial', lawSection: 'osl-31-16', secrecyReason: 'Pris', authority: 'Exempelregionen' };
    await act(registrar, 'DOCUMENT_REGISTERED', mark);
    expect((await world.find('document', caseId)).context['number']).toMatch(/^2026\/\d{5}$/);
    expect(await refusalOf(act(registrar, 'DOCUMENT_PUBLISHED'))).toBe('document-is-marked');
    await act(registrar, 'MASKED_VERSION_ADDED', {
      content: await world.store('utan pris', registrar.personId),
      mediaType: 'text/plain',
    });
    await act(registrar, 'MASKED_VERSION_PUBLISHED');
    expect([await openTo('masked'), await openTo('full')]).toEqual(['opens', 'document-not-published']);
    world.at('2027-01-11');
    await act(archivist, 'DOCUMENT_ARCHIVED', { retention: 'two-years', planRef: 'IHP 4.2' });
    expect([await openTo('masked'), await openTo('full')]).toEqual(['opens', 'document-not-published']);
    expect(await world.openTasks(caseId)).toEqual(['destroy-document']);
    const destroy = () => act(archivist, 'DOCUMENT_DESTROYED', { decisionRef: 'AN 12/2029' });
    world.at('2029-01-10');
    expect(await refusalOf(destroy())).toBe('retention-not-over');
    world.at('2029-01-11');
    await destroy();
    await world.housekeeping();
    expect([await openTo('masked'), await world.openTasks(caseId)]).toEqual(['document-destroyed', []]);
    expect(await world.contents.read(whole)).toBeNull();
    expect(await world.verified()).toEqual({ mismatches: [], differences: [] });
  });
});
