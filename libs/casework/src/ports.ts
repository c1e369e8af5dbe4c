import type {
  AggregateKind,
  Ball,
  CaseState,
  Instance,
  IsoDate,
  Json,
  JsonRecord,
  Occurrence,
  ProcessVersion,
  Role,
  Settings,
  Stage,
} from '#process';

/** The time, as a port: the system's in production, a virtual one in tests. */
export interface Clock {
  now(): Date;
}

export type { Actor } from '#process';

/** What a case is about. Never changed by a chart; a migration may change its process version. */
export interface CaseProfile {
  readonly caseKey: string;
  readonly origin: 'live' | 'history';
  readonly historyId: string | null;
  readonly processVersion: ProcessVersion;
  readonly kind: AggregateKind;
  readonly product: string;
  readonly substance: string;
  readonly indication: string;
  readonly company: string;
}

/** A case with everything a step needs. `revision` counts steps, `lastSeq` journal entries, `headHash` (hex) is the last entry's hash. */
export interface CaseAggregate {
  readonly id: string;
  readonly profile: CaseProfile;
  readonly revision: number;
  readonly lastSeq: number;
  readonly headHash: string;
  readonly state: CaseState;
}

/**
 * What a journal entry says, canonically written and hashed; names of people stay out.
 * Written in this order. The fields up to `inferred` are also columns, so the beginning of the text proves them.
 */
export interface JournalBody {
  readonly caseId: string;
  readonly seq: number;
  readonly instanceId: string;
  readonly act: string;
  readonly occurred: Occurrence;
  readonly recordedAt: string;
  /** An act that was not observed but must have happened. */
  readonly inferred: boolean;
  readonly revision: number;
  readonly chart: string;
  readonly version: number;
  readonly key: string | null;
  readonly facts: JsonRecord;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly cause: 'act' | 'deadline' | 'consequence';
  readonly actor: string;
  readonly role: Role;
  readonly region: string | null;
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  readonly documents: readonly string[];
  /** `history` entries come from an import. */
  readonly origin: 'live' | 'history';
  /** Deadline that raised the act, when one did. */
  readonly deadline: { readonly kind: string; readonly dueOn: IsoDate } | null;
  /** Where the fact was read, for imported histories. */
  readonly sourceUrl: string | null;
  readonly note: string | null;
}

export interface JournalRow {
  readonly seq: number;
  readonly body: JournalBody;
  readonly bodyText: string;
  readonly prevHash: string;
  readonly hash: string;
}

export interface ArmedDeadline {
  readonly id: string;
  readonly instanceId: string;
  readonly kind: string;
  readonly dueOn: IsoDate;
  readonly dueAt: Date;
  readonly raises: string | null;
  readonly legal: boolean;
  readonly status: 'running' | 'lapsed';
}
export interface EndedDeadline {
  readonly instanceId: string;
  readonly kind: string;
  readonly status: 'fired' | 'disarmed';
}
export interface OpenedTask {
  readonly id: string;
  readonly instanceId: string;
  readonly kind: string;
  readonly role: Role;
  readonly region: string | null;
  readonly dueOn: IsoDate | null;
}
export interface ClosedTask {
  readonly instanceId: string;
  readonly kind: string;
  readonly status: 'done' | 'expired' | 'cancelled';
}
/** An open task whose last day moved with its deadline, or that has been moved to another role. */
export interface RetimedTask {
  readonly instanceId: string;
  readonly kind: string;
  readonly dueOn: IsoDate | null;
  /** Given when it is another role's now. */
  readonly role?: Role;
}
export interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly payload: JsonRecord;
}

/** What the board shows of a case, written with the step. */
export interface CaseSummary {
  readonly stage: Stage;
  /** Innermost active states of the main instance. */
  readonly state: readonly string[];
  /** The answer in force, as the chart keeps it in `context.outcome`. */
  readonly outcome: string | null;
  readonly balls: readonly Ball[];
  readonly onHold: boolean;
}

/** One version of a text put out with a round. `documentId` is the round's instance; offsets count UTF-16 code units of `body`. */
export interface TextVersion {
  readonly documentId: string;
  /** From 1. */
  readonly version: number;
  readonly title: string;
  /** NFC, lines ended by line feeds, at most 64 KiB in UTF-8. */
  readonly body: string;
  /** Of the body in UTF-8, hex; the journal entry that put it out holds the same. */
  readonly sha256: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

export interface KeptAnswer {
  readonly actor: string;
  readonly key: string;
  readonly requestHash: string;
  readonly answer: Json;
}

/** Everything one step changes. Stored whole or not at all, guarded by the revision. */
export interface StepWrite {
  readonly caseId: string;
  /** 0 for a new case, whose profile is then given. */
  readonly expectedRevision: number;
  readonly profile: CaseProfile | null;
  /** The process version that a migration takes the case to; null when it stays. */
  readonly processVersion: ProcessVersion | null;
  readonly mainInstance: { readonly id: string; readonly chart: string; readonly version: number } | null;
  readonly summary: CaseSummary;
  readonly recordedAt: Date;
  readonly journal: readonly JournalRow[];
  /** Instances that the step begins, in that order. */
  readonly started: readonly Instance[];
  /** Those that were there and have changed. */
  readonly moved: readonly Instance[];
  /** How many the case had; instances keep their order, since that is the order in which they are told of things. */
  readonly instancesBefore: number;
  readonly armed: readonly ArmedDeadline[];
  readonly ended: readonly EndedDeadline[];
  readonly opened: readonly OpenedTask[];
  readonly closed: readonly ClosedTask[];
  readonly retimed: readonly RetimedTask[];
  readonly outbox: readonly OutboxRow[];
  readonly confidential: readonly { readonly seq: number; readonly field: string; readonly value: Json }[];
  /** Versions of a text that the step puts out. */
  readonly texts: readonly TextVersion[];
  readonly keep: KeptAnswer | null;
  /** Number of the network by which the actor may do this; null where no mandate stands behind the step. */
  readonly network: bigint | null;
}

/**
 * `stale`: the case has moved on, or a new one is there already. `key-used`: this actor's key has an answer. `outdated`: the network
 * has another number. None of these wrote anything.
 */
export type WriteResult = 'stored' | 'stale' | 'key-used' | 'outdated';

/** Cases as aggregates. `load` may answer from memory, since `write` is guarded by the revision; `loadFresh` never does. */
export interface CaseStore {
  load(id: string): Promise<CaseAggregate | null>;
  loadFresh(id: string): Promise<CaseAggregate | null>;
  loadMany(ids: readonly string[]): Promise<readonly CaseAggregate[]>;
  /** Stores a step. Concurrent steps of different cases may be gathered into one statement. */
  write(step: StepWrite, after: CaseAggregate): Promise<WriteResult>;
  keptAnswer(actor: string, key: string): Promise<KeptAnswer | null>;
  /** A text as it was put out; null when there is no such version. */
  textBody(documentId: string, version: number): Promise<string | null>;
}

export interface DueRow {
  readonly id: string;
  readonly caseId: string;
  readonly instanceId: string;
  readonly kind: string;
  readonly dueOn: IsoDate;
  readonly raises: string;
}

/** A deadline whose act could not be performed, and what was thrown. */
export interface FailedFiring {
  readonly row: DueRow;
  readonly error: unknown;
}

/**
 * Deadlines that have passed. Several workers may ask at once; no row is handed to two of them at the same time. What `work`
 * gives back has failed: it is set aside as failed work, comes again by itself a few times, each after a longer pause, and then
 * when somebody asks for it. A row that comes through later is failed work no more.
 */
export interface DeadlineQueue {
  due(now: Date, limit: number, work: (rows: readonly DueRow[]) => Promise<readonly FailedFiring[]>): Promise<number>;
}

export interface SettingsStore {
  own(): Promise<Settings>;
}
