import type { Reason } from '#process';
import type { MigrationOutcome } from './migrate-case.js';
import type { UndoingOutcome } from './undo-migration.js';

export interface RefusedCase {
  readonly caseId: string;
  readonly reason: Reason;
}

/** What became of many cases, or would. */
export interface Tallied {
  /** Taken along, or taken back. */
  readonly migrated: number;
  /** Migrated by somebody else in the meantime. */
  readonly already: number;
  readonly refused: number;
  /** Why, in numbers. */
  readonly refusedBecause: Readonly<Record<string, number>>;
  /** The first of them. */
  readonly refusals: readonly RefusedCase[];
  /** States in which the cases stand afterwards, in numbers; parallel ones are joined by a blank. */
  readonly standing: Readonly<Record<string, number>>;
  /** Cases with a deadline that is past already, and so fires at once. */
  readonly overdue: number;
}

export const NOTHING_TALLIED: Tallied = {
  migrated: 0,
  already: 0,
  refused: 0,
  refusedBecause: {},
  refusals: [],
  standing: {},
  overdue: 0,
};

const MOST_REFUSALS = 1_000;

/** Counts what becomes of cases, from where an earlier count left off. */
export class Tally {
  private migrated: number;
  private already: number;
  private overdue: number;
  private readonly refusals: RefusedCase[];
  private readonly because: Map<string, number>;
  private readonly standing: Map<string, number>;

  constructor(from: Tallied = NOTHING_TALLIED) {
    this.migrated = from.migrated;
    this.already = from.already;
    this.overdue = from.overdue;
    this.refusals = [...from.refusals];
    this.because = new Map(Object.entries(from.refusedBecause));
    this.standing = new Map(Object.entries(from.standing));
  }

  get done(): number {
    return this.migrated + this.already + total(this.because);
  }

  add(caseId: string, one: MigrationOutcome | UndoingOutcome): void {
    if (one.outcome === 'already') this.already += 1;
    else if (one.outcome === 'refused') {
      count(this.because, one.reason.code);
      if (this.refusals.length < MOST_REFUSALS) this.refusals.push({ caseId, reason: one.reason });
    } else {
      this.migrated += 1;
      if (one.outcome === 'migrated' && one.overdue.length > 0) this.overdue += 1;
      count(this.standing, one.state.join(' '));
    }
  }

  result(): Tallied {
    return {
      migrated: this.migrated,
      already: this.already,
      refused: total(this.because),
      refusedBecause: Object.fromEntries(this.because),
      refusals: this.refusals,
      standing: Object.fromEntries([...this.standing].toSorted(([, a], [, b]) => b - a)),
      overdue: this.overdue,
    };
  }
}

const count = (numbers: Map<string, number>, name: string): void =>
  void numbers.set(name, (numbers.get(name) ?? 0) + 1);
const total = (numbers: ReadonlyMap<string, number>): number => [...numbers.values()].reduce((sum, n) => sum + n, 0);
