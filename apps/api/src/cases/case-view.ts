import type { CaseView } from '#contract';
import { deadlineLabel, nameOf, outcomeLabel, stateLabel, type Locale } from '#messages';
import type { CaseDeadline, CaseDetails, InstanceView, LinkedCase } from '#persistence';
import {
  calendarOf,
  charts,
  COUNTRY_OF,
  isOurDefault,
  stockholmDate,
  type Ball,
  type IsoDate,
  type ProcessVersion,
} from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { toAdviceGap } from './advice-gap.js';
import { toCaseCore } from './case-core.js';
import { toHold } from './hold-view.js';
import { nameOfRun } from './run-name.js';
import { isInternal, mayRead } from './may-read.js';
import type { Looked } from './status-sentence.js';

/** Documents have a register of their own, where everybody sees what is public of them. */
const RECORDS: readonly string[] = ['document', 'disclosure-request'];

/** A case as it stands: status, whose move it is, deadlines, and every run of a chart on it. */
export function toCaseView(looked: Looked, caller: Caller, now: Date): CaseView {
  const { details: found } = looked;
  const { locale, root } = caller;
  const today = stockholmDate(now);
  const at = `/cases/${found.id}`;
  const links = found.links.filter((one) => mayRead(caller.actor, one));
  const isForeign = (one: LinkedCase): boolean => COUNTRY_OF[one.processVersion] !== COUNTRY_OF[found.processVersion];
  const shown = found.instances.filter(({ chart }) => isInternal(caller.actor) || !RECORDS.includes(chart));
  return {
    ...toCaseCore(found, today, locale, looked),
    historyId: found.historyId,
    createdAt: found.createdAt.toISOString(),
    adviceGap: toAdviceGap(looked, today, locale),
    hold: toHold(looked, locale),
    balls: found.balls.map((ball) => toBallView(ball, found.processVersion, today, locale)),
    deadlines: found.deadlines
      .filter(({ instanceId }) => shown.some(({ id }) => id === instanceId))
      .filter(({ status }) => status === 'running')
      .flatMap((deadline) => toDeadline(deadline, found, today, locale)),
    instances: shown.map((instance) => toInstance(instance, at, caller)),
    linkedCases: links.filter((one) => !isForeign(one)).map((one) => toLinkedCase(one, caller)),
    foreignCases: links.filter(isForeign).map((one) => toForeignCase(one, caller)),
    _links: [
      link(root, 'self', at),
      link(root, 'acts', `${at}/acts`),
      link(root, 'journal-entries', `${at}/journal-entries`),
      link(root, 'advice-notes', `/advice-notes?caseId=${found.id}`),
      link(root, 'collection', '/cases'),
    ],
  };
}

/** Whose move it is, with the working days they have had it. */
export function toBallView(
  { holder, since, vague, state }: Ball,
  process: ProcessVersion,
  today: IsoDate,
  locale: Locale,
): CaseView['balls'][number] {
  const days = vague === 'unknown' ? 0 : calendarOf(process).between(since, today);
  return {
    holder,
    label: nameOf('ball', holder, locale),
    since,
    sincePrecision: vague ?? 'day',
    workingDays: Math.max(0, days),
    state,
  };
}

function toLinkedCase(
  { id, relation, since, kind, product, indication, stage }: LinkedCase,
  { locale, root }: Caller,
): CaseView['linkedCases'][number] {
  return {
    id,
    relation,
    relationLabel: nameOf('case-relation', relation, locale),
    since,
    kind,
    product,
    indication,
    stage,
    stageLabel: nameOf('stage', stage, locale),
    _links: [link(root, 'self', `/cases/${id}`)],
  };
}

/** What another country decided on the product, shown beside the case; nothing in the case rests on it. */
const toForeignCase = (one: LinkedCase, caller: Caller): CaseView['foreignCases'][number] => ({
  ...toLinkedCase(one, caller),
  country: COUNTRY_OF[one.processVersion],
  processVersion: one.processVersion,
  processLabel: nameOf('process', one.processVersion, caller.locale),
  outcome: one.outcome,
  outcomeLabel: one.outcome === null ? null : outcomeLabel(one.outcome, one.processVersion, caller.locale),
});

function toDeadline(
  deadline: CaseDeadline,
  { instances, processVersion }: Pick<CaseDetails, 'instances' | 'processVersion'>,
  today: IsoDate,
  locale: Locale,
): CaseView['deadlines'] {
  const { kind, dueOn, raises, legal, instanceId } = deadline;
  const instance = instances.find(({ id }) => id === instanceId);
  if (!instance) return [];
  const label = deadlineLabel(instance.chart, kind, locale);
  return [
    {
      kind,
      label,
      instanceId,
      dueOn,
      workingDaysLeft: calendarOf(processVersion).between(today, dueOn),
      late: dueOn < today,
      legal,
      raises,
      ourDefault: isDefaultLength(instance, kind),
    },
  ];
}

function isDefaultLength({ chart, version }: InstanceView, kind: string): boolean {
  const rule = charts.chart(chart, version).definition.deadlines.find((one) => one.kind === kind);
  return rule !== undefined && isOurDefault(rule);
}

function toInstance(
  { id, chart, version, key, parentId, done, entered, vague }: InstanceView,
  at: string,
  { locale, root }: Caller,
): CaseView['instances'][number] {
  const active = Object.entries(entered);
  const innermost = active.filter(([path]) => !active.some(([other]) => other.startsWith(`${path}.`)));
  return {
    id,
    chart,
    version,
    label: nameOfRun(chart, key, locale),
    key,
    parentId,
    states: innermost.map(([path, since]) => ({
      path,
      label: stateLabel(chart, path, locale),
      since,
      sincePrecision: vague?.[path] ?? 'day',
    })),
    done,
    _links: [
      link(root, 'self', `${at}/acts?instanceId=${id}`),
      link(root, 'describedby', `/charts/${chart}?version=${version}`),
    ],
  };
}
