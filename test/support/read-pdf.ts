import { inflateSync } from 'node:zlib';

/** What a reader of a PDF finds in it. Knows what our own papers use: built-in fonts, no object streams. */
export interface ReadPdf {
  /** Text in the order in which it was drawn, pieces of a line joined. */
  readonly text: string;
  readonly pages: number;
  /** Tags of the structure in order, such as `Document`, `H1`, `P`. */
  readonly tags: readonly string[];
  readonly lang: string | null;
  readonly title: string | null;
  readonly isTagged: boolean;
  readonly fonts: readonly string[];
}

export function readPdf(pdf: Buffer): ReadPdf {
  const source = pdf.toString('latin1');
  if (!source.startsWith('%PDF-')) throw new Error('not a PDF');
  const objects = source.replace(/stream\r?\n[\s\S]*?endstream/g, '');
  return {
    text: streamsOf(source).map(textIn).join('\n'),
    pages: [...objects.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
    tags: [...objects.matchAll(/\/S\s*\/(Document|H[1-6]|P|Artifact)\b/g)].map(([, tag]) => tag ?? ''),
    lang: /\/Lang\s*\(([^)]*)\)/.exec(objects)?.[1] ?? null,
    title: titleIn(objects),
    isTagged: /\/Marked true/.test(referred(objects, 'MarkInfo')),
    fonts: [...objects.matchAll(/\/BaseFont\s*\/([A-Za-z-]+)/g)].map(([, font]) => font ?? ''),
  };
}

/** Content streams, deflated or plain. */
const streamsOf = (source: string): readonly string[] =>
  [...source.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
    } catch {
      return [body];
    }
  });

/** `[<hex> 12 <hex>] TJ`: each of them one line of text. */
const textIn = (content: string): string =>
  [...content.matchAll(/\[((?:\s*(?:<[0-9a-f]*>|-?[\d.]+))*)\s*\]\s*TJ/gi)]
    .map(([, line = '']) =>
      [...line.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex = '']) => inWindows1252(Buffer.from(hex, 'hex'))).join(''),
    )
    .join('\n');

/** Windows 1252 between 0x80 and 0x9f; Node's own decoder takes them for control characters. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const inWindows1252 = (bytes: Buffer): string =>
  [...bytes]
    .map((byte) => (byte >= 0x80 && byte <= 0x9f ? (C1[byte - 0x80] ?? '') : String.fromCharCode(byte)))
    .join('');

/** The object that a name in the catalogue or the document's information points to. */
function referred(objects: string, name: string): string {
  const number = new RegExp(`/${name} (\\d+) 0 R`).exec(objects)?.[1] ?? '';
  return new RegExp(`(?:^|\\n)${number} 0 obj\\n([\\s\\S]*?)\\nendobj`).exec(objects)?.[1] ?? '';
}

function titleIn(objects: string): string | null {
  const [, plain] = /^\(([\s\S]*)\)$/.exec(referred(objects, 'Title')) ?? [];
  if (plain === undefined) return null;
  const bytes = Buffer.from(
    plain
      .replace(/\\([\\()])/g, '$1')
      .replace(/\\r/g, '\r')
      .replace(/\\n/g, '\n'),
    'latin1',
  );
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
