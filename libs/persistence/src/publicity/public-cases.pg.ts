import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import {
  isId,
  publicCase,
  publicEntry,
  type DeadlineRecord,
  type PublicCase,
  type PublicEntry,
  type PublicSource,
} from '#casework';
import type { CaseKind, Charts, IsoDate, ProcessVersion, Stage } from '#process';
import { z } from 'zod';
import { mainRow } from '../cases/case-mapper.js';
import { poolOf } from '../data-source.js';
import { toJournalRow } from '../journal/journal-mapper.js';
import { Conditions } from '../reading/conditions.js';
import { count, stage } from '../reading/columns.js';
import { offsetOf, type Page, type PageWanted } from '../reading/page.js';
import {
  DEADLINE_COLUMNS,
  deadlineRow,
  IS_PUBLIC,
  ITEM_COLUMNS,
  itemRow,
  KINDS,
  ON_A_LIST,
  PUBLIC_CASES,
  publicDateKinds,
  SOURCE_COLUMNS,
  sourceRow,
} from './public-sources.js';

export interface PublicFilter {
  readonly stages?: readonly Stage[] | undefined;
  readonly kind?: CaseKind | undefined;
  readonly processes?: readonly ProcessVersion[] | undefined;
  readonly company?: string | undefined;
  /** Words of the indication. */
  readonly diagnosis?: string | undefined;
  /** Words of product, substance, indication or company. */
  readonly text?: string | undefined;
}

/** A line of some case's log. */
export interface PublicNews {
  readonly case: PublicCase;
  readonly entry: PublicEntry;
}

const like = (word: string): string => `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
const wordsOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/\s+/).filter((word) => word !== '');

const ENTRY_COLUMNS = `j.seq, j.body, encode(j.prev_hash, 'hex') AS "prevHash", encode(j.hash, 'hex') AS hash`;

/** Public cases, and of each only what `publicCase` lets through. `PublicCatchUpPg` is run before. */
export class PublicCasesPg {
  private readonly pool: Pool;

  constructor(
    dataSource: DataSource,
    private readonly charts: Charts,
  ) {
    this.pool = poolOf(dataSource);
  }

  /**
   * A case with its log and its dates; null for one that is not public.
   *
   * @param today  day on which its guards are asked why it waits; without one nobody asks
   */
  async find(id: string, today: IsoDate | null = null): Promise<PublicCase | null> {
    if (!isId(id)) return null;
    const [sources, log, deadlines, items, mains] = await Promise.all([
      this.sources(`${IS_PUBLIC} AND c.id = $1`, [id]),
      this.logOf(id),
      this.pool.query(
        `SELECT ${DEADLINE_COLUMNS} FROM deadline d JOIN instance i ON i.id = d.instance_id WHERE d.case_id = $1 ORDER BY d.due_on, d.id`,
        [id],
      ),
      this.pool.query(`SELECT ${ITEM_COLUMNS} FROM instance i WHERE i.case_id = $1 AND ${ON_A_LIST}`, [id]),
      this.pool.query(
        `SELECT m.chart, m.version, m.value, m.context FROM instance m JOIN managed_case c ON c.main_instance_id = m.id WHERE c.id = $1`,
        [id],
      ),
    ]);
    const [source] = sources;
    if (!source) return null;
    const [main] = z.array(mainRow).parse(mains.rows);
    const standing = main && today !== null ? { main, today } : null;
    const dates = z.array(deadlineRow).parse(deadlines.rows);
    return publicCase(source, log, dates, z.array(itemRow).parse(items.rows), standing);
  }

  /** One page, in the order of the alphabet; without logs and dates. */
  async list(filter: PublicFilter, wanted: PageWanted): Promise<Page<PublicCase>> {
    const conditions = conditionsOf(filter);
    const totals = this.pool.query(
      `SELECT count(*) AS total FROM ${PUBLIC_CASES} JOIN case_words w ON w.case_id = c.id ${conditions.where}`,
      [...conditions.values],
    );
    const listed = this.pool.query(
      `SELECT ${SOURCE_COLUMNS} FROM ${PUBLIC_CASES} JOIN case_words w ON w.case_id = c.id ${conditions.where}
       ORDER BY w.product COLLATE "sv-x-icu", c.id LIMIT ${conditions.value(wanted.limit)} OFFSET ${conditions.value(offsetOf(wanted))}`,
      conditions.values,
    );
    const [counted, { rows }] = await Promise.all([totals, listed]);
    return {
      rows: z
        .array(sourceRow)
        .parse(rows)
        .map((source) => publicCase(source, [])),
      total: z.object({ total: count }).parse(counted.rows[0]).total,
    };
  }

  /** How many public cases stand at each step, of those that a filter without steps leaves. */
  async counts(filter: PublicFilter = {}): Promise<ReadonlyMap<Stage, number>> {
    const conditions = conditionsOf({ ...filter, stages: undefined });
    const { rows } = await this.pool.query(
      `SELECT p.stage, count(*) AS count FROM ${PUBLIC_CASES} JOIN case_words w ON w.case_id = c.id ${conditions.where} GROUP BY p.stage`,
      conditions.values,
    );
    return new Map(
      z
        .array(z.object({ stage, count }))
        .parse(rows)
        .map((row) => [row.stage, row.count]),
    );
  }

  /** Companies that have public cases, in the order of the alphabet. */
  async companies(): Promise<readonly string[]> {
    const { rows } = await this.pool.query(
      `SELECT DISTINCT c.company COLLATE "sv-x-icu" AS company FROM ${PUBLIC_CASES} WHERE ${IS_PUBLIC} AND c.kind = ANY ($1::text[]) ORDER BY 1`,
      [KINDS],
    );
    return z
      .array(z.object({ company: z.string() }))
      .parse(rows)
      .map(({ company }) => company);
  }

  /** What happened last, the latest first, at most one line of each case unless `everything`. */
  async news(limit: number, everything = false): Promise<readonly PublicNews[]> {
    const once = everything ? '' : 'DISTINCT ON (e.case_id)';
    const inOrder = 'occurred_on DESC NULLS LAST, recorded_at DESC, seq DESC, case_id';
    const { rows } = await this.pool.query(
      `SELECT * FROM (SELECT ${once} e.case_id, e.seq, e.occurred_on, e.recorded_at FROM public_entry e JOIN ${PUBLIC_CASES} ON p.case_id = e.case_id
         WHERE ${IS_PUBLIC} AND c.kind = ANY ($2::text[]) ORDER BY ${everything ? '' : 'e.case_id,'} e.occurred_on DESC NULLS LAST, e.recorded_at DESC, e.seq DESC
         ${everything ? 'LIMIT $1' : ''}) AS latest ORDER BY ${inOrder} LIMIT $1`,
      [limit, KINDS],
    );
    const wanted = z.array(z.object({ case_id: z.string(), seq: z.int() })).parse(rows);
    return this.told(wanted.map(({ case_id: caseId, seq }) => ({ caseId, seq })));
  }

  /** Lines of public cases, or of one, that were recorded within a time; the latest first. */
  async recorded(caseId: string | null, after: Date, until: Date, limit: number): Promise<readonly PublicNews[]> {
    const { rows } = await this.pool.query(
      `SELECT e.case_id, e.seq FROM public_entry e JOIN ${PUBLIC_CASES} ON p.case_id = e.case_id
       WHERE ${IS_PUBLIC} AND c.kind = ANY ($5::text[]) AND ($1::uuid IS NULL OR e.case_id = $1) AND e.recorded_at > $2 AND e.recorded_at <= $3
       ORDER BY e.recorded_at DESC, e.case_id, e.seq DESC LIMIT $4`,
      [caseId, after, until, limit, KINDS],
    );
    const wanted = z.array(z.object({ case_id: z.string(), seq: z.int() })).parse(rows);
    return this.told(wanted.map((row) => ({ caseId: row.case_id, seq: row.seq })));
  }

  /** Cases with a planned date, each with its dates. */
  async planned(limit: number): Promise<readonly PublicCase[]> {
    const { charts, kinds } = publicDateKinds();
    const { rows } = await this.pool.query(
      `SELECT d.case_id AS "caseId", ${DEADLINE_COLUMNS} FROM deadline d JOIN instance i ON i.id = d.instance_id
         JOIN unnest($1::text[], $2::text[]) AS open (chart, kind) ON open.chart = i.chart AND open.kind = d.kind
         JOIN ${PUBLIC_CASES} ON p.case_id = d.case_id
       WHERE d.status = 'running' AND ${IS_PUBLIC} ORDER BY d.due_on, d.id LIMIT $3`,
      [charts, kinds, limit],
    );
    const items = await this.pool.query(
      `SELECT i.case_id AS "caseId", ${ITEM_COLUMNS} FROM instance i JOIN ${PUBLIC_CASES} ON p.case_id = i.case_id
       WHERE ${ON_A_LIST} AND ${IS_PUBLIC} ORDER BY i.context->>'meetingOn' LIMIT $1`,
      [limit],
    );
    const deadlines = z.array(deadlineRow.extend({ caseId: z.string() })).parse(rows);
    const scheduled = z.array(itemRow.extend({ caseId: z.string() })).parse(items.rows);
    const ids = [...new Set([...deadlines, ...scheduled].map(({ caseId }) => caseId))];
    const sources = await this.sources(`${IS_PUBLIC} AND c.id = ANY ($1::uuid[])`, [ids]);
    return sources.map((source) =>
      publicCase(
        source,
        [],
        own<DeadlineRecord & { readonly caseId: string }>(deadlines, source),
        own(scheduled, source),
      ),
    );
  }

  private async sources(where: string, values: readonly unknown[]): Promise<readonly PublicSource[]> {
    const { rows } = await this.pool.query(
      `SELECT ${SOURCE_COLUMNS} FROM ${PUBLIC_CASES} WHERE ${where} AND c.kind = ANY ($${values.length + 1}::text[])`,
      [...values, KINDS],
    );
    return z.array(sourceRow).parse(rows);
  }

  private async logOf(caseId: string): Promise<readonly PublicEntry[]> {
    const { rows } = await this.pool.query(
      `SELECT ${ENTRY_COLUMNS} FROM public_entry e JOIN journal_entry j ON j.case_id = e.case_id AND j.seq = e.seq WHERE e.case_id = $1 ORDER BY e.seq`,
      [caseId],
    );
    return rows.flatMap((row) => publicEntry(this.charts, toJournalRow(row).body) ?? []);
  }

  /** Cases and lines to their numbers, in the order asked for. */
  private async told(
    wanted: readonly { readonly caseId: string; readonly seq: number }[],
  ): Promise<readonly PublicNews[]> {
    const ids = [...new Set(wanted.map(({ caseId }) => caseId))];
    const [sources, { rows }] = await Promise.all([
      this.sources(`${IS_PUBLIC} AND c.id = ANY ($1::uuid[])`, [ids]),
      this.pool.query(
        `SELECT ${ENTRY_COLUMNS} FROM unnest($1::uuid[], $2::int[]) AS w (case_id, seq) JOIN journal_entry j ON j.case_id = w.case_id AND j.seq = w.seq`,
        [wanted.map(({ caseId }) => caseId), wanted.map(({ seq }) => seq)],
      ),
    ]);
    const cases = new Map(sources.map((source) => [source.id, publicCase(source, [])]));
    const entries = new Map(
      rows
        .map((row) => toJournalRow(row).body)
        .map((body) => [`${body.caseId}:${body.seq}`, publicEntry(this.charts, body)]),
    );
    return wanted.flatMap(({ caseId, seq }) => {
      const [about, entry] = [cases.get(caseId), entries.get(`${caseId}:${seq}`)];
      return about && entry ? [{ case: about, entry }] : [];
    });
  }
}

const own = <Row extends { readonly caseId: string }>(rows: readonly Row[], { id }: PublicSource): readonly Row[] =>
  rows.filter(({ caseId }) => caseId === id);

function conditionsOf({ stages, kind, processes, company, diagnosis, text }: PublicFilter): Conditions {
  const conditions = new Conditions()
    .also(IS_PUBLIC)
    .and('c.kind = ANY (?::text[])', KINDS)
    .and('p.stage = ANY (?::text[])', stages)
    .and('c.kind = ?', kind)
    .and('c.process_version = ANY (?::text[])', processes)
    .and('c.company = ?', company);
  for (const word of wordsOf(diagnosis)) conditions.and('lower(c.indication) LIKE ?', like(word));
  for (const word of wordsOf(text)) conditions.and('w.words LIKE ?', like(word));
  return conditions;
}
