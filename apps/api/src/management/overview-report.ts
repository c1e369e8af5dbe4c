import type { Figure, ManagementOverview } from '#contract';
import { dayInWords, fill, managementWords, monthInWords, weekdayInWords, type Locale } from '#messages';
import type { Report, ReportPlot } from '#papers';
import { isoDate } from '#process';
import { axisOf, type Axis } from './axis.js';
import { leadOf, percent } from './tables.js';

/** The overview as it is printed: the same figures as on the screen, and the tables behind them. */
export function toReport(overview: ManagementOverview, locale: Locale): Report {
  const words = managementWords[locale];
  const { today, period, behind, leadTimesLeftOut: count, tables } = overview;
  return {
    lang: locale,
    title: fill(words.title, { today: weekdayInWords(isoDate(today), locale) }, locale),
    lead: leadOf(overview, locale),
    notes: [
      words.origins[overview.origin],
      fill(words.period, { from: period.from, to: period.to }, locale),
      ...(count === 0 ? [] : [fill(words.leftOut, { count }, locale)]),
      ...(behind === 0 ? [] : [fill(words.behind, { behind }, locale)]),
      words.noPrices,
    ],
    figures: tables.map(({ figure, title, headings: head, rows }) => ({
      heading: title,
      note: words.notes[figure],
      plot: PLOTS[figure]?.(overview, locale) ?? null,
      table: { head, rows: rows.map(({ cells }) => cells) },
    })),
    tablesHeading: words.tables,
    nothing: words.nothing,
    notWhole: words.notWhole,
    foot: `${words.foot} · ${dayInWords(today, locale)}`,
    writtenAt: new Date(`${today}T12:00:00Z`),
  };
}

const ticksOf = ({ end, ticks }: Axis) => ticks.map((days) => ({ at: days / end, text: String(days) }));

/** Of a year the months; of more than that, where each year begins. */
function columnLabel(month: string, of: number, locale: Locale): string {
  if (of > 14) return month.endsWith('-01') ? month.slice(0, 4) : '';
  return monthInWords(isoDate(`${month}-01`), locale).split(' ')[0] ?? month;
}

const PLOTS: Partial<Record<Figure, (overview: ManagementOverview, locale: Locale) => ReportPlot>> = {
  stages: ({ stages, axes: { stages: axis } }, locale) => {
    const most = axis.end;
    return {
      kind: 'rows',
      axis: ticksOf(axis),
      rows: stages.map(({ label, count, dots, median }) => ({
        label,
        value: fill(managementWords[locale].cases, { cases: count }, locale),
        dots: dots.map(({ days, late }) => ({ at: days / most, hot: late })),
        tick: median === null ? null : median / most,
      })),
    };
  },
  balls: ({ balls }, locale) => {
    const axis = axisOf(balls.map(({ meanDays }) => meanDays ?? 0));
    const most = axis.end;
    return {
      kind: 'rows',
      axis: ticksOf(axis),
      rows: balls.map(({ label, count, meanDays }) => ({
        label,
        value: fill(managementWords[locale].cases, { cases: count }, locale),
        ...(meanDays !== null && { bar: meanDays / most }),
      })),
    };
  },
  'lead-times': ({ leadTimes, axes: { leadTimes: axis } }) => {
    const most = axis.end;
    return {
      kind: 'rows',
      axis: ticksOf(axis),
      rows: leadTimes.map(({ label, q1, median, q3 }) => ({
        label,
        value: `${Math.round(median)}  (${Math.round(q1)}–${Math.round(q3)})`,
        range: [q1 / most, q3 / most],
        mid: median / most,
      })),
    };
  },
  flow: ({ flows: flow }, locale) => ({
    kind: 'columns',
    names: [managementWords[locale].opened, managementWords[locale].recommended],
    columns: flow.map(({ month, opened, recommended }) => ({
      label: columnLabel(month, flow.length, locale),
      first: opened,
      second: recommended,
    })),
  }),
  answers: ({ answers: { regions, asked, inTime } }) => ({
    kind: 'rows',
    axis: [0, 25, 50, 75, 100].map((share) => ({ at: share / 100, text: String(share) })),
    rows: regions.map((one) => ({
      label: one.label,
      value: percent(one.inTime, one.asked),
      dots: [{ at: one.inTime / one.asked, hot: one.inTime / one.asked < 0.7 }],
      tick: inTime / asked,
    })),
  }),
};
