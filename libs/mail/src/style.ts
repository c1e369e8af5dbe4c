/** The design's tokens for a light ground; a letter cannot read the stylesheet. @source ux.md#4, ux.md#3 */
export const TOKEN = {
  bg: '#f5f4f0',
  surface: '#ffffff',
  line: '#e0ddd5',
  ink: '#1b1e21',
  inkSoft: '#484c51',
  inkQuiet: '#63676c',
  accent: '#0e5a6b',
  onAccent: '#ffffff',
  // No name of a typeface that would have to be fetched.
  font: "system-ui,'Segoe UI','Helvetica Neue',Arial,sans-serif",
} as const;

/** The same tokens on a dark ground. @source ux.md#4 */
const ON_DARK = {
  bg: '#121416',
  surface: '#191c1f',
  line: '#2e3338',
  ink: '#eceae5',
  inkSoft: '#bcbfc2',
  inkQuiet: '#989da3',
  accent: '#7fc7d6',
  onAccent: '#08252c',
} as const;

/** Width of the one column, in pixels. */
export const COLUMN = 600;

/** Styles of what is put into the frame, written into each element: many mail programs read nothing else. */
export const STYLE = {
  heading: `margin:0;font-size:23px;line-height:30px;font-weight:600;letter-spacing:-0.018em`,
  label: `width:120px;padding:9px 12px 9px 0;border-top:1px solid ${TOKEN.line};font-size:15px;line-height:22px;font-weight:400;text-align:left;vertical-align:top;color:${TOKEN.inkQuiet}`,
  value: `padding:9px 0;border-top:1px solid ${TOKEN.line};font-size:15px;line-height:22px;vertical-align:top;color:${TOKEN.ink}`,
  strong: 'font-weight:600',
  section: `margin:0 0 4px;padding:12px 0 0;border-top:1px solid ${TOKEN.line};font-size:17px;line-height:24px;font-weight:600`,
  list: 'margin:0 0 16px;padding:0 0 0 20px;font-size:15px;line-height:22px',
  item: 'margin:0 0 6px',
  link: `color:${TOKEN.accent};text-decoration:underline;text-underline-offset:0.18em`,
  paragraph: 'margin:0 0 8px',
  last: 'margin:0',
} as const;

/** For mail programs that read a style sheet: room around the letter, narrow windows, and the reader's dark ground. */
export const SHEET = `
  body > div { padding: 32px 12px; }
  .part > table > tbody > tr > td { text-align: left !important; }
  @media (max-width: 480px) {
    .part > table > tbody > tr > td { padding-left: 16px !important; padding-right: 16px !important; }
    .facts th { width: 88px !important; }
  }
  @media (prefers-color-scheme: dark) {
    body, .ground, body > div { background-color: ${ON_DARK.bg} !important; }
    .sheet, .sheet > table { background-color: ${ON_DARK.surface} !important; border-color: ${ON_DARK.line} !important; }
    .sheet > table > tbody > tr > td, .lined > table > tbody > tr > td, .facts th, .facts td, .ink h2 { border-color: ${ON_DARK.line} !important; }
    .ink div, .ink h1, .ink h2, .facts td { color: ${ON_DARK.ink} !important; }
    .soft div { color: ${ON_DARK.inkSoft} !important; }
    .quiet div, .facts th { color: ${ON_DARK.inkQuiet} !important; }
    .sheet a { color: ${ON_DARK.accent} !important; }
    .button table td, .button a { background-color: ${ON_DARK.accent} !important; color: ${ON_DARK.onAccent} !important; }
  }
`;
