/** An element of an XML document as it stands there. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ReadElement[];
  readonly text: string;
}

const TOKEN = /<\?[^?]*\?>|<!--[\s\S]*?-->|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /\s+([^\s=]+)="([^"<]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#10': '\n' };

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: ReadElement[];
  text: string;
}

/** Reads well-formed XML without a document type. @throws SyntaxError for any other text */
export function readXml(source: string): ReadElement {
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    if (!found) throw new SyntaxError(`Not well-formed at ${at}: ${source.slice(at, at + 40)}`);
    const [, closed, opened, attributes = '', isEmpty, text] = found;
    if (opened !== undefined) {
      open.push({ name: opened, attributes: readAttributes(attributes), children: [], text: '' });
      if (isEmpty === '/') close(open, opened);
    } else if (closed !== undefined) close(open, closed);
    else if (text !== undefined) addText(open, decoded(text));
  }
  const [document] = open;
  const [root, ...others] = document?.children ?? [];
  if (open.length > 1 || !root || others.length > 0) throw new SyntaxError('There is not one root that ends');
  return root;
}

function close(open: Open[], name: string): void {
  const last = open.pop();
  const holder = open.at(-1);
  if (!last || !holder || last.name !== name) throw new SyntaxError(`</${name}> ends <${last?.name ?? ''}>`);
  holder.children.push(last);
}

function addText(open: readonly Open[], text: string): void {
  const holder = open.at(-1);
  if (holder) holder.text += text;
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(found, name)) throw new SyntaxError(`The attribute ${name} stands twice`);
    found[name] = decoded(value);
  }
  return found;
}

const decoded = (text: string): string =>
  text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? ENTITIES[name] : undefined;
    if (character === undefined) throw new SyntaxError(`Unknown entity ${whole}`);
    return character;
  });
