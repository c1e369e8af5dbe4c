import { fill, letters, type Locale, noticeText, shortDay } from '#messages';
import type { IsoDate } from '#process';
import { aboutCase, asSubject, type CaseFacts } from './about-case.js';
import type { LetterContent, Run, Section } from './content.js';
import { toRuns } from './runs.js';

/** One event of a case. */
export interface DigestEvent {
  readonly notice: string;
  readonly region: string | null;
  readonly on: IsoDate;
  /** Who has no account and is to be told by the reader; null where nobody is. */
  readonly tell: 'company' | 'patientOrganisations' | null;
}

export interface DigestCase extends CaseFacts {
  readonly caseId: string;
  readonly events: readonly DigestEvent[];
}

/** What waits for a body that the reader leads. */
export interface DigestBody {
  readonly body: string;
  readonly name: string;
  readonly lines: readonly string[];
}

export interface DigestFacts {
  readonly on: IsoDate;
  /** Those with news, in the order they are told. */
  readonly cases: readonly DigestCase[];
  readonly bodies?: readonly DigestBody[];
  readonly publicUrl: string;
  readonly unsubscribeUrl: string;
}

/** Writes the news of a day or a week, by case. Pure. */
export function writeDigest(
  { on, cases, bodies = [], publicUrl, unsubscribeUrl }: DigestFacts,
  locale: Locale,
): LetterContent {
  const { greeting, digest } = letters[locale];
  // Without news of cases the letter is about bodies alone, and says so.
  const words = cases.length === 0 && bodies.length > 0 ? { ...digest, ...digest.ofBodies } : digest;
  const events =
    cases.reduce((sum, one) => sum + one.events.length, 0) + bodies.reduce((sum, one) => sum + one.lines.length, 0);
  const facts = { events, day: shortDay(on, locale) };
  return {
    locale,
    subject: asSubject(fill(words.subject, facts, locale)),
    sender: words.sender,
    greeting,
    question: fill(words.heading, facts, locale),
    background: words.background,
    facts: [],
    sections: [
      ...cases.map((one) => toSection(one, publicUrl, locale)),
      ...bodies.map(({ body, name, lines }) => ({
        heading: { text: name, url: `${publicUrl}/natverket/${body}` },
        lines: lines.map((text) => [{ text }]),
      })),
    ],
    button:
      words === digest
        ? { text: words.button, url: `${publicUrl}/arenden` }
        : { text: words.button, url: `${publicUrl}/natverket` },
    afterButton: null,
    ways: [],
    regards: words.regards,
    signature: words.signature,
    footer: [toRuns(words.whyThisLetter, { settings: `${publicUrl}/installningar`, unsubscribe: unsubscribeUrl })],
  };
}

function toSection({ caseId, events, ...facts }: DigestCase, publicUrl: string, locale: Locale): Section {
  const words = letters[locale].digest;
  const { product, indication } = aboutCase(facts, null, locale);
  return {
    heading: {
      text: fill(words.caseHeading, { product, indication }, locale),
      url: `${publicUrl}/arenden/${encodeURIComponent(caseId)}`,
    },
    lines: events.map((event) => toLine(event, facts, locale)),
  };
}

function toLine({ notice, region, on, tell }: DigestEvent, facts: CaseFacts, locale: Locale): readonly Run[] {
  const words = letters[locale].digest;
  const { regionName } = aboutCase(facts, region, locale);
  const text = fill(noticeText(notice, locale), { regionName }, locale);
  const line = fill(words.line, { day: shortDay(on, locale), text }, locale);
  return [{ text: tell === null ? line : `${line} ${words.byHand[tell]}` }];
}
