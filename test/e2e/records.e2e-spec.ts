import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  caseView,
  conflictPage,
  conflictView,
  contentView,
  disclosurePage,
  disclosureView,
  documentPage,
  openingPage,
  performedAct,
  problem,
  recordPage,
  recordView,
  wantedDeclarations,
  type ConflictView,
  type RecordView,
} from '#contract';
import { OWN_ISSUER } from '#identity';
import { OpinionCase } from '../support/opinion-case.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { addPerson } from '../support/people.js';
import { given, NOMINATION } from '../support/story/facts.js';

let api: TestApi;
let db: pg.Pool;
let caseId: string;
let member: string;
let patient: string;

beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
  await api.ask('coordinator', 'GET', '/cases');
  const mandates = [{ role: 'council-member', field: 'medicines' }] as const;
  member = await addPerson(db, { subject: 'ny-ledamot', issuer: OWN_ISSUER, mandates });
  patient = await addPerson(db, { subject: 'patient', issuer: OWN_ISSUER, mandates });
  const opened = await api.ask('contact-person-12', 'POST', '/cases', {
    body: {
      profile: {
        caseKey: 'jav-och-handlingar',
        processVersion: 'IN_OUT_2018',
        kind: 'medicine',
        product: 'Exempelmedel',
        substance: 'exempelumab',
        indication: 'Exempelsjukdom',
        company: 'Exempelbolaget AB',
      },
      chart: 'medicine-case',
      act: 'NOMINATED',
      facts: given(NOMINATION),
    },
  });
  caseId = performedAct.parse(opened.json()).caseId;
});
afterAll(async () => {
  await db.end();
  await api.close();
});

const codeOf = (answer: { json(): unknown; statusCode: number }): readonly [number, string, string] => {
  const { code, detail } = problem.parse(answer.json());
  return [answer.statusCode, code, detail];
};
const performs = (user: string, at: string, body: object) => api.ask(user, 'POST', `/cases/${at}/acts`, { body });
const upload = async (user: string, bytes: string, mediaType = 'text/plain'): Promise<string> => {
  const answer = await api.ask(user, 'POST', `/documents/contents?mediaType=${encodeURIComponent(mediaType)}`, {
    raw: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ sha256: string }>().sha256;
};
const described = { kind: 'basis', circle: 'council', mediaType: 'text/plain' };
const marked = { secrecy: 'full', lawSection: 'osl-31-16', secrecyReason: 'Prisvillkor', authority: 'Exempelregionen' };

async function draft(title: string, bytes: string, ofCase = caseId): Promise<RecordView> {
  const facts = { ...described, title, content: await upload('preparer', bytes) };
  const answer = await api.ask('preparer', 'POST', '/documents', {
    body: { caseId: ofCase, act: 'DOCUMENT_DRAFTED', facts },
  });
  expect([answer.statusCode, answer.headers['location']]).toEqual([201, expect.stringContaining('/documents/')]);
  return recordView.parse(answer.json());
}
const open = (user: string | null, id: string, rendition = 'full') =>
  api.ask(user, 'GET', `/documents/${id}/content?rendition=${rendition}`);

async function declares(user: string, personId: string, form: string): Promise<ConflictView> {
  const answer = await api.ask(user, 'POST', '/conflicts', {
    body: {
      personId,
      assignment: 'medicines-council',
      act: 'INTERESTS_DECLARED',
      facts: { form, hasTies: true, ties: ['Arvode från Exempelbolaget'] },
    },
  });
  expect(answer.statusCode).toBe(201);
  return conflictView.parse(answer.json());
}
async function isCleared({ id }: ConflictView): Promise<void> {
  for (const act of ['ASSESSMENT_STARTED', 'CLEARED'])
    expect((await performs('conflict-assessor', id, { act, facts: {} })).statusCode).toBe(201);
}

describe('a declaration of interests, from the person to the council', () => {
  let secret: RecordView;
  let declared: ConflictView;

  it('is needed before a document opens', async () => {
    secret = await draft('Underlag till rådet', 'hemligt underlag');
    const register = { instanceId: secret.id, act: 'DOCUMENT_REGISTERED', facts: marked };
    expect((await performs('registrar', caseId, register)).statusCode).toBe(201);
    expect(codeOf(await open('ny-ledamot', secret.id))).toEqual([
      403,
      'document-closed',
      'Du har inte lämnat din jävsdeklaration. Till dess är ärendet stängt för dig.',
    ]);
  });

  it('waits for the person as a task of their own, and for nobody else', async () => {
    const wantedOf = async (user: string) =>
      wantedDeclarations
        .parse((await api.ask(user, 'GET', '/conflicts/wanted')).json())
        .declarations.map(({ assignment, because, act, declarationId }) => [assignment, because, act, declarationId]);
    expect(await wantedOf('ny-ledamot')).toContainEqual([
      'medicines-council',
      'appointment',
      'INTERESTS_DECLARED',
      null,
    ]);
    for (const user of ['manager', 'contact-person-12', 'company-1', 'conflict-assessor'])
      expect(await wantedOf(user)).toEqual([]);
    expect((await api.ask(null, 'GET', '/conflicts/wanted')).statusCode).toBe(401);
  });

  it('is handed in by oneself, and read by who assesses alone', async () => {
    const foreign = { personId: patient, assignment: 'medicines-council', act: 'INTERESTS_DECLARED' };
    const tried = await api.ask('ny-ledamot', 'POST', '/conflicts', {
      body: { ...foreign, facts: { form: 'member', hasTies: false } },
    });
    expect(codeOf(tried).slice(0, 2)).toEqual([409, 'act-not-allowed']);
    declared = await declares('ny-ledamot', member, 'member');
    const { declarations } = wantedDeclarations.parse((await api.ask('ny-ledamot', 'GET', '/conflicts/wanted')).json());
    expect(declarations.filter(({ assignment }) => assignment === 'medicines-council')).toEqual([]);
    expect(declared).toMatchObject({ state: 'declared', assignmentLabel: 'NT-rådet', cases: [] });
    const read = async (user: string) =>
      conflictView.parse((await api.ask(user, 'GET', `/conflicts/${declared.id}`)).json());
    expect((await read('conflict-assessor')).statements).toMatchObject([
      { field: 'ties', texts: ['Arvode från Exempelbolaget'] },
    ]);
    expect((await read('ny-ledamot')).statements).toHaveLength(1);
    expect(await read('council-chair')).toMatchObject({ statements: null, cases: null, state: 'declared' });
    for (const user of ['patient', 'manager', 'contact-person-12', 'company-1']) {
      expect((await api.ask(user, 'GET', `/conflicts/${declared.id}`)).statusCode).toBe(404);
      const own = conflictPage.parse((await api.ask(user, 'GET', '/conflicts')).json());
      expect(own.conflicts).toEqual([]);
    }
  });

  it('is no case: nobody finds it among them', async () => {
    const of = (user: string, path: string) => api.ask(user, 'GET', path);
    expect((await of('coordinator', `/cases/${declared.id}`)).statusCode).toBe(404);
    expect((await of('conflict-assessor', `/cases/${declared.id}`)).statusCode).toBe(404);
    expect((await of('auditor', `/cases/${declared.id}/journal-entries`)).statusCode).toBe(404);
    expect((await of('coordinator', `/cases/${declared.id}/acts`)).statusCode).toBe(404);
    expect((await of('conflict-assessor', `/cases/${declared.id}/acts`)).statusCode).toBe(200);
    const cases = (await of('coordinator', '/cases?limit=100')).json<{ cases: { id: string }[] }>().cases;
    expect(cases.map(({ id }) => id)).toEqual([caseId]);
    const second = await api.ask('ny-ledamot', 'POST', '/conflicts', {
      body: {
        personId: member,
        assignment: 'medicines-council',
        act: 'INTERESTS_DECLARED',
        facts: { form: 'member', hasTies: false },
      },
    });
    expect(second.statusCode).toBe(412);
  });

  it('opens what it is for once assessed, and closes the case it is not for', async () => {
    expect(codeOf(await open('ny-ledamot', secret.id))[2]).toContain('inte bedömd');
    await isCleared(declared);
    const opened = await open('ny-ledamot', secret.id);
    expect([opened.statusCode, opened.body, opened.headers['content-disposition']]).toEqual([
      200,
      'hemligt underlag',
      `attachment; filename="${secret.id}.txt"`,
    ]);
    const recuse = { act: 'CASE_DECLARED', facts: { caseId, conflict: true, ties: ['Syskon i bolaget'] } };
    expect((await performs('ny-ledamot', declared.id, recuse)).statusCode).toBe(201);
    expect(codeOf(await open('ny-ledamot', secret.id))).toEqual([
      403,
      'document-closed',
      'Du har anmält jäv i ärendet. Handlingarna är stängda för dig.',
    ]);
  });

  it('is asked of a patient representative for each case', async () => {
    const own = await declares('patient', patient, 'patient-representative');
    await isCleared(own);
    expect(codeOf(await open('patient', secret.id))[2]).toContain('innan dess handlingar öppnas');
    expect(
      (await performs('patient', own.id, { act: 'CASE_DECLARED', facts: { caseId, conflict: false } })).statusCode,
    ).toBe(201);
    expect((await open('patient', secret.id)).statusCode).toBe(200);
  });

  it('leaves a log of who opened what is secret, also in vain', async () => {
    const { openings, _meta } = openingPage.parse(
      (await api.ask('registrar', 'GET', `/documents/${secret.id}/openings`)).json(),
    );
    expect(_meta.totalRecords).toBe(6);
    expect(openings.map(({ personId, refusal }) => [personId, refusal]).toReversed()).toEqual([
      [member, 'conflict-not-declared'],
      [member, 'conflict-not-assessed'],
      [member, null],
      [member, 'conflict-in-case'],
      [patient, 'conflict-case-not-declared'],
      [patient, null],
    ]);
    expect((await api.ask('council-chair', 'GET', `/documents/${secret.id}/openings`)).statusCode).toBe(403);
  });

  it('comes before the papers of an item on its way, which open to the council’s seats all at once', async () => {
    const does = async (act: string, facts: object = {}, instanceId?: string) =>
      expect([act, (await performs('coordinator', caseId, { act, facts, instanceId })).statusCode]).toEqual([act, 201]);
    await does('REQUEST_ITEM', { kind: 'inclusion', motivation: 'Gäller hela landet.', basis: [secret.id] });
    const { instances } = caseView.parse((await api.ask('coordinator', 'GET', `/cases/${caseId}`)).json());
    const item = instances.find(({ chart }) => chart === 'council-item')?.id;
    await does('SCHEDULE', { meetingOn: '2026-03-20' }, item);
    expect(codeOf(await open('patient', secret.id))).toEqual([
      403,
      'document-closed',
      'Rådets handlingar är inte öppnade än. De öppnas före mötet, när ledamöterna har kunnat anmäla jäv.',
    ]);
    expect((await open('preparer', secret.id)).statusCode).toBe(200);
    await does('SEND_AGENDA', {}, item);
    await does('OPEN_DOCUMENTS', {}, item);
    expect((await open('patient', secret.id)).statusCode).toBe(200);
  });
});

describe('acts of who decides and assesses', () => {
  it('are refused with the sentence, in the list as in deed, until the declaration is assessed', async () => {
    const evaluator = await addPerson(db, {
      subject: 'ny-utredare',
      issuer: OWN_ISSUER,
      mandates: [{ role: 'evaluator' }],
    });
    const body = { act: 'COMPANY_ASKED', facts: {} };
    const sentence = 'Du har inte lämnat din jävsdeklaration. Till dess är ärendet stängt för dig.';
    expect(codeOf(await performs('ny-utredare', caseId, body))).toEqual([409, 'act-not-allowed', sentence]);
    const taken = await api.ask('conflict-assessor', 'POST', '/conflicts', {
      body: {
        personId: evaluator,
        assignment: 'evaluation',
        act: 'ASSESSMENT_TAKEN_OVER',
        facts: { form: 'member', outcome: 'barred', because: 'Delägare' },
      },
    });
    expect(taken.statusCode).toBe(201);
    expect(codeOf(await performs('ny-utredare', caseId, body))[2]).toContain('jäv för uppdraget');
    const { id } = conflictView.parse(taken.json());
    expect((await performs('ny-utredare', id, { act: 'CHANGE_REPORTED', facts: { hasTies: false } })).statusCode).toBe(
      201,
    );
    await isCleared(conflictView.parse(taken.json()));
    expect(codeOf(await performs('ny-utredare', caseId, body))[2]).not.toContain('jäv');
  });
});

describe('a document, from draft to everybody', () => {
  it('is in the register with its number, without a title, until it is published', async () => {
    const { id } = await draft('Utkast till yttrande', 'öppet yttrande');
    const listed = async (user: string | null) =>
      recordPage
        .parse((await api.ask(user, 'GET', '/documents?limit=100')).json())
        .documents.find((one) => one.id === id);
    expect(await listed(null)).toBeUndefined();
    expect((await api.ask(null, 'GET', `/documents/${id}`)).statusCode).toBe(404);
    expect(await listed('contact-person-12')).toMatchObject({ state: 'draft', renditions: [{ mayOpen: false }] });
    expect((await api.ask(null, 'GET', `/cases/${caseId}`)).statusCode).toBe(401);
    const onCase = await api.ask('public', 'GET', `/cases/${caseId}`);
    expect(onCase.body).not.toContain('"document"');
    expect((await api.ask('public', 'GET', `/cases/${caseId}/journal-entries?limit=100`)).body).not.toContain(
      'Utkast till',
    );
    await performs('registrar', caseId, { instanceId: id, act: 'DOCUMENT_REGISTERED', facts: { secrecy: 'none' } });
    expect(await listed(null)).toMatchObject({ number: expect.stringMatching(/^2026\/\d{5}-\d+$/), title: null });
    expect(codeOf(await open(null, id)).slice(0, 2)).toEqual([403, 'document-closed']);
    await performs('registrar', caseId, { instanceId: id, act: 'DOCUMENT_PUBLISHED', facts: {} });
    expect(await listed(null)).toMatchObject({ title: 'Utkast till yttrande', state: 'published' });
    expect((await open(null, id)).body).toBe('öppet yttrande');
    const asJson = await api.ask(null, 'GET', `/documents/${id}/content`, { headers: { accept: 'application/json' } });
    expect(Buffer.from(contentView.parse(asJson.json()).content, 'base64').toString()).toBe('öppet yttrande');
  });

  it('stays with everybody when it is archived, on the public page too, until it is withdrawn', async () => {
    const { id: onCase } = await OpinionCase.open(api);
    const { id } = await draft('Beslut om införande', 'beslutet i sin helhet', onCase);
    const act = async (user: string, name: string, facts: object = {}) =>
      expect((await performs(user, onCase, { instanceId: id, act: name, facts })).statusCode).toBe(201);
    const seen = async () => {
      const page = await api.app.inject({ url: `/oppet/arenden/${onCase}`, headers: { host: 'localhost:3000' } });
      const { statusCode, body } = await open(null, id);
      return [statusCode === 200 ? body : statusCode, page.statusCode, page.body.includes('Beslut om införande')];
    };
    await act('registrar', 'DOCUMENT_REGISTERED', { secrecy: 'none' });
    await act('registrar', 'DOCUMENT_PUBLISHED');
    expect(await seen()).toEqual(['beslutet i sin helhet', 200, true]);
    await act('registrar', 'DOCUMENT_ARCHIVED', { retention: 'kept', planRef: 'IHP 4.2' });
    expect(await seen()).toEqual(['beslutet i sin helhet', 200, true]);
    await act('registrar', 'PUBLICATION_WITHDRAWN', { reason: 'Fel version' });
    expect(await seen()).toEqual([403, 200, false]);
  });

  it('has a masked version beside the full one', async () => {
    const { id } = await draft('Avtal', 'pris 17 kr');
    const act = async (name: string, facts: object = {}) =>
      (await performs('registrar', caseId, { instanceId: id, act: name, facts })).statusCode;
    expect(await act('DOCUMENT_REGISTERED', marked)).toBe(201);
    expect(
      await act('MASKED_VERSION_ADDED', { content: await upload('registrar', 'pris ■'), mediaType: 'text/plain' }),
    ).toBe(201);
    expect(await act('DOCUMENT_PUBLISHED')).toBe(409);
    expect(await act('MASKED_VERSION_PUBLISHED')).toBe(201);
    expect((await open(null, id, 'masked')).body).toBe('pris ■');
    expect((await open(null, id, 'full')).statusCode).toBe(403);
    expect((await open('coordinator', id, 'full')).body).toBe('pris 17 kr');
    expect(codeOf(await open('manager', id, 'full'))[2]).toContain('maskade versionen');
  });

  it('names nobody, and nothing that was not uploaded', async () => {
    const create = async (more: object) => {
      const facts = { ...described, title: 'Underlag', content: '0'.repeat(64), ...more };
      return api.ask('preparer', 'POST', '/documents', { body: { caseId, act: 'DOCUMENT_DRAFTED', facts } });
    };
    expect(codeOf(await create({}))).toEqual([400, 'facts-invalid', expect.stringContaining('laddats upp')]);
    const content = await upload('preparer', 'x');
    expect(codeOf(await create({ content, title: 'Brev från Exempel Utredarsson' })).slice(0, 2)).toEqual([
      400,
      'facts-invalid',
    ]);
    const empty = await api.ask('preparer', 'POST', '/documents/contents?mediaType=text%2Fplain', {
      raw: Buffer.alloc(0),
    });
    expect(empty.statusCode).toBeGreaterThanOrEqual(400);
    const html = await api.ask('preparer', 'POST', '/documents/contents?mediaType=text%2Fhtml', {
      raw: Buffer.from('<script>'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(codeOf(html).slice(0, 2)).toEqual([400, 'request-invalid']);
    const big = await api.ask('preparer', 'POST', '/documents/contents?mediaType=text%2Fplain', {
      raw: Buffer.alloc(8 * 1024 * 1024 + 1, 'a'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(codeOf(big).slice(0, 2)).toEqual([413, 'body-too-large']);
    const other = await api.ask('preparer', 'POST', '/documents/contents?mediaType=application%2Fpdf', {
      raw: Buffer.from('inte en PDF'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(codeOf(other).slice(0, 2)).toEqual([415, 'content-not-as-said']);
    const elsewhere = await api.ask('preparer', 'POST', '/documents', {
      raw: Buffer.from('x'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(elsewhere.statusCode).toBe(415);
  });

  it('can be what came in by mail', async () => {
    const raw =
      'From: Maja <maja@region.example>\r\nTo: x@ordna.example\r\nSubject: Yttrande\r\nMessage-ID: <1@region.example>\r\n\r\nJa.\r\n';
    const taken = await api.ask('mail-gateway', 'POST', '/incoming-documents', {
      raw,
      headers: { 'content-type': 'message/rfc822' },
    });
    expect(taken.statusCode).toBe(201);
    const { id } = taken.json<{ id: string }>();
    await api.ask('registrar', 'POST', `/incoming-documents/${id}/filings`, { body: { caseId } });
    const waiting = async (isRegistered: boolean) => {
      const answer = await api.ask('registrar', 'GET', `/incoming-documents?registered=${isRegistered}`);
      return documentPage.parse(answer.json()).incomingDocuments.map((one) => [one.id, one.registeredAs]);
    };
    expect([await waiting(false), await waiting(true)]).toEqual([[[id, null]], []]);
    const body = { title: 'Yttrande', kind: 'opinion', circle: 'handling' };
    expect((await api.ask('coordinator', 'POST', `/incoming-documents/${id}/registrations`, { body })).statusCode).toBe(
      403,
    );
    const answer = await api.ask('registrar', 'POST', `/incoming-documents/${id}/registrations`, { body });
    const registered = recordView.parse(answer.json());
    expect(registered).toMatchObject({ caseId, state: 'registered', correspondent: 'Maja', receivedOn: '2026-02-02' });
    expect((await open('coordinator', registered.id)).body).toBe(raw);
    const registeredAs = { documentId: registered.id, number: registered.number };
    expect([await waiting(false), await waiting(true)]).toEqual([[], [[id, registeredAs]]]);
  });
});

describe('a request for documents', () => {
  it('goes from its wording to a refusal that can be appealed', async () => {
    const facts = { wording: 'Avtalet om Exempelmedel', way: 'copy', requester: 'Någon' };
    const create = (user: string) => api.ask(user, 'POST', '/disclosure-requests', { body: { caseId, facts } });
    expect((await create('coordinator')).statusCode).toBe(403);
    const made = disclosureView.parse((await create('registrar')).json());
    expect(made).toMatchObject({ state: 'received', dueOn: '2026-02-04', isAboutCase: true });
    const { id } = await draft('Hemligt avtal', 'pris');
    const act = async (name: string, more: object = {}) =>
      performs('registrar', caseId, { instanceId: made.id, act: name, facts: more });
    expect((await act('DOCUMENTS_IDENTIFIED', { documents: [id] })).statusCode).toBe(201);
    expect((await act('REVIEW_STARTED')).statusCode).toBe(201);
    const judgements = [{ document: id, disclosure: 'refused', lawSection: 'osl-31-16' }];
    const decision = { judgements, decision: 'beslut-7', delegationRef: 'DO 3.1' };
    expect(codeOf(await act('REFUSED', { ...decision, appealInstructions: false }))[2]).toContain('överklagas');
    expect((await act('REFUSED', { ...decision, appealInstructions: true })).statusCode).toBe(201);
    expect((await act('DECISION_RECEIVED', { receivedOn: '2026-02-02' })).statusCode).toBe(201);
    const view = disclosureView.parse((await api.ask('registrar', 'GET', `/disclosure-requests/${made.id}`)).json());
    expect(view).toMatchObject({
      state: 'refused',
      dueOn: '2026-02-23',
      sentence: expect.stringContaining('överklagas'),
    });
    expect((await api.ask('registrar', 'GET', `/cases/${caseId}/journal-entries?limit=100`)).body).not.toContain(
      'Någon',
    );
  });

  it('needs no case', async () => {
    const answer = await api.ask('registrar', 'POST', '/disclosure-requests', {
      body: { facts: { wording: 'Diariet för januari', way: 'on-the-spot' } },
    });
    const made = disclosureView.parse(answer.json());
    expect(made.isAboutCase).toBe(false);
    const begun = { instanceId: made.id, act: 'NOTHING_FOUND', facts: {} };
    expect((await performs('registrar', made.caseId, begun)).statusCode).toBe(201);
    expect((await performs('contact-person-12', made.caseId, begun)).statusCode).toBe(404);
    const { disclosureRequests } = disclosurePage.parse(
      (await api.ask('registrar', 'GET', '/disclosure-requests')).json(),
    );
    expect(disclosureRequests.map(({ state }) => state)).toContain('closed');
  });
});

describe('their charts', () => {
  it.each(['conflict', 'document', 'disclosure-request'])('%s is shown as every other', async (id) => {
    for (const part of ['', '/words', '/picture', '/definition'])
      expect([part, (await api.ask(null, 'GET', `/charts/${id}${part}`)).statusCode]).toEqual([part, 200]);
  });
});
