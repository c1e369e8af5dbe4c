import { chartLabel, nameOf, type Locale } from '#messages';
import { REGION_CODES, type ChartId } from '#process';

/** A run of a chart in words, with its region where there is one per region. */
export function nameOfRun(chart: ChartId, key: string | null, locale: Locale): string {
  const label = chartLabel(chart, locale);
  return key === null ? label : `${label}, ${keyLabel(key, locale)}`;
}

/** What tells the runs of a chart apart: a region by its name, anything else as it is. */
export const keyLabel = (key: string, locale: Locale): string =>
  REGION_CODES.some((code) => code === key) ? nameOf('region', key, locale) : key;
