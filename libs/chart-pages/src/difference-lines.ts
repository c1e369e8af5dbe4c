import { chartPageWords, type Locale } from '#messages';
import {
  compareCharts,
  isSameMeaning,
  type ChartDescription,
  type Json,
  type JsonRecord,
  type StateMap,
} from '#process';
import { code, table } from './markdown.js';

const PARTS = ['states', 'transitions', 'acts', 'permissions', 'rules', 'deadlines', 'tasks'] as const;

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

/** Only what is another is shown, field by field. */
const rowsOfChange = (name: string, before: JsonRecord, after: JsonRecord): readonly (readonly string[])[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [was, is] = [before[field], after[field]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const [only, others] = Array.isArray(was) && Array.isArray(is) ? withoutShared(was, is) : [was, is];
    // A way is nothing but its rows, so they need no name.
    return [[field === 'rows' ? code(name) : `${code(name)} ${field}`, inCell(only), inCell(others)]];
  });

/** Long lists that differ in little: what stands in one of them alone. */
function withoutShared(was: readonly Json[], is: readonly Json[]): readonly [readonly Json[], readonly Json[]] {
  const has = (list: readonly Json[], item: Json): boolean =>
    list.some((one) => JSON.stringify(one) === JSON.stringify(item));
  return [was.filter((item) => !has(is, item)), is.filter((item) => !has(was, item))];
}

/** A row as where it leads, under which rules, and what it does besides. */
function rowInCell({ targets, when, ...does }: JsonRecord): string {
  const rules = (Array.isArray(when) ? when : []).map((one: JsonRecord) => ruleName(one));
  const others = Object.values(does).flatMap((part) =>
    part === null || JSON.stringify(part).length <= 2 ? [] : [code(JSON.stringify(part).replaceAll('`', "'"))],
  );
  return [`→ ${inCell(targets ?? null).replaceAll('<br>', ', ') || '·'}`, ...rules.map(code), ...others].join(' ');
}

const ruleName = ({ rule, with: params }: JsonRecord): string => {
  const name = typeof rule === 'string' ? rule : '';
  return JSON.stringify(params) === '{}' ? name : `${name} ${JSON.stringify(params)}`;
};

const inCell = (value: Json | undefined): string => {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return '';
  if (Array.isArray(value)) return value.map(inCell).join('<br>');
  if (typeof value === 'object' && 'targets' in value) return rowInCell(value);
  return code(typeof value === 'string' ? value : JSON.stringify(value).replaceAll('`', "'"));
};
