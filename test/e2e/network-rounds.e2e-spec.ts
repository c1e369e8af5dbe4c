import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { TellContacts, VerifyJournal } from '#casework';
import { absenceView, handOverView, journalPage, mandatePage, taskPage } from '#contract';
import { DEMO_PERSONS } from '#network';
import { CaseArchivePg, createDataSource, JournalVerifierPg } from '#persistence';
import { charts } from '#process';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';

let api: TestApi;
let db: pg.Pool;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
});
afterAll(async () => {
  await db.end();
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

const idOf = (subject: string): string => DEMO_PERSONS.find((one) => one.subject === subject)?.id ?? 'unknown';
async function post(user: string, path: string, body: object): Promise<unknown> {
  const answer = await api.ask(user, 'POST', path, { body });
  expect([path, answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([path, 201, '']);
  return answer.json();
}
const tasksOf = async (user: string, { id }: OpinionCase) =>
  taskPage
    .parse((await api.ask(user, 'GET', '/tasks?limit=100')).json())
    .tasks.filter(({ caseId }) => caseId === id)
    .map(({ kind, role, region, onBehalfOf }) => ({ kind, role, region, for: onBehalfOf?.name ?? null }));
async function endAll(role: string, region: string): Promise<void> {
  const found = await api.ask(
    'coordinator',
    'GET',
    `/mandates?role=${role}&region=${region}&field=medicines&on=2026-02-02`,
  );
  for (const { id } of mandatePage.parse(found.json()).mandates)
    await post('coordinator', `/mandates/${id}/endings`, { on: '2026-02-01', reason: 'resigned' });
}
/** The examples' people may take part: each of their assessed declarations is a journal of its own, and no case. */
const declarationsOfTheExamples = async (): Promise<number> =>
  Number((await db.query(`SELECT count(*) AS n FROM managed_case WHERE case_key LIKE 'conflict:%'`)).rows[0].n);
const mandateFor = (personId: string, role: string, region: string) => ({
  personId,
  role,
  region,
  field: 'medicines',
  from: '2026-02-02',
});
const entriesOf = async ({ id }: OpinionCase, act: string) => {
  const all = journalPage.parse((await api.ask('coordinator', 'GET', `/cases/${id}/journal-entries?limit=100`)).json());
  return all.entries.filter((entry) => entry.act === act);
};

describe('an opinion round and the people of the regions', () => {
  let at: OpinionCase;

  it('is told by the mandates whom it cannot ask, and the coordinator is alarmed', async () => {
    await endAll('contact-person', '20');
    await endAll('contact-deputy', '20');
    await endAll('contact-person', '21');
    at = await OpinionCase.open(api);
    const { rows } = await db.query(
      `SELECT e.body::json->'facts' AS facts FROM journal_entry e WHERE e.case_id = $1 AND e.instance_id = $2 AND e.act = 'ROUND_OPENED'`,
      [at.id, at.round],
    );
    expect(rows[0].facts).toMatchObject({ withoutContact: ['20', '21'], withoutDeputy: ['20'] });
    expect(await tasksOf('coordinator', at)).toContainEqual({
      kind: 'vacant-contact-person',
      role: 'coordinator',
      region: null,
      for: null,
    });
    expect(await tasksOf('contact-deputy-21', at)).toEqual([
      { kind: 'answer-opinion', role: 'contact-deputy', region: '21', for: null },
    ]);
    expect((await api.ask('contact-person-20', 'GET', '/tasks')).statusCode).toBe(403);
  });

  it('hears of a new deputy and a new contact person at once', async () => {
    await post('coordinator', '/mandates', mandateFor(idOf('manager-20'), 'contact-deputy', '20'));
    expect(await tasksOf('manager-20', at)).toEqual([
      { kind: 'answer-opinion', role: 'contact-deputy', region: '20', for: null },
    ]);
    expect((await tasksOf('coordinator', at)).map(({ kind }) => kind)).not.toContain('vacant-contact-person');
    await endAll('contact-deputy', '20');
    await post('coordinator', '/mandates', mandateFor(idOf('signatory-20'), 'contact-person', '20'));
    expect(await tasksOf('signatory-20', at)).toEqual([
      { kind: 'answer-opinion', role: 'contact-person', region: '20', for: null },
    ]);
    await at.does('signatory-20', 'SUBMIT', '20', ANSWER);
  });

  it('takes the answer of the absent contact person from their substitute, on their behalf', async () => {
    const absence = absenceView.parse(
      await post('contact-person-12', '/absences', { from: '2026-02-02', to: '2026-02-04' }),
    );
    expect(await tasksOf('contact-deputy-12', at)).toEqual([
      { kind: 'answer-opinion', role: 'contact-person', region: '12', for: 'Exempel Kontaktsson Skåne' },
    ]);
    await at.does('contact-deputy-12', 'SUBMIT', '12', ANSWER);
    const submitted = (await entriesOf(at, 'SUBMIT')).find(({ key }) => key === '12');
    expect([submitted?.person, submitted?.role, submitted?.onBehalfOf]).toEqual([
      'Exempel Ersättarsson Skåne',
      'contact-person',
      'Exempel Kontaktsson Skåne',
    ]);
    await post('contact-person-12', `/absences/${absence.id}/cancellations`, {});
    const refused = await at.perform('contact-deputy-12', 'AMEND', at.opinion('12'), ANSWER);
    expect([refused.statusCode, refused.json().facts.reason.code]).toEqual([409, 'not-delegated']);
  });

  it('takes it from whoever was handed that one task, and in no other case', async () => {
    const other = await OpinionCase.open(api);
    const { rows } = await db.query(`SELECT t.id FROM task t WHERE t.case_id = $1 AND t.region = '03'`, [at.id]);
    const body = { receiverId: idOf('manager-03'), taskId: rows[0].id, from: '2026-02-02', to: '2026-02-10' };
    const handed = handOverView.parse(await post('contact-person-03', '/hand-overs', body));
    expect(handed.caseId).toBe(at.id);
    expect(await tasksOf('manager-03', at)).toEqual([
      { kind: 'answer-opinion', role: 'contact-person', region: '03', for: 'Exempel Kontaktsson Uppsala' },
    ]);
    expect(await tasksOf('manager-03', other)).toEqual([]);
    expect((await other.perform('manager-03', 'SUBMIT', other.opinion('03'), ANSWER)).statusCode).toBe(403);
    // That task and no other: not a round beside it in the same case, nor another region's.
    expect((await at.perform('manager-03', 'SUBMIT', at.opinion('12'), ANSWER)).statusCode).toBe(403);
    const drafts = (task: string) => api.ask('manager-03', 'GET', `/cases/${at.id}/opinions/${at.opinion(task)}/draft`);
    expect([(await drafts('03')).statusCode, (await drafts('12')).statusCode]).toEqual([200, 403]);
    await at.does('manager-03', 'SUBMIT', '03', ANSWER);
    await post('manager-03', `/hand-overs/${handed.id}/cancellations`, {});
    expect((await at.perform('manager-03', 'WITHDRAW', at.opinion('03'))).statusCode).toBe(403);
    const notTheirs = await api.ask('contact-person-04', 'POST', '/hand-overs', {
      body: { ...body, receiverId: idOf('manager-04') },
    });
    expect([notTheirs.statusCode, notTheirs.json().facts.reason.code]).toEqual([409, 'task-not-theirs']);
  });

  it('takes it in the whole of a case from whoever was handed the case’s tasks', async () => {
    const { rows } = await db.query(`SELECT t.id FROM task t WHERE t.case_id = $1 AND t.region = '05'`, [at.id]);
    const days = { from: '2026-02-02', to: '2026-02-10' };
    const body = { receiverId: idOf('manager-05'), taskId: rows[0].id, wholeCase: true, ...days };
    const handed = handOverView.parse(await post('contact-person-05', '/hand-overs', body));
    expect([handed.taskId, handed.caseId]).toEqual([null, at.id]);
    expect((await tasksOf('manager-05', at)).map(({ kind }) => kind)).toEqual(['answer-opinion']);
    await at.does('manager-05', 'SUBMIT', '05', ANSWER);
  });

  it('notices when a day makes a place vacant, and fills it again', async () => {
    const fromTomorrow = { from: '2026-02-03', to: '2026-02-05' };
    for (const user of ['contact-person-04', 'contact-deputy-04', 'second-contact-deputy-04'])
      await post(user, '/absences', fromTomorrow);
    const told = api.app.get(TellContacts);
    expect(await told.run()).toBe(0);
    api.clock.advance({ days: 1 });
    expect(await told.run()).toBe(2);
    expect(await told.run()).toBe(0);
    expect((await tasksOf('coordinator', at)).map(({ kind }) => kind)).toContain('vacant-contact-person');
    api.clock.advance({ days: 3 });
    expect(await told.run()).toBe(2);
    expect(await tasksOf('contact-person-04', at)).toEqual([
      { kind: 'answer-opinion', role: 'contact-person', region: '04', for: null },
    ]);
  });

  it('shuts out persons who step aside, not their places, until nobody of the region is left', async () => {
    const conflict = { conflict: 'close-person' };
    const kinds = async (user: string) => (await tasksOf(user, at)).map(({ kind, role }) => [kind, role]);
    await at.does('contact-deputy-06', 'RECUSE', '06', conflict);
    expect(await kinds('contact-person-06')).toEqual([['answer-opinion', 'contact-person']]);
    await at.does('contact-person-06', 'RECUSE', '06', conflict);
    expect(await kinds('second-contact-deputy-06')).toEqual([['answer-opinion', 'contact-deputy']]);
    for (const user of ['contact-person-06', 'contact-deputy-06']) {
      const refused = await at.perform(user, 'SUBMIT', at.opinion('06'), ANSWER);
      expect([user, refused.statusCode, refused.json().facts.reason.code]).toEqual([user, 409, 'recused']);
    }
    const told = api.app.get(TellContacts);
    expect(await told.run()).toBe(0);
    await at.does('second-contact-deputy-06', 'RECUSE', '06', conflict);
    expect((await tasksOf('coordinator', at)).map(({ kind }) => kind)).toContain('name-deputy');
    expect(await told.run()).toBe(0);
    await post('coordinator', '/mandates', {
      ...mandateFor(idOf('manager-06'), 'contact-person', '06'),
      from: '2026-02-06',
    });
    expect(await kinds('manager-06')).toEqual([['answer-opinion', 'contact-person']]);
    expect((await tasksOf('coordinator', at)).map(({ kind }) => kind)).not.toContain('name-deputy');
    await at.does('manager-06', 'SUBMIT', '06', ANSWER);
    const stated = (await entriesOf(at, 'RECUSE')).map(({ facts }) => facts);
    expect(stated).toContainEqual({ ...conflict, contactPerson: false, deputy: false });
    const said = { ...conflict, deputy: true };
    expect((await at.perform('contact-person-07', 'RECUSE', at.opinion('07'), said)).statusCode).toBe(400);
  });

  it('shuts out a stand-in alone: who is away answers when they are back', async () => {
    const days = { from: '2026-02-06', to: '2026-02-08' };
    for (const user of ['second-contact-deputy-08', 'contact-deputy-08', 'contact-person-08'])
      await post(
        user,
        '/absences',
        user === 'contact-person-08' ? { ...days, substituteId: idOf('manager-08') } : days,
      );
    await at.does('manager-08', 'RECUSE', '08', { conflict: 'interest' });
    expect((await tasksOf('coordinator', at)).map(({ kind }) => kind)).toContain('name-deputy');
    api.clock.advance({ days: 3 });
    expect(await api.app.get(TellContacts).run()).toBeGreaterThan(0);
    await at.does('contact-person-08', 'SUBMIT', '08', ANSWER);
  });

  it('leaves journals that lead to the same cases when performed anew', async () => {
    const app = await createDataSource(api.databaseUrl, { role: 'ordna_app' }).initialize();
    const proof = await new VerifyJournal(charts, new JournalVerifierPg(app), new CaseArchivePg(app)).run();
    await app.destroy();
    const [cases, declarations] = [2, await declarationsOfTheExamples()];
    expect(declarations).toBeGreaterThan(0);
    expect([proof.ok, proof.replayed, proof.differences]).toEqual([true, cases + declarations, []]);
  });
});
