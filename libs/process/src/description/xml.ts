/** An XML element, or text. */
export type Xml = XmlElement | string;
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
}

/** Attributes that are null are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  children: readonly Xml[] = [],
): XmlElement => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  ),
  children,
});

/** Writes an element over several lines, two spaces deeper for each level. */
export function writeXml({ name, attributes, children }: XmlElement, indent = ''): string {
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`)].join(' ');
  if (children.length === 0) return `${indent}<${open}/>`;
  const inside = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${escape(child)}` : writeXml(child, `${indent}  `),
  );
  return [`${indent}<${open}>`, ...inside, `${indent}</${name}>`].join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};
const escape = (text: string): string => text.replace(/[&<>"\n]/g, (character) => ESCAPES[character] ?? '');
