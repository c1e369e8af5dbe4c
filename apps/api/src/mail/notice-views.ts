import type { Clock } from '#casework';
import type { FailedNoticePage, NoticePage, NoticeQuery, NoticeView } from '#contract';
import { fill, nameOf, noticeText, type Locale } from '#messages';
import type { Notice, NoticesPg } from '#persistence';
import { isRegionCode } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';

/** What somebody was told, and what reached nobody. */
export class NoticeViews {
  constructor(
    private readonly notices: NoticesPg,
    private readonly clock: Clock,
  ) {}

  async own(query: NoticeQuery, { actor, locale, root }: Caller): Promise<NoticePage> {
    const { rows, total } = await this.notices.ofPerson(actor.personId, query);
    return {
      notices: rows.map((row) => toView(row, locale, root, false)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/notices', query, total),
    };
  }

  /** One of the caller's own. @throws ApiProblem `notice-not-found` */
  async ownOne(id: string, { actor, locale, root }: Caller): Promise<NoticeView> {
    const found = await this.notices.find(id);
    if (found?.personId !== actor.personId) throw new ApiProblem('notice-not-found');
    return toView(found, locale, root, false);
  }

  async failed(query: NoticeQuery, { locale, root }: Caller): Promise<FailedNoticePage> {
    const { rows, total } = await this.notices.failed(query);
    return {
      failedNotices: rows.map((row) => toView(row, locale, root, true)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/failed-notices', query, total),
    };
  }

  /** One that reached nobody, also after it was tried again. @throws ApiProblem `notice-not-found` */
  async failedOne(id: string, { locale, root }: Caller): Promise<NoticeView> {
    const found = await this.notices.find(id);
    if (!found || found.personId !== null) throw new ApiProblem('notice-not-found');
    return toView(found, locale, root, true);
  }

  /** @throws ApiProblem `notice-not-found` */
  async retry(id: string, caller: Caller): Promise<NoticeView> {
    await this.failedOne(id, caller);
    await this.notices.retry(id, this.clock.now());
    return this.failedOne(id, caller);
  }
}

function toView(found: Notice, locale: Locale, root: string, isFailed: boolean): NoticeView {
  const { id, notice, caseId, product, indication, audience, channel, region, state, letterState, raisedAt } = found;
  const path = isFailed ? `/failed-notices/${id}` : `/notices/${id}`;
  const regionName = region !== null && isRegionCode(region) ? nameOf('region', region, locale) : '';
  return {
    id,
    notice,
    text: fill(noticeText(notice, locale), { regionName }, locale),
    caseId,
    product,
    indication,
    audience,
    channel,
    region,
    state,
    letterState,
    raisedAt: raisedAt.toISOString(),
    _links: [
      link(root, 'self', path),
      link(root, 'case', `/cases/${caseId}`),
      ...(isFailed ? [link(root, 'retry', `${path}/retries`, 'POST')] : []),
    ],
  };
}
