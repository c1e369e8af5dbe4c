import type { Pool, QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import { isId } from '#casework';
import type { Assignment } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { aggregateKind, count, day } from '../reading/columns.js';
import { Conditions } from '../reading/conditions.js';
import { offsetOf, type Page, type PageWanted } from '../reading/page.js';
import { countRegister, FIND_ENTRY, registeredEntry, registerPage, type RegisterFilter } from './registered-entries.js';
import { stoodAsideIn } from './stood-aside.js';

const common = {
  id: z.string(),
  caseId: z.string(),
  kind: aggregateKind,
  company: z.string(),
  /** Innermost state: these charts have no regions. */
  state: z.string(),
  since: day,
  context: z.record(z.string(), z.json()),
  /** The nearest running deadline. */
  dueOn: day.nullable(),
  /** Of a document: an item of its case is on its way to the council, and none has had its documents opened to the members. */
  awaitsOpening: z.boolean(),
  /** Of a document: who has declared a conflict in an item of its case, or in an opinion on it, by person. */
  stoodAside: z.array(z.string()),
  /** Set where it is no run of a chart but stands in the register by the number in its journal entry. */
  entry: registeredEntry.nullable(),
};
const row = z.object(common);
/** One run of a chart, or what stands in the register by its journal entry, as lists of records show it. */
export type RecordRow = Readonly<z.output<typeof row>>;

const COLUMNS = `i.id, i.case_id AS "caseId", c.kind, c.company, i.value#>>'{}' AS state, i.entered->>(i.value#>>'{}') AS since, i.context,
  (SELECT min(d.due_on)::text FROM deadline d WHERE d.instance_id = i.id AND d.status = 'running') AS "dueOn",
  (i.chart = 'document' AND coalesce((
    SELECT bool_and(k.context->>'documentsOn' IS NULL AND k.value#>>'{}' IN ('new', 'requested', 'scheduled'))
    FROM instance k WHERE k.case_id = i.case_id AND k.chart = 'council-item' AND k.value#>>'{}' <> 'withdrawn'), false)) AS "awaitsOpening",
  CASE WHEN i.chart = 'document' THEN (${stoodAsideIn('i.case_id')}) ELSE '[]' END AS "stoodAside",
  NULL::json AS entry`;
const FROM = `instance i JOIN managed_case c ON c.id = i.case_id`;

export interface RecordFilter {
  readonly caseId?: string | undefined;
  readonly states?: readonly string[] | undefined;
  /** Of declarations: whose. */
  readonly personId?: string | undefined;
  readonly assignment?: Assignment | undefined;
}

type RecordChart = 'conflict' | 'document' | 'disclosure-request';

const secretFact = z.object({ seq: z.int(), act: z.string(), field: z.string(), value: z.json() });
export type SecretFact = Readonly<z.output<typeof secretFact>>;

/** Declarations, documents and requests for them, each a run of its chart. */
export class RecordListsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** The register: documents, and among them what stands there by its journal entry. */
  register(filter: RegisterFilter, wanted: PageWanted): Promise<Page<RecordRow>> {
    return this.page(this.pool.query(countRegister(filter)), this.pool.query(registerPage(COLUMNS, filter, wanted)));
  }

  async list(chart: RecordChart, filter: RecordFilter, wanted: PageWanted): Promise<Page<RecordRow>> {
    const conditions = new Conditions()
      .also(`i.chart = '${chart}'`)
      .and('i.case_id = ?', filter.caseId)
      .and(`i.value#>>'{}' = ANY (?)`, filter.states)
      .and(`i.context->>'person' = ?`, filter.personId)
      .and(`i.context->>'assignment' = ?`, filter.assignment);
    const counted = this.pool.query(`SELECT count(*) AS total FROM ${FROM} ${conditions.where}`, [
      ...conditions.values,
    ]);
    const listed = this.pool.query(
      `SELECT ${COLUMNS} FROM ${FROM} ${conditions.where} ORDER BY c.created_at DESC, i.ordinal DESC, i.id
       LIMIT ${conditions.value(wanted.limit)} OFFSET ${conditions.value(offsetOf(wanted))}`,
      conditions.values,
    );
    return this.page(counted, listed);
  }

  private async page(counted: Promise<QueryResult>, listed: Promise<QueryResult>): Promise<Page<RecordRow>> {
    const [{ rows: totals }, { rows }] = await Promise.all([counted, listed]);
    return { rows: z.array(row).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }

  /** By whom and for what there is a declaration already. */
  async conflictKeys(): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ key: string }>(
      `SELECT c.case_key AS key FROM managed_case c WHERE c.kind = 'conflict'`,
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** A run of a chart; among documents also what stands there by its journal entry. */
  async find(chart: RecordChart, id: string): Promise<RecordRow | null> {
    if (!isId(id)) return null;
    const { rows } = await this.pool.query(`SELECT ${COLUMNS} FROM ${FROM} WHERE i.id = $1 AND i.chart = $2`, [
      id,
      chart,
    ]);
    if (rows.length > 0) return row.parse(rows[0]);
    if (chart !== 'document') return null;
    const entries = await this.pool.query(FIND_ENTRY, [id.replaceAll('-', '')]);
    return entries.rows.length === 0 ? null : row.parse(entries.rows[0]);
  }

  /** What an instance's acts said in confidence, the latest first. Only for who may read it: ask before. */
  async secretsOf(instanceId: string): Promise<readonly SecretFact[]> {
    const { rows } = await this.pool.query(
      `SELECT f.seq, j.act, f.field, f.value FROM confidential_fact f
       JOIN journal_entry j ON j.case_id = f.case_id AND j.seq = f.seq
       WHERE j.instance_id = $1 ORDER BY f.seq DESC, f.field`,
      [instanceId],
    );
    return z.array(secretFact).parse(rows);
  }
}
