import type { Span } from '../calendar/deadline-date.js';
import type { DeadlineRule } from '../definition.js';
import { SETTINGS, type Setting } from '../settings.js';

/** Name of the setting that a deadline's length is taken from; null where the rule or somebody's act says the day. */
export const settingNameOf = ({ span }: Pick<DeadlineRule, 'span'>): string | null =>
  span === 'as-given' || !('setting' in span) ? null : span.setting;

const settingOf = (rule: Pick<DeadlineRule, 'span'>): Setting | null =>
  Object.entries(SETTINGS).find(([name]) => name === settingNameOf(rule))?.[1] ?? null;

/** How long a deadline is where the regions have not said otherwise; null where somebody's act says the day. */
export function defaultSpanOf(rule: Pick<DeadlineRule, 'span'>): Span | null {
  if (rule.span === 'as-given') return null;
  return 'setting' in rule.span ? (settingOf(rule)?.span ?? null) : rule.span;
}

/** Whether no source says how long it is, so that the length is our own default, or what the regions have put in its place. */
export function isOurDefault(rule: Pick<DeadlineRule, 'span' | 'source'>): boolean {
  const setting = settingOf(rule);
  return setting === null ? /our (own )?default/.test(rule.source) : !setting.sourced;
}
