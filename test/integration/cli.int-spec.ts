import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { chartDescription } from '#contract';
import { runOrdna, type Said } from '../support/cli.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { scxmlFaults } from '../support/scxml-schema.js';

const HISTORIES = 'data/histories.json';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'ordna-cli-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

const ordna = (...args: readonly string[]): Promise<Said> => runOrdna(database.url, args);

const documentOf = ({ out }: Said): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;

describe('replay', () => {
  it('prints one document of the promised shape and ends with 0 when all is explained', async () => {
    const said = await ordna('replay', HISTORIES, '--json');
    expect(said.code).toBe(0);
    expect(said.out.trim().split('\n')).toHaveLength(1);
    const { histories, totals, skipped } = documentOf(said);
    expect(Object.keys(totals as object)).toEqual([
      'histories',
      'events',
      'observed',
      'context',
      'unexplained',
      'fitness',
    ]);
    expect(totals).toMatchObject({ histories: 50, fitness: 1, unexplained: 0 });
    expect(Object.keys((histories as object[])[0] ?? {})).toEqual([
      'id',
      'process',
      'chart',
      'observed',
      'inferred',
      'context',
      'unexplained',
    ]);
    expect(skipped).toEqual([]);
  }, 60_000);

  it('lists a history whose process has no chart as skipped', async () => {
    const file = join(folder, 'no-chart.json');
    const { cases } = JSON.parse(await readFile(HISTORIES, 'utf8')) as { cases: { id: string }[] };
    await writeFile(file, JSON.stringify({ cases: [{ ...cases[0], process: 'nice-england' }] }));
    expect(documentOf(await ordna('replay', file, '--json'))).toMatchObject({
      histories: [],
      skipped: [{ id: cases[0]?.id, process: 'nice-england' }],
    });
  });

  it('ends with 1 and names what it cannot explain', async () => {
    const file = join(folder, 'unexplained.json');
    const { cases } = JSON.parse(await readFile(HISTORIES, 'utf8')) as {
      cases: { process: string; events: { type: string }[] }[];
    };
    const [one] = cases.filter(({ process: name }) => name === 'nt-radet-2018');
    const changed = {
      ...one,
      events: one?.events.map((event, index) =>
        index === 0 ? { ...event, type: 'hta_ordered', outcome: null } : event,
      ),
    };
    await writeFile(file, JSON.stringify({ cases: [changed] }));
    const said = await ordna('replay', file, '--json');
    expect(said.code).toBe(1);
    expect(documentOf(said)).toMatchObject({
      totals: { unexplained: 1 },
      histories: [{ unexplained: [{ type: 'hta_ordered', reason: expect.any(String) }] }],
    });
  }, 60_000);

  it.each([
    ['a file that is not there', 'no-such-file.json'],
    ['a file that is no collection of histories', 'package.json'],
  ])('ends with 2 and says in Swedish what is wrong with %s', async (_what, file) => {
    const said = await ordna('replay', file);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/^Filen /);
  });

  it('ends with 2 and shows how it is called when the words are off', async () => {
    expect(await ordna()).toMatchObject({ code: 2, out: '' });
    expect((await ordna('replay')).err).toContain('npm run ordna -- replay FIL');
    expect((await ordna('verify', 'too', 'much')).code).toBe(2);
  });
});

describe('import, verify and work-off', () => {
  it('takes the histories in once, whole, and leaves nothing to do', async () => {
    const first = documentOf(await ordna('import', HISTORIES, '--json'));
    expect(first).toMatchObject({ already: [], unexplained: 0 });
    const again = documentOf(await ordna('import', HISTORIES, '--json'));
    expect(again).toMatchObject({ imported: [], already: first['imported'] });

    const verified = await ordna('verify', '--json');
    expect(verified.code).toBe(0);
    expect(documentOf(verified)).toMatchObject({
      ok: true,
      differences: [],
      replayed: (first['imported'] as string[]).length,
    });

    const worked = await ordna('work-off', '--json');
    expect(worked.code).toBe(0);
    expect(documentOf(worked)).toEqual({ deadlinesFired: 0, deadlinesFailed: 0, failedJobs: 0 });
  }, 120_000);
});

describe('first-coordinator', () => {
  it('lets one person in as coordinator, once', async () => {
    const first = await ordna('first-coordinator', 'subject-1', 'Exempel Förstasson', '--json');
    expect([first.code, first.err]).toEqual([0, '']);
    const { personId } = documentOf(first);
    expect(documentOf(await ordna('first-coordinator', 'subject-1', 'Exempel Förstasson', '--json'))).toEqual({
      personId,
    });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      `SELECT m.role, l.subject FROM mandate m JOIN person_login l USING (person_id)`,
    );
    await client.end();
    expect(rows).toEqual([{ role: 'coordinator', subject: 'subject-1' }]);
    expect((await ordna('first-coordinator', 'subject-1')).code).toBe(2);
  }, 60_000);
});

describe('chart and charts', () => {
  it('write one chart as data, SCXML, page and picture', async () => {
    const plain = await ordna('chart', 'council-item@2', '--json');
    expect(plain.code).toBe(0);
    expect(chartDescription.parse(documentOf(plain))).toMatchObject({ id: 'council-item', version: 2 });
    const scxml = await ordna('chart', 'council-item@2', '--format', 'scxml');
    expect(scxmlFaults(scxml.out)).toEqual([]);
    const long = await ordna('chart', 'atmp-case@2', '--format', 'scxml');
    expect(long.out.length).toBeGreaterThan(100_000);
    expect(long.out.endsWith('</scxml>\n')).toBe(true);
    expect((await ordna('chart', 'council-item@2', '--format', 'md', '--language', 'en')).out).toContain('## States');
    expect((await ordna('chart', 'council-item@2', '--format', 'svg')).out).toMatch(/^<svg [^]*<\/svg>\n$/);
  }, 60_000);

  it('write every page into a folder, and take away those of charts that are no more', async () => {
    const pages = join(folder, 'process');
    await mkdir(pages);
    await writeFile(join(pages, 'gone-v1.md'), 'x');
    const said = await ordna('charts', pages, '--json');
    expect(said.code).toBe(0);
    expect((await readdir(pages)).toSorted()).toEqual((documentOf(said)['files'] as string[]).toSorted());
    expect(await readFile(join(pages, 'opinion-v1.md'), 'utf8')).toBe(
      await readFile('docs/process/opinion-v1.md', 'utf8'),
    );
  }, 60_000);

  it.each(['chart council-item@99', 'chart council-item@2 --format pdf', 'charts x --language de', 'charts a b'])(
    'end with 2 for %s',
    async (words) => expect((await ordna(...words.split(' '))).code).toBe(2),
  );
});
