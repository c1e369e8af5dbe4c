import { fill, letters, type Locale, nameOf, noticeText, weekdayInWords } from '#messages';
import type { Field, IsoDate, RegionalRole } from '#process';
import { aboutCase, asSubject, type CaseFacts, oneLine } from './about-case.js';
import type { LetterContent } from './content.js';
import { toRuns } from './runs.js';

export interface CompanyNoticeFacts extends CaseFacts {
  readonly notice: string;
  readonly caseId: string;
  readonly on: IsoDate;
  readonly publicUrl: string;
}

/** Tells a company what has happened in its case. Pure. */
export function writeCompanyNotice(facts: CompanyNoticeFacts, locale: Locale): LetterContent {
  const words = letters[locale];
  const { companyNotice: notice } = words;
  const about = aboutCase(facts, null, locale);
  const { product, indication, office, regionName } = about;
  const text = fill(noticeText(facts.notice, locale), { regionName }, locale);
  return {
    locale,
    subject: asSubject(fill(notice.subject, { text, product, indication }, locale)),
    sender: fill(words.sender, { office }, locale),
    greeting: words.greeting,
    question: text,
    background: fill(notice.background, { product, indication }, locale),
    facts: [
      { label: notice.day, value: weekdayInWords(facts.on, locale) },
      { label: words.whyYou, value: fill(words.reasons['company-user'], { ...about }, locale) },
    ],
    button: { text: notice.button, url: `${facts.publicUrl}/arenden/${encodeURIComponent(facts.caseId)}` },
    afterButton: null,
    ways: [],
    regards: words.regards,
    signature: office,
    footer: [toRuns(words.reply, {}), toRuns(notice.whyThisLetter, { settings: `${facts.publicUrl}/installningar` })],
  };
}

export interface BounceAlarmFacts {
  /** Whose letters come back; the address where it is nobody of ours. */
  readonly name: string;
  /** The subject of the letter that came back. */
  readonly subject: string;
  readonly publicUrl: string;
}

/** Tells a coordinator that somebody's letters come back. Pure. */
export function writeBounceAlarm({ name, subject, publicUrl }: BounceAlarmFacts, locale: Locale): LetterContent {
  const words = letters[locale];
  const { alarm, digest } = words;
  const facts = { name: oneLine(name) };
  return {
    locale,
    subject: asSubject(fill(alarm.subject, facts, locale)),
    sender: digest.sender,
    greeting: words.greeting,
    question: fill(alarm.heading, facts, locale),
    background: alarm.background,
    facts: [
      { label: alarm.person, value: facts.name },
      { label: alarm.letter, value: oneLine(subject) },
    ],
    button: { text: alarm.button, url: `${publicUrl}/natverket` },
    afterButton: null,
    ways: [],
    regards: digest.regards,
    signature: digest.signature,
    footer: [],
  };
}

export interface PlaceAlarmFacts {
  /** Places of regions that nobody fills; those of one role and field beside one another. */
  readonly places: readonly { readonly role: RegionalRole; readonly region: string; readonly field: Field }[];
  readonly publicUrl: string;
}

/** Tells a coordinator which places nobody fills. Pure. @source domain/actors.md#5 (vacancy is an alarm) */
export function writePlaceAlarm({ places, publicUrl }: PlaceAlarmFacts, locale: Locale): LetterContent {
  const words = letters[locale];
  const { placeAlarm: alarm, digest } = words;
  const count = { count: places.length };
  const kindOf = ({ role, field }: (typeof places)[number]): string => fill(alarm.places[role], { field }, locale);
  return {
    locale,
    subject: asSubject(fill(alarm.subject, count, locale)),
    sender: digest.sender,
    greeting: words.greeting,
    question: fill(alarm.heading, count, locale),
    background: alarm.background,
    facts: [...new Set(places.map(kindOf))].map((label) => ({
      label,
      value: places
        .filter((one) => kindOf(one) === label)
        .map(({ region }) => nameOf('region', region, locale))
        .join(', '),
    })),
    button: { text: words.alarm.button, url: `${publicUrl}/natverket` },
    afterButton: null,
    ways: [],
    regards: digest.regards,
    signature: digest.signature,
    footer: [],
  };
}
