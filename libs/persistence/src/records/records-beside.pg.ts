import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Asking, Clock, BesideWanted, RecordsBeside } from '#casework';
import { isId } from '#casework';
import { ANSWER_ACTS, conflictIn, isEntering, type Clearance, type JsonRecord } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count } from '../reading/columns.js';
import { PLACE_IN_CASE } from './registered-entries.js';
import { NetworkReader } from '../network/network-reader.js';
import type { ClearancesPg } from './clearances.pg.js';
import { CasesOfClassPg } from './cases-of-class.pg.js';
import { EnquiriesBesidePg } from './enquiries-beside.pg.js';
import { SameCasePg } from './same-case.pg.js';
import { CouncilSeatsPg, type SeatHolder } from './council-seats.pg.js';

const NUMBER = `
  WITH known AS (SELECT year, number FROM register_number WHERE case_id = $1),
  given AS (
    INSERT INTO register_number (case_id, year, number, given_at)
    SELECT $1, $2, coalesce((SELECT max(number) FROM register_number WHERE year = $2), 0) + 1, $3
    WHERE NOT EXISTS (SELECT FROM known) ON CONFLICT DO NOTHING RETURNING year, number)
  SELECT year, number, ${PLACE_IN_CASE} AS place FROM (SELECT year, number FROM known UNION ALL SELECT year, number FROM given) AS one`;
const numbered = z.array(z.object({ year: z.int(), number: z.int(), place: count }));
const MOST_TRIES = 50;

/** What acts about documents and councils, regions' answers, and those that take a case up, are told from beside their case. */
export class RecordsBesidePg implements RecordsBeside {
  private readonly pool: Pool;
  private readonly networks: NetworkReader;
  private readonly seats: CouncilSeatsPg;
  private readonly same: SameCasePg;
  private readonly enquiries: EnquiriesBesidePg;
  private readonly classes: CasesOfClassPg;

  constructor(
    dataSource: DataSource,
    private readonly clearances: ClearancesPg,
    private readonly clock: Clock,
  ) {
    this.pool = poolOf(dataSource);
    this.networks = NetworkReader.of(this.pool);
    this.seats = new CouncilSeatsPg(dataSource);
    this.same = new SameCasePg(dataSource);
    this.enquiries = new EnquiriesBesidePg(dataSource);
    this.classes = new CasesOfClassPg(dataSource);
  }

  async beside({ chart, act }: Asking, wanted: BesideWanted): Promise<JsonRecord> {
    if (chart === 'council-item')
      return { ...(await this.atCouncil(wanted)), ...(isEntering(act) && (await this.registered(wanted))) };
    if (chart === 'exemption-enquiry') return this.enquiries.beside(act, wanted.facts, wanted.on);
    if (chart === 'document') return { number: await this.numberFor(wanted) };
    if (isEntering(act) || (chart === 'opinion' && ANSWER_ACTS.some((one) => one === act)))
      return this.registered(wanted);
    if (chart === 'class-case') return { cases: [...(await this.classes.of(wanted.caseId))] };
    if (act === 'CLASS_RULE_ISSUED') return { own: itself(wanted) };
    const duplicateOf = await this.same.before(act, wanted);
    return duplicateOf === null ? {} : { duplicateOf };
  }

  async missingContents(sha256s: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ sha256: string }>(
      `SELECT encode(sha256, 'hex') AS sha256 FROM stored_content WHERE sha256 = ANY ($1)`,
      [sha256s.map((one) => Buffer.from(one, 'hex'))],
    );
    return sha256s.filter((one) => !rows.some(({ sha256 }) => sha256 === one));
  }

  async missingPersons(ids: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT id FROM person WHERE id = ANY ($1) AND erased_at IS NULL`,
      [ids.filter(isId)],
    );
    return ids.filter((one) => !rows.some(({ id }) => id === one));
  }

  private async atCouncil({ caseId, on, personId }: BesideWanted): Promise<JsonRecord> {
    const { revision } = await this.networks.read();
    const [holders, all] = await Promise.all([this.seats.of(caseId, on), this.clearances.all(revision)]);
    const held = holders.map((holder) => ({ ...holder, because: whyOut(caseId, holder, all.get(holder.person)) }));
    const own = holders.filter(({ person }) => person === personId).map(({ seat }) => seat);
    return { shutOut: outOf(held), seats: onceEach(holders).map(toFact), ownSeats: [...new Set(own)] };
  }

  private async registered(wanted: BesideWanted): Promise<JsonRecord> {
    return { registerNumber: await this.numberFor(wanted) };
  }

  /**
   * Several may ask for the next number of a year at once: one of them gets it, the others the ones after. Places in a case are counted as
   * they are stored: where the case has gone on since it was read, its revision refuses the step.
   */
  private async numberFor({ caseId, isOfCase, on }: BesideWanted): Promise<string> {
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const { rows } = await this.pool.query(NUMBER, [caseId, Number(on.slice(0, 4)), this.clock.now()]);
      const [found] = numbered.parse(rows);
      if (found) return written(found, isOfCase ? found.place : null);
    }
    throw new Error(`No number in the register for ${caseId} after ${MOST_TRIES} tries`);
  }
}

const itself = ({ product, substance, indication }: BesideWanted): JsonRecord => ({ product, substance, indication });

interface Held extends SeatHolder {
  /** Why this holder stays out of the case; null for who may take part. */
  readonly because: string | null;
}

const onceEach = <One extends SeatHolder>(held: readonly One[]): readonly One[] =>
  held.filter((one, at) => held.findIndex(({ seat }) => seat === one.seat) === at);

/** Of several who fill a seat, one who may take part is enough. */
function outOf(held: readonly Held[]): JsonRecord[] {
  const filled = new Set(held.filter(({ because }) => because === null).map(({ seat }) => seat));
  return onceEach(held.filter(({ seat }) => !filled.has(seat))).map(({ seat, healthCareRegion, because }) =>
    healthCareRegion === null ? { seat, because } : { healthCareRegion, because },
  );
}

const toFact = ({ seat, healthCareRegion }: SeatHolder): JsonRecord =>
  healthCareRegion === null ? { seat } : { seat, healthCareRegion };

const whyOut = (caseId: string, { kind, role }: SeatHolder, clearances: readonly Clearance[] = []): string | null =>
  conflictIn(role, { caseId, kind }, clearances)?.code ?? null;

/** `2026/00012` for a case, `2026/00012-3` for its third document. @source domain/law-and-conventions.md#1 (req 1.6; the form is our default) */
function written({ year, number }: { readonly year: number; readonly number: number }, place: number | null): string {
  const whole = `${year}/${String(number).padStart(5, '0')}`;
  return place === null ? whole : `${whole}-${place}`;
}
