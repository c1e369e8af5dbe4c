import type { CaseAggregate, JournalRow } from '#casework';
import type { JournalEntry } from '#contract';
import { actLabel, nameOf, stateLabel } from '#messages';
import {
  areAnswersOpen,
  CHART_IDS,
  isOfTheRegion,
  readsBeforeClosing,
  readsSummary,
  WITHIN_THE_REGION,
  type ChartId,
  type ChartRegistry,
  type Instance,
} from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { opinionOf } from '../opinions/round-view.js';
import { kindOfEntry } from './entry-kind.js';
import { isInternal, publishedFacts } from './may-read.js';
import { nameOfRun } from './run-name.js';

interface Journal {
  readonly charts: ChartRegistry;
  readonly of: CaseAggregate;
  readonly names: ReadonlyMap<string, string>;
  readonly caller: Caller;
}

/** An entry as the caller may read it: names for internal roles, published facts alone for everyone else. */
export function toJournalEntry(
  { body, hash, prevHash }: JournalRow,
  { charts, of, names, caller }: Journal,
): JournalEntry {
  const { locale, root, actor } = caller;
  const inside = isInternal(actor);
  const chart = toChartId(body.chart);
  const stateOf = (path: string) => ({ path, label: stateLabel(chart, path, locale) });
  const facts = inside
    ? body.facts
    : publishedFacts(charts.chart(chart, body.version).definition, body.act, body.facts);
  const sealed = isSealed(body, of, caller);
  const at = `/cases/${of.id}`;
  return {
    id: hash,
    seq: body.seq,
    revision: body.revision,
    act: body.act,
    label: actLabel(chart, body.act, locale),
    instanceId: body.instanceId,
    chart,
    version: body.version,
    key: body.key,
    kind: kindOfEntry(body),
    runLabel: nameOfRun(chart, body.key, locale),
    fromStates: body.from.map(stateOf),
    toStates: body.to.map(stateOf),
    cause: body.cause,
    role: body.role,
    roleLabel: nameOf('role', body.role, locale),
    region: body.region,
    person: inside ? (names.get(body.actor) ?? null) : null,
    onBehalfOf: inside && body.onBehalfOf !== null ? (names.get(body.onBehalfOf) ?? null) : null,
    facts: sealed ? null : facts,
    reason: inside && !sealed ? body.reason : null,
    documents: inside && !sealed ? [...body.documents] : [],
    occurredOn: body.occurred.date,
    occurredPrecision: body.occurred.precision,
    recordedAt: body.recordedAt,
    origin: body.origin,
    inferred: body.inferred,
    deadline: body.deadline,
    sourceUrl: body.sourceUrl,
    note: (inside && !sealed) || body.origin === 'history' ? body.note : null,
    prevHash,
    hash,
    _links: [link(root, 'self', `${at}/journal-entries/${hash}`), link(root, 'case', at)],
  };
}

/** People whose names an entry may show. */
export const peopleIn = ({ body }: JournalRow): readonly string[] =>
  body.onBehalfOf === null ? [body.actor] : [body.actor, body.onBehalfOf];

/**
 * A region's answer is for itself and those who compile, until the round has closed: what the region wrote, and what the
 * round recorded of it in the same step. @source domain/states.md#2 (setting, our default)
 */
function isSealed(body: JournalRow['body'], of: CaseAggregate, { actor }: Caller): boolean {
  const answered = answeredIn(body, of);
  if (!answered) return false;
  const { round, region, opinion } = answered;
  if (body.chart === 'opinion' && WITHIN_THE_REGION.includes(body.act))
    return !isOfTheRegion(actor, {
      caseId: of.id,
      instanceId: body.instanceId,
      region,
      context: opinion?.context ?? {},
    });
  if (areAnswersOpen(round)) return false;
  const { area } = body.facts;
  return body.act === 'SUMMARISE_AREA' && typeof area === 'string'
    ? !readsSummary(actor, area)
    : !readsBeforeClosing(actor, region, opinion);
}

/** What the round hears of a region's opinion, of which only that region may know while it is open. */
const RECORDED = ['OPINION_RECORDED', 'COMMENT_RECORDED', 'SUMMARISE_AREA'];

interface Answered {
  readonly round: Instance;
  /** County code; empty for what is no region's. */
  readonly region: string;
  readonly opinion: Instance | undefined;
}

/** The round and the region whose answer an entry is about; null for entries about anything else. */
function answeredIn(body: JournalRow['body'], of: CaseAggregate): Answered | null {
  const isOpinion = body.chart === 'opinion';
  if (!isOpinion && !RECORDED.includes(body.act)) return null;
  const own = of.state.instances.get(body.instanceId);
  const round = isOpinion ? of.state.instances.get(own?.parentId ?? '') : own;
  if (!round) return null;
  const said = isOpinion ? body.key : body.facts['region'];
  const region = typeof said === 'string' ? said : '';
  return { round, region, opinion: isOpinion ? own : opinionOf(of, round, region) };
}

const isChartId = (text: string): text is ChartId => CHART_IDS.some((id) => id === text);
function toChartId(text: string): ChartId {
  if (!isChartId(text)) throw new RangeError(`The journal names a chart that does not exist: ${text}`);
  return text;
}
