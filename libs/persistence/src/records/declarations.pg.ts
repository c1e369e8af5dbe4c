import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { rowId, type OverDeclarations } from '#casework';
import {
  declarationsOver,
  type DeclarationStore,
  type Network,
  type StandingDeclaration,
  type WantedDeclaration,
} from '#network';
import { ASSIGNMENTS, type IsoDate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { NetworkReader } from '../network/network-reader.js';
import { day } from '../reading/columns.js';

const standing = z.object({
  id: z.string(),
  personId: z.string(),
  assignment: z.enum(ASSIGNMENTS),
  state: z.string(),
  since: day,
  dueOn: day.nullable(),
  underSince: day.nullable(),
});

const STANDING = `
  SELECT i.case_id AS id, i.context->>'person' AS "personId", i.context->>'assignment' AS assignment, i.value#>>'{}' AS state,
    i.entered->>(i.value#>>'{}') AS since,
    (SELECT min(d.due_on)::text FROM deadline d WHERE d.instance_id = i.id AND d.status = 'running') AS "dueOn",
    i.context->>'underSince' AS "underSince"
  FROM instance i
  WHERE i.chart = 'conflict' AND i.context->>'person' IS NOT NULL AND i.context->>'assignment' IS NOT NULL
  ORDER BY i.case_id`;

/** What was asked has its row, so that of two workers one is first, and nobody is asked the same again when the letter is long gone. */
const ASK = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS g (person_id uuid, assignment text, because text, since date, outbox_id uuid)),
  asked AS (
    INSERT INTO declaration_ask (person_id, assignment, because, since, outbox_id, asked_at)
    SELECT g.person_id, g.assignment, g.because, g.since, g.outbox_id, $1::timestamptz
    FROM given g JOIN person p ON p.id = g.person_id AND p.erased_at IS NULL AND p.kind = 'person'
    ORDER BY g.person_id, g.assignment
    ON CONFLICT DO NOTHING RETURNING person_id, assignment, because, since, outbox_id),
  sent AS (
    INSERT INTO outbox (id, case_id, type, payload, created_at)
    SELECT outbox_id, NULL::uuid, 'declaration-letter',
      jsonb_build_object('personId', person_id, 'assignment', assignment, 'because', because, 'since', since), $1::timestamptz
    FROM asked RETURNING 1)
  SELECT count(*)::integer AS count FROM sent`;

/** Declarations of interest as far as somebody is to be asked for one, or holds no longer what they were made for. */
export class DeclarationsPg implements DeclarationStore, OverDeclarations {
  private readonly pool: Pool;
  private readonly networks: NetworkReader;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
    this.networks = NetworkReader.of(this.pool);
  }

  async network(): Promise<Network> {
    return (await this.networks.read()).network;
  }

  async standing(): Promise<readonly StandingDeclaration[]> {
    const { rows } = await this.pool.query(STANDING);
    return z.array(standing).parse(rows);
  }

  async over(on: IsoDate): Promise<readonly string[]> {
    return declarationsOver(await this.network(), await this.standing(), on).map(({ id }) => id);
  }

  async ask(wanted: readonly WantedDeclaration[], now: Date): Promise<number> {
    const given = wanted.map(({ personId, assignment, because, since }) => ({
      person_id: personId,
      assignment,
      because,
      since,
      outbox_id: rowId(),
    }));
    const { rows } = await this.pool.query(ASK, [now, JSON.stringify(given)]);
    return z.object({ count: z.int() }).parse(rows[0]).count;
  }
}
