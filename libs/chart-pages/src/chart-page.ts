import { chartLabel, chartPageWords, fill, nameOf, type Locale } from '#messages';
import { describeChart, idleRules, type CompiledChart, type StateMap } from '#process';
import { section, table } from './markdown.js';
import { differenceLines } from './difference-lines.js';
import { fileOf } from './files.js';
import { outcomeLines } from './outcomes.js';
import { actRows, deadlineRows, ruleRows, stateRows, taskRows, wayRows, type Shown } from './tables.js';

/** The version before, and the states of the published migration between the two, where there is one. */
export interface Before {
  readonly chart: CompiledChart;
  readonly states: StateMap | undefined;
}

/** A chart as a page of Markdown, ending in a line break; the drawing lies beside it. */
export function chartPage(chart: CompiledChart, before: Before | null, locale: Locale): string {
  const words = chartPageWords[locale];
  const { columns, sections } = words;
  const shown: Shown = { described: describeChart(chart), idle: idleRules(chart), locale, words };
  const { id, version, validFrom, processVersion, source } = chart.definition;
  const label = chartLabel(id, locale);
  const process = processVersion === undefined ? words.anyProcess : nameOf('process', processVersion, locale);
  return [
    `# ${fill(words.title, { chart: label, version }, locale)}`,
    '',
    fill(words.made, { name: `${id}@${version}` }, locale),
    '',
    fill(words.facts, { validFrom, process, source }, locale),
    '',
    `![${fill(words.picture, { chart: label }, locale)}](${fileOf(chart, 'svg')})`,
    '',
    ...section(
      sections.states,
      table([columns.state, columns.meaning, columns.waitsFor, columns.stage, columns.source], stateRows(shown)),
    ),
    ...section(
      sections.acts,
      table([columns.act, columns.who, columns.reach, columns.facts, columns.source], actRows(shown)),
    ),
    ...section(
      sections.ways,
      table(
        [columns.state, columns.act, columns.when, columns.leadsTo, columns.follows, columns.source],
        wayRows(shown),
      ),
    ),
    ...section(sections.rules, table([columns.rule, columns.saysNo, columns.first, columns.source], ruleRows(shown))),
    ...section(
      sections.deadlines,
      table(
        [columns.deadline, columns.state, columns.from, columns.span, columns.raises, columns.source],
        deadlineRows(shown),
      ),
    ),
    ...section(
      sections.tasks,
      table([columns.task, columns.state, columns.who, columns.deadline, columns.source], taskRows(shown)),
    ),
    ...section(sections.outcomes, outcomeLines(shown)),
    ...(before === null
      ? []
      : section(
          fill(words.changedSince, { version: before.chart.definition.version }, locale),
          differenceLines(describeChart(before.chart), shown.described, before.states, locale),
        )),
  ]
    .join('\n')
    .replace(/\n*$/, '\n');
}
