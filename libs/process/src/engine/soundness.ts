import type { ChartDefinition, Happening, RuleRef, StateNode, Transition } from '../definition.js';
import { isAdvisory } from '../body-codes.js';
import { SETTINGS } from '../settings.js';
import { rowsOf } from './rows.js';

type Nodes = ReadonlyMap<string, StateNode>;

/** Everything a definition names that does not exist, and everything that no state uses. Empty when it is sound. */
export function problemsOf(definition: ChartDefinition, nodes: Nodes): readonly string[] {
  return [
    ...[['', definition.root] as const, ...nodes].flatMap(([path, node]) =>
      problemsOfNode(definition, nodes, path, node),
    ),
    ...unusedActs(definition, nodes),
    ...advisingRoles(definition),
    ...problemsOfFactsBeside(definition),
    ...unusedRules(definition, nodes),
    ...problemsOfDeadlines(definition, nodes),
    ...problemsOfTasks(definition, nodes),
    ...problemsOfRemedies(definition),
  ];
}

/** Who advises does not decide. @source domain/process-atmp.md#8 (hard rule: may never trigger a state change of a case) */
function advisingRoles({ acts, tasks }: ChartDefinition): readonly string[] {
  return [
    ...Object.entries(acts).flatMap(([act, { roles }]) =>
      roles.filter(isAdvisory).map((role) => `act '${act}': ${role}`),
    ),
    ...tasks.filter(({ role }) => isAdvisory(role)).map(({ kind, role }) => `task '${kind}': ${role}`),
  ].map((found) => `${found} advises and decides nothing: no act or task of a case is theirs`);
}

function problemsOfFactsBeside({ acts }: ChartDefinition): readonly string[] {
  return Object.entries(acts).flatMap(([act, { facts, fromBeside = [] }]) =>
    fromBeside
      .filter((name) => facts[name]?.optional !== true)
      .map((name) => `act '${act}': '${name}' comes from beside the case, but is no optional fact of it`),
  );
}

function problemsOfNode(definition: ChartDefinition, nodes: Nodes, path: string, node: StateNode): readonly string[] {
  const at = path === '' ? 'the root' : path;
  const names = Object.keys(node.states ?? {});
  const initial =
    names.length > 0 && node.type !== 'parallel' && !(node.initial !== undefined && names.includes(node.initial))
      ? [`${at}: initial state '${node.initial ?? ''}' is not one of its states`]
      : [];
  const rows = Object.entries(node.on ?? {}).flatMap(([act, row]) => [
    ...(Object.hasOwn(definition.acts, act) ? [] : [`${at}: act '${act}' is not declared`]),
    ...rowsOf(row).flatMap((transition) => problemsOfTransition(definition, nodes, `${at} ${act}`, transition)),
  ]);
  const waits = node.tagsWhen === undefined ? [] : unknownRule(definition, node.tagsWhen, `${at} tags`);
  return [
    ...initial,
    ...rows,
    ...waits,
    ...(node.entry ? problemsOfHappening(definition, `${at} entry`, node.entry) : []),
  ];
}

function problemsOfTransition(
  definition: ChartDefinition,
  nodes: Nodes,
  at: string,
  transition: Transition,
): readonly string[] {
  const targets = [transition.target ?? []].flat();
  return [
    ...targets.filter((path) => !nodes.has(path)).map((path) => `${at}: target '${path}' does not exist`),
    ...(transition.when ?? []).flatMap((ref) => unknownRule(definition, ref, at)),
    ...(transition.source.trim() === '' ? [`${at}: names no source`] : []),
    ...problemsOfHappening(definition, at, transition),
  ];
}

function problemsOfHappening(definition: ChartDefinition, at: string, happening: Happening): readonly string[] {
  return [
    ...(happening.update ?? [])
      .filter((name) => !Object.hasOwn(definition.updates ?? {}, name))
      .map((name) => `${at}: update '${name}' does not exist`),
    ...(happening.consequences ?? [])
      .filter((name) => !Object.hasOwn(definition.consequences ?? {}, name))
      .map((name) => `${at}: consequence '${name}' does not exist`),
  ];
}

function unknownRule(definition: ChartDefinition, ref: RuleRef, at: string): readonly string[] {
  const name = typeof ref === 'string' ? ref : ref.rule;
  return Object.hasOwn(definition.rules, name) ? [] : [`${at}: rule '${name}' does not exist`];
}

function unusedActs(definition: ChartDefinition, nodes: Nodes): readonly string[] {
  const used = new Set([definition.root, ...nodes.values()].flatMap((node) => Object.keys(node.on ?? {})));
  return Object.keys(definition.acts)
    .filter((act) => !used.has(act))
    .map((act) => `act '${act}' is declared but no state takes it`);
}

function unusedRules(definition: ChartDefinition, nodes: Nodes): readonly string[] {
  const rows = [definition.root, ...nodes.values()].flatMap((node) => Object.values(node.on ?? {}).flatMap(rowsOf));
  const refs = [
    ...rows.flatMap(({ when }) => when ?? []),
    ...[...definition.deadlines, ...definition.tasks].flatMap(({ when }) => when ?? []),
    ...[...nodes.values()].flatMap(({ tagsWhen }) => tagsWhen ?? []),
  ];
  const used = new Set(refs.map((ref) => (typeof ref === 'string' ? ref : ref.rule)));
  return Object.keys(definition.rules)
    .filter((name) => !used.has(name))
    .map((name) => `rule '${name}' is declared but no row, deadline, task or state asks it`);
}

function problemsOfDeadlines(definition: ChartDefinition, nodes: Nodes): readonly string[] {
  return definition.deadlines.flatMap((deadline) => {
    const at = `deadline ${deadline.kind}`;
    const { span } = deadline;
    return [
      ...(nodes.has(deadline.in) ? [] : [`${at}: state '${deadline.in}' does not exist`]),
      ...(deadline.raises === undefined || Object.hasOwn(definition.acts, deadline.raises)
        ? []
        : [`${at}: raises '${deadline.raises}', which is not declared`]),
      ...(span !== 'as-given' && 'setting' in span && !Object.hasOwn(SETTINGS, span.setting)
        ? [`${at}: setting '${span.setting}' does not exist`]
        : []),
      ...(deadline.when ? unknownRule(definition, deadline.when, at) : []),
    ];
  });
}

/** Whether the context holds a field from the beginning, or some row puts it there. */
function isKept({ context, root }: ChartDefinition, nodes: Nodes, field: string): boolean {
  const rows = [root, ...nodes.values()].flatMap((node) => Object.values(node.on ?? {}).flatMap(rowsOf));
  return Object.hasOwn(context, field) || rows.some(({ set }) => set !== undefined && Object.hasOwn(set, field));
}

function problemsOfTasks(definition: ChartDefinition, nodes: Nodes): readonly string[] {
  const kinds = new Set(definition.deadlines.map(({ kind }) => kind));
  return definition.tasks.flatMap((task) => {
    const at = `task ${task.kind}`;
    return [
      ...(nodes.has(task.in) ? [] : [`${at}: state '${task.in}' does not exist`]),
      ...(task.deadline === undefined || kinds.has(task.deadline)
        ? []
        : [`${at}: deadline '${task.deadline}' does not exist`]),
      ...(typeof task.ofRegion !== 'object' || isKept(definition, nodes, task.ofRegion.context)
        ? []
        : [`${at}: the context has no '${task.ofRegion.context}'`]),
      ...(task.when ? unknownRule(definition, task.when, at) : []),
    ];
  });
}

function problemsOfRemedies(definition: ChartDefinition): readonly string[] {
  return Object.entries(definition.rules).flatMap(([name, rule]) =>
    (typeof rule.remedies === 'function' ? [] : (rule.remedies ?? []))
      .map((remedy) => (typeof remedy === 'string' ? remedy : remedy.act))
      .filter((act) => !Object.hasOwn(definition.acts, act))
      .map((act) => `rule ${name}: remedy '${act}' is not declared`),
  );
}
