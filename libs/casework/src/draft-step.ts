import {
  ballsOf,
  holdsIn,
  isCaseKind,
  isChangeOfVersion,
  leavesOf,
  type Charts,
  type Instance,
  type IsoDate,
  type Occurrence,
  type Plan,
  type Role,
  type Settings,
  stageOf,
} from '#process';
import { bodyText, entryHash } from './canonical.js';
import type { ConfidentialFact } from './confidential-facts.js';
import { derivedDifference } from './derived-difference.js';
import { outboxRows } from './outbox-rows.js';
import { toTextVersions, type TakenBody } from './texts/put-out-texts.js';
import type { CaseAggregate, CaseSummary, JournalRow, StepWrite } from './ports.js';

/** Who caused a step, when, and what else is told of it. */
export interface StepOrigin {
  readonly actor: string;
  readonly role: Role;
  readonly region: string | null;
  readonly onBehalfOf: string | null;
  readonly occurred: Occurrence;
  readonly recordedAt: Date;
  readonly reason: string | null;
  readonly documents: readonly string[];
  readonly origin: 'live' | 'history';
  readonly inferred: boolean;
  readonly sourceUrl: string | null;
  readonly note: string | null;
  readonly deadline: { readonly instanceId: string; readonly kind: string; readonly dueOn: IsoDate } | null;
  readonly confidential: readonly ConfidentialFact[];
  /** Whole texts of the act, kept beside the journal. */
  readonly bodies?: readonly TakenBody[];
}

/** A step ready to be stored, and the case as it stands once it is. */
export interface StepDraft {
  readonly write: StepWrite;
  readonly after: CaseAggregate;
}

/** Turns a plan into rows: journal with its chain, deadlines, tasks, outbox, and what the board shows. */
export function draftStep(
  charts: Charts,
  settings: Settings,
  before: CaseAggregate,
  plan: Plan,
  origin: StepOrigin,
): StepDraft {
  const history = origin.origin === 'history';
  const { recordedAt, deadline } = origin;
  const migrates = isChangeOfVersion(plan.entries[0]?.event.type ?? '');
  const difference = derivedDifference({
    charts,
    settings,
    before: before.state,
    plan,
    recordedAt,
    history,
    lapsesPast: history || (migrates && before.profile.origin === 'history'),
    firedDeadline: deadline,
  });
  const journal = journalRows(before, plan, origin);
  const main = plan.state.mainId === null ? undefined : plan.state.instances.get(plan.state.mainId);
  const firstSeq = before.lastSeq + 1;
  // What stands beside the cases has lists of its own, and nobody is written to about somebody's declaration.
  const letters = isCaseKind(before.profile.kind) ? difference : { opened: [], retimed: [] };
  const outbox = history ? [] : outboxRows(before.id, letters, plan.messages, plan.entries, firstSeq);
  const write: StepWrite = {
    caseId: before.id,
    expectedRevision: before.revision,
    profile: before.revision === 0 ? before.profile : null,
    processVersion: plan.state.processVersion === before.state.processVersion ? null : plan.state.processVersion,
    mainInstance: main ? { id: main.id, chart: main.chart, version: main.version } : null,
    summary: summaryOf(charts, main),
    recordedAt,
    journal,
    ...startedOrMoved(before, plan),
    instancesBefore: before.state.instances.size,
    ...difference,
    outbox,
    confidential: origin.confidential.map(({ field, value }) => ({ seq: firstSeq, field, value })),
    texts: toTextVersions(plan, origin.bodies ?? [], origin.actor, recordedAt),
    keep: null,
    network: null,
  };
  const last = journal.at(-1);
  const after: CaseAggregate = {
    ...before,
    profile: { ...before.profile, processVersion: plan.state.processVersion },
    revision: before.revision + 1,
    lastSeq: last?.seq ?? before.lastSeq,
    headHash: last?.hash ?? before.headHash,
    state: plan.state,
  };
  return { write, after };
}

function startedOrMoved({ state }: CaseAggregate, { touched }: Plan): Pick<StepWrite, 'started' | 'moved'> {
  const started: Instance[] = [];
  const moved: Instance[] = [];
  for (const instance of touched.values()) (state.instances.has(instance.id) ? moved : started).push(instance);
  return { started, moved };
}

function journalRows(before: CaseAggregate, plan: Plan, origin: StepOrigin): readonly JournalRow[] {
  const rows: JournalRow[] = [];
  const recordedAt = origin.recordedAt.toISOString();
  let prevHash = before.headHash;
  for (const [index, entry] of plan.entries.entries()) {
    const own = entry.cause !== 'consequence';
    const body = {
      caseId: before.id,
      seq: before.lastSeq + 1 + index,
      instanceId: entry.instanceId,
      act: entry.event.type,
      occurred: origin.occurred,
      recordedAt,
      inferred: origin.inferred,
      revision: before.revision + 1,
      chart: entry.chart,
      version: entry.version,
      key: entry.key,
      facts: entry.event.facts,
      from: entry.from,
      to: entry.to,
      cause: entry.cause,
      actor: own ? origin.actor : 'system',
      role: entry.event.by,
      region: own ? origin.region : null,
      onBehalfOf: own ? origin.onBehalfOf : null,
      reason: own ? origin.reason : null,
      documents: own ? origin.documents : [],
      origin: origin.origin,
      deadline: own && origin.deadline ? { kind: origin.deadline.kind, dueOn: origin.deadline.dueOn } : null,
      sourceUrl: own ? origin.sourceUrl : null,
      note: own ? origin.note : null,
    };
    const text = bodyText(body);
    const hash = entryHash(prevHash, text);
    rows.push({ seq: body.seq, body, bodyText: text, prevHash, hash });
    prevHash = hash;
  }
  return rows;
}

/** What the board shows. A case without a main instance does not exist: opening gives it one. */
export function summaryOf(charts: Charts, main: Instance | undefined): CaseSummary {
  if (!main) throw new RangeError('A case has no main instance');
  const chart = charts.chart(main.chart, main.version);
  const { outcome } = main.context;
  return {
    stage: stageOf(chart, main),
    state: leavesOf(main.value),
    outcome: typeof outcome === 'string' ? outcome : null,
    balls: ballsOf(chart, main),
    onHold: holdsIn(main.context).some(({ until }) => until === undefined),
  };
}
