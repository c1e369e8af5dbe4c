import type { CaseKind, ChartId, Stage } from '#process';

/** Which of the cases on a version are meant; all of them when nothing is said. */
export interface CasesMeant {
  readonly kind?: CaseKind;
  readonly stage?: Stage;
  /** Cases by id. */
  readonly ids?: readonly string[];
}

/** Cases that run on a version of a chart, to be gone through in portions. */
export interface RunningCases {
  count(chart: ChartId, version: number, meant: CasesMeant): Promise<number>;
  /** Ids that come after one, in order. */
  ids(
    chart: ChartId,
    version: number,
    meant: CasesMeant,
    after: string | null,
    limit: number,
  ): Promise<readonly string[]>;
}

/** Cases that a migration has taken along and nobody has taken back, whatever has happened in them since. */
export interface MigratedCaseList {
  count(migrationId: string, meant: CasesMeant): Promise<number>;
  /** Ids that come after one, in order. */
  ids(migrationId: string, meant: CasesMeant, after: string | null, limit: number): Promise<readonly string[]>;
}
