import { chartLabel, chartPageWords, dayInWords, nameOf, type Locale } from '#messages';
import { CHART_IDS, type CompiledChart, type Migrations } from '#process';
import { chartPage, type Before } from './chart-page.js';
import { drawChart } from './draw.js';
import { fileOf } from './files.js';
import { table } from './markdown.js';

export interface PageFile {
  readonly name: string;
  readonly text: string;
}

/** Every page of some charts with its drawing, and the index of them all. */
export async function chartFolder(
  charts: readonly CompiledChart[],
  migrations: Migrations,
  locale: Locale,
): Promise<readonly PageFile[]> {
  const pages = await Promise.all(
    charts.map(async (chart) => [
      { name: fileOf(chart, 'md'), text: chartPage(chart, versionBefore(chart, charts, migrations), locale) },
      { name: fileOf(chart, 'svg'), text: `${await drawChart(chart, locale)}\n` },
    ]),
  );
  return [{ name: 'README.md', text: indexPage(charts, locale) }, ...pages.flat()];
}

/** The next lower version of the same chart, which a page says what has changed since. */
export function versionBefore(
  { definition: { id, version } }: CompiledChart,
  charts: readonly CompiledChart[],
  migrations: Migrations,
): Before | null {
  const older = charts
    .filter(({ definition }) => definition.id === id && definition.version < version)
    .toSorted((a, b) => b.definition.version - a.definition.version)[0];
  if (!older) return null;
  const migration = migrations.between(id, older.definition.version, version);
  return { chart: older, states: migration?.charts.find(({ chart }) => chart === id)?.states };
}

function indexPage(charts: readonly CompiledChart[], locale: Locale): string {
  const { index, columns, anyProcess } = chartPageWords[locale];
  const sorted = CHART_IDS.flatMap((id) =>
    charts
      .filter(({ definition }) => definition.id === id)
      .toSorted((a, b) => a.definition.version - b.definition.version),
  );
  const rows = sorted.map((chart) => {
    const { id, version, validFrom, processVersion } = chart.definition;
    return [
      `[${chartLabel(id, locale)} ${version}](${fileOf(chart, 'md')})`,
      `\`${id}@${version}\``,
      dayInWords(validFrom, locale),
      processVersion === undefined ? anyProcess : nameOf('process', processVersion, locale),
    ];
  });
  return [
    `# ${index.title}`,
    '',
    index.intro,
    '',
    ...table([columns.chart, columns.versions, columns.validFrom, columns.process], rows),
  ]
    .join('\n')
    .replace(/\n*$/, '\n');
}
