/** The design's tokens for a light ground; a letter cannot read the stylesheet. @source ux.md#4, ux.md#3 */
const TOKEN = {
  bg: '#f5f4f0',
  surface: '#ffffff',
  line: '#e0ddd5',
  ink: '#1b1e21',
  inkSoft: '#484c51',
  inkQuiet: '#63676c',
  accent: '#0e5a6b',
  onAccent: '#ffffff',
  font: "'Inter Variable',Inter,system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif",
} as const;

/** Width of the one column, in pixels. */
export const COLUMN = 600;

/** Styles by part of the letter, written into each element: many mail programs read nothing else. */
export const STYLE = {
  body: `margin:0;padding:0;background:${TOKEN.bg};color:${TOKEN.ink};font-family:${TOKEN.font};-webkit-text-size-adjust:100%`,
  ground: `background:${TOKEN.bg}`,
  around: 'padding:32px 12px',
  column: `width:100%;max-width:${COLUMN}px;background:${TOKEN.surface};border:1px solid ${TOKEN.line};border-radius:8px;border-collapse:separate`,
  sender: `padding:16px 36px;border-bottom:1px solid ${TOKEN.line};font-family:${TOKEN.font};font-size:13.5px;line-height:19px;color:${TOKEN.inkQuiet}`,
  main: `padding:32px 36px;font-family:${TOKEN.font};font-size:17px;line-height:27px;color:${TOKEN.ink}`,
  paragraph: 'margin:0 0 16px',
  last: 'margin:0',
  question: `margin:0 0 16px;font-family:${TOKEN.font};font-size:23px;line-height:30px;font-weight:600;letter-spacing:-0.018em;color:${TOKEN.ink}`,
  facts: `width:100%;margin:0 0 20px;border-collapse:collapse;border-bottom:1px solid ${TOKEN.line}`,
  label: `width:120px;padding:9px 12px 9px 0;border-top:1px solid ${TOKEN.line};font-family:${TOKEN.font};font-size:15px;line-height:22px;font-weight:400;text-align:left;vertical-align:top;color:${TOKEN.inkQuiet}`,
  value: `padding:9px 0;border-top:1px solid ${TOKEN.line};font-family:${TOKEN.font};font-size:15px;line-height:22px;vertical-align:top;color:${TOKEN.ink}`,
  strong: 'font-weight:600',
  button: `display:inline-block;padding:10px 25px;border-radius:6px;background:${TOKEN.accent};color:${TOKEN.onAccent};font-family:${TOKEN.font};font-size:15px;line-height:24px;font-weight:600;text-decoration:none`,
  note: `margin:0 0 20px;font-size:13.5px;line-height:19px;color:${TOKEN.inkSoft}`,
  link: `color:${TOKEN.accent};text-decoration:underline;text-underline-offset:0.18em`,
  footer: `padding:16px 36px 24px;border-top:1px solid ${TOKEN.line};font-family:${TOKEN.font};font-size:12.5px;line-height:19px;color:${TOKEN.inkQuiet}`,
  footerParagraph: 'margin:0 0 8px',
} as const;
