import type { Clock } from '#casework';
import { LISTED_CHARTS, type RunPage, type RunQuery, type RunView } from '#contract';
import { chartLabel, deadlineLabel, factChoiceLabel, stateLabel, type Locale } from '#messages';
import type { OpinionWorkPg, OpinionWorkRow, RunListPg, RunListRow } from '#persistence';
import { calendarOf, isRecord, stockholmDate, type IsoDate, type JsonRecord } from '#process';
import type { Caller } from '../actor/caller.js';
import { keyLabel } from '../cases/run-name.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { dayOf, recordOf, textOf } from '../opinions/round-view.js';
import { countsOf, recordedOf, standingOf } from './round-counts.js';

/** Runs of one chart or several over all cases: opinion rounds, agenda items, procurements, regional introductions. */
export class RunViews {
  constructor(
    private readonly runs: RunListPg,
    private readonly work: OpinionWorkPg,
    private readonly clock: Clock,
  ) {}

  async page(query: RunQuery, caller: Caller): Promise<RunPage> {
    const { page, limit, chart, ...filter } = query;
    const charts = chart === undefined ? LISTED_CHARTS : [chart];
    const { rows, total } = await this.runs.list({ ...filter, charts }, { page, limit });
    const rounds = rows.filter((row) => row.chart === 'opinion-round');
    const work = rounds.length > 0 ? await this.work.of(rounds) : [];
    const today = stockholmDate(this.clock.now());
    return {
      runs: rows.map((row) => toRun(row, work, today, caller)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(caller.root, '/runs', query, total),
    };
  }
}

function toRun(row: RunListRow, work: readonly OpinionWorkRow[], today: IsoDate, { locale, root }: Caller): RunView {
  const { id, caseId, chart, context, key, done, process } = row;
  const at = `/cases/${caseId}`;
  return {
    ...profileOf(row),
    label: chartLabel(chart, locale),
    key,
    keyLabel: key === null ? null : keyLabel(key, locale),
    ...standOf(row, locale),
    done,
    deadlines: row.deadlines.map(({ kind, dueOn }) => ({
      kind,
      label: deadlineLabel(chart, kind, locale),
      dueOn,
      workingDaysLeft: calendarOf(process).between(today, dueOn),
      late: dueOn < today,
    })),
    kind: kindOf(row, locale),
    question: textOf(context['question']),
    openedOn: dayOf(context['openedOn']),
    closedOn: dayOf(context['closedOn']),
    meetingOn: dayOf(context['meetingOn']),
    agendaOn: dayOf(context['agendaOn']),
    documentsOn: dayOf(context['documentsOn']),
    conflicted: lengthOf(context, 'conflicted'),
    present: lengthOf(context, 'attendance'),
    outcome: outcomeOf(row, locale),
    standstillUntil: dayOf(context['standstillLastDay']),
    progress: chart === 'opinion-round' ? progressOf(row, work) : null,
    _links: [
      link(root, 'self', chart === 'opinion-round' ? `${at}/opinion-rounds/${id}` : `${at}/acts?instanceId=${id}`),
      link(root, 'case', at),
      link(root, 'acts', `${at}/acts?instanceId=${id}`),
    ],
  };
}

const profileOf = ({ id, caseId, product, substance, indication, company, caseKind, process, chart }: RunListRow) => ({
  id,
  caseId,
  product,
  substance,
  indication,
  company,
  caseKind,
  process,
  chart,
});

/** The innermost state, and since when. */
function standOf({ chart, entered, vague }: RunListRow, locale: Locale) {
  const paths = Object.entries(entered);
  const [path, since] = paths.find(([one]) => !paths.some(([other]) => other.startsWith(`${one}.`))) ?? ['new', null];
  if (since === null) throw new RangeError('A run that has come nowhere');
  return {
    state: path,
    stateLabel: stateLabel(chart, path, locale),
    since,
    sincePrecision: vague?.[path] ?? 'day',
  } as const;
}

/** Acts that say what kind a run is of. */
const OPENED_BY = { 'opinion-round': 'ROUND_OPENED', 'council-item': 'ITEM_REQUESTED' } as const;

export function kindOf({ chart, context }: Pick<RunListRow, 'chart' | 'context'>, locale: Locale): RunView['kind'] {
  const code = textOf(context['kind']);
  if (code === null || (chart !== 'opinion-round' && chart !== 'council-item')) return null;
  return { code, label: factChoiceLabel({ chart, act: OPENED_BY[chart], path: 'kind' }, code, locale) ?? code };
}

function outcomeOf({ chart, context }: RunListRow, locale: Locale): RunView['outcome'] {
  if (chart === 'council-item')
    return choiceOf({ chart, act: 'DECIDE', path: 'outcome' }, textOf(context['outcome']), locale);
  if (chart !== 'regional-introduction') return null;
  const decision = context['decision'];
  const value = isRecord(decision) ? textOf(decision['value']) : textOf(decision);
  return choiceOf({ chart, act: 'REGIONAL_DECISION', path: 'value' }, value, locale);
}

const choiceOf = (
  place: Parameters<typeof factChoiceLabel>[0],
  code: string | null,
  locale: Locale,
): RunView['outcome'] => (code === null ? null : { code, label: factChoiceLabel(place, code, locale) ?? code });

function progressOf({ id, context }: RunListRow, work: readonly OpinionWorkRow[]): RunView['progress'] {
  const answers = recordOf(context['answers']);
  const ofRound = work.filter(({ roundId }) => roundId === id);
  return countsOf(ofRound.map((one) => standingOf(recordedOf(answers, one.region), one)));
}

function lengthOf(context: JsonRecord, name: string): number {
  const found = context[name];
  return Array.isArray(found) ? found.length : 0;
}
