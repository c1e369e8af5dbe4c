import type { Clock } from '#casework';
import type { DeadlinePage, DeadlineQuery } from '#contract';
import { deadlineLabel } from '#messages';
import type { DeadlineListPg, DeadlineListRow } from '#persistence';
import { stockholmDate, workingDaysBetween, type IsoDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';

/** Deadlines of all cases, for those who keep them. */
export class DeadlineViews {
  constructor(
    private readonly deadlines: DeadlineListPg,
    private readonly clock: Clock,
  ) {}

  async page(query: DeadlineQuery, caller: Caller): Promise<DeadlinePage> {
    const today = stockholmDate(this.clock.now());
    const { rows, total } = await this.deadlines.list({ process: query.process, late: query.late }, query, today);
    return {
      deadlines: rows.map((row) => toDeadlineView(row, today, caller)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(caller.root, '/deadlines', query, total),
    };
  }
}

function toDeadlineView(
  row: DeadlineListRow,
  today: IsoDate,
  { locale, root }: Caller,
): DeadlinePage['deadlines'][number] {
  const { id, kind, caseId, product, indication, caseKind, instanceId, chart, dueOn, late, legal, raises } = row;
  return {
    id,
    kind,
    label: deadlineLabel(chart, kind, locale),
    caseId,
    product,
    indication,
    caseKind,
    instanceId,
    dueOn,
    workingDaysLeft: workingDaysBetween(today, dueOn),
    late,
    legal,
    raises,
    _links: [link(root, 'self', `/cases/${caseId}`), link(root, 'case', `/cases/${caseId}`)],
  };
}
