import type { CaseView } from '#contract';
import { adviceGapText, type Locale } from '#messages';
import { adviceGap, isIsoDate, type IsoDate, type Stage } from '#process';
import type { Looked } from './status-sentence.js';

/** Out of the cooperation nobody waits for advice. */
const WITHOUT: readonly Stage[] = ['ended', 'not-included', 'withdrawn'];

/** How long a medicine has been authorised while the regions have no public advice; null where it is not, or they have. */
export function toAdviceGap({ main, details }: Looked, today: IsoDate, locale: Locale): CaseView['adviceGap'] {
  const since = main?.context['authorisedOn'];
  if (!main || typeof since !== 'string' || !isIsoDate(since) || WITHOUT.includes(details.stage)) return null;
  if (typeof main.context['firstAdviceOn'] === 'string') return null;
  const days = adviceGap(main.context, today);
  return days === null ? null : { since, days, sentence: adviceGapText(since, days, today, locale) };
}
