import {
  isoDate,
  MIGRATED,
  migrations as published,
  MIGRATION_UNDONE,
  plan,
  planMigration,
  planUndoing,
  PROCESS_VERSIONS,
  stockholmDate,
  type Call,
  type CaseState,
  type ChartId,
  type Charts,
  type JsonRecord,
  type Migrations,
  type Plan,
  type ProcessVersion,
  type Refused,
} from '#process';
import { actDay, vaguely } from './act-day.js';
import { daysIn, migrationIn } from './change/draft-migration.js';
import { instanceId } from './ids.js';
import type { JournalBody, JournalRow } from './ports.js';

/** Where a journal and the charts tell different stories. */
export class ReplayDiffers extends Error {
  constructor(
    readonly seq: number,
    readonly what: string,
  ) {
    super(`entry ${seq}: ${what}`);
    this.name = 'ReplayDiffers';
  }
}

/**
 * Performs a case's journal anew on the same charts: only what somebody did and what deadlines raised, since the rest follows.
 *
 * @param processVersion  the one the case has now; before a migration it had the one that the migration names
 * @param journal  from the first entry on, in order
 * @param until  number of entries to perform; all of them when left out
 * @throws ReplayDiffers when the charts refuse an entry, or something else follows from it than was written
 */
export function replayJournal(
  charts: Charts,
  caseId: string,
  processVersion: ProcessVersion,
  journal: readonly JournalRow[],
  migrations: Pick<Migrations, 'find'> = published,
  { until = journal.length }: { readonly until?: number } = {},
): CaseState {
  let state: CaseState = { processVersion: firstProcess(journal, processVersion), mainId: null, instances: new Map() };
  let beforeMigration = state;
  for (const step of stepsOf(journal.slice(0, until))) {
    const first = step[0]?.body;
    if (!first) continue;
    const planned = replayStep({ charts, caseId, migrations, beforeMigration }, state, step, first);
    if (!planned.allowed) throw new ReplayDiffers(first.seq, `refused: ${planned.reason.code}`);
    requireSame(planned, step, first);
    if (first.act === MIGRATED) beforeMigration = state;
    state = planned.state;
  }
  return state;
}

interface Replaying {
  readonly charts: Charts;
  readonly caseId: string;
  readonly migrations: Pick<Migrations, 'find'>;
  /** The case as it stood before its last migration, which is where undoing takes it. */
  readonly beforeMigration: CaseState;
}

function replayStep(
  { charts, caseId, migrations, beforeMigration }: Replaying,
  state: CaseState,
  step: readonly JournalRow[],
  first: JournalBody,
): Plan | Refused {
  const call = callOf(first, state);
  if (first.act === MIGRATED) {
    const migration = migrations.find(migrationIn([first]));
    if (!migration) throw new ReplayDiffers(first.seq, 'an unknown migration');
    // Which deadlines count as fired was worked out with the settings of that day, so the entries tell.
    return planMigration(charts, state, migration, call.event, (_change, { id }) =>
      daysIn(step.find(({ body }) => body.instanceId === id)?.body.facts ?? {}, 'fired'),
    );
  }
  if (first.act === MIGRATION_UNDONE) {
    const moves = step.map(({ body }) => ({ instanceId: body.instanceId, fired: daysIn(body.facts, 'fired') }));
    return planUndoing(state, beforeMigration, migrationIn([first]), moves, call.event);
  }
  const newId = (n: number): string => instanceId(caseId, first.seq, n);
  return plan(asThen(charts, step), state, call, newId, (chart, act) => toldThen(step, chart, act));
}

/** @throws ReplayDiffers when what follows is not what was written */
function requireSame(planned: Plan, step: readonly JournalRow[], first: JournalBody): void {
  if (planned.entries.length !== step.length) throw new ReplayDiffers(first.seq, 'something else follows');
  for (const [index, { body }] of step.entries()) {
    const entry = planned.entries[index];
    const same =
      entry?.event.type === body.act &&
      entry.instanceId === body.instanceId &&
      entry.version === body.version &&
      sameList(entry.from, body.from) &&
      sameList(entry.to, body.to);
    if (!same) throw new ReplayDiffers(body.seq, 'something else follows');
  }
}

/** A case's process version when it was opened: what its first migration came from. */
function firstProcess(journal: readonly JournalRow[], now: ProcessVersion): ProcessVersion {
  const process = journal.find(({ body }) => body.act === MIGRATED && body.facts['process'] !== undefined)?.body.facts[
    'process'
  ];
  const from: unknown = typeof process === 'object' && process !== null && 'from' in process ? process.from : undefined;
  return PROCESS_VERSIONS.find((one) => one === from) ?? now;
}

/** The entries of one step share its revision. */
function stepsOf(journal: readonly JournalRow[]): readonly (readonly JournalRow[])[] {
  const steps: JournalRow[][] = [];
  for (const row of journal) {
    const last = steps.at(-1);
    if (last?.[0]?.body.revision === row.body.revision) last.push(row);
    else steps.push([row]);
  }
  return steps;
}

function callOf(body: JournalBody, state: CaseState): Call {
  const recordedOn = stockholmDate(new Date(body.recordedAt));
  const instance = state.instances.get(body.instanceId) ?? null;
  const history = body.origin === 'history';
  const isAct = body.cause === 'act';
  return {
    on: placeOf(body, instance !== null),
    event: {
      type: body.act,
      on: actDay(body.occurred, recordedOn, instance),
      ...vaguely(body.occurred),
      facts: body.facts,
      by: body.role,
      ...(body.region !== null && { region: body.region }),
      ...(isAct && { person: body.actor }),
      ...(history && { history }),
    },
    ...(body.deadline && { deadline: { kind: body.deadline.kind, dueOn: isoDate(body.deadline.dueOn) } }),
    history,
  };
}

/** The first entry opens the case; a later one on an instance that nobody has started begins that beside the case. */
function placeOf({ seq, chart, cause, instanceId: id }: JournalBody, isThere: boolean): Call['on'] {
  if (isThere) return { instanceId: id };
  if (seq === 1) return { open: chart as ChartId };
  return cause === 'act' ? { attach: chart as ChartId } : { instanceId: id };
}

/** What was started in a step got the version in force then, which the journal tells; a later one may have come since. */
function asThen(charts: Charts, step: readonly JournalRow[]): Charts {
  return {
    chart: charts.chart,
    current: (id, on, processVersion) => {
      const then = step.find(({ body }) => body.chart === id && body.from.length > 0);
      return then ? charts.chart(id, then.body.version) : charts.current(id, on, processVersion);
    },
  };
}

/** What an act was told from beside the case stands in its entry; asking anew would tell of today. */
const toldThen = (step: readonly JournalRow[], chart: ChartId, act: string): JsonRecord =>
  step.find(({ body }) => body.chart === chart && body.act === act)?.body.facts ?? {};

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
