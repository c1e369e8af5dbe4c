import type { Json, JsonRecord } from '#process';
import { code } from './markdown.js';

/** More than this in one cell is taken apart. */
const READABLE = 300;

/** A part of something that is another than before, with the path that leads to it. */
export interface Part {
  readonly path: string;
  readonly was: Json | undefined;
  readonly is: Json | undefined;
}

/** What differs between two values, taken apart until each part can be read; of two lists what stands in one of them alone. */
export function partsThatDiffer(path: string, was: Json | undefined, is: Json | undefined): readonly Part[] {
  if (asText(was) === asText(is)) return [];
  if (Array.isArray(was) && Array.isArray(is))
    return [{ path, was: was.filter((one) => !has(is, one)), is: is.filter((one) => !has(was, one)) }];
  const [before, after] = [recordOf(was), recordOf(is)];
  const isBoth = before !== null && after !== null;
  const isLong = asText(was).length > READABLE || asText(is).length > READABLE;
  if (!isBoth && !(isLong && (before ?? after) !== null)) return [{ path, was, is }];
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].flatMap((name) =>
    partsThatDiffer(path === '' ? name : `${path}.${name}`, before?.[name], after?.[name]),
  );
}

const has = (list: readonly Json[], item: Json): boolean => list.some((one) => asText(one) === asText(item));
const asText = (value: Json | undefined): string => (value === undefined ? '' : JSON.stringify(value));

function recordOf(value: Json | undefined): JsonRecord | null {
  return value !== null && typeof value === 'object' && !isList(value) ? value : null;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** A value as a cell shows it; each of a list on a line of its own. */
export function inCell(value: Json | undefined): string {
  if (value === undefined || value === null || (isList(value) && value.length === 0)) return '';
  if (isList(value)) return value.map(inCell).join('<br>');
  return code(typeof value === 'string' ? value : JSON.stringify(value).replaceAll('`', "'"));
}

/** Rows of one way, before and now; of what a row does besides leading on, only what its counterpart does not. */
export function waysInCells(was: readonly Json[], is: readonly Json[]): readonly [string, string] {
  const [before, after] = [was.filter((one) => !has(is, one)), is.filter((one) => !has(was, one))];
  const arePaired = before.length === after.length;
  const cell = (rows: readonly Json[], others: readonly Json[]): string =>
    rows.map((row, at) => wayInCell(recordOf(row) ?? {}, arePaired ? recordOf(others[at]) : null)).join('<br>');
  return [cell(before, after), cell(after, before)];
}

/** Where a row leads, under which rules, and what it does besides. */
function wayInCell({ targets, when, ...does }: JsonRecord, counterpart: JsonRecord | null): string {
  const rules = isList(when ?? null) ? (Array.isArray(when) ? when : []).map((one: JsonRecord) => ruleName(one)) : [];
  const others = Object.entries(does).flatMap(([name, part]) =>
    partsThatDiffer('', counterpart?.[name] ?? emptyLike(part), part).flatMap(({ path, is }) => {
      const text = inCell(is).replaceAll('<br>', ' ');
      return text === '' ? [] : [path === '' ? text : `${path}: ${text}`];
    }),
  );
  return [`→ ${inCell(targets ?? null).replaceAll('<br>', ', ') || '·'}`, ...rules.map(code), ...others].join(' ');
}

const emptyLike = (value: Json): Json => (isList(value) ? [] : {});

const ruleName = ({ rule, with: params }: JsonRecord): string => {
  const name = typeof rule === 'string' ? rule : '';
  return JSON.stringify(params) === '{}' ? name : `${name} ${JSON.stringify(params)}`;
};
