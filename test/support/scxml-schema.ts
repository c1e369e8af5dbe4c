import { readXml, type ReadElement } from './read-xml.js';

/** A type of the schema's attributes, as the values that it lets through. */
const TYPES = {
  text: /^[\s\S]*$/,
  ID: /^[\p{L}_][\p{L}\p{N}._-]*$/u,
  IDREFS: /^[\p{L}_][\p{L}\p{N}._-]*(?: [\p{L}_][\p{L}\p{N}._-]*)*$/u,
  NMTOKEN: /^[\p{L}\p{N}._:-]+$/u,
  anyURI: /^\S*$/,
  event: /^(?:[\p{L}_:]|\d|-)+(?:\.(?:[\p{L}_:]|\d|-)+)*$/u,
  events:
    /^(?:\*|(?:[\p{L}_:]|\d|-)+(?:\.(?:[\p{L}_:]|\d|-)+)*(?:\.\*)?(?: (?:[\p{L}_:]|\d|-)+(?:\.(?:[\p{L}_:]|\d|-)+)*(?:\.\*)?)*)$/u,
  duration: /^\d*(?:\.\d+)?(?:ms|s|m|h|d)$/,
  version: /^1\.0$/,
  binding: /^(?:early|late)$/,
  exmode: /^(?:lax|strict)$/,
  transition: /^(?:internal|external)$/,
  boolean: /^(?:true|false)$/,
  history: /^(?:shallow|deep)$/,
  assign: /^(?:replacechildren|firstchild|lastchild|previoussibling|nextsibling|replace|delete|addattribute)$/,
} as const;
type Type = keyof typeof TYPES;

interface Content {
  /** With `!` where it must be there. */
  readonly attributes: Readonly<Record<string, Type | `${Type}!`>>;
  readonly children: readonly string[];
  /** Text and elements of any kind. */
  readonly any?: boolean;
}

const EXECUTABLE = ['raise', 'if', 'foreach', 'send', 'script', 'assign', 'log', 'cancel'];
const none: Content['attributes'] = {};

/**
 * The content model of the W3C's XML Schema for SCXML 1.0 (`scxml.xsd` with its modules), written down by hand: which elements and
 * attributes an element takes, and of which type. Elements and attributes of other namespaces may stand anywhere, as there.
 *
 * @source https://www.w3.org/TR/2015/REC-scxml-20150901/ appendix B; https://www.w3.org/2011/04/SCXML/scxml.xsd
 */
const MODEL: Readonly<Record<string, Content>> = {
  scxml: {
    attributes: {
      initial: 'IDREFS',
      name: 'NMTOKEN',
      version: 'version!',
      datamodel: 'NMTOKEN',
      binding: 'binding',
      exmode: 'exmode',
    },
    children: ['state', 'parallel', 'final', 'datamodel', 'script'],
  },
  state: {
    attributes: { id: 'ID', initial: 'IDREFS' },
    children: [
      'onentry',
      'onexit',
      'transition',
      'initial',
      'state',
      'parallel',
      'final',
      'history',
      'datamodel',
      'invoke',
    ],
  },
  parallel: {
    attributes: { id: 'ID' },
    children: ['onentry', 'onexit', 'transition', 'state', 'parallel', 'history', 'datamodel', 'invoke'],
  },
  final: { attributes: { id: 'ID' }, children: ['onentry', 'onexit', 'donedata'] },
  initial: { attributes: none, children: ['transition'] },
  history: { attributes: { id: 'ID', type: 'history' }, children: ['transition'] },
  onentry: { attributes: none, children: EXECUTABLE },
  onexit: { attributes: none, children: EXECUTABLE },
  transition: {
    attributes: { event: 'events', cond: 'text', target: 'IDREFS', type: 'transition' },
    children: EXECUTABLE,
  },
  datamodel: { attributes: none, children: ['data'] },
  data: { attributes: { id: 'ID!', src: 'anyURI', expr: 'text' }, children: [], any: true },
  assign: {
    attributes: { location: 'text!', expr: 'text', type: 'assign', attr: 'NMTOKEN' },
    children: [],
    any: true,
  },
  send: {
    attributes: {
      event: 'event',
      eventexpr: 'text',
      target: 'anyURI',
      targetexpr: 'text',
      type: 'text',
      typeexpr: 'text',
      id: 'ID',
      idlocation: 'text',
      delay: 'duration',
      delayexpr: 'text',
      namelist: 'text',
    },
    children: ['content', 'param'],
  },
  param: { attributes: { name: 'NMTOKEN!', expr: 'text', location: 'text' }, children: [] },
  raise: { attributes: { event: 'NMTOKEN!' }, children: [] },
  log: { attributes: { label: 'text', expr: 'text' }, children: [] },
};

const SCXML = 'http://www.w3.org/2005/07/scxml';

/** What a document breaks of the schema; nothing when it is valid. @throws SyntaxError when it is no XML */
export function scxmlFaults(text: string): readonly string[] {
  const root = readXml(text);
  const all = flat(root);
  const ids = all.flatMap(({ name, attributes: { id } }) => (id === undefined || isForeign(name) ? [] : [id]));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...(root.name === 'scxml' && root.attributes['xmlns'] === SCXML ? [] : ['the root is no scxml of the namespace']),
    ...twice.map((id) => `the id ${id} stands twice`),
    ...faultsOf(root, new Set(ids)),
    ...unboundPrefixes(root, all),
  ];
}

const isForeign = (name: string): boolean => name.includes(':');
const flat = (element: ReadElement): readonly ReadElement[] => [element, ...element.children.flatMap(flat)];

function faultsOf({ name, attributes, children, text }: ReadElement, ids: ReadonlySet<string>): readonly string[] {
  const model = Object.hasOwn(MODEL, name) ? MODEL[name] : undefined;
  if (!model) return [`there is no element ${name}`];
  const inner = children.filter((child) => !isForeign(child.name));
  const asked = Object.entries(model.attributes).filter(([, type]) => type.endsWith('!'));
  return [
    ...asked.flatMap(([key]) => (Object.hasOwn(attributes, key) ? [] : [`${name} lacks ${key}`])),
    ...Object.entries(attributes).flatMap(([key, value]) => faultOfAttribute(name, model, key, value, ids)),
    ...(model.any === true || text.trim() === '' ? [] : [`${name} takes no text`]),
    ...inner.flatMap((child) => (model.children.includes(child.name) ? [] : [`${name} takes no ${child.name}`])),
    ...inner.flatMap((child) => faultsOf(child, ids)),
  ];
}

function faultOfAttribute(
  name: string,
  { attributes }: Content,
  key: string,
  value: string,
  ids: ReadonlySet<string>,
): readonly string[] {
  if (isForeign(key) || key === 'xmlns') return [];
  const type = (Object.entries(attributes).find(([known]) => known === key)?.[1] ?? '').replace('!', '');
  const found = Object.entries(TYPES).find(([known]) => known === type);
  if (!found) return [`${name} takes no ${key}`];
  if (!found[1].test(value)) return [`${name} ${key}="${value}" is no ${type}`];
  return type === 'IDREFS' ? value.split(' ').flatMap((id) => (ids.has(id) ? [] : [`there is no ${id}`])) : [];
}

/** Other namespaces have to be declared, on the root as we do. */
function unboundPrefixes(root: ReadElement, all: readonly ReadElement[]): readonly string[] {
  const names = all.flatMap(({ name, attributes }) => [name, ...Object.keys(attributes)]);
  const prefixes = new Set(names.flatMap((name) => (isForeign(name) ? [name.slice(0, name.indexOf(':'))] : [])));
  return [...prefixes]
    .filter((prefix) => prefix !== 'xmlns' && !Object.hasOwn(root.attributes, `xmlns:${prefix}`))
    .map((prefix) => `the prefix ${prefix} is not declared`);
}
