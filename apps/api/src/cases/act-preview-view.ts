import type { Rehearsal, StepWrite } from '#casework';
import type { ActPreview } from '#contract';
import { toldOf } from '#network';
import { chartLabel, deadlineLabel, fill, nameOf, noticeText, reasonText, stateLabel, type Locale } from '#messages';
import { CASE_KINDS, REGION_CODES, type Instance } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { nameOfRun } from './run-name.js';
import { taskLabel } from '../work/task-label.js';

/** What an act would lead to, in words; the same for many regions is told once, with their number. */
export function toActPreview(rehearsal: Rehearsal, { locale, root }: Caller): ActPreview {
  const { before, write, refusal, awaitsFacts } = rehearsal;
  const at = `/cases/${before.id}`;
  const shown = write === null ? NOTHING : follows(rehearsal, write, locale);
  return {
    awaitsFacts,
    refusal: refusal && { code: refusal.code, facts: refusal.facts, sentence: reasonText(refusal, locale) },
    ...shown,
    _links: [
      link(root, 'self', `${at}/act-previews`, 'POST'),
      link(root, 'case', at),
      link(root, 'perform', `${at}/acts`, 'POST'),
    ],
  };
}

type Follows = Pick<ActPreview, 'moves' | 'starts' | 'deadlines' | 'tasks' | 'notices'>;
const NOTHING: Follows = { moves: [], starts: [], deadlines: [], tasks: [], notices: [] };

function follows(rehearsal: Rehearsal, write: StepWrite, locale: Locale): Follows {
  const { before, after } = rehearsal;
  const instanceOf = (id: string): Instance | null => after.state.instances.get(id) ?? null;
  const isNew = (id: string): boolean => !before.state.instances.has(id);
  return {
    moves: counted(movesOf(write, isNew, instanceOf, locale)),
    starts: counted(
      [...after.state.instances.values()]
        .filter(({ id }) => isNew(id))
        .map(({ chart }) => ({ name: chartLabel(chart, locale) })),
    ),
    deadlines: counted(deadlinesOf(write, instanceOf, locale)),
    tasks: counted([
      ...write.opened.map(({ kind, role }) => ({
        change: 'new' as const,
        label: taskLabel(kind, locale),
        who: nameOf('role', role, locale),
      })),
      ...write.closed.map(({ kind }) => ({ change: 'ended' as const, label: taskLabel(kind, locale), who: '' })),
    ]),
    notices: counted(toldIn(rehearsal, write, locale)),
  };
}

/** What was there before goes from one state to another; what begins is told of by itself. */
function movesOf(
  { journal }: StepWrite,
  isNew: (id: string) => boolean,
  instanceOf: (id: string) => Instance | null,
  locale: Locale,
): readonly Omit<ActPreview['moves'][number], 'count'>[] {
  return journal.flatMap(({ body: { instanceId, from, to, key } }) => {
    const instance = instanceOf(instanceId);
    const last = to.at(-1);
    if (!instance || last === undefined || isNew(instanceId)) return [];
    const { chart } = instance;
    const left = from.at(-1);
    const isAlone = journal.filter(({ body }) => body.chart === chart && body.to.at(-1) === last).length === 1;
    return [
      {
        name: nameOfRun(chart, isAlone ? key : null, locale),
        from: left === undefined ? null : stateLabel(chart, left, locale),
        to: stateLabel(chart, last, locale),
      },
    ];
  });
}

/** A last day that moves ends and comes anew; only the new one is told of. */
function deadlinesOf(
  { armed, ended }: StepWrite,
  instanceOf: (id: string) => Instance | null,
  locale: Locale,
): readonly Omit<ActPreview['deadlines'][number], 'count'>[] {
  const running = armed.filter(({ status }) => status === 'running');
  const label = (instanceId: string, kind: string): readonly string[] => {
    const chart = instanceOf(instanceId)?.chart;
    return chart === undefined ? [] : [deadlineLabel(chart, kind, locale)];
  };
  return [
    ...running.flatMap(({ instanceId, kind, dueOn }) =>
      label(instanceId, kind).map((words) => ({ change: 'new' as const, label: words, dueOn })),
    ),
    ...ended
      .filter((old) => !running.some((one) => one.instanceId === old.instanceId && one.kind === old.kind))
      .flatMap(({ instanceId, kind }) =>
        label(instanceId, kind).map((words) => ({ change: 'ended' as const, label: words, dueOn: null })),
      ),
  ];
}

/** Whom the notification matrix tells of what the step sends out. */
function toldIn(
  { before, after }: Rehearsal,
  { outbox }: StepWrite,
  locale: Locale,
): readonly Omit<ActPreview['notices'][number], 'count'>[] {
  const kind = CASE_KINDS.find((one) => one === before.profile.kind);
  if (kind === undefined) return [];
  return outbox.flatMap(({ type, payload }) => {
    const { notice, instanceId } = payload;
    if (type !== 'notify' || typeof notice !== 'string') return [];
    const key = typeof instanceId === 'string' ? after.state.instances.get(instanceId)?.key : null;
    const regionName = nameOf('region', REGION_CODES.find((code) => code === key) ?? '01', locale);
    const what = fill(noticeText(notice, locale), { regionName }, locale);
    return toldOf(notice, kind).map(({ audience }) => ({ who: nameOf('audience', audience, locale), what }));
  });
}

/** The same thing several times is one row with a number, in the order of its first. */
function counted<Row extends object>(rows: readonly Row[]): (Row & { count: number })[] {
  const found = new Map<string, { row: Row; count: number }>();
  for (const row of rows) {
    const key = JSON.stringify(row);
    const known = found.get(key);
    found.set(key, { row, count: (known?.count ?? 0) + 1 });
  }
  return [...found.values()].map(({ row, count }) => ({ ...row, count }));
}
