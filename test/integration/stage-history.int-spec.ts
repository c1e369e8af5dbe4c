import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { progressOf, type JournalBody } from '#casework';
import { createDataSource, poolOf, StageHistoryPg } from '#persistence';
import { CASE_KINDS, charts, type Charts } from '#process';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { importHistories } from '../support/import-histories.js';

const KEPT = ['case_progress', 'stage_period', 'recommendation_day', 'case_progress_mark'] as const;
/** Charts that cannot be asked: a reading that is cut off in the middle. */
const unreadable: Charts = new Proxy(charts, {
  get: () => () => {
    throw new Error('cut off');
  },
});

describe('what management’s figures are counted from', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const rows = async <T extends object>(sql: string): Promise<readonly T[]> =>
    (await poolOf(dataSource).query<T>(sql)).rows;
  const kept = () => Promise.all(KEPT.slice(0, 3).map((table) => rows(`SELECT * FROM ${table} ORDER BY 1, 2`)));

  /** Each case worked out anew: its row, its deadlines, and its whole journal read on the charts. */
  async function anew() {
    const cases = await rows<{ readonly id: string; readonly stands: string }>(
      `SELECT c.id, concat_ws(' ', c.revision, c.last_seq, c.origin, c.process_version, c.stage, c.ball,
         CASE WHEN c.balls -> 0 ->> 'vague' IS NULL THEN c.ball_since END,
         (SELECT min(d.due_on) FROM deadline d WHERE d.case_id = c.id AND d.status = 'running')) AS stands
       FROM managed_case c WHERE c.kind IN ('${CASE_KINDS.join("', '")}') ORDER BY c.id`,
    );
    const journal = await rows<{ readonly caseId: string; readonly body: string }>(
      `SELECT j.case_id AS "caseId", j.body FROM journal_entry j ORDER BY j.case_id, j.seq`,
    );
    return cases.map(({ id, stands }) => {
      const entries = journal.filter(({ caseId }) => caseId === id).map(({ body }) => JSON.parse(body) as JournalBody);
      const { opened, periods, recommended } = progressOf(charts, entries);
      return {
        id,
        stands,
        opened: opened?.date ?? null,
        periods: periods.map(({ stage, entered, left }) => `${stage} ${entered.date} ${left?.date ?? null}`),
        recommended: recommended.map(({ date }) => date),
      };
    });
  }

  const followed = () =>
    rows(
      `SELECT g.case_id AS id, g.opened_on::text AS opened,
         concat_ws(' ', g.revision, g.seq, g.origin, g.process_version, g.stage, g.ball, g.ball_since, g.due_on) AS stands,
         ARRAY(SELECT concat(p.stage, ' ', coalesce(p.entered_on::text, 'null'), ' ', coalesce(p.left_on::text, 'null'))
           FROM stage_period p WHERE p.case_id = g.case_id ORDER BY p.ordinal) AS periods,
         ARRAY(SELECT a.published_on::text FROM recommendation_day a WHERE a.case_id = g.case_id ORDER BY a.ordinal) AS recommended
       FROM case_progress g ORDER BY g.case_id`,
    );

  it('follows every step, however many read while cases go on', async () => {
    const imported = new AbortController();
    const importing = importHistories(database.url).finally(() => imported.abort());
    const follow = async (): Promise<void> => {
      const history = new StageHistoryPg(dataSource, charts);
      while (!imported.signal.aborted) await history.catchUp();
    };
    await Promise.all([importing, follow(), follow()]);
    expect(await new StageHistoryPg(dataSource, charts).catchUp()).toBe(0);
    const expected = await anew();
    expect(expected.length).toBeGreaterThan(40);
    expect(expected.flatMap(({ periods }) => periods).length).toBeGreaterThan(100);
    expect(await followed()).toEqual(expected);
  }, 180_000);

  it('is read anew when it is thrown away, and after other rules', async () => {
    const before = await kept();
    for (const table of KEPT) await rows(`DELETE FROM ${table}`);
    await new StageHistoryPg(dataSource, charts).run();
    expect(await kept()).toEqual(before);
    await rows(`UPDATE case_progress SET rules = rules - 1, seq = last_seq, moved_on = NULL, stage = 'ended'`);
    await rows(`UPDATE case_progress_mark SET rules = rules - 1`);
    await new StageHistoryPg(dataSource, charts).run();
    expect(await kept()).toEqual(before);
  });

  it('leaves nothing half when a reading is cut off, and is whole after the next', async () => {
    const before = await kept();
    await rows(`UPDATE case_progress SET seq = 0`);
    const half = await kept();
    await expect(new StageHistoryPg(dataSource, unreadable).run()).rejects.toThrow('cut off');
    expect(await kept()).toEqual(half);
    await new StageHistoryPg(dataSource, charts).run();
    expect(await kept()).toEqual(before);
  });

  it('finds a case that went on under a day long past once all cases are compared', async () => {
    const history = new StageHistoryPg(dataSource, charts);
    const [one] = await rows<{ readonly id: string }>(
      `UPDATE managed_case SET revision = revision + 1, updated_on = '2001-01-01', ball = 'tlv'
       WHERE id = (SELECT id FROM managed_case ORDER BY id LIMIT 1) RETURNING id`,
    );
    const ball = () =>
      rows<{ readonly ball: string }>(`SELECT ball FROM case_progress WHERE case_id = '${one?.id ?? ''}'`);
    await history.run();
    expect(await ball()).not.toEqual([{ ball: 'tlv' }]);
    await history.compare();
    expect(await ball()).toEqual([{ ball: 'tlv' }]);
  });
});
