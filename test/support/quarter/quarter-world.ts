import { randomUUID } from 'node:crypto';
import { type Actor, VirtualClock } from '#casework';
import { demoNetwork } from '#network';
import { createDataSource, type DataSource, NetworkSeedPg, RemindersPg } from '#persistence';
import { HEALTH_CARE_REGIONS, isoDate, REGION_CODES, type Role, startOfDay } from '#process';
import { migrateQueue } from '#queue';
import pg from 'pg';
import { openUseCases, type UseCases } from '../../../apps/worker/src/use-cases.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { given, NOMINATION } from '../story/facts.js';
import { ALL_DAYS, DOWN, FIRST } from './days.js';
import { ARRIVED, SENT_MAIL } from './kept-post.js';
import type { PaperLetter } from './paper-letter.js';
import {
  ABSENCE,
  ACKNOWLEDGED,
  ACTS,
  DIGESTS,
  LEAVES,
  NOMINATING,
  SCRIPT,
  type ScriptedAct,
  UNCHECKED,
  VACANT,
} from './script.js';
import type { QuarterWorkers } from './workers.js';

const HOUR_MS = 3_600_000;
const NOMINATED_AT = 8;
const ACTS_AT = 10;
const at = (day: string, hour: number): Date => new Date(startOfDay(isoDate(day)).getTime() + hour * HOUR_MS);
const personOf = new Map(demoNetwork.persons.map(({ subject, id }) => [subject, id]));

/** @param where  county code, health care region, or null for the whole country */
function actor(role: Role, where: string | null = null): Actor {
  const personId = personOf.get(where === null ? role : `${role}-${where}`);
  if (personId === undefined) throw new RangeError(`Nobody is ${role} in ${where ?? 'the country'}`);
  const area = HEALTH_CARE_REGIONS.find((one) => one === where);
  const narrowed = area !== undefined ? { healthCareRegion: area } : where !== null ? { region: where } : {};
  return { personId, mandates: [{ role, ...narrowed }] };
}

/** A database with the demo network, on which the quarter happens. */
export class QuarterWorld {
  private readonly cases = new Map<string, string>();
  private readonly useCases: UseCases;
  private readonly reminders: RemindersPg;
  private hasLeft = false;

  private constructor(
    private readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly clock: VirtualClock,
    private readonly pool: pg.Pool,
  ) {
    this.useCases = openUseCases(dataSource, clock);
    this.reminders = new RemindersPg(dataSource);
  }

  static async open(): Promise<QuarterWorld> {
    const database = await createTestDatabase();
    await migrateQueue(database.url);
    const dataSource = await createDataSource(database.url, { role: 'ordna_app', poolMax: 6 }).initialize();
    const clock = new VirtualClock(at(FIRST, 0));
    await new NetworkSeedPg(dataSource, clock).add(demoNetwork, 'https://idp.example');
    const pool = new pg.Pool({ connectionString: database.url, max: 3 });
    pool.on('error', () => undefined);
    await pool.query(SENT_MAIL);
    const world = new QuarterWorld(database, dataSource, clock, pool);
    await world.comeAndGo();
    return world;
  }

  get url(): string {
    return this.database.url;
  }

  async undone(): Promise<number> {
    const [row] = await this.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox WHERE done_at IS NULL');
    return row?.n ?? 0;
  }

  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.pool.query<Row>(text, [...values])).rows;
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  /** Every day of the quarter: what ends at midnight, the morning's work, then what people do. */
  async happens(workers: QuarterWorkers): Promise<void> {
    for (const day of ALL_DAYS) {
      const isDown = DOWN.includes(day);
      if (isDown) await workers.rest();
      else await this.workerLooks(day, workers);
      if ((await this.nominations(day, workers)) > 0 && !isDown) await workers.later(this.clock.now());
      const acts = this.actsOn(day);
      if (acts.length === 0) continue;
      await this.itIs(day, ACTS_AT, workers);
      for (const act of acts) await act();
      if (!isDown) await workers.later(this.clock.now());
    }
  }

  private async itIs(day: string, hour: number, workers: QuarterWorkers): Promise<void> {
    this.clock.set(at(day, hour));
    await workers.itIs(this.clock.now());
  }

  /** At midnight, when a last day is over, or somebody's; and at seven. */
  private async workerLooks(day: string, workers: QuarterWorkers): Promise<void> {
    this.clock.set(at(day, 0));
    const isGone = day > LEAVES.lastDay && !this.hasLeft;
    if (isGone || (await this.reminders.deadlinesWait(this.clock.now()))) await workers.look(this.clock.now());
    this.hasLeft ||= isGone;
    this.clock.set(at(day, 7));
    await workers.look(this.clock.now());
  }

  /** Nominations come at eight, so that whoever checks them is written to before they are accepted. @returns how many */
  private async nominations(day: string, workers: QuarterWorkers): Promise<number> {
    const nominated = [
      ...SCRIPT.filter(({ openedOn }) => openedOn === day),
      ...UNCHECKED.filter(({ on }) => on === day),
    ];
    if (nominated.length > 0) await this.itIs(day, NOMINATED_AT, workers);
    for (const { name } of nominated) await this.nominate(name);
    return nominated.length;
  }

  private actsOn(day: string): readonly (() => Promise<void>)[] {
    const opened = SCRIPT.filter(({ openedOn }) => openedOn === day);
    const done = REGION_CODES.filter((region) => ACKNOWLEDGED.doneOn(region) === day);
    return [
      ...opened.map(
        ({ name }) =>
          () =>
            this.acts(name, null, actor('coordinator'), 'ACCEPT_NOMINATION', {}),
      ),
      ...(day === ACKNOWLEDGED.openedOn ? [() => this.recommendationIsOut()] : []),
      ...(done.length > 0 ? [() => this.acknowledge(done)] : []),
      ...ACTS.filter(({ on }) => on === day).map((act) => () => this.perform(act)),
    ];
  }

  private async perform({ round, act, by, region, at: where, facts }: ScriptedAct): Promise<void> {
    const instance = where === 'case' ? null : await this.instance(round, where, region);
    const told = given(facts);
    const area = typeof told['area'] === 'string' ? told['area'] : null;
    await this.acts(round, instance, actor(by, region ?? area), act, told);
  }

  private async acts(
    name: string,
    instanceId: string | null,
    who: Actor,
    act: string,
    facts: ReturnType<typeof given>,
  ): Promise<void> {
    const caseId = this.cases.get(name) ?? '';
    await this.useCases.performAct.run(who, { caseId, act, facts, ...(instanceId !== null && { instanceId }) });
  }

  private async nominate(name: string): Promise<void> {
    const { caseId } = await this.useCases.performAct.open(actor('contact-person', NOMINATING), {
      profile: {
        caseKey: name.toLowerCase(),
        origin: 'live',
        historyId: null,
        processVersion: 'IN_OUT_2018',
        kind: 'medicine',
        product: name,
        substance: 'provsubstans',
        indication: 'Provsjukdom hos vuxna',
        company: 'Provföretaget AB',
      },
      chart: 'medicine-case',
      act: 'NOMINATED',
      facts: given(NOMINATION),
    });
    this.cases.set(name, caseId);
  }

  private async instance(name: string, chart: string, region: string | null): Promise<string> {
    const [found] = await this.query<{ id: string }>(
      `SELECT id FROM instance WHERE case_id = $1 AND chart = $2 AND key IS NOT DISTINCT FROM $3`,
      [this.cases.get(name), chart, region],
    );
    if (!found) throw new Error(`No ${chart} ${region ?? ''} of ${name}`);
    return found.id;
  }

  /** Who is away, who leaves, the region that has nobody, and who wants their news how often. */
  private async comeAndGo(): Promise<void> {
    for (const [choice, region] of Object.entries(DIGESTS))
      await this.query(`UPDATE person SET digest = $2 WHERE id = $1`, [
        personOf.get(`contact-person-${region}`),
        choice,
      ]);
    await this.query(
      `INSERT INTO absence (id, person_id, substitute_id, from_on, to_on, recorded_at) VALUES ($1, $2, NULL, $3, $4, $5)`,
      [randomUUID(), personOf.get(`contact-person-${ABSENCE.region}`), ABSENCE.from, ABSENCE.to, this.clock.now()],
    );
    await this.query(
      `UPDATE mandate SET to_on = $2 WHERE role = 'contact-person' AND region = $1 AND field = 'medicines'`,
      [LEAVES.region, LEAVES.lastDay],
    );
    await this.query(
      `UPDATE mandate SET to_on = $2 WHERE role IN ('contact-person', 'contact-deputy') AND region = $1 AND field = 'medicines'`,
      [VACANT.region, VACANT.lastDay],
    );
  }

  /**
   * A task for each region, put where a step would put it: on the way there is a year of evaluation and a council, which this quarter
   * is not about.
   */
  private async recommendationIsOut(): Promise<void> {
    await this.query(
      `WITH opened AS (
         INSERT INTO task (id, case_id, instance_id, kind, role, region, due_on, status, opened_at)
         SELECT gen_random_uuid(), $1, gen_random_uuid(), 'acknowledge-recommendation', 'contact-person', region, $3, 'open', $4
         FROM unnest($2::text[]) AS region RETURNING id, case_id)
       INSERT INTO outbox (id, case_id, type, payload, created_at)
       SELECT gen_random_uuid(), case_id, 'task-letter', jsonb_build_object('taskId', id), $4 FROM opened`,
      [this.cases.get('Provmedel 1'), REGION_CODES, ACKNOWLEDGED.dueOn, this.clock.now()],
    );
  }

  private async acknowledge(regions: readonly string[]): Promise<void> {
    await this.query(
      `UPDATE task SET status = 'done', closed_at = $2
       WHERE kind = 'acknowledge-recommendation' AND region = ANY ($1) AND status = 'open'`,
      [regions, this.clock.now()],
    );
  }

  /** The letters that arrived, as they are counted on paper. */
  letters(): Promise<readonly PaperLetter[]> {
    return this.query<PaperLetter>(ARRIVED);
  }
}
