import { fill, letters, type Locale } from '#messages';
import type { IsoDate, Role } from '#process';
import { oneLine } from './about-case.js';

/** The person in whose place somebody is written to. */
export interface StoodInFor {
  readonly name: string;
  /** Whether they are away, or have handed their tasks over. */
  readonly because: 'absence' | 'hand-over';
  /** Last day of that; null when nobody knows it. */
  readonly until: IsoDate | null;
}

/** Whoever stands in does not hold the role: the letter names whose place it is. @source ux.md#9 (11) */
export function whyYou(
  { role, onBehalfOf }: { readonly role: Role; readonly onBehalfOf: StoodInFor | null },
  say: (template: string) => string,
  locale: Locale,
): string {
  const { reasons, standingIn } = letters[locale];
  if (onBehalfOf === null) return say(reasons[role]);
  const { because, until } = onBehalfOf;
  const name = oneLine(onBehalfOf.name);
  const { open, through } = standingIn[because];
  return until === null ? fill(open, { name }, locale) : fill(through, { name, until }, locale);
}
