import type { Clock } from '#casework';
import type { CaseListItem, CasePage, CaseQuery, PipelineCounts, PipelineQuery } from '#contract';
import { nameOf } from '#messages';
import type { BoardPg, BoardRow } from '#persistence';
import { BALL_HOLDERS, STAGES, stockholmDate, type IsoDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { toBallView } from './case-view.js';
import { onlyCompany } from './may-read.js';
import { toCaseCore } from './case-core.js';

/** Lists of cases, and how many stand where. */
export class CaseLists {
  constructor(
    private readonly board: BoardPg,
    private readonly clock: Clock,
  ) {}

  async page(query: CaseQuery, caller: Caller): Promise<CasePage> {
    const { q, sort, page, limit, ...filter } = query;
    const today = stockholmDate(this.clock.now());
    const company = onlyCompany(caller.actor) ?? undefined;
    const { rows, total } = await this.board.list({ ...filter, text: q, company }, sort, { page, limit }, today);
    return {
      cases: rows.map((row) => toListItem(row, caller, today)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(caller.root, '/cases', query, total),
    };
  }

  async counts({ process }: PipelineQuery, { actor, locale, root }: Caller): Promise<PipelineCounts> {
    const counted = await this.board.pipeline({ process, company: onlyCompany(actor) ?? undefined });
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
      total: sum(() => true),
      _links: [
        link(root, 'self', `/pipeline-counts${also.replace('&', '?')}`),
        link(root, 'cases', `/cases${also.replace('&', '?')}`),
      ],
    };
  }
}

function toListItem(row: BoardRow, { locale, root }: Caller, today: IsoDate): CaseListItem {
  const { id, late, balls } = row;
  const [ball] = balls;
  return {
    ...toCaseCore(row, today, locale),
    ball: ball ? toBallView(ball, today, locale) : null,
    late,
    _links: [link(root, 'self', `/cases/${id}`)],
  };
}
