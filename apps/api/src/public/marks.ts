import { raw, type Html } from '../pages/html.js';

/** State marks and icons of the public pages. They are decoration: a word always stands beside. @source ux.md#4 */
const MARKS = {
  guess:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.5 2.37"/>',
  lock: '<rect x="2.8" y="7" width="10.4" height="7.4" rx="1.6" fill="currentColor"/><path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  now: '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.8"/><circle cx="8" cy="8" r="3.2" fill="currentColor"/>',
  soon: '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.6V8l2.2 1.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>',
  paused:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M6.2 5.4v5.2M9.8 5.4v5.2" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>',
} as const;

const ICONS = {
  mail: '<path d="m22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7"/><rect x="2" y="4" width="20" height="16" rx="2"/>',
  rss: '<path d="M4 11a9 9 0 0 1 9 9"/><path d="M4 4a16 16 0 0 1 16 16"/><circle cx="5" cy="19" r="1"/>',
  braces:
    '<path d="M8 3H7a2 2 0 0 0-2 2v5a2 2 0 0 1-2 2 2 2 0 0 1 2 2v5c0 1.1.9 2 2 2h1"/><path d="M16 21h1a2 2 0 0 0 2-2v-5c0-1.1.9-2 2-2a2 2 0 0 1-2-2V5a2 2 0 0 0-2-2h-1"/>',
  calendar: '<path d="M8 2v3M16 2v3"/><rect x="3" y="3" width="18" height="18" rx="2"/><path d="M3 9h18"/>',
} as const;

const BRAND =
  '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2 15.5h4M8 15.5h4M14 15.5h4M8 10h4M14 10h4M14 4.5h4" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="butt"/></svg>';

export const mark = (name: keyof typeof MARKS): Html =>
  raw(`<svg class="m" viewBox="0 0 16 16" aria-hidden="true">${MARKS[name]}</svg>`);
export const icon = (name: keyof typeof ICONS): Html =>
  raw(`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${ICONS[name]}</svg>`);
export const brandMark: Html = raw(BRAND);
