import type { CaseAggregate } from '#casework';
import { exampleFacts, factsSchema, type ActList, type OfferedActView } from '#contract';
import { actLabel, chartLabel, reasonText } from '#messages';
import { factNames } from './fact-names.js';
import { keyLabel } from './run-name.js';
import {
  type ActFacts,
  activePaths,
  actsOf,
  ProcessError,
  stockholmDate,
  type ChartRegistry,
  type CompiledChart,
  type Instance,
  type IsoDate,
  type Matter,
  type OfferedAct,
  tasksTaking,
} from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';

interface Standpoint {
  readonly chart: CompiledChart;
  readonly instance: Instance;
  readonly caller: Caller;
  readonly matter: Matter;
  readonly today: IsoDate;
}

/**
 * Every act that the case takes where it stands, with *allowed* or *why not*.
 * @throws ProcessError `instance-not-found`
 */
export function toActList(
  charts: ChartRegistry,
  found: CaseAggregate,
  instanceId: string | undefined,
  caller: Caller,
  now: Date,
): ActList {
  const all = [...found.state.instances.values()];
  const wanted = instanceId === undefined ? all.filter(({ done }) => !done) : all.filter(({ id }) => id === instanceId);
  if (instanceId !== undefined && wanted.length === 0)
    throw new ProcessError('instance-not-found', { caseId: found.id, instanceId });
  const at = `/cases/${found.id}`;
  return {
    acts: wanted.flatMap((instance) =>
      toActs({
        chart: charts.chart(instance.chart, instance.version),
        instance,
        caller,
        matter: {
          caseId: found.id,
          instanceId: instance.id,
          kind: found.profile.kind,
          company: found.profile.company,
          region: instance.key,
        },
        today: stockholmDate(now),
      }),
    ),
    revision: found.revision,
    _links: [
      link(caller.root, 'self', instanceId === undefined ? `${at}/acts` : `${at}/acts?instanceId=${instanceId}`),
      link(caller.root, 'case', at),
      link(caller.root, 'perform', `${at}/acts`, 'POST'),
    ],
  };
}

function toActs(standpoint: Standpoint): readonly OfferedActView[] {
  const { chart, instance, caller, matter, today } = standpoint;
  const offered = actsOf(chart, instance, matter, caller.actor, today);
  const possible = new Set(offered.filter(({ reason }) => reason === null).map(({ act }) => act));
  return offered.map((act) => toView(act, standpoint, possible));
}

function toView(
  { act, definition, reason, rule }: OfferedAct,
  standpoint: Standpoint,
  possible: ReadonlySet<string>,
): OfferedActView {
  const { instance, caller } = standpoint;
  const { fields, known } = formOf(act, standpoint);
  const label = (name: string): string => actLabel(instance.chart, name, caller.locale);
  return {
    act,
    label: label(act),
    instanceId: instance.id,
    chart: instance.chart,
    key: instance.key,
    chartLabel: chartLabel(instance.chart, caller.locale),
    keyLabel: instance.key === null ? null : keyLabel(instance.key, caller.locale),
    allowed: reason === null,
    whyNot: reason && {
      code: reason.code,
      facts: reason.facts,
      sentence: reasonText(reason, caller.locale),
      remedies: remediesOf(rule, standpoint).map((remedy) => ({
        act: remedy,
        label: label(remedy),
        allowed: possible.has(remedy),
      })),
    },
    tasks: [...tasksTaking(standpoint.chart, instance, act)],
    awaited: isAwaited(act, standpoint),
    roles: [...definition.roles],
    scope: definition.scope ?? null,
    source: definition.source,
    factsSchema: factsSchema(fields, factNames(instance.chart, act, caller.locale), definition.fromBeside),
    factsExample: exampleFacts(fields),
    factsKnown: known,
  };
}

/** What the act asks for where the run stands; the chart may narrow it, and know some of it. */
function formOf(act: string, { chart, instance, caller }: Standpoint): ActFacts {
  const { acts, forms = {} } = chart.definition;
  const fields = acts[act]?.facts ?? {};
  return forms[act]?.(fields, instance.context, caller.actor.mandates) ?? { fields, known: {} };
}

/** Whether one of the states that wait for somebody takes the act. */
const isAwaited = (act: string, { chart, instance }: Standpoint): boolean =>
  activePaths(instance.value).some((path) => {
    const node = chart.nodes.get(path);
    return (node?.tags ?? []).length > 0 && Object.hasOwn(node?.on ?? {}, act);
  });

/** Acts that would make a rule hold; those the chart names, each once. */
function remediesOf(rule: string | null, { chart, instance, caller, today }: Standpoint): readonly string[] {
  const { rules, acts } = chart.definition;
  const remedies = rule === null ? undefined : rules[rule]?.remedies;
  if (remedies === undefined) return [];
  const active = new Set(activePaths(instance.value));
  const event = { type: '', on: today, facts: {}, by: caller.actor.mandates[0]?.role ?? 'public' } as const;
  const found =
    typeof remedies === 'function'
      ? remedies({ context: instance.context, event, isIn: (path) => active.has(path) })
      : remedies;
  const names = found.map((remedy) => (typeof remedy === 'string' ? remedy : remedy.act));
  return [...new Set(names)].filter((name) => Object.hasOwn(acts, name));
}
