import type { DeadlineRule } from '../definition.js';
import { SETTINGS, type Setting } from '../settings.js';

/** The setting that a deadline's length is taken from; null where the rule or somebody's act says the day. */
export const settingOf = ({ span }: Pick<DeadlineRule, 'span'>): Setting | null =>
  span === 'as-given' || !('setting' in span)
    ? null
    : (Object.entries(SETTINGS).find(([name]) => name === span.setting)?.[1] ?? null);

/** Whether no source says how long it is, so that the length is our own default, or what the regions have put in its place. */
export function isOurDefault(rule: Pick<DeadlineRule, 'span' | 'source'>): boolean {
  const setting = settingOf(rule);
  return setting === null ? /our (own )?default/.test(rule.source) : !setting.sourced;
}
