import type { ActDefinition, DeadlineRule, RuleRef, StateNode, TaskRule } from '../../definition.js';
import type { CompiledChart } from '../../engine/compile.js';
import { enteredWith } from '../../engine/edges.js';
import { rowsOf } from '../../engine/rows.js';
import type { JsonRecord } from '../../reason.js';
import type { ChartMigration } from '../migration.js';
import { ancestorsOf } from '../state-map.js';
import { canHold } from './can-hold.js';
import type { Found } from './findings.js';

/** A rule of two versions that is not the same. */
export interface Changed {
  readonly name: string;
  readonly before: JsonRecord;
  readonly after: JsonRecord;
}
export interface Differences {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  readonly changed: readonly Changed[];
}

/** Acts taken in a place before and after. Changed ones are still taken, under other conditions or leading elsewhere. */
export interface ActChange {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  readonly changed: readonly string[];
}

/** What changes for those who stand in one state. */
export interface StateChange {
  readonly state: string;
  readonly to: readonly string[];
  readonly acts: ActChange;
  readonly permissions: readonly Changed[];
  readonly deadlines: Differences;
  readonly tasks: Differences;
}

export interface Pair {
  readonly change: ChartMigration;
  readonly old: CompiledChart;
  readonly next: CompiledChart;
  /** Fields that an instance may have once it is there, by state. */
  readonly mayHave: (field: string, to: readonly string[]) => boolean;
}

/** Compares a state with those that stand for it: acts taken, who may, deadlines and tasks, with what holds the state included. */
export function compareState(pair: Pair, state: string, to: readonly string[]): StateChange {
  const { old, next } = pair;
  const before = new Set([state, ...ancestorsOf(state)]);
  const after = new Set(to.flatMap((path) => enteredWith(next, path)));
  const taken = actsIn(next, after);
  return {
    state,
    to,
    acts: compareActs(old, before, next, after),
    permissions: actsIn(old, before)
      .filter((act) => taken.includes(act))
      .flatMap((act) => permissionOf(pair, act)),
    deadlines: compareDeadlines(pair, before, after, to),
    tasks: compareTasks(pair, before, after),
  };
}

/** Acts that the whole of a chart takes, wherever a case stands. */
export const compareRoots = (old: CompiledChart, next: CompiledChart): ActChange => compareActs(old, ROOT, next, ROOT);

const ROOT: ReadonlySet<string> = new Set(['']);

function compareActs(
  old: CompiledChart,
  before: ReadonlySet<string>,
  next: CompiledChart,
  after: ReadonlySet<string>,
): ActChange {
  const taken = { before: actsIn(old, before), after: actsIn(next, after) };
  return {
    lost: taken.before.filter((act) => !taken.after.includes(act)),
    gained: taken.after.filter((act) => !taken.before.includes(act)),
    changed: taken.before.filter(
      (act) => taken.after.includes(act) && rowsFor(old, before, act) !== rowsFor(next, after, act),
    ),
  };
}

const nodeAt = ({ definition, nodes }: CompiledChart, path: string): StateNode | undefined =>
  path === '' ? definition.root : nodes.get(path);

const actsIn = (chart: CompiledChart, paths: ReadonlySet<string>): readonly string[] => [
  ...new Set([...paths].flatMap((path) => Object.keys(nodeAt(chart, path)?.on ?? {}))),
];

/** Where an act leads and under which conditions, as text to compare. */
const rowsFor = (chart: CompiledChart, paths: ReadonlySet<string>, act: string): string =>
  JSON.stringify(
    [...paths].flatMap((path) =>
      rowsOf(nodeAt(chart, path)?.on?.[act] ?? []).map(({ target, when }) => [target, when]),
    ),
  );

const mandateOf = ({ roles, scope }: ActDefinition): JsonRecord => ({
  roles: [...roles].toSorted(),
  scope: scope ?? 'national',
});

/** Who may perform an act, where that differs. */
export function permissionOf({ old, next }: Pick<Pair, 'old' | 'next'>, act: string): readonly Changed[] {
  const [was, is] = [old.definition.acts[act], next.definition.acts[act]];
  if (!was || !is) return [];
  return differing(act, mandateOf(was), mandateOf(is));
}

function compareDeadlines(
  { change, old, next, mayHave }: Pair,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  to: readonly string[],
): Differences {
  const renamed = change.deadlines?.renamed ?? {};
  const was = old.definition.deadlines.filter((rule) => before.has(rule.in) && canRun(old, rule));
  const is = next.definition.deadlines.filter(
    (rule) => after.has(rule.in) && canRun(next, rule) && (rule.from === 'entered' || mayHave(rule.from.context, to)),
  );
  return differences(was, is, (kind) => renamed[kind] ?? kind, deadlineOf);
}

function compareTasks({ old, next }: Pair, before: ReadonlySet<string>, after: ReadonlySet<string>): Differences {
  const was = old.definition.tasks.filter((rule) => before.has(rule.in) && canRun(old, rule));
  const is = next.definition.tasks.filter((rule) => after.has(rule.in) && canRun(next, rule));
  return differences(was, is, (kind) => kind, taskOf);
}

const runs = new WeakMap<object, boolean>();

/** A deadline or task whose condition can never hold is as good as none. */
function canRun(chart: CompiledChart, rule: { readonly in: string; readonly when?: RuleRef }): boolean {
  if (rule.when === undefined) return true;
  const known = runs.get(rule) ?? canHold(chart, { from: rule.in, act: '', when: [rule.when] }).holds;
  runs.set(rule, known);
  return known;
}

const deadlineOf = ({ from, span, counts, raises, legal, extendedBy }: DeadlineRule): JsonRecord => ({
  from,
  span: typeof span === 'string' ? span : { ...span },
  counts,
  raises: raises ?? null,
  legal: legal === true,
  extendedBy: extendedBy ?? null,
});
const taskOf = ({ role, ofRegion, deadline }: TaskRule): JsonRecord => ({
  role,
  ofRegion: typeof ofRegion === 'object' ? { ...ofRegion } : ofRegion === true,
  deadline: deadline ?? null,
});

const sameHolder = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after);

/** What went, what came and what is another between two lists of named things. */
export function differences<R extends { readonly kind: string }>(
  was: readonly R[],
  is: readonly R[],
  nameOf: (kind: string) => string,
  toRecord: (rule: R) => JsonRecord,
): Differences {
  const names = new Set(was.map(({ kind }) => nameOf(kind)));
  return {
    lost: was.map(({ kind }) => kind).filter((kind) => !is.some((one) => one.kind === nameOf(kind))),
    gained: is.map(({ kind }) => kind).filter((kind) => !names.has(kind)),
    changed: was.flatMap((rule) => {
      // One kind may stand there twice, under conditions that exclude each other.
      const now = is.filter(({ kind }) => kind === nameOf(rule.kind)).map(toRecord);
      const same = now.some((one) => JSON.stringify(one) === JSON.stringify(toRecord(rule)));
      return same || !now[0] ? [] : differing(rule.kind, toRecord(rule), now[0]);
    }),
  };
}

const differing = (name: string, before: JsonRecord, after: JsonRecord): readonly Changed[] =>
  JSON.stringify(before) === JSON.stringify(after) ? [] : [{ name, before, after }];

/** Losses among the changes, each to be accepted or mended. */
export function lossesIn(chart: string, { state, acts, permissions, deadlines, tasks }: StateChange): readonly Found[] {
  const found = (code: Found['code'], of: string, facts: JsonRecord = {}): Found => ({
    code,
    chart,
    of,
    states: [state],
    facts,
  });
  const asFacts = ({ before, after }: Changed): JsonRecord => ({ before, after });
  return [
    ...acts.lost.map((act) => found('act-lost', act)),
    ...permissions.map((one) => found('permission-changed', one.name, asFacts(one))),
    ...deadlines.lost.map((kind) => found('deadline-lost', kind)),
    ...deadlines.changed
      .filter(({ before, after }) => before['raises'] !== null && before['raises'] !== after['raises'])
      .map((one) => found('deadline-raises-other', one.name, asFacts(one))),
    ...deadlines.changed
      .filter(({ before, after }) => before['legal'] === true && after['legal'] !== true)
      .map((one) => found('deadline-no-longer-legal', one.name, asFacts(one))),
    ...tasks.lost.map((kind) => found('task-lost', kind)),
    ...tasks.changed
      .filter(
        ({ before, after }) => before['role'] !== after['role'] || !sameHolder(before['ofRegion'], after['ofRegion']),
      )
      .map((one) => found('task-role-changed', one.name, asFacts(one))),
  ];
}
