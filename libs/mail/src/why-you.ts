import { fill, letters, type Locale } from '#messages';
import type { IsoDate, Role } from '#process';
import { oneLine } from './about-case.js';

/** The absent person in whose place somebody is written to. */
export interface StoodInFor {
  readonly name: string;
  /** Last day of the absence; null when nobody knows it. */
  readonly until: IsoDate | null;
}

/** Whoever stands in does not hold the role: the letter names whose place it is. @source ux.md#9 (11) */
export function whyYou(
  { role, onBehalfOf }: { readonly role: Role; readonly onBehalfOf: StoodInFor | null },
  say: (template: string) => string,
  locale: Locale,
): string {
  const { reasons, standingIn, standingInUntil } = letters[locale];
  if (onBehalfOf === null) return say(reasons[role]);
  const name = oneLine(onBehalfOf.name);
  return onBehalfOf.until === null
    ? fill(standingIn, { name }, locale)
    : fill(standingInUntil, { name, until: onBehalfOf.until }, locale);
}
