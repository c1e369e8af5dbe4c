import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseStorePg, createDataSource, poolOf } from '#persistence';
import { runOrdna, type Said } from '../support/cli.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'ordna-change-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

const ordna = (...args: readonly string[]): Promise<Said> => runOrdna(database.url, args);
const documentOf = ({ out }: Said): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;

/** A module as somebody who writes a next version would bring it. */
async function draft(name: string, body: string): Promise<string> {
  const file = join(folder, `${name}.mjs`);
  const process = pathToFileURL('dist/libs/process/src/index.js').href;
  await writeFile(
    file,
    `import { charts } from '${process}';\nconst old = charts.chart('follow-up', 1).definition;\n${body}`,
  );
  return file;
}

describe('check-migration', () => {
  it('ends with 0 for the hand-over of devices, and tells what changes', async () => {
    const said = await ordna('check-migration', 'device-case@1', 'device-case@2', '--json');
    expect(said.code).toBe(0);
    const { ok, published, migration, charts } = documentOf(said);
    expect({ ok, published, migration }).toEqual({ ok: true, published: true, migration: 'device-pilot-to-mtp' });
    expect(charts).toMatchObject([{ chart: 'device-case', from: 1, to: 2, states: expect.any(Array) }]);
    expect((await ordna('check-migration', 'device-case@1', 'device-case@2')).out).toContain('Migreringen håller.');
  }, 60_000);

  it('ends with 1 where none is published and something would be lost', async () => {
    const said = await ordna('check-migration', 'medicine-case@1', 'medicine-case@2', '--json');
    expect(said.code).toBe(1);
    expect(documentOf(said)).toMatchObject({ ok: false, published: false });
    const spoken = await ordna('check-migration', 'medicine-case@1', 'medicine-case@2');
    expect(spoken.out).toMatch(/FEL act-lost \(medicine-case\): Åtgärden LEVEL_SET försvinner/);
  }, 60_000);

  it('checks a draft: a sound one, one with a swapped role, one that is no chart', async () => {
    const sound = await draft('sound', `export const definitions = [{ ...old, version: 9 }];`);
    expect((await ordna('check-migration', 'follow-up@1', 'follow-up@9', '--draft', sound)).code).toBe(0);
    const swapped = await draft(
      'swapped',
      `const [act, known] = Object.entries(old.acts).find(([, { roles }]) => !roles.includes('system'));
       export const definitions = [{ ...old, version: 9, acts: { ...old.acts, [act]: { ...known, roles: ['public'] } } }];`,
    );
    const said = await ordna('check-migration', 'follow-up@1', 'follow-up@9', '--draft', swapped, '--json');
    expect(said.code).toBe(1);
    expect(documentOf(said)['findings']).toMatchObject([{ code: 'permission-changed', accepted: null }]);
    const none = await draft('none', `export const definitions = [{ ...old, version: 9, acts: {} }];`);
    expect(await ordna('check-migration', 'follow-up@1', 'follow-up@9', '--draft', none)).toMatchObject({
      code: 2,
      out: '',
    });
  }, 60_000);

  it.each([
    ['nothing to compare', ['device-case@1']],
    ['a version that is not there', ['device-case@1', 'device-case@77']],
    ['two charts', ['device-case@1', 'medicine-case@2']],
    ['an option that is not there', ['device-case@1', 'device-case@2', '--gently']],
    ['a draft that is not there', ['device-case@1', 'device-case@2', '--draft', 'no-such.mjs']],
  ])('ends with 2 for %s', async (_what, args) => {
    const said = await ordna('check-migration', ...args);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).not.toBe('');
  });
});

describe('migrate-cases and undo-migration', () => {
  const pilots = async (): Promise<readonly { id: string; process: string; version: number }[]> => {
    const dataSource = await createDataSource(database.url, { role: 'ordna_app', poolMax: 2 }).initialize();
    try {
      const { rows } = await poolOf(dataSource).query<{ id: string; process: string; version: number }>(
        `SELECT c.id, c.process_version AS process, c.main_version AS version FROM managed_case c WHERE c.main_chart = 'device-case'
           AND c.process_version IN ('DEVICE_PILOT_2018', 'DEVICE_MTP_2020') AND c.id = ANY ($1::uuid[]) ORDER BY c.id`,
        [pilotIds],
      );
      // What was stored is what this release reads.
      for (const { id } of rows) expect(await new CaseStorePg(dataSource).loadFresh(id)).not.toBeNull();
      return rows;
    } finally {
      await dataSource.destroy();
    }
  };
  let pilotIds: readonly string[] = [];

  it('take the recorded pilot cases over to MTP-rådet and back again, and the journal proves it', async () => {
    expect((await ordna('import', 'data/histories.json', '--json')).code).toBe(0);
    const dry = documentOf(await ordna('check-migration', 'device-case@1', 'device-case@2', '--dry-run', '--json'));
    const { cases } = dry as { cases: { found: number; migrated: number; refused: number } };
    expect(cases.found).toBeGreaterThanOrEqual(2);
    expect(cases).toMatchObject({ dryRun: true, migrated: cases.found, refused: 0 });

    const done = await ordna('migrate-cases', 'device-pilot-to-mtp', '--json');
    expect(done.code).toBe(0);
    expect(documentOf(done)).toMatchObject({ dryRun: false, migrated: cases.found });
    const again = documentOf(await ordna('migrate-cases', 'device-pilot-to-mtp', '--json'));
    expect(again).toMatchObject({ found: 0, migrated: 0 });

    const dataSource = await createDataSource(database.url, { role: 'ordna_app', poolMax: 2 }).initialize();
    const { rows } = await poolOf(dataSource).query<{ id: string }>(
      `SELECT DISTINCT j.case_id AS id FROM journal_entry j WHERE j.act = 'MIGRATED'`,
    );
    await dataSource.destroy();
    pilotIds = rows.map(({ id }) => id);
    expect(await pilots()).toEqual(pilotIds.toSorted().map((id) => ({ id, process: 'DEVICE_MTP_2020', version: 2 })));
    expect((await ordna('verify', '--json')).code).toBe(0);

    const [first = '', ...others] = pilotIds;
    const undone = await ordna('undo-migration', first, '--json');
    expect(undone.code).toBe(0);
    expect(documentOf(undone)).toMatchObject({ undone: 1, cases: [{ caseId: first, outcome: 'undone' }] });
    expect((await pilots()).find(({ id }) => id === first)).toEqual({
      id: first,
      process: 'DEVICE_PILOT_2018',
      version: 1,
    });
    const twice = await ordna('undo-migration', first, ...others.slice(0, 1));
    expect(twice.code).toBe(1);
    expect(twice.out).toContain('1 av 2 migreringar ångrade.');
    expect((await ordna('verify', '--json')).code).toBe(0);
  }, 180_000);

  it.each([
    ['no such migration', ['migrate-cases', 'nothing']],
    ['no such stage', ['migrate-cases', 'device-pilot-to-mtp', '--stage', 'nowhere']],
    ['no case', ['undo-migration']],
  ])(
    'end with 2 for %s',
    async (_what, args) => {
      expect(await ordna(...args)).toMatchObject({ code: 2, out: '' });
    },
    60_000,
  );

  it('say of a case that does not exist that it does not', async () => {
    const said = await ordna('undo-migration', 'not-an-id', '--json');
    expect(said.code).toBe(1);
    expect(documentOf(said)).toMatchObject({ undone: 0, cases: [{ outcome: 'not-found' }] });
  }, 60_000);
});
