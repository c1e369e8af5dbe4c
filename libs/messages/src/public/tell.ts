import type { CaseKind, Occurrence, ProcessVersion, PublicAct } from '#process';
import { isRegionCode } from '#process';
import type { Locale } from '../locale.js';
import { nameOf } from '../names.js';
import { outcomeLabel, outcomes } from '../outcomes.js';
import { fill } from '../template.js';
import { logText, publicWords } from './index.js';

/** What a line of a public log is told from. */
export interface ToldEntry {
  readonly act: PublicAct | null;
  readonly region: string | null;
  readonly code: string | null;
  readonly note: string | null;
  readonly occurred: Occurrence;
}

interface About {
  readonly kind: CaseKind;
  readonly processVersion: ProcessVersion;
}

/** A sentence, and the language it is in: what somebody read in a Swedish source stays Swedish. */
export interface Told {
  readonly text: string;
  readonly lang: Locale;
}

/** The body whose recommendation it is. @source domain/process-medtech.md#1 (the trial stood under the medicines' council) */
export function councilName({ kind, processVersion }: About, locale: Locale): string {
  const words = publicWords[locale];
  if (processVersion === 'NYE_METODER_2013') return words.decisionForum;
  return kind === 'medtech' && processVersion !== 'DEVICE_PILOT_2018' ? words.mtp : words.nt;
}

/** What happened, as a sentence. A history's own words come first where they are in the reader's language. */
export function tellEntry(entry: ToldEntry, about: About, locale: Locale): Told {
  const { act, note } = entry;
  if (note !== null && (locale === 'sv' || act === null)) return { text: note, lang: 'sv' };
  if (act === null) return { text: '', lang: locale };
  const region = entry.region !== null && isRegionCode(entry.region) ? nameOf('region', entry.region, locale) : '';
  return { text: fill(logText(act, locale), { council: councilName(about, locale), region }, locale), lang: locale };
}

/** The answer that a line makes public; null where it names none that has words. */
export function toldOutcome({ act, code }: ToldEntry, { processVersion }: About, locale: Locale): string | null {
  if (code === null || act === 'REGIONAL_DECISION' || !Object.hasOwn(outcomes.sv, code)) return null;
  return fill(publicWords[locale].case.outcome, { outcome: outcomeLabel(code, processVersion, locale) }, locale);
}

/** What is planned for a day. */
export const planText = (what: string, locale: Locale): string => {
  const { plans, otherPlan } = publicWords[locale];
  return Object.hasOwn(plans, what) ? (plans[what] ?? otherPlan) : otherPlan;
};
