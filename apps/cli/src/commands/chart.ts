import { chartPage, drawChart, versionBefore } from '#chart-pages';
import { LOCALES, type Locale } from '#messages';
import { describeChart, toScxml, type CompiledChart } from '#process';
import { onlyArgument, UsageError, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { publishedWith, readChart, type Published } from '../published.js';

const { usage } = WORDS.chart;

/** One chart in a form that others read. Needs no database. */
export const chart: Command = {
  run: async (args, output, { format = 'json', language, draft }) => {
    const published = await publishedWith(draft);
    const named = readChart(published, onlyArgument(args, usage));
    const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!write) throw new UsageError(`Formatet ${format} finns inte. De som finns: ${Object.keys(FORMATS).join(', ')}`);
    const found = published.charts.chart(named.chart, named.version);
    const text = await write(found, published, readLanguage(language));
    const document = format === 'json' ? describeChart(found) : { chart: args[0], format, text };
    output.result(document, text.replace(/\n$/, '').split('\n'));
    return true;
  },
};

type Write = (chart: CompiledChart, published: Published, locale: Locale) => string | Promise<string>;

const FORMATS: Readonly<Record<string, Write>> = {
  json: (one) => JSON.stringify(describeChart(one), null, 2),
  scxml: toScxml,
  md: (one, { charts, migrations }, locale) => chartPage(one, versionBefore(one, charts.all(), migrations), locale),
  svg: (one, _published, locale) => drawChart(one, locale),
};

/** @throws UsageError for a language that nothing is written in */
export function readLanguage(language = 'sv'): Locale {
  const locale = LOCALES.find((one) => one === language);
  if (!locale) throw new UsageError(`Språket ${language} finns inte. De som finns: ${LOCALES.join(', ')}`);
  return locale;
}
