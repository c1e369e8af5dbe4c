import {
  derive,
  endOfDay,
  holdsIn,
  isChangeOfVersion,
  type CaseState,
  type Charts,
  type Derived,
  type DueDeadline,
  type DueTask,
  type Hold,
  type Instance,
  type Plan,
  type PlannedEntry,
  type Role,
  type Settings,
  type TaskRule,
} from '#process';
import { rowId } from './ids.js';
import type { ArmedDeadline, ClosedTask, EndedDeadline, OpenedTask, RetimedTask } from './ports.js';

/** What a step changes of the deadlines and tasks that the states ask for. */
export interface DerivedDifference {
  readonly armed: readonly ArmedDeadline[];
  readonly ended: readonly EndedDeadline[];
  readonly opened: readonly OpenedTask[];
  readonly closed: readonly ClosedTask[];
  readonly retimed: readonly RetimedTask[];
}

export interface DifferenceInput {
  readonly charts: Charts;
  readonly settings: Settings;
  readonly before: CaseState;
  readonly plan: Plan;
  readonly recordedAt: Date;
  /** History: what is past already was kept or missed years ago, and nobody is asked to do anything now. */
  readonly history: boolean;
  /** What is armed for a day that is past does not fire: in history, and when a case taken in from one is migrated. */
  readonly lapsesPast: boolean;
  readonly firedDeadline: { readonly instanceId: string; readonly kind: string } | null;
}

type Mutable<T> = { -readonly [name in keyof T]: T[name] extends readonly (infer Row)[] ? Row[] : never };

/** The difference between what was asked for before and after a step, for every instance it can have changed. */
export function derivedDifference(input: DifferenceInput): DerivedDifference {
  const { before, plan } = input;
  const holds = { before: holdsOf(before), after: holdsOf(plan.state) };
  const all = JSON.stringify(holds.before) !== JSON.stringify(holds.after);
  const difference: Mutable<DerivedDifference> = { armed: [], ended: [], opened: [], closed: [], retimed: [] };
  for (const after of (all ? plan.state.instances : plan.touched).values()) {
    const old = before.instances.get(after.id);
    const was = old ? derived(input, old, holds.before) : NOTHING;
    const is = derived(input, after, holds.after);
    if (was === is) continue;
    compareDeadlines(input, after.id, was.deadlines, is.deadlines, difference);
    compareTasks(input, after, was.tasks, is.tasks, difference);
  }
  return difference;
}

const NOTHING: Derived = { deadlines: [], tasks: [] };

/** The pauses of a case, as its main instance keeps them. */
export function holdsOf({ mainId, instances }: CaseState): readonly Hold[] {
  const main = mainId === null ? undefined : instances.get(mainId);
  return main ? holdsIn(main.context) : [];
}

interface Remembered {
  readonly holds: readonly Hold[];
  readonly settings: Settings;
  readonly derived: Derived;
}

/** What an instance asked for after one step is what it asks for before the next; instances never change, so it is kept beside them. */
const remembered = new WeakMap<Instance, Remembered>();

function derived({ charts, settings }: DifferenceInput, instance: Instance, holds: readonly Hold[]): Derived {
  const known = remembered.get(instance);
  if (known && known.settings === settings && sameHolds(known.holds, holds)) return known.derived;
  const result = derive(charts.chart(instance.chart, instance.version), instance, holds, settings);
  remembered.set(instance, { holds, settings, derived: result });
  return result;
}

const sameHolds = (a: readonly Hold[], b: readonly Hold[]): boolean => a === b || (a.length === 0 && b.length === 0);

function compareDeadlines(
  { firedDeadline, recordedAt, lapsesPast, plan }: DifferenceInput,
  instanceId: string,
  was: readonly DueDeadline[],
  is: readonly DueDeadline[],
  to: Mutable<DerivedDifference>,
): void {
  const isSame = sameDeadline(plan);
  for (const old of was) {
    if (is.some((one) => isSame(one, old))) continue;
    const { kind } = old;
    const fired = firedDeadline?.instanceId === instanceId && firedDeadline.kind === kind;
    to.ended.push({ instanceId, kind, status: fired ? 'fired' : 'disarmed' });
  }
  for (const due of is) {
    if (was.some((one) => isSame(one, due))) continue;
    to.armed.push(toArmed(instanceId, due, lapsesPast && endOfDay(due.dueOn) < recordedAt ? 'lapsed' : 'running'));
  }
}

const isMigrating = ({ entries }: Plan): boolean =>
  entries[0] !== undefined && isChangeOfVersion(entries[0].event.type);

/** A row keeps which act it raises, so on another version of a chart the same day may need another row. */
const sameDeadline =
  (plan: Plan) =>
  (a: DueDeadline, b: DueDeadline): boolean =>
    a.kind === b.kind && a.dueOn === b.dueOn && (!isMigrating(plan) || (a.raises === b.raises && a.legal === b.legal));

/** A row keeps whose task it is, so on another version of a chart the same task may be somebody else's. */
const sameTask =
  (plan: Plan) =>
  (a: DueTask, b: DueTask): boolean =>
    a.kind === b.kind && (!isMigrating(plan) || (a.role === b.role && a.region === b.region));

export function toArmed(instanceId: string, due: DueDeadline, status: ArmedDeadline['status']): ArmedDeadline {
  return {
    id: rowId(),
    instanceId,
    kind: due.kind,
    dueOn: due.dueOn,
    dueAt: endOfDay(due.dueOn),
    raises: due.raises,
    legal: due.legal,
    status,
  };
}

function compareTasks(
  input: DifferenceInput,
  after: Instance,
  was: readonly DueTask[],
  is: readonly DueTask[],
  to: Mutable<DerivedDifference>,
): void {
  const instanceId = after.id;
  const isSame = sameTask(input.plan);
  for (const task of was) {
    const still = is.find((one) => isSame(one, task));
    if (!still) to.closed.push({ instanceId, kind: task.kind, status: closingStatus(input, after, task) });
    else if (still.dueOn !== task.dueOn || still.role !== task.role)
      to.retimed.push(toRetimed(instanceId, task, still));
  }
  if (input.history) return;
  for (const task of is) {
    if (was.some((one) => isSame(one, task))) continue;
    const { kind, role, region, dueOn } = task;
    to.opened.push({ id: rowId(), instanceId, kind, role, region, dueOn });
  }
}

const toRetimed = (instanceId: string, was: DueTask, { kind, dueOn, role }: DueTask): RetimedTask => ({
  instanceId,
  kind,
  dueOn,
  ...(role !== was.role && { role }),
});

/** Done when the one who had the task ended it; expired when time did; cancelled when somebody else did. */
function closingStatus({ charts, plan }: DifferenceInput, after: Instance, task: DueTask): ClosedTask['status'] {
  if (isMigrating(plan)) return 'cancelled';
  const rule = charts.chart(after.chart, after.version).definition.tasks.find(({ kind }) => kind === task.kind);
  const entry = leavingEntry(plan.entries, after.id, rule);
  if (entry && entry.cause === 'act' && isDoneBy(entry.event.by, task.role)) return 'done';
  return plan.entries[0]?.cause === 'deadline' ? 'expired' : 'cancelled';
}

function leavingEntry(
  entries: readonly PlannedEntry[],
  instanceId: string,
  rule: TaskRule | undefined,
): PlannedEntry | undefined {
  const own = entries.filter((entry) => entry.instanceId === instanceId);
  const leaving = own.find(
    ({ from }) => rule && from.some((path) => path === rule.in || path.startsWith(`${rule.in}.`)),
  );
  return leaving ?? own.at(-1);
}

const isDoneBy = (role: Role, asked: Role): boolean =>
  role === asked || (asked === 'contact-person' && role === 'contact-deputy');
