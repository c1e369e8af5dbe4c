/** Types of the schema's attributes, as the values that they let through. */
export const TYPES = {
  text: /^[\s\S]*$/,
  ID: /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u,
  IDREF: /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u,
  IDREFS: /^[\p{L}_][\p{L}\p{M}\p{N}._-]*(?: [\p{L}_][\p{L}\p{M}\p{N}._-]*)*$/u,
  NMTOKEN: /^[\p{L}\p{M}\p{N}._:-]+$/u,
  anyURI: /^\S*$/,
  event: /^(?:[\p{L}_:]|\d|-)+(?:\.(?:[\p{L}_:]|\d|-)+)*$/u,
  events:
    /^(?:\.?\*|(?:[\p{L}_:]|\d|-)+(?:\.(?:[\p{L}_:]|\d|-)+)*(?:\.\*)?(?: (?:[\p{L}_:]|\d|-)+(?:\.(?:[\p{L}_:]|\d|-)+)*(?:\.\*)?)*)$/u,
  duration: /^\d*(?:\.\d+)?(?:ms|s|m|h|d)$/,
  version: /^1\.0$/,
  binding: /^(?:early|late)$/,
  exmode: /^(?:lax|strict)$/,
  transition: /^(?:internal|external)$/,
  boolean: /^(?:true|false)$/,
  history: /^(?:shallow|deep)$/,
  assign: /^(?:replacechildren|firstchild|lastchild|previoussibling|nextsibling|replace|delete|addattribute)$/,
} as const;
export type Type = keyof typeof TYPES;

/** What an element takes. */
export interface Content {
  /** With `!` where it must be there. */
  readonly attributes?: Readonly<Record<string, Type | `${Type}!`>>;
  /**
   * The names of its children in their order, each with a space after it, as a regular expression; `other` is an element of another
   * namespace. Left out: nothing but elements of other namespaces.
   */
  readonly inOrder?: string;
  /** Text and elements of any kind instead. */
  readonly any?: true;
  /** Text may stand in it. */
  readonly mixed?: true;
}

const of = (...names: readonly string[]): string => `(?:(?:${['other', ...names].join('|')}) )*`;
const EXECUTABLE = of('raise', 'if', 'foreach', 'send', 'script', 'assign', 'log', 'cancel');
const OTHERS = of();
const ONE_TRANSITION = `${OTHERS}transition ${OTHERS}`;
const NOTHING = '';
const ANY: Content = { any: true, mixed: true };

/**
 * The content model of the W3C's XML Schema for SCXML 1.0 (`scxml.xsd` with its modules core, data and external), told here in our
 * own terms: all 26 elements, which attributes each takes and of which type, which it needs, and its children with their order and
 * number. Attributes of other namespaces may stand anywhere.
 *
 * @source https://www.w3.org/TR/2015/REC-scxml-20150901/ appendix B; https://www.w3.org/2011/04/SCXML/scxml.xsd
 */
export const MODEL: Readonly<Record<string, Content>> = {
  scxml: {
    attributes: {
      initial: 'IDREFS',
      name: 'NMTOKEN',
      version: 'version!',
      datamodel: 'NMTOKEN',
      binding: 'binding',
      exmode: 'exmode',
    },
    inOrder: of('state', 'parallel', 'final', 'datamodel', 'script'),
  },
  state: {
    attributes: { id: 'ID', initial: 'IDREFS' },
    inOrder: of(
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
    ),
  },
  parallel: {
    attributes: { id: 'ID' },
    inOrder: of('onentry', 'onexit', 'transition', 'state', 'parallel', 'history', 'datamodel', 'invoke'),
  },
  final: { attributes: { id: 'ID' }, inOrder: of('onentry', 'onexit', 'donedata') },
  initial: { inOrder: ONE_TRANSITION },
  history: { attributes: { id: 'ID', type: 'history' }, inOrder: ONE_TRANSITION },
  onentry: { inOrder: EXECUTABLE },
  onexit: { inOrder: EXECUTABLE },
  transition: {
    attributes: { event: 'events', cond: 'text', target: 'IDREFS', type: 'transition' },
    inOrder: EXECUTABLE,
  },
  donedata: { inOrder: '(?:(?:content )?|(?:param )*)' },
  if: { attributes: { cond: 'text!' }, inOrder: `${EXECUTABLE}(?:elseif ${EXECUTABLE})?(?:else ${EXECUTABLE})?` },
  elseif: { attributes: { cond: 'text!' }, inOrder: NOTHING },
  else: { inOrder: NOTHING },
  foreach: { attributes: { array: 'text!', item: 'text!', index: 'text' }, inOrder: EXECUTABLE },
  raise: { attributes: { event: 'NMTOKEN!' }, inOrder: NOTHING },
  log: { attributes: { label: 'text', expr: 'text' } },
  datamodel: { inOrder: `(?:data )*${OTHERS}` },
  data: { ...ANY, attributes: { id: 'ID!', src: 'anyURI', expr: 'text' } },
  param: { attributes: { name: 'NMTOKEN!', expr: 'text', location: 'text' } },
  assign: { ...ANY, attributes: { location: 'text!', expr: 'text', type: 'assign', attr: 'NMTOKEN' } },
  script: { attributes: { src: 'anyURI' }, mixed: true },
  content: { ...ANY, attributes: { expr: 'text' } },
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
    inOrder: of('content', 'param'),
  },
  cancel: { attributes: { sendid: 'IDREF', sendidexpr: 'text' } },
  invoke: {
    attributes: {
      type: 'text',
      typeexpr: 'text',
      src: 'anyURI',
      srcexpr: 'text',
      id: 'ID',
      idlocation: 'text',
      namelist: 'text',
      autoforward: 'boolean',
    },
    inOrder: of('content', 'param', 'finalize'),
  },
  finalize: { inOrder: EXECUTABLE },
};

/** Every child in turn, as `inOrder` is written. */
export const fits = ({ inOrder = OTHERS }: Content, names: readonly string[]): boolean =>
  new RegExp(`^(?:${inOrder})$`).test(names.map((name) => `${name} `).join(''));
