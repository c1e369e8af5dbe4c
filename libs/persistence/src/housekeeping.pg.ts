import type { Clock } from '#casework';
import { spanOf, stockholmDate } from '#process';
import type { DataSource } from 'typeorm';
import { forgetKeptAnswers } from './cases/kept-answers.js';
import { poolOf } from './data-source.js';
import { SettingsPg } from './settings.pg.js';
import { forgetDeclarations } from './records/forget-declarations.js';
import { forgetContents } from './records/stored-contents.pg.js';
import { forgetWorkWithinRegions } from './opinions/forget-work.js';

const DAY_MS = 86_400_000;
/** Nobody repeats a request, or asks for a letter anew, after so long. Our default. */
const KEPT_DAYS = { answers: 30, outbox: 90, unusedContents: 1 };

/**
 * What is kept for a while only: answers for repeated requests, outbox rows whose work is done, what regions wrote on the way, what was
 * declared of interests for an assignment that is over. The journal is not among it.
 */
export class HousekeepingPg {
  private readonly settings: SettingsPg;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.settings = new SettingsPg(dataSource, 0);
  }

  /** @returns how many rows went */
  async run(): Promise<{
    readonly answers: number;
    readonly outbox: number;
    readonly withinRegions: number;
    readonly contents: number;
    readonly declarations: number;
  }> {
    const pool = poolOf(this.dataSource);
    const answers = await forgetKeptAnswers(pool, this.daysAgo(KEPT_DAYS.answers));
    const { rowCount } = await pool.query(`DELETE FROM outbox o WHERE o.done_at < $1`, [
      this.daysAgo(KEPT_DAYS.outbox),
    ]);
    const withinRegions = await forgetWorkWithinRegions(pool, this.clock.now());
    const contents = await forgetContents(pool, this.daysAgo(KEPT_DAYS.unusedContents));
    const kept = spanOf('declaration-kept', await this.settings.own());
    const declarations = await forgetDeclarations(pool, kept, stockholmDate(this.clock.now()));
    return { answers, outbox: rowCount ?? 0, withinRegions, contents, declarations };
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}
