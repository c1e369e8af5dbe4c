import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { performedAct, problem } from '#contract';
import { DEMO_PERSONS } from '#network';
import { ADVISORY_ROLES, BODIES, definitions, isOpen, isOperationName, rolesFor, type JsonRecord } from '#process';
import { openTestApi, type TestApi } from '../support/api.js';
import { OpinionCase } from '../support/opinion-case.js';
import { routesOf } from '../support/routes.js';
import { NOMINATION } from '../support/story/facts.js';
import { bytesOfTables, changedTables } from '../support/table-bytes.js';

/** What bodies keep, and the log of it. A goal's foreign key holds the row of whoever answers for it while it is written. */
const OF_BODIES = [
  'body_goal',
  'body_goal_follow_up',
  'body_meeting',
  'case_advice',
  'education_occasion',
  'network_entry',
  'person',
  'watch_item',
];
/** What anybody may change about themselves: their own row, absences and calendars. */
const OF_ONESELF = ['absence', 'calendar_feed', 'hand_over', 'network_revision'];
/** A case, whole: nothing here may differ by a byte. */
const OF_CASES = [
  'case_words',
  'confidential_fact',
  'deadline',
  'instance',
  'journal_entry',
  'kept_answer',
  'letter',
  'managed_case',
  'notice',
  'opinion_draft',
  'outbox',
  'task',
];

/** One of each advising role, in different bodies. Each holds nothing else. */
const ADVISERS = [
  'atmp-steering-2',
  'atmp-steering-patient-1',
  'vog-project-1',
  'vog-secretary',
  'nsg-1',
  'npo-rare-diseases-1',
];

let api: TestApi;
let db: pg.Pool;
let cases: readonly string[];

beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
  const round = await OpinionCase.open(api);
  cases = [round.id, await horizonItem(), await therapy(), await enquiry()];
}, 60_000);
afterAll(async () => {
  await db.end();
  await api.close();
});

const profile = (product: string, more: JsonRecord = {}) => ({
  caseKey: `${product}+exempelsjukdom`.toLowerCase(),
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product,
  substance: 'exempelsubstans',
  indication: 'Exempelsjukdom hos vuxna',
  company: 'Exempelbolaget AB',
  ...more,
});
async function opened(by: string, chart: string, act: string, facts: object, of: JsonRecord): Promise<string> {
  const answer = await api.ask(by, 'POST', '/cases', {
    body: { profile: of, chart, act, facts, occurredOn: '2026-01-30' },
  });
  expect([chart, answer.statusCode, answer.statusCode === 201 ? null : answer.json()]).toEqual([chart, 201, null]);
  return performedAct.parse(answer.json()).caseId;
}
const horizonItem = () =>
  opened(
    'scanner',
    'horizon-item',
    'SIGNAL_RECORDED',
    { substance: 'exempelsubstans', indication: 'Exempelsjukdom hos vuxna', source: 'database' },
    profile('Horisontmedel'),
  );
const therapy = () =>
  opened('contact-person-12', 'atmp-case', 'NOMINATED', NOMINATION, profile('Hudcellsterapi', { kind: 'atmp' }));
const enquiry = () =>
  opened(
    'contact-person-12',
    'exemption-enquiry',
    'ENQUIRY_ASKED',
    { question: 'Får undantaget användas?', askedBy: 'Exempelsjukhuset' },
    profile('Fråga', { kind: 'atmp', processVersion: 'HOSPITAL_EXEMPTION_2011' }),
  );

const caseId = (n: number): string => cases[n % cases.length] ?? '';
const codeOf = (body: string): string | null => problem.safeParse(JSON.parse(body)).data?.code ?? null;
const created = async (user: string, path: string, body: JsonRecord): Promise<string> => {
  const answer = await api.ask(user, 'POST', path, { body });
  expect([path, answer.statusCode, answer.statusCode === 201 ? null : answer.json()]).toEqual([path, 201, null]);
  return answer.json<{ id: string }>().id;
};

/** Nothing but what is listed has been touched. */
async function onlyTouches(allowed: readonly string[], doing: () => Promise<void>): Promise<readonly string[]> {
  const before = await bytesOfTables(db);
  await doing();
  const changed = changedTables(before, await bytesOfTables(db));
  expect(changed.filter((table) => !allowed.includes(table))).toEqual([]);
  return changed;
}

describe('whoever sits in a body that advises', () => {
  it('holds nothing by which anything but advice could be given, in these examples', () => {
    const roles = ADVISERS.flatMap(
      (subject) => DEMO_PERSONS.find((one) => one.subject === subject)?.mandates.map(({ role }) => role) ?? [],
    );
    expect([...new Set(roles)].toSorted()).toEqual([...ADVISORY_ROLES].toSorted());
  });

  it('changes no case with any of the body’s operations, though they speak of cases', async () => {
    const changed = await onlyTouches(OF_BODIES, async () => {
      const meeting = await created('vog-secretary', '/body-meetings', {
        body: 'vog-cell-project-group',
        on: '2026-02-02',
        agendaItems: cases.map((id) => ({ title: 'Ett ärende', caseId: id })),
      });
      await created('vog-secretary', `/body-meetings/${meeting}/changes`, {
        agendaItems: [{ title: 'Färre', caseId: caseId(0) }],
      });
      await created('vog-secretary', `/body-meetings/${meeting}/minutes`, { text: 'Ärendet borde avslutas.' });
      const goal = await created('vog-secretary', '/body-goals', {
        body: 'vog-cell-steering-group',
        text: 'Alla ärenden är klara',
        measure: 'Antal',
        ownerId: DEMO_PERSONS.find(({ subject }) => subject === 'vog-steering-1')?.id ?? '',
        dueOn: '2026-12-31',
        consultedOn: '2026-02-01',
      });
      await created('vog-steering-2', `/body-goals/${goal}/follow-ups`, { standing: 'reached', text: 'Klart.' });
      const occasion = await created('vog-secretary', '/education-occasions', {
        body: 'vog-cell-project-group',
        course: 'Kurs',
        audience: 'Alla',
        description: 'En dag',
        from: '2026-02-02',
        to: '2026-02-02',
      });
      await created('vog-secretary', `/education-occasions/${occasion}/changes`, { state: 'held' });
      const watched = await created('vog-secretary', '/watch-items', {
        body: 'vog-cell-project-group',
        subject: 'En terapi',
        why: 'Snart',
        caseId: caseId(1),
      });
      await created('vog-secretary', `/watch-items/${watched}/endings`, { reason: 'became-a-case', caseId: caseId(2) });
      for (const id of cases) {
        const advice = await created('vog-project-1', '/advice-notes', {
          body: 'vog-cell-project-group',
          caseId: id,
          text: 'Bör genast tas in i samverkan.',
          meetingId: meeting,
          published: true,
        });
        await created('vog-secretary', `/advice-notes/${advice}/withdrawals`, {});
      }
    });
    expect(changed).toEqual(OF_BODIES);
  }, 60_000);

  it('is refused every act of every chart, in every case and when opening one', async () => {
    const acts = [...new Set(definitions.flatMap(({ acts: all }) => Object.keys(all)))];
    expect(acts.length).toBeGreaterThan(200);
    await onlyTouches([], async () => {
      for (const [index, act] of acts.entries()) {
        const user = ADVISERS[index % ADVISERS.length] ?? '';
        const answer = await api.ask(user, 'POST', `/cases/${caseId(index)}/acts`, { body: { act, facts: {} } });
        expect([act, answer.statusCode, codeOf(answer.body)]).toEqual([act, 403, 'role-not-allowed']);
      }
      for (const user of ADVISERS) {
        const body = { profile: profile('Nytt'), chart: 'medicine-case', act: 'NOMINATED', facts: NOMINATION };
        const answer = await api.ask(user, 'POST', '/cases', { body });
        expect([answer.statusCode, codeOf(answer.body)]).toEqual([403, 'role-not-allowed']);
      }
    });
  }, 60_000);

  it('changes no case by any address of the API, those of cases, tasks and opinions with real ids', async () => {
    const ids = await idsByParameter();
    const routes = routesOf(api).filter(
      ({ operation }) => isOperationName(String(operation)) && !isOpen(operation as 'read-cases'),
    );
    const writes = routes.filter(({ method }) => method !== 'GET');
    const open = writes.filter(({ operation }) =>
      rolesFor(operation as 'read-cases').some((role) => ADVISORY_ROLES.some((one) => one === role)),
    );
    expect([routes.length > 70, writes.length > 30, open.length > 12]).toEqual([true, true, true]);
    const changed = await onlyTouches([...OF_BODIES, ...OF_ONESELF], async () => {
      for (const user of ADVISERS)
        for (const { method, path } of routes) {
          const address = path.replace(/:([A-Za-z]+)/g, (_all, name: string) => ids.get(name) ?? caseId(0));
          const body = method === 'GET' ? {} : { body: bodyFor(path) };
          const answer = await api.ask(user, method, `/${address}`, body);
          expect([address, answer.statusCode < 500]).toEqual([address, true]);
        }
    });
    expect(changed.filter((table) => OF_CASES.includes(table))).toEqual([]);
    expect(api.errors).toEqual([]);
  }, 120_000);

  it('changes no case with any sequence of what they do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
        await onlyTouches(OF_BODIES, async () => {
          for (const { user, path, body } of deeds) {
            const answer = await api.ask(user, 'POST', path, { body: body(cases) });
            expect(answer.statusCode).toBeLessThan(500);
          }
        });
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('knows what a case is made of: the tables compared are all there', async () => {
    const tables = await bytesOfTables(db);
    expect(OF_CASES.filter((table) => !tables.has(table))).toEqual([]);
    for (const table of ['managed_case', 'instance', 'journal_entry', 'task', 'deadline'])
      expect([table, (tables.get(table) ?? []).length > 0]).toEqual([table, true]);
  });

  it('would be found out: an act of somebody who decides touches the case', async () => {
    const before = await bytesOfTables(db);
    const note = { body: { act: 'TAKEN_UP', facts: {} } };
    expect((await api.ask('coordinator', 'POST', `/cases/${caseId(3)}/acts`, note)).statusCode).toBe(201);
    expect(changedTables(before, await bytesOfTables(db))).toEqual(
      expect.arrayContaining(['instance', 'journal_entry', 'managed_case', 'task']),
    );
  });
});

/** Ids that are there, by the name of the parameter that takes them. */
async function idsByParameter(): Promise<ReadonlyMap<string, string>> {
  const first = async (text: string): Promise<string> => String((await db.query(text)).rows[0]?.id ?? caseId(0));
  return new Map([
    ['caseId', caseId(0)],
    ['taskId', await first(`SELECT id FROM task WHERE status = 'open' ORDER BY id LIMIT 1`)],
    ['opinionId', await first(`SELECT id FROM instance WHERE chart = 'opinion' ORDER BY id LIMIT 1`)],
    ['roundId', await first(`SELECT id FROM instance WHERE chart = 'opinion-round' ORDER BY id LIMIT 1`)],
    ['entryId', '1'],
    ['personId', 'me'],
    ['meetingId', await first(`SELECT id FROM body_meeting ORDER BY id LIMIT 1`)],
    ['goalId', await first(`SELECT id FROM body_goal ORDER BY id LIMIT 1`)],
    ['adviceNoteId', await first(`SELECT id FROM case_advice ORDER BY id LIMIT 1`)],
    ['chartId', 'medicine-case'],
    ['bodyCode', 'vog-cell-project-group'],
  ]);
}

/** A body that goes through where the route is for them; anything will do where it is not. */
function bodyFor(path: string): JsonRecord {
  if (path.endsWith('/advice-notes')) return { body: 'nsg-medicines-devices', caseId: caseId(0), text: 'Ett råd.' };
  if (path.endsWith('/absences')) return { from: '2026-03-02', to: '2026-03-03' };
  if (path.endsWith('/corrections')) return { locale: 'en' };
  if (path.endsWith('/acts')) return { act: 'ACCEPT_NOMINATION', facts: {} };
  return {};
}

interface Deed {
  readonly user: string;
  readonly path: string;
  readonly body: (cases: readonly string[]) => JsonRecord;
}
const someBody = fc.constantFrom(...BODIES.slice(0, 6));
const someCase = fc.nat({ max: 3 });
const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' });
const someDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`);
const deed: fc.Arbitrary<Deed> = fc
  .record({
    user: fc.constantFrom(...ADVISERS),
    what: fc.oneof(
      fc
        .record({ body: someBody, n: someCase, text: words, published: fc.boolean() })
        .map(({ body, n, text, published }) => ({
          path: '/advice-notes',
          body: (all: readonly string[]) => ({ body, caseId: all[n] ?? '', text, published }),
        })),
      fc.record({ body: someBody, n: someCase, on: someDay, title: words }).map(({ body, n, on, title }) => ({
        path: '/body-meetings',
        body: (all: readonly string[]) => ({ body, on, agendaItems: [{ title, caseId: all[n] ?? '' }] }),
      })),
      fc.record({ body: someBody, n: someCase, subject: words }).map(({ body, n, subject }) => ({
        path: '/watch-items',
        body: (all: readonly string[]) => ({ body, subject, why: subject, caseId: all[n] ?? '' }),
      })),
      fc.record({ body: someBody, dueOn: someDay, text: words }).map(({ body, dueOn, text }) => ({
        path: '/body-goals',
        body: () => ({
          body,
          text,
          measure: text,
          ownerId: DEMO_PERSONS[0]?.id ?? '',
          dueOn,
          consultedOn: '2026-02-01',
        }),
      })),
      fc.record({ body: someBody, from: someDay, course: words }).map(({ body, from, course }) => ({
        path: '/education-occasions',
        body: () => ({ body, course, audience: course, description: course, from, to: '2026-03-31' }),
      })),
    ),
  })
  .map(({ user, what }) => ({ user, ...what }));
