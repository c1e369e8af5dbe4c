import { differences, type Changed, type Differences } from '../change/check/compare-states.js';
import type { StateMap } from '../change/migration.js';
import { ancestorsOf, entryFor } from '../change/state-map.js';
import type { JsonRecord } from '../reason.js';
import type { ChartDescription, StateDescription, TransitionDescription } from './describe.js';

/** What is another meaning between two versions of a chart; the order of things and how they are written down is none. */
export interface ChartDifference {
  readonly chart: string;
  readonly from: number;
  readonly to: number;
  /** Which process and which kinds of cases it is for. */
  readonly belongs: Differences;
  /** What an instance begins with, field by field: guards that ask for it mean something else where it is another. */
  readonly context: Differences;
  readonly states: Differences & { readonly renamed: readonly Renamed[] };
  /** Where acts lead and under which conditions: `state ACT`. */
  readonly transitions: Differences;
  /** Facts an act takes, and whether it opens a case. */
  readonly acts: Differences;
  /** Who may perform an act, and how far. */
  readonly permissions: Differences;
  readonly rules: Differences;
  readonly deadlines: Differences;
  readonly tasks: Differences;
  /** Where else something is said to come from. */
  readonly sources: readonly Changed[];
}

export interface Renamed {
  readonly from: string;
  readonly to: string;
}

interface Named {
  readonly kind: string;
  readonly says: JsonRecord;
  readonly source: string | null;
}

/**
 * Compares two versions of a chart. What the function of a rule or an update computes is seen as far as it can be told from outside:
 * by the reasons it gives, the acts that make it hold, and the fields it reads from what an instance begins with.
 *
 * @param map  states of the published migration between them, where there is one; else a state that went and one that came and
 * take the same acts are read as renamed
 */
export function compareCharts(old: ChartDescription, next: ChartDescription, map?: StateMap): ChartDifference {
  const renamed = renamedStates(old, next, map);
  const nameNow = (path: string): string => newNameOf(path, renamed);
  const was = thingsOf(old, nameNow);
  const is = thingsOf(next, (path) => path);
  const compared = (part: keyof typeof was): Differences => compareNamed(was[part], is[part]);
  return {
    chart: old.id,
    from: old.version,
    to: next.version,
    belongs: compared('belongs'),
    context: compared('context'),
    states: { ...compared('states'), renamed },
    transitions: compared('transitions'),
    acts: compared('acts'),
    permissions: { ...compared('permissions'), lost: [], gained: [] },
    rules: compared('rules'),
    deadlines: compared('deadlines'),
    tasks: compared('tasks'),
    sources: sourcesThatDiffer(was, is),
  };
}

const compareNamed = (was: readonly Named[], is: readonly Named[]): Differences => {
  const { lost, gained, changed } = differences(
    was,
    is,
    (kind) => kind,
    ({ says }) => says,
  );
  return { lost: [...new Set(lost)], gained: [...new Set(gained)], changed };
};

type Things = Readonly<Record<Exclude<keyof ChartDifference, 'chart' | 'from' | 'to' | 'sources'>, readonly Named[]>>;

function thingsOf(chart: ChartDescription, nameNow: (path: string) => string): Things {
  return {
    belongs: [{ kind: 'process', says: { process: chart.processVersion, cases: chart.kinds }, source: chart.source }],
    context: Object.entries(chart.context).map(([kind, value]) => ({ kind, says: { value }, source: null })),
    states: chart.states.map(({ path, source, kind, initial, tags, stage, entry }) => ({
      kind: nameNow(path),
      says: {
        kind,
        initial: initial === null ? null : lastName(nameNow(below(path, initial))),
        tags,
        stage,
        entry: entry && toJson(entry),
      },
      source,
    })),
    transitions: transitionsOf(chart, nameNow),
    acts: chart.acts.map(({ name, source, facts, opens, besideFacts }) => ({
      kind: name,
      says: { facts: toJson(facts), opens, besideFacts },
      source,
    })),
    permissions: chart.acts.map(({ name, roles, scope }) => ({
      kind: name,
      says: { roles: roles.toSorted(), scope: scope ?? 'national' },
      source: null,
    })),
    rules: chart.rules.map(({ name, source, needs, reasons, remedies }) => ({
      kind: name,
      says: { needs, reasons, remedies },
      source,
    })),
    deadlines: chart.deadlines.map(({ kind, source, ...says }) => ({
      kind,
      says: toJson({ ...says, in: nameNow(says.in) }),
      source,
    })),
    tasks: chart.tasks.map(({ kind, source, ...says }) => ({
      kind,
      says: toJson({ ...says, in: nameNow(says.in) }),
      source,
    })),
  };
}

/** All rows of an act in a state stand for one thing: which is tried first is part of what it means. */
function transitionsOf(chart: ChartDescription, nameNow: (path: string) => string): readonly Named[] {
  const groups = new Map<string, TransitionDescription[]>();
  for (const row of chart.transitions) {
    const name = `${nameNow(row.from) || '·'} ${row.act}`;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([kind, rows]) => ({
    kind,
    says: toJson({
      rows: rows.map(({ targets, when, set, updates, effects, consequences }) => ({
        targets: targets.map(nameNow),
        when,
        set,
        updates,
        effects,
        consequences,
      })),
    }),
    source: [...new Set(rows.map(({ source }) => source))].join('; '),
  }));
}

/** What a description says, as JSON has it: it is plain data, and `undefined` is no part of that. */
const toJson = (value: object): JsonRecord => JSON.parse(JSON.stringify(value)) as JsonRecord;

function sourcesThatDiffer(was: Things, is: Things): readonly Changed[] {
  const now = sourcesByName(is);
  return [...sourcesByName(was)].flatMap(([name, sources]) => {
    const [source, after] = [sources.join('; '), now.get(name)?.join('; ')];
    return after === undefined || after === source ? [] : [{ name, before: { source }, after: { source: after } }];
  });
}

/** One name may stand there twice, under conditions that exclude each other. */
function sourcesByName(things: Things): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [part, named] of Object.entries(things))
    for (const { kind, source } of named) {
      const name = `${part}: ${kind}`;
      found.set(name, [...(found.get(name) ?? []), ...(source === null ? [] : [source])]);
    }
  return found;
}

function renamedStates(old: ChartDescription, next: ChartDescription, map: StateMap | undefined): readonly Renamed[] {
  const known = new Set(next.states.map(({ path }) => path));
  const gone = old.states.filter(({ path }) => !known.has(path));
  if (map)
    return gone.flatMap(({ path }) => {
      const to = entryFor(map, path)?.to ?? [];
      return to.length === 1 && to[0] !== undefined && known.has(to[0]) ? [{ from: path, to: to[0] }] : [];
    });
  const before = new Set(old.states.map(({ path }) => path));
  const came = next.states.filter(({ path }) => !before.has(path));
  return gone.flatMap((state) => {
    const same = came.filter((other) => isAlike(old, state, next, other));
    return same.length === 1 && same[0] ? [{ from: state.path, to: same[0].path }] : [];
  });
}

/** The same kind of state at the same depth that takes the same acts, at least one. */
function isAlike(old: ChartDescription, a: StateDescription, next: ChartDescription, b: StateDescription): boolean {
  const acts = (chart: ChartDescription, path: string): string =>
    [...new Set(chart.transitions.flatMap(({ from, act }) => (from === path ? [act] : [])))].toSorted().join();
  return (
    a.kind === b.kind &&
    a.path.split('.').length === b.path.split('.').length &&
    acts(old, a.path) !== '' &&
    acts(old, a.path) === acts(next, b.path)
  );
}

function newNameOf(path: string, renamed: readonly Renamed[]): string {
  for (const at of [path, ...ancestorsOf(path)]) {
    const found = renamed.find(({ from }) => from === at);
    if (found) return found.to + path.slice(at.length);
  }
  return path;
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Tells whether two versions mean the same. */
export const isSameMeaning = ({ chart: _chart, from: _from, to: _to, sources, ...parts }: ChartDifference): boolean =>
  sources.length === 0 &&
  parts.states.renamed.length === 0 &&
  Object.values(parts).every(({ lost, gained, changed }) => lost.length + gained.length + changed.length === 0);
