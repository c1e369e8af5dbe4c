import {
  ActNotAllowed,
  conflictOf,
  isCaseKind,
  limitsBeside,
  onDay,
  plan,
  ProcessError,
  reason,
  stockholmDate,
  type ActDefinition,
  type Call,
  type CompiledChart,
  type ChartEvent,
  type ChartId,
  type Instance,
  type JsonRecord,
  type Mandate,
  type ChartRegistry,
  type FactsBeside,
  type Settings,
} from '#process';
import { actDay, vaguely } from './act-day.js';
import { requireSoundDay, requireSoundFacts } from './check-request.js';
import { splitSecrets } from './confidential-facts.js';
import { draftStep, type StepDraft } from './draft-step.js';
import { instanceId } from './ids.js';
import { requireImporter, requireMayAct } from './permission.js';
import type { Actor, CaseAggregate } from './ports.js';
import type { ActDetails } from './requests.js';
import { takeBodies } from './texts/put-out-texts.js';

export interface PlanInput {
  readonly charts: ChartRegistry;
  readonly settings: Settings;
  readonly actor: Actor;
  readonly details: ActDetails;
  readonly now: Date;
  readonly beside: FactsBeside;
}

/** Where an act goes: an instance that is there, or a new one of a chart, as a case or beside one. */
type Place = { readonly instance: Instance } | { readonly open: ChartId } | { readonly attach: ChartId };

/**
 * Plans an act on a case that is there.
 *
 * @throws ProcessError `instance-not-found`, and whatever `planAt` throws
 */
export function planOnInstance(input: PlanInput, before: CaseAggregate, id: string | undefined): StepDraft {
  const wanted = id ?? before.state.mainId;
  const instance = wanted === null ? undefined : before.state.instances.get(wanted);
  if (!instance) throw new ProcessError('instance-not-found', { caseId: before.id, instanceId: wanted });
  return planAt(input, before, { instance }, input.charts.chart(instance.chart, instance.version));
}

/**
 * Plans the act that begins something beside a case.
 *
 * @throws ProcessError `chart-unknown` for a chart that is not begun so, and whatever `planAt` throws
 */
export function planAttaching(input: PlanInput, before: CaseAggregate, attach: ChartId): StepDraft {
  const { charts, now } = input;
  const { processVersion: ofProcess, kind } = before.profile;
  const known = charts.definitions.some(
    ({ id, processVersion, attaches }) =>
      id === attach && attaches === true && (processVersion === undefined || processVersion === ofProcess),
  );
  if (!known || !isCaseKind(kind)) throw new ProcessError('chart-unknown', { chart: attach });
  return planAt(input, before, { attach }, charts.current(attach, stockholmDate(now), ofProcess));
}

/**
 * Plans the act that opens a case.
 *
 * @throws ProcessError `chart-unknown`, and whatever `planAt` throws
 */
export function planOpening(input: PlanInput, before: CaseAggregate, open: ChartId): StepDraft {
  const { charts, now } = input;
  const { processVersion: ofProcess, kind } = before.profile;
  const known = charts.definitions.some(
    ({ id, processVersion, kinds }) =>
      id === open &&
      (processVersion === undefined || processVersion === ofProcess) &&
      (kinds === undefined || kinds.includes(kind)),
  );
  if (!known) throw new ProcessError('chart-unknown', { chart: open });
  const occurred = input.details.occurred ?? onDay(stockholmDate(now));
  const day = actDay(occurred, stockholmDate(now), null);
  return planAt(input, before, { open }, charts.current(open, day, ofProcess));
}

/**
 * Permission first, then the facts, then the day, then the chart.
 *
 * @throws ProcessError `act-unknown`, `role-not-allowed`, `scope-not-allowed`, `facts-invalid`, `date-in-future`; ActNotAllowed
 */
function planAt(input: PlanInput, before: CaseAggregate, place: Place, chart: CompiledChart): StepDraft {
  const { actor, beside, charts, details, now, settings } = input;
  const definition = requireAct(chart, details.act);
  const instance = 'instance' in place ? place.instance : null;
  const history = details.origin === 'history';
  const mandate = history ? requireImporter(actor) : requireMayAct(definition, instance, before, actor, details.facts);
  if (!history) requireNoConflict(definition, mandate, before, actor, details.act);
  requireSoundFacts(definition.facts, details, history || details.unfinished === true);
  requireNothingToldFromBeside(definition, details);
  const today = stockholmDate(now);
  const occurred = details.occurred ?? onDay(today);
  requireSoundDay(occurred, today);
  if (!instance && definition.opens !== true && !history)
    throw new ActNotAllowed(details.act, reason('not-an-opening-act', { act: details.act }));
  const { open, confidential } = splitSecrets(definition.facts, details.facts);
  const { facts, bodies } = takeBodies(definition, open);
  const event: ChartEvent = {
    type: details.act,
    on: actDay(occurred, today, instance),
    ...vaguely(occurred),
    facts,
    by: mandate.role,
    ...(mandate.region !== undefined && { region: mandate.region }),
    person: actor.personId,
    ...(history && { history }),
  };
  const call: Call = {
    on: 'instance' in place ? { instanceId: place.instance.id } : place,
    event,
    history,
  };
  const told: FactsBeside = (...asked) => withLimits(beside(...asked), settings);
  const planned = plan(charts, before.state, call, (n) => instanceId(before.id, before.lastSeq + 1, n), told);
  if (!planned.allowed) throw new ActNotAllowed(details.act, planned.reason);
  return draftStep(charts, settings, before, planned, {
    actor: actor.personId,
    role: mandate.role,
    region: mandate.region ?? null,
    onBehalfOf: mandate.onBehalfOf ?? null,
    occurred,
    recordedAt: now,
    reason: details.reason ?? null,
    documents: details.documents ?? [],
    origin: history ? 'history' : 'live',
    inferred: details.inferred === true,
    sourceUrl: details.sourceUrl ?? null,
    note: details.note ?? null,
    deadline: null,
    confidential,
    bodies,
  });
}

/** What is known from beside the case, and the regions' own limits. */
const withLimits = (known: JsonRecord | null, settings: Settings): JsonRecord | null =>
  known && { ...limitsBeside(settings), ...known };

function requireAct(chart: CompiledChart, act: string): ActDefinition {
  const { acts, id } = chart.definition;
  const definition = Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (!definition) throw new ProcessError('act-unknown', { act, chart: id });
  return definition;
}

/** @throws ActNotAllowed when the actor's declarations of interest keep them from the case */
function requireNoConflict(
  definition: ActDefinition,
  mandate: Mandate,
  { id, revision, profile }: CaseAggregate,
  actor: Actor,
  act: string,
): void {
  const matter = { caseId: revision === 0 ? null : id, kind: profile.kind };
  const conflict = conflictOf(definition, mandate, matter, actor);
  if (conflict) throw new ActNotAllowed(act, conflict);
}

/** @throws ProcessError `facts-invalid` for a fact that nobody may say */
function requireNothingToldFromBeside({ fromBeside = [], onlyFromBeside }: ActDefinition, { facts }: ActDetails): void {
  const said = onlyFromBeside === true ? fromBeside.filter((name) => facts[name] !== undefined) : [];
  if (said.length > 0)
    throw new ProcessError('facts-invalid', { problems: said.map((path) => ({ path, code: 'unknown' })) });
}
