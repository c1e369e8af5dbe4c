import { createHash, randomBytes } from 'node:crypto';
import { type Clock, derivedId } from '#casework';
import type { CalendarFeedList, CalendarFeedView, CreatedCalendarFeed, NewCalendarFeedBody } from '#contract';
import type { CalendarFeed, CalendarFeedsPg } from '#persistence';
import { holds, ProcessError } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';

/** Nobody guesses 20 bytes. */
const SECRET_BYTES = 20;

/** What is kept of an address. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A person's calendars, each behind an address that only they know. */
export class CalendarFeeds {
  constructor(
    private readonly feeds: CalendarFeedsPg,
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  /** @throws ProcessError `role-not-allowed` for a role that the caller does not hold */
  async create({ role, locale }: NewCalendarFeedBody, key: string, caller: Caller): Promise<CreatedCalendarFeed> {
    const { personId } = caller.actor;
    if (role !== null && !holds(caller.actor, role)) throw new ProcessError('role-not-allowed', { roles: [role] });
    const secret = randomBytes(SECRET_BYTES).toString('hex');
    const feed = await this.feeds.create({
      id: derivedId(`calendar-feed:${personId}:${key}`),
      personId,
      role,
      secretHash: hashOf(secret),
      locale,
      createdAt: this.clock.now(),
    });
    return { ...toView(feed, caller.root), url: `${this.publicUrl}/kalender/${secret}.ics` };
  }

  async list({ actor, root }: Caller): Promise<CalendarFeedList> {
    const feeds = await this.feeds.ofPerson(actor.personId);
    return { calendarFeeds: feeds.map((feed) => toView(feed, root)), _links: [link(root, 'self', '/calendar-feeds')] };
  }

  /** @throws ApiProblem `calendar-feed-not-found`, also for somebody else's */
  async one(id: string, { actor, root }: Caller): Promise<CalendarFeedView> {
    const feed = await this.feeds.find(id, actor.personId);
    if (!feed) throw new ApiProblem('calendar-feed-not-found');
    return toView(feed, root);
  }

  /** @throws ApiProblem `calendar-feed-not-found` */
  async revoke(id: string, caller: Caller): Promise<CalendarFeedView> {
    await this.one(id, caller);
    await this.feeds.revoke(id, this.clock.now());
    return this.one(id, caller);
  }
}

function toView({ id, role, locale, createdAt, revokedAt }: CalendarFeed, root: string): CalendarFeedView {
  const path = `/calendar-feeds/${id}`;
  return {
    id,
    role,
    locale,
    createdAt: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    _links: [link(root, 'self', path), link(root, 'revoke', `${path}/revocations`, 'POST')],
  };
}
