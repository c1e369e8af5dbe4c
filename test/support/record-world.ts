import { FireDeadlines, PerformAct, sha256, VerifyJournal, VirtualClock, type Actor } from '#casework';
import {
  CaseArchivePg,
  CaseStorePg,
  ClearancesPg,
  createDataSource,
  DeadlineQueuePg,
  HousekeepingPg,
  JournalVerifierPg,
  poolOf,
  RecordListsPg,
  RecordsBesidePg,
  SettingsPg,
  StoredContentsPg,
  type DataSource,
  type RecordRow,
} from '#persistence';
import { charts, type Role } from '#process';
import { createTestDatabase, type TestDatabase } from './database.js';

/** Somebody who is in no network: acts are asked for their role alone. */
export const somebodyAs = (n: number, role: Role): Actor => ({
  personId: `00000000-0000-4000-8000-00000000000${n}`,
  mandates: [{ role }],
});

/** Declarations, documents and requests for them on a database and a clock of their own, through the use cases. */
export class RecordWorld {
  private constructor(
    private readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly clock: VirtualClock,
    readonly clearances = new ClearancesPg(dataSource),
    readonly records = new RecordListsPg(dataSource),
    readonly settings = new SettingsPg(dataSource),
    readonly contents = new StoredContentsPg(dataSource),
    readonly performAct = new PerformAct(
      charts,
      new CaseStorePg(dataSource),
      settings,
      clock,
      undefined,
      null,
      new RecordsBesidePg(dataSource, clearances, clock),
    ),
    private readonly deadlines = new FireDeadlines(
      charts,
      new CaseStorePg(dataSource),
      settings,
      new DeadlineQueuePg(dataSource),
      clock,
    ),
  ) {}

  static async open(start: string): Promise<RecordWorld> {
    const database = await createTestDatabase();
    const dataSource = await createDataSource(database.url, { role: 'ordna_app', poolMax: 4 }).initialize();
    return new RecordWorld(database, dataSource, new VirtualClock(new Date(`${start}T08:00:00Z`)));
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }

  at(day: string): void {
    this.clock.set(new Date(`${day}T11:00:00Z`));
  }

  /** Takes the clock to a day, and fires what has passed by then. */
  async fireOn(day: string): Promise<void> {
    this.at(day);
    await this.deadlines.run(100);
  }

  housekeeping(): ReturnType<HousekeepingPg['run']> {
    return new HousekeepingPg(this.dataSource, this.clock).run();
  }

  /** The one run of a chart in a case. */
  async find(chart: Parameters<RecordListsPg['list']>[0], caseId: string): Promise<RecordRow> {
    const [row] = (await this.records.list(chart, { caseId }, { page: 1, limit: 1 })).rows;
    if (!row) throw new Error(`No ${chart} in ${caseId}`);
    return row;
  }

  async openTasks(caseId: string): Promise<readonly string[]> {
    const { rows } = await poolOf(this.dataSource).query<{ kind: string }>(
      `SELECT kind FROM task WHERE case_id = $1 AND status = 'open' ORDER BY kind`,
      [caseId],
    );
    return rows.map(({ kind }) => kind);
  }

  async store(text: string, storedBy: string): Promise<string> {
    const data = Buffer.from(text);
    const hash = sha256(data);
    const meta = { sha256: hash, mediaType: 'text/plain', bytes: data.length, data } as const;
    await this.contents.keep({ ...meta, storedBy, storedAt: this.clock.now() });
    return hash;
  }

  /** What is wrong with the chains, and where a replay of the journals differs from what is stored. */
  async verified(): Promise<{ readonly mismatches: unknown; readonly differences: unknown }> {
    const verifier = new VerifyJournal(
      charts,
      new JournalVerifierPg(this.dataSource),
      new CaseArchivePg(this.dataSource),
    );
    const { chain, differences } = await verifier.run();
    return { mismatches: chain.mismatches, differences };
  }
}

/** Code of the reason for which work is refused; `performed` where it is not. */
export const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'performed',
    (error: unknown) => {
      if (!(error instanceof Error)) throw error;
      return 'reason' in error && typeof error.reason === 'object' && error.reason && 'code' in error.reason
        ? error.reason.code
        : error.name;
    },
  );
