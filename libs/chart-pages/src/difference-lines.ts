import { chartPageWords, type Locale } from '#messages';
import { compareCharts, isSameMeaning, type ChartDescription, type JsonRecord, type StateMap } from '#process';
import { inCell, partsThatDiffer, waysInCells } from './difference-cells.js';
import { code, table } from './markdown.js';

const PARTS = [
  'belongs',
  'context',
  'states',
  'transitions',
  'acts',
  'permissions',
  'rules',
  'deadlines',
  'tasks',
] as const;

/** What has another meaning since an earlier version, part by part. */
export function differenceLines(
  old: ChartDescription,
  next: ChartDescription,
  map: StateMap | undefined,
  locale: Locale,
): readonly string[] {
  const words = chartPageWords[locale];
  const difference = compareCharts(old, next, map);
  if (isSameMeaning(difference)) return [words.sameMeaning, ''];
  const { columns } = words;
  const heads = [columns.thing, columns.was, columns.is];
  const renamed = difference.states.renamed;
  return [
    ...PARTS.flatMap((part) => {
      const { lost, gained, changed } = difference[part];
      return under(words.differences[part], heads, [
        ...(part === 'states' ? renamed.map(({ from, to }) => [words.renamed, code(from), code(to)]) : []),
        ...gained.map((name) => [code(name), '', words.came]),
        ...lost.map((name) => [code(name), words.went, '']),
        ...changed.flatMap(({ name, before, after }) => rowsOfChange(name, before, after)),
      ]);
    }),
    ...under(
      words.differences.sources,
      heads,
      difference.sources.map(({ name, before, after }) => [name, inCell(before['source']), inCell(after['source'])]),
    ),
  ];
}

const under = (heading: string, heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : [`### ${heading}`, '', ...table(heads, rows)];

/** Only what is another is shown, part by part. */
function rowsOfChange(name: string, before: JsonRecord, after: JsonRecord): readonly (readonly string[])[] {
  const [was, is] = [before['rows'], after['rows']];
  // A way is nothing but its rows, so they need no name.
  if (Array.isArray(was) && Array.isArray(is)) return [[code(name), ...waysInCells(was, is)]];
  return partsThatDiffer('', before, after).map((part) => [
    `${code(name)} ${part.path}`,
    inCell(part.was),
    inCell(part.is),
  ]);
}
