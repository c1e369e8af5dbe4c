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
