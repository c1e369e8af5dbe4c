import type { Json } from '#process';

/** Why bytes are not JSON that we take. `what` is the code of a text. */
export class UnreadableJson extends Error {
  override readonly name = 'UnreadableJson';

  constructor(readonly what: JsonFault) {
    super(what);
  }
}
export const JSON_FAULTS = [
  'not-utf-8',
  'syntax',
  'too-deep',
  'repeated-name',
  'reserved-name',
  'number-too-large',
  'unpaired-surrogate',
  'nul',
] as const;
export type JsonFault = (typeof JSON_FAULTS)[number];

/** Deeper than any act's facts; a parser's or a database's stack is never the limit. */
const DEEPEST = 24;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a body as JSON, refusing what two readers could understand differently: names given twice, numbers beyond what
 * a double holds exactly, text that is not Unicode. So what is checked, hashed and stored is what was sent.
 *
 * @throws UnreadableJson
 */
export function readJson(bytes: Uint8Array): Json {
  const source = decode(bytes);
  inspect(source);
  try {
    return JSON.parse(source) as Json;
  } catch {
    throw new UnreadableJson('syntax');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new UnreadableJson('not-utf-8');
  }
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|-?\d[\d.eE+-]*/gs;

/** Walks the tokens once; what is not well-formed is left to the parser. */
function inspect(source: string): void {
  const open: (Set<string> | null)[] = [];
  let isName = false;
  for (const [token] of source.matchAll(TOKEN)) {
    const first = token[0];
    if (first === '{' || first === '[') {
      open.push(first === '{' ? new Set() : null);
      if (open.length > DEEPEST) throw new UnreadableJson('too-deep');
      isName = first === '{';
    } else if (first === '}' || first === ']') open.pop();
    else if (first === ',') isName = open.at(-1) instanceof Set;
    else if (first === ':') isName = false;
    else if (first === '"') inspectText(token, isName ? open.at(-1) : null);
    else inspectNumber(token);
  }
}

/** Names that reach into objects themselves; what reads the body further on drops them without a word. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function inspectText(token: string, names: Set<string> | null | undefined): void {
  const hasEscape = token.includes('\\');
  // Without an escape there is nothing that UTF-8 and the parser would let through.
  if (!hasEscape && !names) return;
  const text = hasEscape ? unescaped(token) : token.slice(1, -1);
  if (hasEscape && text.includes('\u0000')) throw new UnreadableJson('nul');
  if (hasEscape && /\p{Surrogate}/u.test(text)) throw new UnreadableJson('unpaired-surrogate');
  if (!names) return;
  if (names.has(text)) throw new UnreadableJson('repeated-name');
  if (RESERVED.has(text)) throw new UnreadableJson('reserved-name');
  names.add(text);
}

function unescaped(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    throw new UnreadableJson('syntax');
  }
}

function inspectNumber(token: string): void {
  const value = Math.abs(Number(token));
  if (value > Number.MAX_SAFE_INTEGER) throw new UnreadableJson('number-too-large');
}
