import type { Pool } from 'pg';
import type { Network } from '#network';
import { BODIES, FIELDS, HEALTH_CARE_REGIONS, SEATS } from '#process';
import { z } from 'zod';
import { day, role } from '../reading/columns.js';
import { SharedQuestion } from './shared-question.js';

const given = z.object({
  id: z.string(),
  personId: z.string(),
  role,
  region: z.string().nullable(),
  healthCareRegion: z.enum(HEALTH_CARE_REGIONS).nullable(),
  company: z.string().nullable(),
  caseId: z.string().nullable(),
  field: z.enum(FIELDS).nullable(),
  body: z.enum(BODIES).nullable(),
  seat: z.enum(SEATS).nullable(),
  rank: z.number().nullable(),
  from: day,
  to: day.nullable(),
});
const standIn = z.object({
  personId: z.string(),
  kind: z.enum(['absence', 'hand-over']),
  substituteId: z.string().nullable(),
  caseId: z.string().nullable(),
  task: z.object({ id: z.string(), instanceId: z.string() }).nullable(),
  from: day,
  to: day,
});
const numbered = z.object({ revision: z.coerce.bigint() });
const loaded = numbered.extend({ mandates: z.array(given), standIns: z.array(standIn) });

/** One statement, so that the number and the rows are of the same moment. An ended mandate's last day is the one it ended on. */
const NETWORK = `
  SELECT r.revision::text AS revision,
    (SELECT coalesce(json_agg(json_build_object('id', m.id, 'personId', m.person_id, 'role', m.role, 'region', m.region,
       'healthCareRegion', m.health_care_region, 'company', m.company, 'caseId', m.case_id, 'field', m.field,
       'body', m.body, 'seat', CASE WHEN m.body IS NOT NULL THEN m.seat END, 'rank', m.rank,
       'from', m.from_on, 'to', least(m.to_on, m.ended_on)) ORDER BY m.from_on, m.id), '[]')
     FROM mandate m JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL
     WHERE least(m.to_on, m.ended_on) IS NULL OR least(m.to_on, m.ended_on) >= m.from_on) AS mandates,
    (SELECT coalesce(json_agg(s.one ORDER BY s.recorded_at, s.id), '[]') FROM (
       SELECT a.recorded_at, a.id, json_build_object('personId', a.person_id, 'kind', 'absence',
         'substituteId', CASE WHEN sp.erased_at IS NULL THEN a.substitute_id END, 'caseId', NULL, 'task', NULL, 'from', a.from_on, 'to', a.to_on) AS one
       FROM absence a LEFT JOIN person sp ON sp.id = a.substitute_id WHERE a.cancelled_at IS NULL
       UNION ALL
       SELECT h.recorded_at, h.id, json_build_object('personId', h.person_id, 'kind', 'hand-over', 'substituteId', h.receiver_id,
         'caseId', h.case_id, 'task', CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'instanceId', t.instance_id) END,
         'from', h.from_on, 'to', h.to_on)
       FROM hand_over h JOIN person hp ON hp.id = h.receiver_id AND hp.erased_at IS NULL LEFT JOIN task t ON t.id = h.task_id
       WHERE h.cancelled_at IS NULL) s) AS "standIns"
  FROM network_revision r`;

export interface Known {
  readonly revision: bigint;
  readonly network: Network;
}

/**
 * The network as the rules take it, kept in memory. Every question first asks the database for the network's number, one row; a
 * trigger raises it in the transaction of every change, so what is remembered under the same number is what the database holds.
 */
export class NetworkReader {
  private known: Known | null = null;
  private reading: Promise<void> | null = null;

  private readonly number = new SharedQuestion(async () => {
    const { rows } = await this.pool.query({
      name: 'network-revision',
      text: `SELECT r.revision::text AS revision FROM network_revision r`,
    });
    return numbered.parse(rows[0]).revision;
  });

  private static readonly readers = new WeakMap<Pool, NetworkReader>();

  private constructor(private readonly pool: Pool) {}

  /** The one reader of a pool: what one part of the program has asked, the others need not ask again. */
  static of(pool: Pool): NetworkReader {
    const reader = NetworkReader.readers.get(pool) ?? new NetworkReader(pool);
    NetworkReader.readers.set(pool, reader);
    return reader;
  }

  /** @param source  `remembered`: what was read last, without asking; for who makes sure afterwards that its number still holds */
  async get(source: 'asked' | 'remembered'): Promise<Known> {
    return source === 'remembered' && this.known ? this.known : this.read();
  }

  async read(): Promise<Known> {
    const asked = await this.number.ask();
    // What is being read at this moment may have begun before the change that this question has seen; then it is read again.
    while (this.known === null || this.known.revision < asked) {
      this.reading ??= this.load().finally(() => (this.reading = null));
      await this.reading;
    }
    return this.known;
  }

  private async load(): Promise<void> {
    const { rows } = await this.pool.query(NETWORK);
    const { revision, ...network } = loaded.parse(rows[0]);
    if (this.known === null || this.known.revision < revision) this.known = { revision, network };
  }
}
