import type { CaseView } from '#contract';
import { deadlineLabel, nameOf, stateLabel, type Locale } from '#messages';
import type { CaseDeadline, InstanceView, LinkedCase } from '#persistence';
import { stockholmDate, workingDaysBetween, type Ball, type IsoDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { toCaseCore } from './case-core.js';
import { mayRead } from './may-read.js';
import type { Looked } from './status-sentence.js';

/** A case as it stands: status, whose move it is, deadlines, and every run of a chart on it. */
export function toCaseView(looked: Looked, caller: Caller, now: Date): CaseView {
  const { details: found } = looked;
  const { locale, root } = caller;
  const today = stockholmDate(now);
  const at = `/cases/${found.id}`;
  return {
    ...toCaseCore(found, today, locale, looked),
    historyId: found.historyId,
    createdAt: found.createdAt.toISOString(),
    balls: found.balls.map((ball) => toBallView(ball, today, locale)),
    deadlines: found.deadlines
      .filter(({ status }) => status === 'running')
      .flatMap((deadline) => toDeadline(deadline, found.instances, today, locale)),
    instances: found.instances.map((instance) => toInstance(instance, at, caller)),
    linkedCases: found.links.filter((one) => mayRead(caller.actor, one)).map((one) => toLinkedCase(one, caller)),
    _links: [
      link(root, 'self', at),
      link(root, 'acts', `${at}/acts`),
      link(root, 'journal-entries', `${at}/journal-entries`),
      link(root, 'collection', '/cases'),
    ],
  };
}

/** Whose move it is, with the working days they have had it. */
export function toBallView({ holder, since, state }: Ball, today: IsoDate, locale: Locale): CaseView['balls'][number] {
  return {
    holder,
    label: nameOf('ball', holder, locale),
    since,
    workingDays: Math.max(0, workingDaysBetween(since, today)),
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

function toDeadline(
  deadline: CaseDeadline,
  instances: readonly InstanceView[],
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
      workingDaysLeft: workingDaysBetween(today, dueOn),
      late: dueOn < today,
      legal,
      raises,
    },
  ];
}

function toInstance(
  { id, chart, version, key, parentId, done, entered }: InstanceView,
  at: string,
  { locale, root }: Caller,
): CaseView['instances'][number] {
  const active = Object.entries(entered);
  const innermost = active.filter(([path]) => !active.some(([other]) => other.startsWith(`${path}.`)));
  return {
    id,
    chart,
    version,
    key,
    parentId,
    states: innermost.map(([path, since]) => ({ path, label: stateLabel(chart, path, locale), since })),
    done,
    _links: [
      link(root, 'self', `${at}/acts?instanceId=${id}`),
      link(root, 'describedby', `/charts/${chart}?version=${version}`),
    ],
  };
}
