import type { Clock } from '#casework';
import { type CalendarDay, taskUid, toCalendar } from '#mail';
import { calendarWords, fill, type Locale } from '#messages';
import type { ActorDirectoryPg, CalendarFeed, CalendarFeedsPg, Meeting, TaskListPg, TaskListRow } from '#persistence';
import { holds, type Mandate, stockholmDate, type Role } from '#process';
import { ApiProblem } from '../problems/api-problem.js';
import { taskLabel } from '../work/task-label.js';
import { hashOf } from './calendar-feeds.js';

const SECRET = /^[0-9a-f]{40}$/;
/** More than anybody does; a calendar is no work list. */
const MOST_TASKS = 1000;

/** Who sees when a council meets. @source domain/actors.md#2, #4 */
const SEES_MEETINGS: readonly Role[] = [
  'council-member',
  'council-chair',
  'rapporteur',
  'coordinator',
  'preparer',
  'evaluator',
];

/** What stands in a calendar: last days of tasks, meetings. Nothing that not everybody with the role may read. */
export class Calendar {
  constructor(
    private readonly feeds: CalendarFeedsPg,
    private readonly tasks: TaskListPg,
    private readonly directory: ActorDirectoryPg,
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  /** @throws ApiProblem `calendar-feed-not-found` */
  async behind(secret: string): Promise<string> {
    const feed = SECRET.test(secret) ? await this.feeds.behind(hashOf(secret)) : null;
    if (!feed) throw new ApiProblem('calendar-feed-not-found');
    const today = stockholmDate(this.clock.now());
    const { mandates } = await this.directory.actorOf(feed.personId, today);
    const held = mandates.filter(({ role }) => feed.role === null || feed.role === role);
    const [{ rows: tasks }, meetings] = await Promise.all([
      this.tasks.list({ mandates: held, readerId: feed.personId }, { page: 1, limit: MOST_TASKS }),
      holds({ mandates: held }, ...SEES_MEETINGS) ? this.feeds.meetingsFrom(today) : [],
    ]);
    const days = [...this.taskDays(tasks, held, feed), ...this.meetingDays(meetings, feed)];
    return toCalendar(calendarWords[feed.locale].name, feed.locale, days);
  }

  private taskDays(
    tasks: readonly TaskListRow[],
    held: readonly Mandate[],
    feed: CalendarFeed,
  ): readonly CalendarDay[] {
    if (held.length === 0) return [];
    const words = calendarWords[feed.locale];
    return tasks.flatMap(({ id, kind, dueOn, product, indication, openedAt }) =>
      dueOn === null
        ? []
        : [
            {
              uid: taskUid(id),
              stamp: openedAt,
              on: dueOn,
              summary: fill(words.task, { task: taskLabel(kind, feed.locale), product, indication }, feed.locale),
              description: words.lastDay,
              url: `${this.publicUrl}/uppgifter/${id}`,
            },
          ],
    );
  }

  /** One day for each council and meeting, with what is on its list. */
  private meetingDays(meetings: readonly Meeting[], { createdAt, locale }: CalendarFeed): readonly CalendarDay[] {
    const words = calendarWords[locale];
    const byDay = byMeeting(meetings);
    return [...byDay].flatMap(([key, items]) => {
      const [first] = items;
      if (first === undefined) return [];
      return [
        {
          uid: `meeting-${key}@ordna`,
          stamp: createdAt,
          on: first.on,
          summary: first.kind === 'medtech' ? words.mtpMeeting : words.ntMeeting,
          description: itemsInWords(items, locale),
          url: `${this.publicUrl}/moten`,
        },
      ];
    });
  }
}

const itemsInWords = (items: readonly Meeting[], locale: Locale): string =>
  items.map(({ product, indication }) => fill(calendarWords[locale].item, { product, indication }, locale)).join('; ');

function byMeeting(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const found = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const key = `${meeting.kind === 'medtech' ? 'mtp' : 'nt'}-${meeting.on}`;
    found.set(key, [...(found.get(key) ?? []), meeting]);
  }
  return found;
}
