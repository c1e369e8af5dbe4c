import { FIGURES, type Figure, type ManagementOverview, type ManagementTable } from '#contract';
import { dayInWords, fill, managementWords, monthInWords, shortDay, type Locale } from '#messages';
import { isoDate, type IsoDate } from '#process';

type Shown = Omit<ManagementOverview, 'tables' | '_links'>;
type Row = ManagementTable['rows'][number];

/** Every figure as a table, in words; the screen, the spreadsheet and the paper show these same ones. */
export const toTables = (shown: Shown, locale: Locale): ManagementTable[] =>
  FIGURES.map((figure) => ({
    figure,
    title: managementWords[locale].titles[figure],
    headings: [...managementWords[locale].heads[figure]],
    rows: [...ROWS[figure](shown, locale)],
  }));

const row = (cells: readonly (string | number)[], query: string | null, caseId: string | null = null): Row => ({
  cells: cells.map(String),
  query,
  caseId,
});

const ROWS: Readonly<Record<Figure, (shown: Shown, locale: Locale) => readonly Row[]>> = {
  stuck: ({ stuck }, locale) => stuck.cases.map((one) => stuckRow(one, locale)),
  'advice-gap': ({ adviceGap }, locale) =>
    adviceGap.cases.map(({ product, indication, since, days, caseId }) =>
      row([product, indication, dayInWords(isoDate(since), locale), days], null, caseId),
    ),
  stages: ({ stages }) =>
    stages.map(({ label, count, late, median, unknown, query }) =>
      row([label, count, late, median === null ? '–' : Math.round(median), unknown], query),
    ),
  balls: ({ balls }) => balls.map(({ label, count, meanDays, query }) => row([label, count, meanDays ?? '–'], query)),
  'lead-times': ({ leadTimes }) =>
    leadTimes.map(({ label, median, q1, q3, count, query }) =>
      row([label, Math.round(median), `${Math.round(q1)}–${Math.round(q3)}`, count], query),
    ),
  flow: ({ flows: flow }, locale) =>
    flow.map(({ month, opened, recommended, openedQuery }) =>
      row([monthInWords(isoDate(`${month}-01`), locale), opened, recommended], openedQuery),
    ),
  answers: ({ answers }, locale) => [
    ...answers.regions.map(({ label, asked, inTime, query }) =>
      row([label, percent(inTime, asked), inTime, asked], query),
    ),
    ...(answers.asked === 0
      ? []
      : [
          row(
            [managementWords[locale].country, percent(answers.inTime, answers.asked), answers.inTime, answers.asked],
            null,
          ),
        ]),
  ],
  workload: ({ workloads: workload }) =>
    workload.map(({ label, open, late, query }) => row([label, open, late], query)),
  due: ({ dueDates: due }, locale) =>
    due.map(({ on, label, about, count, query, caseId }) =>
      row([shortDay(isoDate(on), locale), label, about, count], query, caseId),
    ),
};

function stuckRow(one: Shown['stuck']['cases'][number], locale: Locale): Row {
  const { product, indication, stageLabel, ballLabel, daysStill, daysPaused, why, caseId } = one;
  return row(
    [product, indication, stageLabel, ballLabel ?? '–', daysStill, daysPaused, deadlineOf(one, locale), why],
    null,
    caseId,
  );
}

function deadlineOf({ lateDays, onHold }: Shown['stuck']['cases'][number], locale: Locale): string {
  const words = managementWords[locale];
  if (lateDays !== null) return fill(words.lateBy, { days: lateDays }, locale);
  return onHold ? words.paused : words.none;
}

/** Percent without decimals, with a space that does not break. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)}\u00A0%`;

/** What the page says first, in words. */
export function leadOf({ running, stuck, longestWait }: Shown, locale: Locale): string {
  const words = managementWords[locale];
  const facts = { running: running.count, stuck: stuck.count, late: stuck.late, holder: longestWait?.label ?? '' };
  const still = stuck.count === 0 ? words.calm : stuck.late === 0 ? words.lead : words.leadWithLate;
  const sentences = [fill(still, facts, locale), ...(longestWait ? [fill(words.wait, facts, locale)] : [])];
  return sentences.join(' ');
}

export const fileNameOf = (today: IsoDate | string, ending: string, locale: Locale, figure?: Figure): string =>
  `${managementWords[locale].fileName}${figure ? `-${figure}` : ''}-${today}.${ending}`;
