import { expect } from '@jest/globals';
import type { DataSource } from 'typeorm';
import {
  FireDeadlines,
  PerformAct,
  VerifyJournal,
  VirtualClock,
  type ActAnswer,
  type Actor,
  type ActRequest,
  type CaseAggregate,
  type CaseProfile,
} from '#casework';
import {
  CaseArchivePg,
  CaseStorePg,
  createDataSource,
  DeadlineQueuePg,
  JournalVerifierPg,
  poolOf,
  SettingsPg,
} from '#persistence';
import type { Sql } from '#queue';
import { charts, isoDate, startOfDay, stockholmDate, type ChartId, type IsoDate } from '#process';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { given, type StoryFacts } from './facts.js';

/** Acts are performed in the morning, when what was due the day before has been fired. */
const MORNING = 9 * 3_600_000;
const DEADLINES_AT_A_TIME = 500;

/** What a case is about, as a story says it. */
export interface Product {
  readonly product: string;
  readonly substance: string;
  readonly indication: string;
  readonly company: string;
  readonly processVersion?: CaseProfile['processVersion'];
  readonly kind?: CaseProfile['kind'];
}

/** A made-up company's medicine; its substance goes by the product's name. */
export const medicine = (product: string, indication: string, more: Partial<Product> = {}): Product => ({
  product,
  substance: product.toLowerCase(),
  indication,
  company: 'Exempelbolaget',
  ...more,
});

/** A made-up company's device, or a group of devices. */
export const device = (product: string, indication: string, more: Partial<Product> = {}): Product => ({
  ...medicine(product, indication),
  kind: 'medtech',
  processVersion: 'DEVICE_MTP_2020',
  ...more,
});

/** A made-up company's advanced therapy. */
export const advancedTherapy = (product: string, indication: string, more: Partial<Product> = {}): Product => ({
  ...medicine(product, indication),
  kind: 'atmp',
  ...more,
});

/** A database of its own, a clock that only the story moves, and the use cases on them, as the program has them. */
export class World {
  private readonly cases: CaseStorePg;
  private readonly performAct: PerformAct;
  private readonly fireDeadlines: FireDeadlines;

  protected constructor(
    private readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly clock: VirtualClock,
  ) {
    const settings = new SettingsPg(dataSource);
    this.cases = new CaseStorePg(dataSource);
    this.performAct = new PerformAct(charts, this.cases, settings, clock);
    this.fireDeadlines = new FireDeadlines(charts, this.cases, settings, new DeadlineQueuePg(dataSource), clock);
  }

  protected static async prepared(day: string): Promise<readonly [TestDatabase, DataSource, VirtualClock]> {
    const database = await createTestDatabase();
    const dataSource = createDataSource(database.url, { role: 'ordna_app', poolMax: 4 });
    await dataSource.initialize();
    return [database, dataSource, new VirtualClock(morningOf(isoDate(day)))];
  }

  /** Where the story is stored, for who looks at it through the doors. */
  get databaseUrl(): string {
    return this.database.url;
  }

  async ends(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }

  get today(): IsoDate {
    return stockholmDate(this.clock.now());
  }

  /** Time goes on to the morning of a day. Each deadline on the way is fired when it has passed, as by a worker that never sleeps. */
  async on(day: string): Promise<void> {
    const morning = morningOf(isoDate(day));
    for (let due = await this.nextDue(morning); due !== null; due = await this.nextDue(morning)) {
      this.clock.set(new Date(Math.max(due.getTime() + 1, this.clock.now().getTime())));
      const { fired, skipped, failed } = await this.fireDeadlines.run(DEADLINES_AT_A_TIME);
      if (failed[0]) throw failed[0].error;
      if (fired + skipped === 0) throw new Error(`A deadline of ${due.toISOString()} stays due`);
    }
    this.clock.set(morning);
  }

  /** Opens a case with its first act. @returns its id */
  async openCase(actor: Actor, chart: ChartId, of: Product, act: string, facts: StoryFacts): Promise<string> {
    const { caseId } = await this.performAct.open(actor, { profile: toProfile(of), chart, act, facts: given(facts) });
    return caseId;
  }

  performs(actor: Actor, request: ActRequest): Promise<ActAnswer> {
    return this.performAct.run(actor, request);
  }

  /** The use case itself, for what performs acts on the worker's side. */
  get useCase(): PerformAct {
    return this.performAct;
  }

  /** A case as the database holds it, memory passed over. */
  async stored(caseId: string): Promise<CaseAggregate> {
    const found = await this.cases.loadFresh(caseId);
    if (!found) throw new Error(`No case ${caseId}`);
    return found;
  }

  /** Every case's chain is whole, and performing its journal anew gives the case as it is stored. */
  async provesItself(): Promise<void> {
    const { dataSource } = this;
    const { chain, differences } = await new VerifyJournal(
      charts,
      new JournalVerifierPg(dataSource),
      new CaseArchivePg(dataSource),
    ).run();
    expect({ mismatches: chain.mismatches, differences }).toEqual({ mismatches: [], differences: [] });
  }

  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await poolOf(this.dataSource).query<Row>(text, [...values])).rows;
  }

  /** The database as the worker's handlers know it. */
  get sql(): Sql {
    return { query: (text, values = []) => poolOf(this.dataSource).query(text, [...values]) };
  }

  private async nextDue(before: Date): Promise<Date | null> {
    const [row] = await this.query<{ due: Date | null }>(
      `SELECT min(due_at) AS due FROM deadline WHERE status = 'running' AND raises IS NOT NULL AND due_at < $1`,
      [before],
    );
    return row?.due ?? null;
  }
}

const morningOf = (day: IsoDate): Date => new Date(startOfDay(day).getTime() + MORNING);

function toProfile({
  product,
  substance,
  indication,
  company,
  processVersion = 'IN_OUT_2018',
  kind = 'medicine',
}: Product): CaseProfile {
  return {
    caseKey: `${substance}/${indication}`.toLowerCase(),
    origin: 'live',
    historyId: null,
    processVersion,
    kind,
    product,
    substance,
    indication,
    company,
  };
}
