import type { Effect } from '../definition.js';
import type { CompiledChart } from '../engine/compile.js';
import type { Json } from '../reason.js';
import {
  describeChart,
  type ChartDescription,
  type HappeningDescription,
  type StateDescription,
  type TransitionDescription,
  type WhenDescription,
} from './describe.js';
import { element, writeXml, type XmlElement } from './xml.js';

/** What SCXML has no word for stands under this name; a processor that does not know it passes it over. */
export const ORDNA_NAMESPACE = 'urn:ordna:scxml:1';

/**
 * Writes a chart as SCXML 1.0 with the ECMAScript data model. States and rows are SCXML's own. A rule is asked of the event, which
 * brings what each named rule says: `_event.data.rules['name']`. What follows is sent out, as intentions for whoever runs it.
 *
 * @source https://www.w3.org/TR/2015/REC-scxml-20150901/
 */
export function toScxml(chart: CompiledChart): string {
  const described = describeChart(chart);
  const root = element('scxml', rootAttributes(described), [
    element('datamodel', {}, [element('data', { id: 'context', expr: JSON.stringify(described.context) })]),
    wholeOf(described),
    element('final', { id: OVER }),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}\n`;
}

/** Ids with a hyphen, which no state has. */
const WHOLE = 'the-whole';
const OVER = 'the-end';

const rootAttributes = ({ id, version, validFrom, processVersion, source }: ChartDescription) => ({
  xmlns: 'http://www.w3.org/2005/07/scxml',
  'xmlns:ordna': ORDNA_NAMESPACE,
  version: '1.0',
  datamodel: 'ecmascript',
  name: id,
  initial: WHOLE,
  'ordna:version': String(version),
  'ordna:validFrom': validFrom,
  'ordna:processVersion': processVersion,
  'ordna:source': source,
});

/** SCXML's root takes no acts and runs nothing side by side, so one state stands for the whole; its end is the end. */
function wholeOf(chart: ChartDescription): XmlElement {
  const [root] = chart.states;
  if (!root) throw new RangeError(`The chart ${chart.id} has no root`);
  const whole = toState(chart, root);
  const end = element('transition', { event: `done.state.${WHOLE}`, target: OVER });
  return element(whole.name, { ...whole.attributes, id: WHOLE }, [...whole.children, end]);
}

function toState(chart: ChartDescription, state: StateDescription): XmlElement {
  const { path, kind, initial, entry } = state;
  const attributes = {
    id: path,
    initial: kind === 'compound' && initial !== null ? below(path, initial) : null,
    'ordna:tags': state.tags.join(' ') || null,
    'ordna:tags-when': state.tagsWhen?.rule ?? null,
    'ordna:stage': state.stage,
    'ordna:source': state.source,
  };
  const name = kind === 'final' ? 'final' : kind === 'parallel' ? 'parallel' : 'state';
  return element(name, attributes, [
    ...(entry ? [element('onentry', {}, toContent(entry))] : []),
    ...chart.transitions.filter(({ from }) => from === path).map((row) => toTransition(chart, row)),
    ...chart.deadlines.filter((one) => one.in === path).map(({ in: _in, ...rest }) => extension('deadline', rest)),
    ...chart.tasks.filter((one) => one.in === path).map(({ in: _in, ...rest }) => extension('task', rest)),
    ...chart.states.filter((one) => one.path !== '' && parentOf(one.path) === path).map((one) => toState(chart, one)),
  ]);
}

function toTransition(chart: ChartDescription, row: TransitionDescription): XmlElement {
  const act = chart.acts.find(({ name }) => name === row.act);
  // The engine leaves and re-enters no more than the target asks for; a state that targets itself is entered anew.
  const isExternal = row.targets.includes(row.from);
  return element(
    'transition',
    {
      event: row.act,
      cond: row.when.map(toCondition).join(' && ') || null,
      target: row.targets.join(' ') || null,
      type: row.targets.length === 0 || isExternal ? null : 'internal',
      'ordna:roles': act?.roles.join(' ') ?? null,
      'ordna:scope': act?.scope ?? null,
      'ordna:source': row.source,
    },
    toContent(row),
  );
}

/** A rule with parameters is named together with them. */
const toCondition = ({ rule, with: params }: WhenDescription): string => {
  const name = Object.keys(params).length === 0 ? rule : `${rule} ${JSON.stringify(params)}`;
  return `_event.data.rules[${quoted(name)}]`;
};

function toContent({ set, updates, effects, consequences }: HappeningDescription): readonly XmlElement[] {
  return [
    ...Object.entries(set).map(([field, value]) =>
      element('assign', { location: `context.${field}`, expr: toExpression(value) }),
    ),
    ...updates.map((name) => element('ordna:update', { name })),
    ...effects.map(toSend),
    ...consequences.map((name) => element('ordna:consequence', { name })),
  ];
}

/** Acts for others go out under their own name, other intentions under that of their kind. */
function toSend(effect: Effect): XmlElement {
  const { type, ...said } = effect;
  const event = 'act' in effect ? effect.act : type;
  const { facts = {}, act: _act, ...others } = { facts: undefined, act: undefined, ...said };
  const params = [...Object.entries<Json>(others), ...Object.entries(facts)];
  return element(
    'send',
    { event, type: `urn:ordna:${type}`, ...('to' in effect && { target: `urn:ordna:${effect.to}` }) },
    params.map(([name, value]) => element('param', { name, expr: toExpression(value) })),
  );
}

/** What a chart writes as `$on` or `$fact.x`, as an expression. */
function toExpression(value: Json): string {
  if (typeof value !== 'string' || !value.startsWith('$')) return JSON.stringify(value);
  if (value.startsWith('$fact.')) return `_event.data.facts.${value.slice(6)}`;
  if (value.startsWith('$context.')) return `context.${value.slice(9)}`;
  return `_event.data.${value.slice(1)}`;
}

const extension = (name: string, says: object): XmlElement =>
  element(
    `ordna:${name}`,
    Object.fromEntries(
      Object.entries(says).map(([key, value]: [string, unknown]): [string, string | null] => [
        key,
        value === null || value === false ? null : typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
  );

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
