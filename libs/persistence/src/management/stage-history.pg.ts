import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { progressOf, ROAD_CHARTS, type CaseProgress, type ProgressEntry } from '#casework';
import { CASE_KINDS, type Charts } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, day, precision } from '../reading/columns.js';
import {
  BEHIND,
  COMPARE,
  ENTRIES,
  FOLLOW,
  FORGET,
  HOW_MANY,
  KEEP,
  MARK,
  MOVED,
  SET_MARK,
  STAGE_RULES,
} from './follow-cases.js';

/** Cases whose journals are read at a time; as many as somebody who asks waits for. The worker reads the others. */
const PORTION = 200;

const behindRow = z.object({ id: z.string(), seq: z.int() });
type Behind = Readonly<z.output<typeof behindRow>>;
const markRow = z.object({ through: z.string() });
const movedRow = z.object({ caseId: z.string(), movedOn: z.string().nullable() });
const said: z.ZodType<ProgressEntry> = z.object({
  instanceId: z.string(),
  act: z.string(),
  chart: z.string(),
  version: z.int(),
  from: z.array(z.string()),
  to: z.array(z.string()),
  occurred: z.object({ date: day.nullable(), precision }),
});
const entryRow = z.object({
  caseId: z.string(),
  body: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(said),
});

/**
 * Where cases stand and which stages they have been through, kept beside them and their journals. All of it can be thrown away and
 * is then read anew ([adr/0028](../../../../docs/adr/0028-figures-follow-the-journal.md)).
 */
export class StageHistoryPg {
  private readonly pool: Pool;

  constructor(
    dataSource: DataSource,
    private readonly charts: Charts,
  ) {
    this.pool = poolOf(dataSource);
  }

  /** Brings up to date where cases stand, and what of their journals somebody can wait for. @returns how many are still to be read */
  async catchUp(): Promise<number> {
    await this.pass();
    const { rows } = await this.pool.query(HOW_MANY);
    return z.object({ count }).parse(rows[0]).count;
  }

  /** One portion. @returns whether there may be more, so that the next can follow at once */
  async pass(): Promise<boolean> {
    await this.follow();
    return (await this.portion()) === PORTION;
  }

  /** Brings everything up to date. */
  async run(): Promise<void> {
    while (await this.pass());
  }

  /** Looks through every case, however long ago it last went on. */
  async compare(): Promise<void> {
    await this.pool.query(COMPARE);
    await this.follow();
  }

  private async follow(): Promise<void> {
    const { rows } = await this.pool.query(MARK, [STAGE_RULES]);
    const [mark] = z.array(markRow).parse(rows);
    await this.pool.query(FOLLOW, [STAGE_RULES, CASE_KINDS, mark?.through ?? '-infinity']);
    if (!mark) await this.pool.query(SET_MARK, [STAGE_RULES]);
  }

  private async portion(): Promise<number> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query(BEHIND, [PORTION]);
      const cases = z.array(behindRow).parse(rows);
      if (cases.length > 0) await this.take(client, cases);
      await client.query('COMMIT');
      return cases.length;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  private async take(client: PoolClient, cases: readonly Behind[]): Promise<void> {
    const ids = cases.map(({ id }) => id);
    const { rows: found } = await client.query(ENTRIES, [ids, ROAD_CHARTS]);
    const { rows: moved } = await client.query(MOVED, [ids]);
    const movedOn = new Map(
      z
        .array(movedRow)
        .parse(moved)
        .map((one) => [one.caseId, one.movedOn]),
    );
    const entries = new Map<string, ProgressEntry[]>(ids.map((id) => [id, []]));
    for (const { caseId, body } of z.array(entryRow).parse(found)) entries.get(caseId)?.push(body);
    const read = cases.map((one) => ({ ...one, progress: progressOf(this.charts, entries.get(one.id) ?? []) }));
    await client.query(FORGET, [ids]);
    await client.query(KEEP, [
      JSON.stringify(read.map((one) => progressRow(one, movedOn.get(one.id) ?? null))),
      JSON.stringify(read.flatMap(({ id, progress }) => periodRows(id, progress))),
      JSON.stringify(read.flatMap(({ id, progress }) => answerRows(id, progress))),
    ]);
  }
}

function progressRow({ id, seq, progress }: Behind & { readonly progress: CaseProgress }, movedOn: string | null) {
  const { opened, periods } = progress;
  const now = periods.at(-1)?.entered;
  return {
    case_id: id,
    seq,
    opened_on: opened?.date ?? null,
    opened_precision: opened?.precision ?? 'unknown',
    moved_on: movedOn,
    stage_since: now?.precision === 'day' ? now.date : null,
  };
}

const periodRows = (id: string, { periods }: CaseProgress) =>
  periods.map(({ stage, entered, left }, ordinal) => ({
    case_id: id,
    ordinal,
    stage,
    entered_on: entered.date,
    entered_precision: entered.precision,
    left_on: left?.date ?? null,
    left_precision: left?.precision ?? null,
  }));

const answerRows = (id: string, { recommended }: CaseProgress) =>
  recommended.map(({ date, precision: known }, ordinal) => ({
    case_id: id,
    ordinal,
    published_on: date,
    published_precision: known,
  }));
