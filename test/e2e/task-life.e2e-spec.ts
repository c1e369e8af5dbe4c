import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { journalPage, type JobPayloads, networkEntryPage, problem, taskPage, taskView, type TaskView } from '#contract';
import { DEMO_PERSONS } from '#network';
import { Database, openWorkPool } from '#queue';
import { AddressBookPg, createDataSource, type DataSource } from '#persistence';
import { isoDate } from '#process';
import { LetterDesk } from '../../apps/worker/src/letters/letter-desk.js';
import { TaskReader } from '../../apps/worker/src/letters/task-reader.js';
import { writeTakenOverLetters } from '../../apps/worker/src/letters/task-letters.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';

let api: TestApi;
let db: pg.Pool;
let dataSource: DataSource;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
  dataSource = await createDataSource(api.databaseUrl, { role: 'ordna_app', poolMax: 2 }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await db.end();
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

const CONTACT = 'contact-person-12';
const DEPUTY = 'contact-deputy-12';
const idOf = (subject: string): string => DEMO_PERSONS.find((one) => one.subject === subject)?.id ?? 'unknown';
const REASON = { reason: 'Jag hinner inte före sista dagen.' };

/** The task of a region in a case of its own. */
async function asked(region = '12'): Promise<{ readonly at: OpinionCase; readonly id: string }> {
  const at = await OpinionCase.open(api);
  const { rows } = await db.query<{ id: string }>(`SELECT id FROM task WHERE instance_id = $1`, [at.opinion(region)]);
  return { at, id: rows[0]?.id ?? '' };
}
const post = (user: string, id: string, what: string, body?: object) =>
  api.ask(user, 'POST', `/tasks/${id}/${what}`, body === undefined ? {} : { body });
const viewOf = (answer: LightMyRequestResponse, status = 201): TaskView => {
  expect([answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([status, '']);
  return taskView.parse(answer.json());
};
const read = async (user: string, id: string): Promise<TaskView> =>
  viewOf(await api.ask(user, 'GET', `/tasks/${id}`), 200);
const why = (answer: LightMyRequestResponse): readonly [number, string] => {
  const { code, facts } = problem.parse(answer.json());
  return [answer.statusCode, code === 'network-refused' ? String(Reflect.get(Object(facts['reason']), 'code')) : code];
};
const ways = ({ _links }: TaskView): readonly string[] =>
  _links.flatMap(({ rel, method }) => (method === 'POST' ? [rel] : []));
const logOf = async (id: string) => {
  const { networkEntries } = networkEntryPage.parse(
    (await api.ask('auditor', 'GET', `/network-entries?personId=${id}`)).json(),
  );
  return networkEntries.map(({ what, actorName }) => [what, actorName]).toReversed();
};
const lettersDue = async (caseId: string) => {
  const { rows } = await db.query<{ role: string }>(
    `SELECT payload->>'role' AS role FROM outbox WHERE case_id = $1 AND type = 'taken-over-letter'`,
    [caseId],
  );
  return rows.map(({ role }) => role);
};
/** Writes the letters that wait in a case as the worker does. @returns to whom, in which role, with which subject */
async function lettersWritten(caseId: string): Promise<readonly string[][]> {
  const { rows } = await db.query<{ id: string; payload: JobPayloads['taken-over-letter'] }>(
    `SELECT id, payload FROM outbox WHERE case_id = $1 AND type = 'taken-over-letter' ORDER BY created_at, id`,
    [caseId],
  );
  const database = new Database(openWorkPool({ databaseUrl: api.databaseUrl, poolMax: 2, onError: () => {} }));
  const addressBook = new AddressBookPg(dataSource);
  const { clock } = api;
  for (const { id, payload } of rows)
    await database.transaction((sql) =>
      writeTakenOverLetters(
        {
          tasks: new TaskReader(sql),
          desk: new LetterDesk(sql),
          addressBook,
          clock,
          publicUrl: 'http://localhost:3000',
        },
        payload,
        id,
      ),
    );
  await database.close();
  const letters = await db.query<{ name: string; role: string; subject: string }>(
    `SELECT p.name, l.role, l.subject FROM letter l JOIN person p ON p.id = l.person_id WHERE l.case_id = $1 ORDER BY p.name`,
    [caseId],
  );
  return letters.rows.map(({ name, role, subject }) => [name, role, subject]);
}
const remindedOf = async (at: OpinionCase, id: string) => {
  const matter = { caseId: at.id, taskId: id, kind: 'medicine', company: 'Exempelbolaget AB' } as const;
  const to = { ...matter, role: 'contact-person', region: '12' } as const;
  const readers = await new AddressBookPg(dataSource).addresseesOf(to, isoDate('2026-02-02'));
  return readers.map(({ name }) => name);
};

describe('taking a task that several share', () => {
  it('is seen by the others, with whom it is, and given back', async () => {
    const { id } = await asked();
    expect(ways(await read(CONTACT, id))).toEqual(['claims', 'declines']);
    expect(ways(await read(DEPUTY, id))).toEqual(['claims']);
    const claimed = viewOf(await post(DEPUTY, id, 'claims'));
    expect(claimed).toMatchObject({ status: 'claimed', claimedBy: { personId: idOf(DEPUTY) } });
    expect(ways(claimed)).toEqual(['releases']);
    const seen = await read(CONTACT, id);
    expect(seen).toMatchObject({ status: 'claimed', claimedBy: { name: 'Exempel Ersättarsson Skåne' } });
    expect(ways(seen)).toEqual(['declines']);
    expect(why(await post(CONTACT, id, 'claims'))).toEqual([409, 'task-claimed']);
    expect(why(await post(CONTACT, id, 'releases'))).toEqual([409, 'task-claimed']);
    expect(viewOf(await post(DEPUTY, id, 'releases'))).toMatchObject({ status: 'open', claimedBy: null });
    expect(viewOf(await post(CONTACT, id, 'claims'))).toMatchObject({ claimedBy: { personId: idOf(CONTACT) } });
  });

  it('changes nothing when repeated, and is written down once', async () => {
    const { id } = await asked();
    for (let n = 0; n < 2; n += 1) viewOf(await post(CONTACT, id, 'claims'));
    for (let n = 0; n < 2; n += 1) viewOf(await post(CONTACT, id, 'releases'));
    expect(await logOf(id)).toEqual([
      ['task-claimed', 'Exempel Kontaktsson Skåne'],
      ['task-released', 'Exempel Kontaktsson Skåne'],
    ]);
  });

  it('is given to one of two who ask at once', async () => {
    const { id } = await asked();
    const both = await Promise.all([CONTACT, DEPUTY].map((user) => post(user, id, 'claims')));
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it('turns reminders to who has it, while they still may', async () => {
    const { at, id } = await asked();
    expect(await remindedOf(at, id)).toEqual(['Exempel Kontaktsson Skåne']);
    viewOf(await post(DEPUTY, id, 'claims'));
    expect(await remindedOf(at, id)).toEqual(['Exempel Ersättarsson Skåne']);
    await db.query(`UPDATE task SET claimed_by = $2 WHERE id = $1`, [id, idOf('contact-person-20')]);
    expect(await remindedOf(at, id)).toEqual(['Exempel Kontaktsson Skåne']);
    expect(viewOf(await post(CONTACT, id, 'claims'))).toMatchObject({ claimedBy: { personId: idOf(CONTACT) } });
  });

  it('keeps nobody from doing it, and ends with it', async () => {
    const { at, id } = await asked();
    viewOf(await post(DEPUTY, id, 'claims'));
    await at.does(CONTACT, 'SUBMIT', '12', ANSWER);
    const done = await read(CONTACT, id);
    expect([done.status, ways(done)]).toEqual(['done', []]);
    for (const [what, body] of [['claims'], ['releases'], ['declines', REASON]] as const)
      expect([what, why(await post(CONTACT, id, what, body))]).toEqual([what, [409, 'task-over']]);
  });

  it('is nobody else’s', async () => {
    const { id } = await asked();
    for (const user of ['contact-person-20', 'coordinator', 'company-1', 'public'])
      expect([user, why(await post(user, id, 'claims'))]).toEqual([user, [404, 'task-not-found']]);
    expect(why(await api.ask(null, 'POST', `/tasks/${id}/claims`))).toEqual([401, 'not-signed-in']);
  });
});

describe('declining a task', () => {
  it('gives a region’s opinion to the deputies, as the journal tells, with the reason', async () => {
    const { at, id } = await asked();
    const declined = viewOf(await post(CONTACT, id, 'declines', REASON));
    expect(declined).toMatchObject({ status: 'declined', claimedBy: null, role: 'contact-deputy' });
    expect(ways(declined)).toEqual([]);
    const theirs = await read(DEPUTY, id);
    expect(theirs).toMatchObject({ status: 'open', mine: true, role: 'contact-deputy' });
    expect(theirs.declines).toMatchObject([{ name: 'Exempel Kontaktsson Skåne', ...REASON }]);
    const { entries } = journalPage.parse(
      (await api.ask('coordinator', 'GET', `/cases/${at.id}/journal-entries?limit=100`)).json(),
    );
    expect(entries.filter(({ act }) => act === 'DELEGATE')).toHaveLength(1);
    expect(await lettersDue(at.id)).toEqual(['contact-deputy']);
    expect(await logOf(id)).toEqual([['task-declined', 'Exempel Kontaktsson Skåne']]);
    await at.does(DEPUTY, 'SUBMIT', '12', ANSWER);
  });

  it('goes on to the coordinators when nobody is left, who are written to', async () => {
    const { at, id } = await asked('20');
    viewOf(await post('contact-person-20', id, 'declines', REASON));
    const deputies = DEMO_PERSONS.filter(({ mandates }) =>
      mandates.some(({ role, region, field }) => role === 'contact-deputy' && region === '20' && field !== 'devices'),
    );
    expect(deputies.length).toBeGreaterThan(0);
    for (const { subject } of deputies) viewOf(await post(subject, id, 'declines', REASON));
    expect(await lettersDue(at.id)).toEqual(['contact-deputy', 'coordinator']);
    // The deputies' letter finds the task another role's by now; the office's is written.
    expect(await lettersWritten(at.id)).toEqual([
      ['Exempel Samordnarsson', 'coordinator', expect.stringContaining('Rundmedel')],
    ]);
    const task = await read('coordinator', id);
    expect(task).toMatchObject({ status: 'open', role: 'coordinator', region: '20', mine: true });
    expect(task.declines).toHaveLength(deputies.length + 1);
    // Whoever may answer still may, and the task is done with it.
    await at.does('contact-deputy-20', 'SUBMIT', '20', ANSWER);
    expect((await read('coordinator', id)).status).toBe('done');
  });

  it('leaves it to those who share it, without a letter', async () => {
    const { at, id } = await asked();
    const body = {
      personId: idOf('manager-12'),
      role: 'contact-person',
      region: '12',
      field: 'medicines',
      from: '2026-02-02',
    };
    const given = await api.ask('coordinator', 'POST', '/mandates', { body });
    expect(given.statusCode).toBe(201);
    viewOf(await post(CONTACT, id, 'claims'));
    expect(viewOf(await post(CONTACT, id, 'declines', REASON))).toMatchObject({ status: 'declined' });
    expect(await read('manager-12', id)).toMatchObject({ status: 'open', claimedBy: null, role: 'contact-person' });
    expect(await lettersDue(at.id)).toEqual([]);
    expect(await remindedOf(at, id)).toEqual(['Exempel Direktörsson Skåne']);
  });

  it('takes it out of one’s list, and into the list of what one has declined', async () => {
    const { id } = await asked('13');
    const user = 'contact-person-13';
    const list = async (query: string) =>
      taskPage.parse((await api.ask(user, 'GET', `/tasks?limit=100${query}`)).json()).tasks.map((one) => one.id);
    expect(await list('')).toContain(id);
    expect(await list('&status=declined')).toEqual([]);
    viewOf(await post(user, id, 'declines', REASON));
    viewOf(await post(user, id, 'declines', REASON));
    expect(await list('')).not.toContain(id);
    expect(await list('&status=declined')).toEqual([id]);
    expect(await logOf(id)).toHaveLength(1);
  });

  it('is for whose it is, with a reason, and not where nobody is after them', async () => {
    const { at, id } = await asked();
    expect(why(await post(DEPUTY, id, 'declines', REASON))).toEqual([409, 'task-not-yours']);
    for (const body of [{}, { reason: '' }, { reason: ' ' }, { reason: 'x'.repeat(1001) }, { ...REASON, more: 1 }])
      expect([body, why(await post(CONTACT, id, 'declines', body))]).toEqual([body, [400, 'request-invalid']]);
    const { rows } = await db.query<{ id: string }>(
      `INSERT INTO task (id, case_id, instance_id, kind, role, status, opened_at)
       VALUES (gen_random_uuid(), $1, $2, 'vacant-contact-person', 'coordinator', 'open', now()) RETURNING id`,
      [at.id, at.opinion('12')],
    );
    const others = DEMO_PERSONS.filter(({ mandates }) => mandates.some(({ role }) => role === 'coordinator'));
    const [last, ...first] = others.map(({ subject }) => subject);
    for (const user of first) viewOf(await post(user, rows[0]?.id ?? '', 'declines', REASON));
    expect(why(await post(last ?? '', rows[0]?.id ?? '', 'declines', REASON))).toEqual([409, 'nobody-in-turn']);
  });
});
