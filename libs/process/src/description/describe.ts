import type { DeadlineRule, Effect, Happening, RuleRef, StateNode, TaskRule, Transition } from '../definition.js';
import type { DeadlineKind, Span } from '../calendar/deadline-date.js';
import type { IsoDate } from '../calendar/iso-date.js';
import { nodesOf, placedRows } from '../change/check/rows.js';
import type { ChartId } from '../definition.js';
import type { CompiledChart } from '../engine/compile.js';
import type { FactFields } from '../facts.js';
import type { JsonRecord } from '../reason.js';
import type { AggregateKind, ProcessVersion, Role, Scope, Stage, Tag } from '../vocabulary.js';
import { defaultSpanOf, settingNameOf } from './limits.js';
import { reasonsOfRule } from './rule-reasons.js';

/** What the plain form of a chart is called, and its version: a change that a reader would notice raises it. */
export const DESCRIPTION_FORMAT = 'ordna-chart/1';

/** A chart as plain data: every field there, nothing left out and nothing that runs. Its JSON schema is `docs/process/chart.schema.json`. */
export interface ChartDescription {
  readonly format: typeof DESCRIPTION_FORMAT;
  readonly id: ChartId;
  readonly version: number;
  readonly validFrom: IsoDate;
  readonly processVersion: ProcessVersion | null;
  readonly kinds: readonly AggregateKind[] | null;
  readonly source: string;
  readonly context: JsonRecord;
  /** In document order; the root is the one with an empty path. */
  readonly states: readonly StateDescription[];
  readonly transitions: readonly TransitionDescription[];
  readonly acts: readonly ActDescription[];
  readonly rules: readonly RuleDescription[];
  readonly deadlines: readonly DeadlineDescription[];
  readonly tasks: readonly TaskDescription[];
}

export interface StateDescription {
  readonly path: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly initial: string | null;
  readonly tags: readonly Tag[];
  /** While which the tags hold; null: always. */
  readonly tagsWhen: WhenDescription | null;
  readonly stage: Stage | null;
  readonly source: string | null;
  readonly entry: HappeningDescription | null;
}

export interface HappeningDescription {
  readonly set: JsonRecord;
  readonly updates: readonly string[];
  readonly effects: readonly Effect[];
  readonly consequences: readonly string[];
}

/** One row; rows of the same state and act are tried in order. */
export interface TransitionDescription extends HappeningDescription {
  readonly from: string;
  readonly act: string;
  readonly targets: readonly string[];
  readonly when: readonly WhenDescription[];
  readonly source: string;
}
export interface WhenDescription {
  readonly rule: string;
  readonly with: JsonRecord;
}

export interface ActDescription {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scope: Scope | null;
  readonly opens: boolean;
  /** Names of facts that come from beside the case. */
  readonly besideFacts: readonly string[];
  readonly facts: FactFields;
  readonly source: string;
}

export interface RuleDescription {
  readonly name: string;
  readonly needs: 'state' | 'facts';
  /** Codes of what it says no with. */
  readonly reasons: readonly string[];
  /** Acts that make it hold; null where that depends on the case. */
  readonly remedies: readonly string[] | null;
  readonly source: string;
}

export interface DeadlineDescription {
  readonly kind: string;
  readonly in: string;
  /** `entered`, or the field of the context it counts from. */
  readonly from: string;
  /** Null for a date that somebody sets. */
  readonly span: Span | null;
  readonly setting: string | null;
  readonly counts: DeadlineKind;
  readonly extendedBy: string | null;
  readonly raises: string | null;
  readonly legal: boolean;
  readonly when: WhenDescription | null;
  readonly source: string;
}

export interface TaskDescription {
  readonly kind: string;
  readonly in: string;
  readonly role: Role;
  readonly ofRegion: boolean;
  readonly deadline: string | null;
  readonly when: WhenDescription | null;
  readonly source: string;
}

/** Writes a chart out as plain data. */
export function describeChart(chart: CompiledChart): ChartDescription {
  const { definition } = chart;
  const { id, version, validFrom, processVersion = null, kinds = null, source, context } = definition;
  return {
    format: DESCRIPTION_FORMAT,
    id,
    version,
    validFrom,
    processVersion,
    kinds,
    source,
    context,
    states: nodesOf(chart).map(([path, node]) => toState(path, node)),
    transitions: placedRows(chart).map(({ from, act, row }) => ({ from, act, ...toRow(row) })),
    acts: Object.entries(definition.acts).map(([name, act]) => ({
      name,
      roles: act.roles,
      scope: act.scope ?? null,
      opens: act.opens === true,
      besideFacts: act.fromBeside ?? [],
      facts: act.facts,
      source: act.source,
    })),
    rules: Object.entries(definition.rules).map(([name, rule]) => ({
      name,
      needs: rule.needs,
      reasons: reasonsOfRule(definition, rule),
      remedies:
        typeof rule.remedies === 'function'
          ? null
          : (rule.remedies ?? []).map((remedy) => (typeof remedy === 'string' ? remedy : remedy.act)),
      source: rule.source,
    })),
    deadlines: definition.deadlines.map(toDeadline),
    tasks: definition.tasks.map(toTask),
  };
}

const toState = (path: string, node: StateNode): StateDescription => ({
  path,
  kind: node.type ?? (node.states ? 'compound' : 'atomic'),
  initial: node.initial ?? null,
  tags: node.tags ?? [],
  tagsWhen: node.tagsWhen === undefined ? null : toWhen(node.tagsWhen),
  stage: node.stage ?? null,
  source: node.source ?? null,
  entry: node.entry ? toHappening(node.entry) : null,
});

const toHappening = ({ set, update, effects, consequences }: Happening): HappeningDescription => ({
  set: set ?? {},
  updates: update ?? [],
  effects: effects ?? [],
  consequences: consequences ?? [],
});

const toRow = (row: Transition): Omit<TransitionDescription, 'from' | 'act'> => ({
  targets: [row.target ?? []].flat(),
  when: (row.when ?? []).map(toWhen),
  ...toHappening(row),
  source: row.source,
});

const toWhen = (ref: RuleRef): WhenDescription =>
  typeof ref === 'string' ? { rule: ref, with: {} } : { rule: ref.rule, with: ref.with };

function toDeadline(rule: DeadlineRule): DeadlineDescription {
  return {
    kind: rule.kind,
    in: rule.in,
    from: rule.from === 'entered' ? 'entered' : rule.from.context,
    span: defaultSpanOf(rule),
    setting: settingNameOf(rule),
    counts: rule.counts,
    extendedBy: rule.extendedBy ?? null,
    raises: rule.raises ?? null,
    legal: rule.legal === true,
    when: rule.when === undefined ? null : toWhen(rule.when),
    source: rule.source,
  };
}

const toTask = (rule: TaskRule): TaskDescription => ({
  kind: rule.kind,
  in: rule.in,
  role: rule.role,
  ofRegion: rule.ofRegion !== undefined,
  deadline: rule.deadline ?? null,
  when: rule.when === undefined ? null : toWhen(rule.when),
  source: rule.source,
});
