import { dueOn } from '../calendar/deadline-date.js';
import type { Vagueness } from '../calendar/occurrence.js';
import { addDays, daysBetween, isIsoDate, type IsoDate } from '../calendar/iso-date.js';
import { calendarOf } from '../calendar/calendars.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { ChartEvent, DeadlineRule, RuleRef, TaskRule } from '../definition.js';
import { spanOf, type Settings } from '../settings.js';
import type { BallHolder, Role, Stage } from '../vocabulary.js';
import { firstReason, type CompiledChart } from './compile.js';
import { activePaths, type Hold, type Instance } from './instance.js';

/** A deadline that the present state asks for. The whole of `dueOn` counts as in time. */
export interface DueDeadline {
  readonly kind: string;
  readonly dueOn: IsoDate;
  readonly raises: string | null;
  readonly legal: boolean;
}

/** A task that the present state asks for. */
export interface DueTask {
  readonly kind: string;
  readonly role: Role;
  readonly region: string | null;
  readonly dueOn: IsoDate | null;
}

export interface Derived {
  readonly deadlines: readonly DueDeadline[];
  readonly tasks: readonly DueTask[];
}

/**
 * The deadlines and tasks that an instance's state and dates ask for. Pure, so the difference between two states
 * is what a step stores, and a changed calendar or setting is a new derivation.
 * @param holds  pauses of the case; while one lasts only legal deadlines run
 */
export function derive(chart: CompiledChart, instance: Instance, holds: readonly Hold[], settings: Settings): Derived {
  if (chart.definition.deadlines.length === 0 && chart.definition.tasks.length === 0) return NOTHING;
  const active = new Set(activePaths(instance.value));
  const holding = (when: RuleRef | undefined): boolean =>
    when === undefined || ruleHolds(chart, instance, active, when);
  const within = { holds, settings, calendar: calendarOf(chart.definition.processVersion) };
  const deadlines = chart.definition.deadlines
    .filter((rule) => active.has(rule.in) && holding(rule.when))
    .flatMap((rule) => toDeadline(rule, instance, within));
  const tasks = chart.definition.tasks
    .filter((rule) => active.has(rule.in) && holding(rule.when))
    .map((rule) => toTask(rule, instance, deadlines));
  const isPaused = holds.some(({ until }) => until === undefined);
  const running = deadlines.filter(
    ({ kind, dueOn: day, legal }) => instance.fired[kind] !== day && (legal || !isPaused),
  );
  return { deadlines: running, tasks };
}

const NOTHING: Derived = { deadlines: [], tasks: [] };

/** What bears on every deadline of a case besides its state. */
interface Within {
  readonly holds: readonly Hold[];
  readonly settings: Settings;
  readonly calendar: WorkingCalendar;
}

function toDeadline(rule: DeadlineRule, instance: Instance, within: Within): readonly DueDeadline[] {
  const { settings, calendar } = within;
  const from = startOf(rule, instance);
  if (from === null) return [];
  const plain =
    rule.span === 'as-given'
      ? from
      : dueOn(from, 'setting' in rule.span ? spanOf(rule.span.setting, settings) : rule.span, rule.counts, calendar);
  const legal = rule.legal === true;
  const last = extended(plain, rule, instance, calendar);
  const day = legal ? last : prolonged(last, from, rule, within);
  return [{ kind: rule.kind, dueOn: day, raises: rule.raises ?? null, legal }];
}

/** The last day after an extension that someone granted, moved by the same rules as the first. */
function extended(
  day: IsoDate,
  { extendedBy, counts }: DeadlineRule,
  { context }: Instance,
  calendar: WorkingCalendar,
): IsoDate {
  const more = extendedBy === undefined ? undefined : context[extendedBy];
  return typeof more === 'number' && more > 0 ? dueOn(day, { unit: 'wd', n: more }, counts, calendar) : day;
}

function startOf(rule: DeadlineRule, instance: Instance): IsoDate | null {
  if (rule.from === 'entered') return instance.entered[rule.in] ?? null;
  const kept = instance.context[rule.from.context];
  return typeof kept === 'string' && isIsoDate(kept) ? kept : null;
}

function unitOf(rule: DeadlineRule, settings: Settings): 'wd' | 'cd' {
  if (rule.span === 'as-given') return 'cd';
  const { unit } = 'setting' in rule.span ? spanOf(rule.span.setting, settings) : rule.span;
  return unit === 'wd' ? 'wd' : 'cd';
}

/** Adds the time the case stood still after the deadline began to run, in the deadline's own unit, and moves the day as the first was. */
function prolonged(day: IsoDate, from: IsoDate, rule: DeadlineRule, { holds, settings, calendar }: Within): IsoDate {
  const unit = unitOf(rule, settings);
  return holds.reduce((due, hold) => {
    const { until } = hold;
    if (until === undefined || until <= from || hold.from > due) return due;
    const start = hold.from > from ? hold.from : from;
    const later =
      unit === 'wd' ? calendar.add(due, calendar.between(start, until)) : addDays(due, daysBetween(start, until));
    return dueOn(later, { unit: 'cd', n: 0 }, rule.counts, calendar);
  }, day);
}

function toTask(rule: TaskRule, instance: Instance, deadlines: readonly DueDeadline[]): DueTask {
  return {
    kind: rule.kind,
    ...holderOf(rule, instance),
    dueOn: deadlines.find(({ kind }) => kind === rule.deadline)?.dueOn ?? null,
  };
}

function holderOf({ role, ofRegion }: TaskRule, { key, context }: Instance): Pick<DueTask, 'role' | 'region'> {
  if (ofRegion === undefined || ofRegion === true) return { role, region: ofRegion ? key : null };
  const region = context[ofRegion.context];
  return typeof region === 'string' ? { role, region } : { role: ofRegion.otherwise, region: null };
}

/** State rules read no facts, so an empty act stands in for the one to come. */
function ruleHolds(
  chart: CompiledChart,
  instance: Instance,
  active: Pick<ReadonlySet<string>, 'has'>,
  when: RuleRef,
): boolean {
  const act: ChartEvent = { type: '', on: FIRST_DAY, facts: {}, by: 'system' };
  return (
    firstReason(chart.definition, [when], instance.context, { act, isIn: (path) => active.has(path) }, false) === null
  );
}
const FIRST_DAY = '1900-01-01' as IsoDate;

/** Who must act, and since when; the one who has waited longest first. */
export interface Ball {
  readonly holder: BallHolder;
  readonly since: IsoDate;
  /** Set when that day itself is not known. */
  readonly vague?: Vagueness | undefined;
  readonly state: string;
}

export function ballsOf(chart: CompiledChart, instance: Instance): readonly Ball[] {
  const active = new Set(activePaths(instance.value));
  return [...active]
    .flatMap((state) => {
      const { tags = [], tagsWhen } = chart.nodes.get(state) ?? {};
      const grounds = tags.length === 0 ? null : groundsOf(chart, instance, active, tagsWhen);
      if (grounds === null) return [];
      const latest = latestEntered(instance, [state, ...grounds]);
      return tags.map((tag) => ({
        holder: toHolder(tag),
        since: instance.entered[latest] ?? FIRST_DAY,
        ...(instance.vague?.[latest] && { vague: instance.vague[latest] }),
        state,
      }));
    })
    .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

/** The active states that a rule finds itself holding by: somebody is waited for since the last of them was entered. Null when it does not hold. */
function groundsOf(
  chart: CompiledChart,
  instance: Instance,
  active: ReadonlySet<string>,
  when: RuleRef | undefined,
): readonly string[] | null {
  const found: string[] = [];
  const looking = {
    has: (path: string): boolean => {
      if (active.has(path)) found.push(path);
      return active.has(path);
    },
  };
  return when === undefined || ruleHolds(chart, instance, looking, when) ? found : null;
}

const latestEntered = ({ entered }: Instance, states: readonly [string, ...string[]]): string =>
  states.reduce((latest, state) => ((entered[state] ?? FIRST_DAY) > (entered[latest] ?? FIRST_DAY) ? state : latest));

const toHolder = (tag: `waits-for-${BallHolder}`): BallHolder => tag.slice('waits-for-'.length) as BallHolder;

/** The step of the pipeline a main instance stands on: the last active state in document order that names one. */
export function stageOf(chart: CompiledChart, instance: Instance): Stage {
  const named = activePaths(instance.value).flatMap((path) => chart.nodes.get(path)?.stage ?? []);
  return named.at(-1) ?? 'horizon-scanning';
}

const stagesOfLeaves = new WeakMap<CompiledChart, Map<string, Stage>>();

/** As `stageOf`, of the innermost active states alone: what a journal knows of an instance. */
export function activeStage(chart: CompiledChart, leaves: ReadonlySet<string>): Stage {
  const known = stagesOfLeaves.get(chart) ?? new Map<string, Stage>();
  stagesOfLeaves.set(chart, known);
  const key = [...leaves].join(' ');
  const stage = known.get(key) ?? lastNamed(chart, leaves);
  known.set(key, stage);
  return stage;
}

function lastNamed({ nodes }: CompiledChart, leaves: ReadonlySet<string>): Stage {
  const isActive = (path: string): boolean => [...leaves].some((leaf) => leaf === path || leaf.startsWith(`${path}.`));
  const named = [...nodes].flatMap(([path, { stage }]) => (stage !== undefined && isActive(path) ? [stage] : []));
  return named.at(-1) ?? 'horizon-scanning';
}
