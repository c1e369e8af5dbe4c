import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PerformAct, type ActAnswer, type Actor, type RecordsBeside } from '#casework';
import { problem, recordPage, recordView } from '#contract';
import { CaseStorePg, ClearancesPg, RecordsBesidePg, SettingsPg } from '#persistence';
import { charts, type JsonRecord } from '#process';
import { openTestApi, type TestApi } from '../support/api.js';
import type { CaseStory } from '../support/story/case-story.js';
import { REASONS } from '../support/story/facts.js';
import { chair, coordinator, evaluator } from '../support/story/people.js';
import { Story } from '../support/story/story.js';
import { medicine } from '../support/story/world.js';

let story: Story;
let of: CaseStory;
let performAct: PerformAct;
let item: string;
let api: TestApi;

const does = (by: Actor, act: string, facts: JsonRecord = {}, more: object = {}): Promise<ActAnswer> =>
  performAct.run(by, { caseId: of.caseId, act, facts, ...more });

/** A case in which the council has decided, and the company has handed its dossier in, with the register beside. */
beforeAll(async () => {
  story = await Story.begins('2026-01-12');
  const { dataSource, clock } = story;
  const records = new RecordsBesidePg(dataSource, new ClearancesPg(dataSource), clock);
  // The council of the story is in no network: of what is beside a decision it is told the number alone.
  const beside: RecordsBeside = {
    beside: async (asking, wanted) => {
      const { registerNumber } = await records.beside(asking, wanted);
      return registerNumber === undefined ? {} : { registerNumber };
    },
    missingContents: (all) => records.missingContents(all),
    missingPersons: (all) => records.missingPersons(all),
  };
  const [cases, settings] = [new CaseStorePg(dataSource), new SettingsPg(dataSource)];
  performAct = new PerformAct(charts, cases, settings, clock, undefined, null, beside);
  of = await story.isNominated(medicine('Registermedel', 'Exempelsjukdom'));
  await of.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
  item = (await (await of.isDeliberated('inclusion', { on: '2026-02-05' })).instance()).id;
  const decided = { reasons: REASONS, outcome: 'included' };
  await does(chair, 'DECIDE', decided, { instanceId: item, idempotencyKey: 'beslutet' });
  await does(chair, 'DECIDE', decided, { instanceId: item, idempotencyKey: 'beslutet' });
  await of.isAuthorised({ submittedOn: '2025-01-05', opinionOn: '2026-02-05', grantedOn: '2026-02-05' });
  await story.on('2026-02-09');
  await does(evaluator, 'DOSSIER_RECEIVED');
  api = await openTestApi({}, { url: story.databaseUrl, clock });
});
afterAll(async () => {
  await api.close();
  await story.ends();
});
afterEach(() => expect(api.errors).toEqual([]));

const listed = async (user: string | null, query = '') =>
  recordPage.parse((await api.ask(user, 'GET', `/documents?limit=100${query}`)).json()).documents;

describe('dossiers and decisions', () => {
  it('stand in the register by themselves on the day they came in or were made, and once each', async () => {
    expect(await listed('registrar')).toMatchObject([
      {
        number: expect.stringMatching(/^2026\/\d{5}-2$/),
        title: 'Underlag från företaget om Registermedel',
        kind: 'basis',
        state: 'registered',
        receivedOn: '2026-02-09',
        registeredOn: '2026-02-09',
        caseId: of.caseId,
        receiptId: null,
        renditions: [],
      },
      {
        number: expect.stringMatching(/^2026\/\d{5}-1$/),
        title: 'Rådets beslut om Registermedel',
        kind: 'decision',
        receivedOn: null,
        registeredOn: '2026-02-05',
      },
    ]);
  });

  it('tell from whom, for the collaboration, and are found by their words', async () => {
    const [dossier, decision] = await listed('contact-person-12');
    const one = async (user: string | null, id = '') =>
      recordView.parse((await api.ask(user, 'GET', `/documents/${id}`)).json()).correspondent;
    expect(await one('contact-person-12', dossier?.id)).toBe('Exempelbolaget');
    expect(await one('contact-person-12', decision?.id)).toBeNull();
    expect((await listed('contact-person-12', '&q=beslut%20registermedel')).map(({ id }) => id)).toEqual([
      decision?.id,
    ]);
    expect((await listed('contact-person-12', '&q=underlag')).map(({ id }) => id)).toEqual([dossier?.id]);
  });

  it('are told everybody by number and day alone', async () => {
    for (const user of [null, 'public', 'company-1']) {
      const all = await listed(user);
      expect(all).toHaveLength(2);
      for (const one of all) expect(one).toMatchObject({ title: null, kind: null, secrecy: null });
      expect(await listed(user, '&q=registermedel')).toEqual([]);
      expect((await api.ask(user, 'GET', `/documents/${all[0]?.id ?? ''}`)).body).not.toContain('Exempelbolaget');
    }
  });

  it('have nothing to open: what they say is in the case, and files are documents of their own', async () => {
    const [dossier] = await listed('registrar');
    for (const rendition of ['full', 'masked']) {
      const tried = await api.ask('registrar', 'GET', `/documents/${dossier?.id ?? ''}/content?rendition=${rendition}`);
      expect(problem.parse(tried.json())).toMatchObject({ status: 403, code: 'document-closed' });
    }
  });

  it('are numbered by nobody else', async () => {
    const said = does(evaluator, 'DOSSIER_RECEIVED', { registerNumber: '2026/00001-9' });
    await expect(said).rejects.toMatchObject({ code: 'facts-invalid' });
  });

  it('count with the case’s other documents, without gaps', async () => {
    const [, , last] = (await listed('registrar')).map(({ number }) => number);
    expect(last).toBeUndefined();
    const stored = await api.ask('registrar', 'POST', '/documents/contents?mediaType=text%2Fplain', {
      raw: Buffer.from('Brev'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    const facts = {
      title: 'Brev',
      kind: 'letter',
      circle: 'handling',
      mediaType: 'text/plain',
      receivedOn: '2026-02-09',
      secrecy: 'none',
      content: stored.json<{ sha256: string }>().sha256,
    };
    const body = { caseId: of.caseId, act: 'DOCUMENT_RECEIVED', facts };
    const letter = recordView.parse((await api.ask('registrar', 'POST', '/documents', { body })).json());
    expect(letter.number).toMatch(/-3$/);
  });

  it('are read from the journal by a replay', async () => {
    await expect(story.provesItself()).resolves.toBeUndefined();
  });
});
