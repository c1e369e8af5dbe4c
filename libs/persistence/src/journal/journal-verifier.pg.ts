import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { ChainMismatch, ChainReport, ChainVerifier } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { CHECK_CASES, CHECK_SEALED, CHECK_SEALS, CHECK_TEXTS, CUTS } from './chain-checks.js';

const fault: z.ZodType<ChainMismatch> = z.object({
  caseId: z.string().nullable(),
  seq: z.int().nullable(),
  what: z.string(),
});
const faults = z.array(fault);
const partRow = z.object({ entries: z.coerce.number(), cases: z.coerce.number(), faults });
const cutRow = z.object({ id: z.string() });

export interface VerifierOptions {
  /** Statements under way at a time; more than the server has processors gain nothing. */
  readonly workers?: number;
  /** Cases in one statement. */
  readonly casesAtATime?: number;
}

interface Part {
  readonly after: string;
  /** Null for the last part, which has no end. */
  readonly until: string | null;
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Checks the chains where they lie: the server hashes each entry anew, and nothing but faults comes over the wire. A case
 * that is gone as a whole is missed by the seals, if it is older than the last of them.
 */
export class JournalVerifierPg implements ChainVerifier {
  private readonly pool: Pool;
  private readonly workers: number;
  private readonly casesAtATime: number;

  constructor(dataSource: DataSource, { workers = 2, casesAtATime = 500 }: VerifierOptions = {}) {
    this.pool = poolOf(dataSource);
    this.workers = workers;
    this.casesAtATime = casesAtATime;
  }

  async verify(onProgress: (entries: number) => void = () => undefined): Promise<ChainReport> {
    const start = performance.now();
    const found: ChainMismatch[] = [];
    let entries = 0;
    let cases = 0;
    const parts = await this.parts();
    const work = async (): Promise<void> => {
      for (let part = parts.shift(); part; part = parts.shift()) {
        const { rows } = await this.pool.query({
          name: 'check_cases',
          text: CHECK_CASES,
          values: [part.after, part.until],
        });
        const checked = partRow.parse(rows[0]);
        entries += checked.entries;
        cases += checked.cases;
        found.push(...checked.faults);
        onProgress(entries);
      }
    };
    await Promise.all(Array.from({ length: this.workers }, work));
    const sealed = await Promise.all(
      [CHECK_SEALS, CHECK_SEALED, CHECK_TEXTS].map(async (check) => faults.parse((await this.pool.query(check)).rows)),
    );
    const seconds = (performance.now() - start) / 1000;
    return {
      entries,
      cases,
      mismatches: [...found, ...sealed.flat()],
      seconds,
      entriesPerSecond: Math.round(entries / seconds),
    };
  }

  private async parts(): Promise<Part[]> {
    const { rows } = await this.pool.query(CUTS, [this.casesAtATime]);
    const cuts = z
      .array(cutRow)
      .parse(rows)
      .map(({ id }) => id);
    return [BEFORE_ALL, ...cuts].map((after, index) => ({ after, until: cuts[index] ?? null }));
  }
}
