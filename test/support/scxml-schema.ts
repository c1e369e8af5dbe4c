import { readXml, type ReadElement } from './read-xml.js';
import { fits, MODEL, TYPES, type Content } from './scxml-model.js';

const SCXML = 'http://www.w3.org/2005/07/scxml';

/**
 * What a document breaks of the schema (`scxml-model.ts`) and of its stricter twin's assertions (`scxml-strict.xsd`, XSD 1.1) about
 * states and transitions; nothing when it is valid. Ids are unique in the whole document, and what refers to one finds it.
 *
 * @throws SyntaxError when it is no XML
 */
export function scxmlFaults(text: string): readonly string[] {
  const root = readXml(text);
  const all = flat(root);
  const ids = all.flatMap(({ name, attributes: { id } }) => (id === undefined || isForeign(name) ? [] : [id]));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...(root.name === 'scxml' && root.attributes['xmlns'] === SCXML ? [] : ['the root is no scxml of the namespace']),
    ...twice.map((id) => `the id ${id} stands twice`),
    ...faultsOf(root, new Set(ids)),
    ...assertionsOf(all),
    ...unboundPrefixes(root, all),
  ];
}

const isForeign = (name: string): boolean => name.includes(':');
const flat = (element: ReadElement): readonly ReadElement[] => [element, ...element.children.flatMap(flat)];

function faultsOf({ name, attributes, children, text }: ReadElement, ids: ReadonlySet<string>): readonly string[] {
  const model = Object.hasOwn(MODEL, name) ? MODEL[name] : undefined;
  if (!model) return [`there is no element ${name}`];
  const inner = children.filter((child) => !isForeign(child.name));
  const asked = Object.entries(model.attributes ?? {}).filter(([, type]) => type.endsWith('!'));
  return [
    ...asked.flatMap(([key]) => (Object.hasOwn(attributes, key) ? [] : [`${name} lacks ${key}`])),
    ...Object.entries(attributes).flatMap(([key, value]) => faultOfAttribute(name, model, key, value, ids)),
    ...(model.mixed === true || text.trim() === '' ? [] : [`${name} takes no text`]),
    ...(model.any === true ? [] : faultsOfChildren(name, model, children)),
    ...inner.flatMap((child) => faultsOf(child, ids)),
  ];
}

/** A child that has no place here at all is named; where each has one, it is their order or number. */
function faultsOfChildren(name: string, model: Content, children: readonly ReadElement[]): readonly string[] {
  const names = children.map((child) => (isForeign(child.name) ? 'other' : child.name));
  if (fits(model, names)) return [];
  const strangers = [...new Set(names)].filter((one) => !new RegExp(`\\b${one}\\b`).test(model.inOrder ?? 'other'));
  return strangers.length > 0
    ? strangers.map((one) => `${name} takes no ${one}`)
    : [`${name} takes its children in another order or number than ${names.join(', ') || 'none'}`];
}

function faultOfAttribute(
  name: string,
  { attributes = {} }: Content,
  key: string,
  value: string,
  ids: ReadonlySet<string>,
): readonly string[] {
  if (isForeign(key) || key === 'xmlns') return [];
  const type = (Object.entries(attributes).find(([known]) => known === key)?.[1] ?? '').replace('!', '');
  const found = Object.entries(TYPES).find(([known]) => known === type);
  if (!found) return [`${name} takes no ${key}`];
  if (!found[1].test(value)) return [`${name} ${key}="${value}" is no ${type}`];
  return type.startsWith('IDREF') ? value.split(' ').flatMap((id) => (ids.has(id) ? [] : [`there is no ${id}`])) : [];
}

const STATES = ['state', 'parallel', 'final'];
const statesIn = (element: ReadElement): readonly ReadElement[] =>
  element.children.flatMap((child) => [...(STATES.includes(child.name) ? [child] : []), ...statesIn(child)]);

/** What the strict schema asserts besides: targets are states, what begins is inside, a transition does something. */
function assertionsOf(all: readonly ReadElement[]): readonly string[] {
  const states = new Set(
    all.flatMap(({ name, attributes: { id } }) =>
      id !== undefined && [...STATES, 'history'].includes(name) ? [id] : [],
    ),
  );
  return all.flatMap((element) => {
    const { name, attributes, children } = element;
    if (name === 'scxml') return statesIn(element).length > 0 ? [] : ['scxml has no state'];
    if (name === 'transition') {
      const says = ['event', 'cond', 'target'].some((key) => Object.hasOwn(attributes, key));
      const targets = (attributes['target'] ?? '').split(' ').filter(Boolean);
      return [
        ...(says ? [] : ['transition has neither event nor cond nor target']),
        ...targets.flatMap((target) => (states.has(target) ? [] : [`${target} is no state`])),
      ];
    }
    if (name !== 'state') return [];
    const { initial } = attributes;
    const inside = new Set(statesIn(element).map(({ attributes: { id } }) => id));
    const isTwice = initial !== undefined && children.some((child) => child.name === 'initial');
    return [
      ...(isTwice ? ['state has initial twice'] : []),
      ...(initial ?? '').split(' ').flatMap((id) => (id === '' || inside.has(id) ? [] : [`${id} is not inside`])),
    ];
  });
}

/** Other namespaces have to be declared, on the root as we do. */
function unboundPrefixes(root: ReadElement, all: readonly ReadElement[]): readonly string[] {
  const names = all.flatMap(({ name, attributes }) => [name, ...Object.keys(attributes)]);
  const prefixes = new Set(names.flatMap((name) => (isForeign(name) ? [name.slice(0, name.indexOf(':'))] : [])));
  return [...prefixes]
    .filter((prefix) => prefix !== 'xmlns' && !Object.hasOwn(root.attributes, `xmlns:${prefix}`))
    .map((prefix) => `the prefix ${prefix} is not declared`);
}
