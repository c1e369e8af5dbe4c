import type { Clock } from '#casework';
import type { ForecastQuery, ManagementForecast, ManagementOverview, ManagementQuery } from '#contract';
import { calendarWords, deadlineLabel, nameOf, type Locale } from '#messages';
import type { CalendarFeedsPg, DueSoon, PastPg, PresentPg, StageHistoryPg } from '#persistence';
import { addDays, addMonths, daysBetween, isoDate, isoWeek, REGION_CODES, stockholmDate, type IsoDate } from '#process';
import type { Visitor } from '../actor/caller.js';
import { link, queryText } from '../http/links.js';
import { axisOf } from './axis.js';
import { monthsOf, toAnswers, toBalls, toFlow, toLeadTimes, toStages, toWorkload, type Narrowed } from './figures.js';
import { toStuck } from './stuck.js';
import { toTables } from './tables.js';

/** Days without anything happening after which a case is said to stand still. @source ux.md#8 */
const STILL_DAYS = 30;
const SOON_DAYS = 14;
const AHEAD_MONTHS = 6;

type Due = ManagementOverview['dueDates'][number];

/** How the work stands as a whole, and what is planned ahead. */
export class OverviewViews {
  constructor(
    private readonly history: StageHistoryPg,
    private readonly present: PresentPg,
    private readonly past: PastPg,
    private readonly calendar: CalendarFeedsPg,
    private readonly clock: Clock,
  ) {}

  async overview(query: ManagementQuery, { locale, root }: Visitor): Promise<ManagementOverview> {
    const behind = await this.history.catchUp();
    const today = stockholmDate(this.clock.now());
    const narrowed = toNarrowed(query);
    const [now, before] = await Promise.all([
      this.now(narrowed, today, locale),
      this.before(narrowed, today, Number.parseInt(query.period, 10), locale),
    ]);
    const { dots, counts, leads, ...rest } = { ...now, ...before };
    const stages = toStages(counts, dots, leads, { today, narrowed, locale });
    const whole = {
      ...rest,
      today,
      behind,
      origin: query.origin,
      histories: query.origin === 'live' && rest.running.count === 0 ? await this.histories(narrowed) : null,
      stages,
      week: isoWeek(today).week,
      regions: REGION_CODES.map((code) => ({ region: code, label: nameOf('region', code, locale) })),
      axes: {
        stages: axisOf(stages.flatMap(({ dots: each, median }) => [...each.map(({ days }) => days), median ?? 0])),
        leadTimes: axisOf(rest.leadTimes.map(({ q3 }) => q3)),
      },
    };
    const asked = queryText(query);
    return {
      ...whole,
      tables: toTables(whole, locale),
      _links: [
        link(root, 'self', `/management-overview?${asked}`),
        link(root, 'document', `/management-overview/document?${asked}`),
        link(root, 'forecast', '/management-forecast'),
      ],
    };
  }

  async forecast(query: ForecastQuery, { locale, root }: Visitor): Promise<ManagementForecast> {
    await this.history.catchUp();
    const today = stockholmDate(this.clock.now());
    const to = addDays(addMonths(isoDate(`${today.slice(0, 7)}-01`), AHEAD_MONTHS), -1);
    const narrowed = toNarrowed(query);
    const [due, meetings] = await Promise.all([
      this.present.months(narrowed, today, to),
      this.meetings(today, to, locale),
    ]);
    const months = monthsOf({ from: today, to }).map((first) => {
      const month = first.slice(0, 7);
      const { deadlines = 0, cases = 0 } = due.find((one) => one.month === month) ?? {};
      const dueFrom = first < today ? today : first;
      return {
        month,
        deadlines,
        cases,
        meetings: meetings.flatMap(({ on, label, count }) =>
          on.startsWith(month) ? [{ on, label, items: count }] : [],
        ),
        query: queryText({ dueFrom, dueBy: addDays(addMonths(first, 1), -1), ...narrowed }),
      };
    });
    const links = [link(root, 'self', '/management-forecast'), link(root, 'overview', '/management-overview')];
    return { today, months, _links: links };
  }

  /** Imported histories that are under way where their sources end. */
  private histories(narrowed: Narrowed): Promise<number> {
    return this.present.count({ ...narrowed, origin: 'history' });
  }

  /** What is under way. */
  private async now(narrowed: Narrowed, today: IsoDate, locale: Locale) {
    const since = addDays(today, -STILL_DAYS - 1);
    const soon = addDays(today, SOON_DAYS);
    const [standing, longest, unadvised, dots, workload, due, meetings] = await Promise.all([
      this.present.standing(narrowed, since, today),
      this.present.stuck(narrowed, since, today),
      this.present.unadvised(narrowed, today),
      this.present.dots(narrowed, today),
      this.present.workload(narrowed, today),
      this.present.due(narrowed, today, soon),
      this.meetings(today, soon, locale),
    ]);
    const balls = toBalls(standing.balls, narrowed, locale);
    const first = balls.find(({ meanDays }) => meanDays !== null);
    const lines = [...due.map((one) => toDue(one, narrowed, locale)), ...meetings];
    return {
      running: { count: standing.count, query: queryText({ running: true, ...narrowed }) },
      stuck: {
        count: standing.still,
        late: standing.stillAndLate,
        query: queryText({ running: true, stillSince: since, ...narrowed }),
        cases: longest.map((one) => toStuck(one, today, locale)),
      },
      adviceGap: {
        count: unadvised.count,
        cases: unadvised.cases.map((one) => ({ ...one, days: daysBetween(one.since, today) })),
      },
      longestWait: first ? { holder: first.holder, label: first.label } : null,
      counts: standing.stages,
      dots,
      balls,
      workloads: toWorkload(workload, narrowed, locale),
      dueDates: lines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    };
  }

  /** What has been. The months that are shown are whole ones and the one that goes on. */
  private async before(narrowed: Narrowed, to: IsoDate, months: number, locale: Locale) {
    const from = addDays(addMonths(to, -months), 1);
    const span = { from, to, process: narrowed.process, origin: narrowed.origin };
    const [{ leads, leftOut }, flow, answers] = await Promise.all([
      this.past.leadTimes(span),
      this.past.flow(span),
      this.past.answers(span, to),
    ]);
    return {
      period: { from, to, months },
      leads,
      leadTimes: toLeadTimes(leads, span, narrowed, locale),
      leadTimesLeftOut: leftOut,
      flows: toFlow(flow, span, narrowed),
      answers: toAnswers(answers, span, narrowed, locale),
    };
  }

  /** One line for each council and day. */
  private async meetings(from: IsoDate, to: IsoDate, locale: Locale): Promise<readonly Due[]> {
    const words = calendarWords[locale];
    const days = new Map<string, Due>();
    for (const { on, kind, product } of await this.calendar.meetingsFrom(from)) {
      if (on > to) continue;
      const label = kind === 'medtech' ? words.mtpMeeting : words.ntMeeting;
      const known = days.get(`${label} ${on}`);
      const about = known ? `${known.about}, ${product}` : product;
      days.set(`${label} ${on}`, { on, label, about, caseId: null, count: (known?.count ?? 0) + 1, query: null });
    }
    return [...days.values()];
  }
}

const toNarrowed = ({ process, region, origin }: ForecastQuery): Narrowed => ({
  process,
  region,
  origin: origin === 'all' ? undefined : origin,
});

const toDue = ({ dueOn, caseId, product, chart, kind, count }: DueSoon, narrowed: Narrowed, locale: Locale): Due => ({
  on: dueOn,
  label: deadlineLabel(chart, kind, locale),
  about: product,
  caseId,
  count,
  query: queryText({ dueFrom: dueOn, dueBy: dueOn, ...narrowed }),
});
