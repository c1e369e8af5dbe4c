import type { Clock } from '#casework';
import type { CaseListItem, CasePage, CaseQuery, PipelineCounts, PipelineQuery } from '#contract';
import { deadlineLabel, nameOf, type Locale } from '#messages';
import type { BoardPg, BoardRow, PersonsPg } from '#persistence';
import { BALL_HOLDERS, PROCESS_VERSIONS, STAGES, stockholmDate, workingDaysBetween, type IsoDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { toBallView } from './case-view.js';
import { isInternal, onlyCompany } from './may-read.js';
import { toCaseCore } from './case-core.js';

/** Lists of cases, and how many stand where. */
export class CaseLists {
  constructor(
    private readonly board: BoardPg,
    private readonly clock: Clock,
    private readonly persons: PersonsPg,
  ) {}

  async page(query: CaseQuery, caller: Caller): Promise<CasePage> {
    const { q, sort, page, limit, assignedTo, ...filter } = query;
    const today = stockholmDate(this.clock.now());
    const company = onlyCompany(caller.actor) ?? undefined;
    const wanted = { ...filter, text: q, company, assignedTo: toPersonId(assignedTo, caller) };
    const { rows, total } = await this.board.list(wanted, sort, { page, limit }, today);
    const names = await this.persons.namesOf(rows.flatMap(({ assignedTo: id }) => (id === null ? [] : [id])));
    return {
      cases: rows.map((row) => toListItem(row, caller, today, names)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(caller.root, '/cases', query, total),
    };
  }

  async counts({ process }: PipelineQuery, { actor, locale, root }: Caller): Promise<PipelineCounts> {
    const company = onlyCompany(actor) ?? undefined;
    const [counted, followed] = await Promise.all([
      this.board.pipeline({ process, company }),
      this.board.processes({ company }),
    ]);
    const sum = (fits: (row: (typeof counted)[number]) => boolean): number =>
      counted.filter(fits).reduce((total, { count }) => total + count, 0);
    const also = process === undefined ? '' : `&process=${process}`;
    return {
      stages: STAGES.map((stage) => ({
        stage,
        label: nameOf('stage', stage, locale),
        count: sum((row) => row.stage === stage),
        _links: [link(root, 'self', `/cases?stage=${stage}${also}`)],
      })),
      balls: BALL_HOLDERS.map((holder) => ({
        holder,
        label: nameOf('ball', holder, locale),
        count: sum((row) => row.ball === holder),
        _links: [link(root, 'self', `/cases?ball=${holder}${also}`)],
      })),
      processes: PROCESS_VERSIONS.flatMap((version) => {
        const count = followed.find(({ processVersion }) => processVersion === version)?.count ?? 0;
        const self = link(root, 'self', `/cases?process=${version}`);
        const label = nameOf('process', version, locale);
        return count === 0 ? [] : [{ processVersion: version, label, count, _links: [self] }];
      }),
      total: sum(() => true),
      _links: [
        link(root, 'self', `/pipeline-counts${also.replace('&', '?')}`),
        link(root, 'cases', `/cases${also.replace('&', '?')}`),
      ],
    };
  }
}

/** @returns undefined when nothing is asked, null for cases that nobody looks after */
function toPersonId(asked: CaseQuery['assignedTo'], { actor }: Caller): string | null | undefined {
  if (asked === 'me') return actor.personId;
  return asked === 'nobody' ? null : asked;
}

function toListItem(
  row: BoardRow,
  { actor, locale, root }: Caller,
  today: IsoDate,
  names: ReadonlyMap<string, string>,
): CaseListItem {
  const { id, late, balls, assignedTo } = row;
  const [ball] = balls;
  const inside = isInternal(actor);
  return {
    ...toCaseCore(row, today, locale),
    ball: ball ? toBallView(ball, row.processVersion, today, locale) : null,
    late,
    nextDeadline: inside ? toNextDeadline(row, today, locale) : null,
    assignee: inside && assignedTo !== null ? { personId: assignedTo, name: names.get(assignedTo) ?? null } : null,
    _links: [link(root, 'self', `/cases/${id}`)],
  };
}

function toNextDeadline({ nextDeadline }: BoardRow, today: IsoDate, locale: Locale): CaseListItem['nextDeadline'] {
  if (nextDeadline === null) return null;
  const { chart, kind, dueOn } = nextDeadline;
  return { kind, label: deadlineLabel(chart, kind, locale), dueOn, workingDaysLeft: workingDaysBetween(today, dueOn) };
}
