const SPECIAL = /[.*+?^${}()|[\]\\]/g;
const HTML: Readonly<Record<string, string>> = {
  '&': '&(?:amp;)?',
  '<': '(?:<|&lt;)',
  '>': '(?:>|&gt;)',
  "'": `(?:'|&#39;|&#x27;|&apos;|’)`,
  '"': '(?:\\\\?"|&quot;|&#34;)',
};

/** A character as it may stand in plain text, in HTML and in JSON. */
const anyForm = (char: string): string => HTML[char] ?? char.replace(SPECIAL, '\\$&');
const anyForms = (text: string): string => Array.from(text, anyForm).join('');

/** Between the words of a name: spaces of any kind, a broken line, or what stands for a space in HTML. */
const GAP = '(?:\\s|&nbsp;|\\\\n|=20)+';

/**
 * A regular expression of PostgreSQL's that finds a person's name, in either order of its words, and their address, whatever the
 * case of the letters; null for who has neither. A part of a name is not sought: it is somebody else's as often as theirs.
 */
export function patternOf(name: string | null, email: string | null): string | null {
  const words = (name ?? '').split(/\s+/).filter((word) => word !== '');
  const last = words.at(-1);
  const given = words.slice(0, -1);
  const forms = [
    ...(words.length > 0 ? [words.map(anyForms).join(GAP)] : []),
    ...(last !== undefined && given.length > 0 ? [`${anyForms(last)},?${GAP}${given.map(anyForms).join(GAP)}`] : []),
    ...(email === null || email === '' ? [] : [anyForms(email)]),
  ];
  return forms.length === 0 ? null : `(?:${forms.map((form) => `(?<![[:alnum:]])${form}(?![[:alnum:]])`).join('|')})`;
}
