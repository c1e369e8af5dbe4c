import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { PerformAct, rowId, VirtualClock } from '#casework';
import {
  BoardPg,
  CaseDetailsPg,
  CaseStorePg,
  createDataSource,
  DeadlineListPg,
  FailedWorkListPg,
  LettersPg,
  poolOf,
  SettingsPg,
  TaskListPg,
} from '#persistence';
import { isoDate } from '#process';
import { smallCharts } from '../support/charts/small-charts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { contactPerson, evaluator, opening, smallProfile } from '../support/small-case.js';

let database: TestDatabase;
let dataSource: DataSource;
const ids = new Map<string, string>();
const first = { page: 1, limit: 10 };
const today = isoDate('2026-04-15');
const clock = new VirtualClock(new Date('2026-03-01T09:00:00Z'));

/** Åre is asked of the regions, Ängel has been noted, Zeta is closed; each was opened a day after the one before. */
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
  const perform = new PerformAct(smallCharts(), new CaseStorePg(dataSource), new SettingsPg(dataSource), clock);
  for (const [product, kind] of [
    ['Åre', 'atmp'],
    ['Ängel', 'medicine'],
    ['Zeta', 'medicine'],
    ['Öst', 'medicine'],
  ] as const) {
    clock.advance({ days: 1 });
    const profile = smallProfile({
      product,
      kind,
      company: `${product}bolaget`,
      indication: `Sjukdom 100%_${product}`,
    });
    ids.set(product, (await perform.open(evaluator, opening({ profile }))).caseId);
  }
  const run = (product: string, act: string) =>
    perform.run(evaluator, { caseId: ids.get(product) ?? '', act, facts: {} });
  await run('Zeta', 'CASE_CLOSED');
  await run('Åre', 'ASKED');
  clock.advance({ days: 1 });
  await run('Ängel', 'NOTED');
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('the board', () => {
  const list = async (
    filter: Parameters<BoardPg['list']>[0],
    sort: Parameters<BoardPg['list']>[1] = 'product',
    wanted = first,
  ) => {
    const { rows, total } = await new BoardPg(dataSource).list(filter, sort, wanted, today);
    return [total, ...rows.map(({ product }) => product)];
  };

  it('is ordered as Swedish is, and both ways', async () => {
    expect(await list({})).toEqual([4, 'Zeta', 'Åre', 'Ängel', 'Öst']);
    expect(await list({}, '-product')).toEqual([4, 'Öst', 'Ängel', 'Åre', 'Zeta']);
    expect(await list({}, '-updatedAt')).toEqual([4, 'Ängel', 'Öst', 'Zeta', 'Åre']);
    expect(await list({}, 'updatedAt')).toEqual([4, 'Åre', 'Zeta', 'Öst', 'Ängel']);
    expect(await list({}, 'ballSince')).toEqual([4, 'Ängel', 'Åre', 'Öst', 'Zeta']);
    expect((await list({}, '-ballSince')).at(-1)).toBe('Zeta');
  });

  it('gives pages with the number of all', async () => {
    expect(await list({}, 'product', { page: 2, limit: 3 })).toEqual([4, 'Öst']);
    expect(await list({}, 'product', { page: 90_000_000, limit: 100 })).toEqual([4]);
  });

  it('filters by everything at once', async () => {
    expect(
      await list({ process: 'CLASS_PDL1_2018', stage: 'evaluation', kind: 'medicine', ball: 'evaluator' }),
    ).toEqual([2, 'Ängel', 'Öst']);
    expect(await list({ process: 'IN_OUT_2018' })).toEqual([0]);
    expect(await list({ stage: 'opinions' })).toEqual([1, 'Åre']);
    expect(await list({ company: 'Åre' })).toEqual([0]);
    expect(await list({ company: 'Årebolaget' })).toEqual([1, 'Åre']);
    expect(await list({ outcome: 'none' })).toEqual([0]);
  });

  it('knows what is late', async () => {
    expect(await list({ late: true })).toEqual([3, 'Åre', 'Ängel', 'Öst']);
    expect(await list({ late: false })).toEqual([1, 'Zeta']);
    const early = await new BoardPg(dataSource).list({ late: true }, 'product', first, isoDate('2026-03-20'));
    expect(early.total).toBe(0);
  });

  it('finds words in whatever case of letters, and takes signs for what they are', async () => {
    expect(await list({ text: 'ÄNG' })).toEqual([1, 'Ängel']);
    expect(await list({ text: 'sjukdom ÅRE' })).toEqual([1, 'Åre']);
    expect(await list({ text: '100%_å', stage: 'opinions' })).toEqual([1, 'Åre']);
    expect(await list({ text: '100__' })).toEqual([0]);
    expect(await list({ text: `\\ ' %` })).toEqual([0]);
    expect(await list({ text: '   ' })).toEqual([4, 'Zeta', 'Åre', 'Ängel', 'Öst']);
  });

  it('counts the pipeline', async () => {
    const counts = await new BoardPg(dataSource).pipeline();
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(counts).toContainEqual({ stage: 'opinions', kind: 'atmp', ball: 'contact-person', count: 1 });
    expect(counts).toContainEqual({ stage: 'ended', kind: 'medicine', ball: null, count: 1 });
    expect(await new BoardPg(dataSource).pipeline({ process: 'IN_OUT_2018' })).toEqual([]);
  });
});

describe('what belongs to a case', () => {
  it('is given on one page', async () => {
    const details = await new CaseDetailsPg(dataSource).find(ids.get('Åre') ?? '');
    expect(details).toMatchObject({
      product: 'Åre',
      revision: 2,
      lastSeq: 24,
      state: ['work.zeta.asking', 'work.alpha.calm'],
    });
    expect(details?.instances).toHaveLength(23);
    expect(details?.deadlines.map(({ status }) => status)).toEqual([...Array<string>(23).fill('running'), 'disarmed']);
    expect(details?.tasks[0]).toMatchObject({
      kind: 'opinion',
      status: 'open',
      dueOn: '2026-03-26',
      openedAt: expect.any(Date),
    });
    expect(await new CaseDetailsPg(dataSource).find(rowId())).toBeNull();
    expect(await new CaseDetailsPg(dataSource).find('x')).toBeNull();
  });
});

describe('lists of work', () => {
  it('give tasks by role, region and company, the first due at the top', async () => {
    const tasks = new TaskListPg(dataSource);
    const skane = await tasks.list({ mandates: contactPerson('12').mandates }, first);
    expect(skane).toMatchObject({
      total: 1,
      rows: [{ kind: 'opinion', region: '12', product: 'Åre', chart: 'opinion' }],
    });
    expect((await tasks.list({}, first)).total).toBe(23);
    expect((await tasks.list({ mandates: [{ role: 'evaluator' }, { role: 'contact-person' }] }, first)).total).toBe(23);
    expect(
      (await tasks.list({ mandates: [{ role: 'evaluator', company: 'Ängelbolaget' }] }, first)).rows.map(
        ({ product }) => product,
      ),
    ).toEqual(['Ängel']);
    expect((await tasks.list({ states: ['done', 'cancelled'] }, first)).rows.map(({ status }) => status)).toEqual([
      'done',
      'done',
    ]);
    expect((await tasks.list({ caseId: ids.get('Öst') }, first)).total).toBe(1);
    const [row] = skane.rows;
    expect(await tasks.find(row?.id ?? '', rowId())).toEqual(row);
    expect(await tasks.find('x', rowId())).toBeNull();
  });

  it('give running deadlines, the nearest first', async () => {
    const deadlines = new DeadlineListPg(dataSource);
    const all = await deadlines.list({}, { page: 1, limit: 100 }, today);
    expect(all.total).toBe(27);
    expect(all.rows.map(({ dueOn }) => dueOn)).toEqual(all.rows.map(({ dueOn }) => dueOn).toSorted());
    expect((await deadlines.list({ late: true }, first, today)).rows.every(({ late }) => late)).toBe(true);
    const late = (await deadlines.list({ late: true }, first, today)).total;
    expect((await deadlines.list({ late: false }, first, today)).total).toBe(27 - late);
    expect((await deadlines.list({ process: 'CLASS_PDL1_2018' }, first, today)).total).toBe(27);
    expect((await deadlines.list({ process: 'LEVELS_2015' }, first, today)).total).toBe(0);
  });

  it('give failed jobs and letters', async () => {
    const id = rowId();
    await poolOf(dataSource).query(
      `INSERT INTO failed_work (id, job_id, queue, type, payload, attempts, error, failed_at) VALUES ($1, 'ob-1', 'q', 'publish', '{"what":"x"}', 8, 'gone', now())`,
      [id],
    );
    expect(await new FailedWorkListPg(dataSource).list(first)).toMatchObject({
      total: 1,
      rows: [{ id, payload: { what: 'x' }, retriedAt: null }],
    });
    expect(await new FailedWorkListPg(dataSource).find(id)).toMatchObject({ attempts: 8 });
    expect(await new FailedWorkListPg(dataSource).find(rowId())).toBeNull();
    expect(await new LettersPg(dataSource).ofTask(rowId())).toEqual([]);
    expect(await new LettersPg(dataSource).ofTask('x')).toEqual([]);
  });
});
