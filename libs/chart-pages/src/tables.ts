import {
  actLabel,
  chartLabel,
  deadlineLabel,
  fill,
  isTaskKind,
  nameOf,
  reasonInGeneral,
  stateLabel,
  stateSentence,
  tasks,
  type ChartPageWords,
  type Locale,
} from '#messages';
import type {
  BallHolder,
  Beginning,
  ChartDescription,
  DeadlineDescription,
  Effect,
  HappeningDescription,
  WhenDescription,
} from '#process';
import { code } from './markdown.js';

export interface Shown {
  readonly described: ChartDescription;
  /** Rules that ask for nothing as long as a field keeps its first word. */
  readonly idle: ReadonlyMap<string, Beginning>;
  readonly locale: Locale;
  readonly words: ChartPageWords;
}
type Rows = readonly (readonly string[])[];

export function stateRows({ described: { id, states }, locale, words }: Shown): Rows {
  return states.flatMap(({ path, kind, tags, stage, source, initial }) => {
    if (path === '') return [];
    const children = states.filter(
      (one) => one.path.startsWith(`${path}.`) && !one.path.slice(path.length + 1).includes('.'),
    );
    const signs = [
      ...(isFirst(states, path) ? [words.first] : []),
      ...(kind === 'final' ? [words.final] : []),
      ...(kind === 'parallel' ? [words.sideBySide] : []),
    ];
    const meaning =
      stateSentence(id, path, locale) ??
      fill(
        words.holds,
        {
          states: children.map((child) => {
            const label = `”${stateLabel(id, child.path, locale)}”`;
            return child.path === `${path}.${initial ?? ''}` ? `${label} (${words.first})` : label;
          }),
        },
        locale,
      );
    const name = `${stateLabel(id, path, locale)}${signs.length > 0 ? ` (${signs.join(', ')})` : ''} ${code(path)}`;
    const holders = tags.map((tag) => nameOf('ball', tag.slice('waits-for-'.length) as BallHolder, locale));
    return [[name, meaning, holders.join(', '), stage === null ? '' : nameOf('stage', stage, locale), source ?? '']];
  });
}

const isFirst = (states: ChartDescription['states'], path: string): boolean => {
  const cut = path.lastIndexOf('.');
  const holder = states.find((one) => one.path === path.slice(0, Math.max(0, cut)));
  return holder?.initial === path.slice(cut + 1);
};

export const actRows = ({ described: { id, acts }, locale, words }: Shown): Rows =>
  acts.map(({ name, roles, scope, opens, facts, source }) => [
    `${actLabel(id, name, locale)} ${code(name)}${opens ? ` (${words.opens})` : ''}`,
    roles.map((role) => nameOf('role', role, locale)).join(', '),
    words.scopes[scope ?? 'national'],
    Object.entries(facts)
      .map(([fact, { optional }]) => `${code(fact)}${optional === true ? '?' : ''}`)
      .join(', '),
    source,
  ]);

export function wayRows({ described, locale, words }: Shown): Rows {
  const { id } = described;
  const nameOfState = (path: string): string => `${stateLabel(id, path, locale)} ${code(path)}`;
  return described.transitions.map((row) => [
    row.from === '' ? words.everywhere : nameOfState(row.from),
    `${actLabel(id, row.act, locale)} ${code(row.act)}`,
    row.when.map(ruleInCode).join(', '),
    row.targets.length === 0 ? words.stays : row.targets.map(nameOfState).join(', '),
    followsOf(row, locale, words).join('; '),
    row.source,
  ]);
}

const ruleInCode = ({ rule, with: params }: WhenDescription): string =>
  Object.keys(params).length === 0 ? code(rule) : `${code(rule)} ${code(JSON.stringify(params))}`;

const followsOf = (
  { effects, consequences }: HappeningDescription,
  locale: Locale,
  words: ChartPageWords,
): readonly string[] => [
  ...effects.map((effect) => effectInWords(effect, locale, words)),
  ...consequences.map((name) => fill(words.follows.consequence, { name }, locale)),
];

function effectInWords(effect: Effect, locale: Locale, { follows, listeners }: ChartPageWords): string {
  switch (effect.type) {
    case 'start':
      return fill(follows.start, { chart: `”${chartLabel(effect.chart, locale)}”` }, locale);
    case 'tell':
      return fill(follows.tell, { to: listeners[effect.to], act: code(effect.act) }, locale);
    case 'notify':
      return fill(follows.notify, { notice: effect.notice }, locale);
    case 'publish':
      return fill(follows.publish, { what: effect.what }, locale);
    case 'tell-cases':
      return fill(follows['tell-cases'], { act: code(effect.act) }, locale);
  }
}

export const ruleRows = ({ described: { id, rules }, idle, locale, words }: Shown): Rows =>
  rules.map(({ name, needs, reasons, remedies, source }) => [
    `${code(name)}${inBrackets([
      ...(needs === 'facts' ? [words.byFacts] : []),
      ...[idle.get(name) ?? []].flat().map((first) => fill(words.idle, { ...first }, locale)),
    ])}`,
    reasons.map((reason) => reasonInGeneral(reason, locale)).join(' / '),
    remedies === null ? words.dependsOnCase : remedies.map((act) => actLabel(id, act, locale)).join(', '),
    source,
  ]);

const inBrackets = (notes: readonly string[]): string => (notes.length > 0 ? ` (${notes.join('; ')})` : '');

export const deadlineRows = ({ described: { id, deadlines }, locale, words }: Shown): Rows =>
  deadlines.map((deadline) => [
    `${deadlineLabel(id, deadline.kind, locale)} ${code(deadline.kind)}${deadline.legal ? ` (${words.legal})` : ''}`,
    `${stateLabel(id, deadline.in, locale)} ${code(deadline.in)}${deadline.when ? `, ${ruleInCode(deadline.when)}` : ''}`,
    deadline.from === 'entered' ? words.entered : fill(words.fromDate, { field: deadline.from }, locale),
    lengthOf(deadline, locale, words),
    deadline.raises === null ? words.shownLate : `${actLabel(id, deadline.raises, locale)} ${code(deadline.raises)}`,
    deadline.source,
  ]);

function lengthOf({ span, setting }: DeadlineDescription, locale: Locale, words: ChartPageWords): string {
  if (span === null) return words.asGiven;
  const length = fill(words.units[span.unit], { n: span.n }, locale);
  return setting === null ? length : fill(words.limit, { span: length, setting }, locale);
}

export const taskRows = ({ described: { id, tasks: asked }, locale }: Shown): Rows =>
  asked.map(({ kind, in: at, role, deadline, when, source }) => [
    `${isTaskKind(kind) ? tasks[locale][kind].title : ''} ${code(kind)}`,
    `${stateLabel(id, at, locale)} ${code(at)}${when ? `, ${ruleInCode(when)}` : ''}`,
    nameOf('role', role, locale),
    deadline === null ? '' : deadlineLabel(id, deadline, locale),
    source,
  ]);
