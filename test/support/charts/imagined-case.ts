import {
  addDays,
  charts,
  derive,
  holdsIn,
  isRegionCode,
  plan,
  type Call,
  type ChartId,
  type CompiledChart,
  type DueDeadline,
  type Hold,
  type Instance,
  type IsoDate,
  type JsonRecord,
  ROLES,
  type CaseState,
  type ProcessVersion,
  type Role,
} from '#process';

/** Which instance of a case: the last one started of a chart, by its key where there are several. */
export interface Place {
  readonly chart: ChartId;
  readonly key: string | null;
}

/** One thing that happens to a case: somebody's act, or time passing until the morning of a day. */
export type Move = ActMove | { readonly until: IsoDate };
export interface ActMove {
  readonly on: IsoDate;
  readonly at: Place;
  readonly act: string;
  readonly facts: JsonRecord;
  readonly by: Role;
}

/** A case as `plan` thinks it, never stored: what the stored one must come to by the same moves. */
export interface ImaginedCase {
  readonly state: CaseState;
  readonly day: IsoDate;
  /** Instances started so far, from which the ids of the next ones are made. */
  readonly started: number;
}

export const unopened = (processVersion: ProcessVersion, day: IsoDate): ImaginedCase => ({
  state: { processVersion, mainId: null, instances: new Map() },
  day,
  started: 0,
});

/** Everybody acts for the region whose instance it is; who has none acts for Västernorrland. */
export const regionOf = ({ key }: Place): string => (key !== null && isRegionCode(key) ? key : '22');

/** One person for each role, so that rules about who may not act twice hold as they would. */
export const personOf = (role: Role): string =>
  `00000000-0000-7000-8000-${String(ROLES.indexOf(role) + 1).padStart(12, '0')}`;

export const chartOf = ({ chart, version }: Instance): CompiledChart => charts.chart(chart, version);

export function instanceAt(state: CaseState, { chart, key }: Place): Instance | undefined {
  return [...state.instances.values()].findLast((one) => one.chart === chart && one.key === key);
}

export const isAct = (move: Move): move is ActMove => 'act' in move;

/** The case after a move; null when the act is refused. The first move opens the case. */
export function moved(before: ImaginedCase, move: Move): ImaginedCase | null {
  if (!isAct(move)) return passed(before, move.until);
  const here = passed(before, move.on);
  const instance = instanceAt(here.state, move.at);
  if (!instance && here.state.mainId !== null) return null;
  const { act: type, facts, by, at, on } = move;
  const event = { type, on, facts, by, region: regionOf(at), person: personOf(by) };
  return planned(here, { on: instance ? { instanceId: instance.id } : { open: at.chart }, event });
}

/** The first deadline of some instances that raises an act. */
export function nextDue(state: CaseState, among: readonly Instance[]): (DueDeadline & Fired) | null {
  const holds = holdsIn(state.instances.get(state.mainId ?? '')?.context ?? {});
  const due = among.flatMap((instance) => dueOf(instance, holds));
  return due.reduce<(typeof due)[number] | null>(
    (first, one) => (first && first.dueOn <= one.dueOn ? first : one),
    null,
  );
}

interface Fired {
  readonly raises: string;
  readonly instanceId: string;
}

const dueByInstance = new WeakMap<Instance, Map<string, readonly (DueDeadline & Fired)[]>>();

/** A case goes on by one instance at a time: what the others wait for is what it was. */
function dueOf(instance: Instance, holds: readonly Hold[]): readonly (DueDeadline & Fired)[] {
  const known = dueByInstance.get(instance) ?? new Map<string, readonly (DueDeadline & Fired)[]>();
  dueByInstance.set(instance, known);
  const name = JSON.stringify(holds);
  const due =
    known.get(name) ??
    derive(chartOf(instance), instance, holds, {}).deadlines.flatMap((one) =>
      one.raises === null ? [] : [{ ...one, raises: one.raises, instanceId: instance.id }],
    );
  known.set(name, due);
  return due;
}

/** Time goes on to the morning of a day, and every deadline that has passed by then is fired in turn. */
function passed(before: ImaginedCase, day: IsoDate): ImaginedCase {
  let here = before;
  for (let due = dueBefore(here, day); due; due = dueBefore(here, day)) {
    const { instanceId, kind, dueOn, raises } = due;
    const event = { type: raises, on: addDays(dueOn, 1), facts: {}, by: 'system' } as const;
    here = planned(here, { on: { instanceId }, event, deadline: { kind, dueOn } }) ?? marked(here, due);
  }
  return { ...here, day: day > here.day ? day : here.day };
}

function dueBefore({ state }: ImaginedCase, day: IsoDate): (DueDeadline & Fired) | null {
  const due = nextDue(state, [...state.instances.values()]);
  return due && due.dueOn < day ? due : null;
}

function marked(here: ImaginedCase, { instanceId, kind, dueOn }: DueDeadline & Fired): ImaginedCase {
  const instances = new Map(here.state.instances);
  const instance = instances.get(instanceId);
  if (instance) instances.set(instanceId, { ...instance, fired: { ...instance.fired, [kind]: dueOn } });
  return { ...here, state: { ...here.state, instances } };
}

function planned(here: ImaginedCase, call: Call): ImaginedCase | null {
  const result = tried(() => plan(charts, here.state, call, (n) => `instance-${here.started + n}`));
  if (!result?.allowed) return null;
  return {
    ...here,
    state: result.state,
    started: here.started + result.state.instances.size - here.state.instances.size,
  };
}

/** A start of a chart that the case's process version does not have ends in a RangeError: nothing comes of it. */
function tried<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
