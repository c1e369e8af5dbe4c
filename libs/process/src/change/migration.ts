import type { ChartId, Context } from '../definition.js';
import type { Instance } from '../engine/instance.js';
import type { JsonRecord, Reason } from '../reason.js';
import type { ProcessVersion } from '../vocabulary.js';

/**
 * How running cases come from one version of a process to another, as data and named pure functions. Once a case has been
 * migrated its journal names the migration, so one that has been used is never edited, as little as a chart.
 */
export interface Migration {
  /** kebab-case; what the journal and the command line call it. */
  readonly id: string;
  /** Where the change is decided, or `our default`. */
  readonly source: string;
  /** What becomes of the case's process version; left out when it stays. */
  readonly process?: { readonly from: ProcessVersion; readonly to: ProcessVersion };
  /** The first is the chart the migration is about; the others go along where a case has instances of them. */
  readonly charts: readonly [ChartMigration, ...ChartMigration[]];
  /** What is given up on purpose. The check fails on any other loss, and on an acceptance of nothing. */
  readonly accepts?: readonly Accepted[];
}

/** One chart's part of a migration. */
export interface ChartMigration {
  readonly chart: ChartId;
  readonly from: number;
  readonly to: number;
  readonly states: StateMap;
  readonly context?: ContextCarry;
  readonly deadlines?: DeadlineCarry;
  /** Instances that are to stay where they are, by name: null lets go, a reason holds back. */
  readonly mayNot?: Readonly<Record<string, (instance: Instance) => Reason | null>>;
  /** Where the check cannot find out by itself that a new guard can hold: a case in which it does. By rule. */
  readonly witnesses?: Readonly<Record<string, Witness>>;
}

export interface StateMap {
  /** True: a state that is not named goes to the state of the same path. Said aloud, never assumed. */
  readonly same: boolean;
  /**
   * Old path to new path, or to several where a state becomes parallel ones, or to none where its region is gone.
   * A state takes those inside it along: to the same names below where the new state has them, else into the new state as a whole.
   */
  readonly moved?: Readonly<Record<string, string | readonly string[]>>;
}

/** What becomes of what an instance remembers, in this order. Fields that nobody names are kept. */
export interface ContextCarry {
  readonly dropped?: readonly string[];
  /** Old name to new. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Values of new fields that an instance does not have. */
  readonly defaults?: JsonRecord;
  /** Named pure functions of the old context, for what the rest cannot say; they have the last word. */
  readonly carry?: Readonly<Record<string, (context: Context) => JsonRecord>>;
}

/** Running deadlines are derived anew from the new chart; one that has fired stays fired. */
export interface DeadlineCarry {
  /** Old kind to new, so that a fired one does not fire again under its new name. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Kinds, as the new chart calls them, that run again though they have fired. */
  readonly anew?: readonly string[];
}

/** Facts and fields that make a rule hold; states are those of the row it stands in. */
export interface Witness {
  readonly context?: JsonRecord;
  readonly facts?: JsonRecord;
  /** States beside the row's own. */
  readonly in?: readonly string[];
}

/** Losses that a migration may take on itself. Everything else that the check finds is a fault. */
export const ACCEPTABLE = [
  'act-lost',
  'deadline-lost',
  'deadline-raises-other',
  'deadline-no-longer-legal',
  'task-lost',
  'task-role-changed',
  'permission-changed',
  'field-left',
  'region-forgotten',
  'target-unreachable',
  'ended-early',
  'message-lost',
] as const;
export type Acceptable = (typeof ACCEPTABLE)[number];

export interface Accepted {
  readonly finding: Acceptable;
  /** Act, kind of deadline or task, field or state, as the finding names it. */
  readonly of: string;
  /** Old states in which it is accepted; everywhere when left out. */
  readonly in?: readonly string[];
  readonly because: string;
}

/** Acts of the engine itself, which no chart declares: the journal of any case may hold them. */
export const MIGRATED = 'MIGRATED';
export const MIGRATION_UNDONE = 'MIGRATION_UNDONE';
export const isChangeOfVersion = (act: string): boolean => act === MIGRATED || act === MIGRATION_UNDONE;
