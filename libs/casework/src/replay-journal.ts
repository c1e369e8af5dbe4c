import {
  isoDate,
  plan,
  stockholmDate,
  type Call,
  type CaseState,
  type ChartId,
  type Charts,
  type ProcessVersion,
} from '#process';
import { actDay } from './act-day.js';
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
 * @param journal  from the first entry on, in order
 * @throws ReplayDiffers when the charts refuse an entry, or something else follows from it than was written
 */
export function replayJournal(
  charts: Charts,
  caseId: string,
  processVersion: ProcessVersion,
  journal: readonly JournalRow[],
): CaseState {
  let state: CaseState = { processVersion, mainId: null, instances: new Map() };
  for (const step of stepsOf(journal)) {
    const first = step[0]?.body;
    if (!first) continue;
    const planned = plan(asThen(charts, step), state, callOf(first, state), (n) => instanceId(caseId, first.seq, n));
    if (!planned.allowed) throw new ReplayDiffers(first.seq, `refused: ${planned.reason.code}`);
    if (planned.entries.length !== step.length) throw new ReplayDiffers(first.seq, 'something else follows');
    for (const [index, { body }] of step.entries()) {
      const entry = planned.entries[index];
      const same =
        entry?.event.type === body.act &&
        entry.instanceId === body.instanceId &&
        sameList(entry.from, body.from) &&
        sameList(entry.to, body.to);
      if (!same) throw new ReplayDiffers(body.seq, 'something else follows');
    }
    state = planned.state;
  }
  return state;
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
    on: instance === null && body.seq === 1 ? { open: body.chart as ChartId } : { instanceId: body.instanceId },
    event: {
      type: body.act,
      on: actDay(body.occurred, recordedOn, instance),
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

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
