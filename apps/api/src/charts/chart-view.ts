import { factsSchema, type ChartView } from '#contract';
import { actLabel, chartLabel, deadlineLabel, stateLabel, type Locale } from '#messages';
import {
  type ChartDefinition,
  type CompiledChart,
  type DeadlineRule,
  type RuleRef,
  type StateNode,
  type Transition,
  defaultSpanOf,
  isOurDefault,
  settingNameOf,
} from '#process';
import { factNames } from '../cases/fact-names.js';
import { taskLabel } from '../work/task-label.js';
import { link } from '../http/links.js';

/** A chart as data, with its names in the caller's language. */
export function toChartView({ definition, nodes }: CompiledChart, locale: Locale, root: string): ChartView {
  const { id, version } = definition;
  const at = `/charts/${id}`;
  return {
    id,
    label: chartLabel(id, locale),
    version,
    validFrom: definition.validFrom,
    processVersion: definition.processVersion ?? null,
    source: definition.source,
    states: [...nodes].map(([path, node]) => toState(definition, path, node, locale)),
    acts: toActs(definition, locale),
    rules: Object.entries(definition.rules).map(([rule, { needs, source, remedies }]) => ({
      rule,
      needs,
      source,
      remedies: namesOf(remedies),
    })),
    deadlines: definition.deadlines.map((rule) => toDeadline(definition, rule, locale)),
    tasks: definition.tasks.map((task) => ({
      kind: task.kind,
      label: taskLabel(task.kind, locale),
      state: task.in,
      role: task.role,
      ofRegion: task.ofRegion !== undefined,
      deadline: task.deadline ?? null,
      source: task.source,
    })),
    _links: [
      link(root, 'self', `${at}?version=${version}`),
      link(root, 'collection', '/charts'),
      link(root, 'picture', `${at}/picture?version=${version}`),
      link(root, 'words', `${at}/words?version=${version}`),
      link(root, 'definition', `${at}/definition?version=${version}`),
    ],
  };
}

function toActs(definition: ChartDefinition, locale: Locale): ChartView['acts'] {
  return Object.entries(definition.acts).map(([act, rule]) => ({
    act,
    label: actLabel(definition.id, act, locale),
    roles: [...rule.roles],
    scope: rule.scope ?? null,
    opens: rule.opens === true,
    source: rule.source,
    factsSchema: factsSchema(rule.facts, factNames(definition.id, act, locale), rule.fromBeside),
  }));
}

function toState(
  definition: ChartDefinition,
  path: string,
  node: StateNode,
  locale: Locale,
): ChartView['states'][number] {
  return {
    path,
    label: stateLabel(definition.id, path, locale),
    kind: node.type ?? (node.states ? 'compound' : 'atomic'),
    initial: node.initial ?? null,
    stage: node.stage ?? null,
    waitsFor: (node.tags ?? []).map((tag) => tag.slice('waits-for-'.length)),
    source: node.source ?? null,
    transitions: rowsOf(node).map(([act, row]) => ({
      act,
      label: actLabel(definition.id, act, locale),
      targets: [row.target ?? []].flat(),
      rules: (row.when ?? []).map(ruleName),
      source: row.source,
    })),
  };
}

/** Every row of a state, act by act. */
export const rowsOf = (node: StateNode): readonly (readonly [string, Transition])[] =>
  Object.entries(node.on ?? {}).flatMap(([act, row]) =>
    ('source' in row ? [row] : row).map((one: Transition) => [act, one] as const),
  );

const ruleName = (ref: RuleRef): string => (typeof ref === 'string' ? ref : ref.rule);

function namesOf(remedies: ChartDefinition['rules'][string]['remedies']): string[] {
  if (!Array.isArray(remedies)) return [];
  return remedies.map((remedy: string | { readonly act: string }) =>
    typeof remedy === 'string' ? remedy : remedy.act,
  );
}

function toDeadline({ id }: ChartDefinition, rule: DeadlineRule, locale: Locale): ChartView['deadlines'][number] {
  const span = defaultSpanOf(rule);
  return {
    kind: rule.kind,
    label: deadlineLabel(id, rule.kind, locale),
    state: rule.in,
    from: rule.from === 'entered' ? 'entered' : rule.from.context,
    span: span === null ? 'as-given' : `${span.n} ${span.unit}`,
    setting: settingNameOf(rule),
    ourDefault: isOurDefault(rule),
    raises: rule.raises ?? null,
    legal: rule.legal === true,
    source: rule.source,
  };
}
