import type { FactNames } from '#contract';
import { factChoiceLabel, factHelp, factLabel, nameOf, type Locale } from '#messages';
import type { ChartId } from '#process';

/** What the facts of an act are called in the caller's language. */
export const factNames = (chart: ChartId, act: string, locale: Locale): FactNames => ({
  label: (path) => factLabel({ chart, act, path }, locale) ?? path,
  help: (path) => factHelp({ chart, act, path }, locale),
  choice: (path, value) => factChoiceLabel({ chart, act, path }, value, locale) ?? value,
  region: (code) => nameOf('region', code, locale),
});
