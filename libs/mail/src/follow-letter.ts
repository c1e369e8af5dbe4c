import { accessibilityWords, fill, followWords, type Locale } from '#messages';
import { asSubject, oneLine } from './about-case.js';
import type { LetterContent } from './content.js';
import { toRuns } from './runs.js';

/** The case that is followed; null for all of them. */
export type Followed = { readonly product: string; readonly indication: string } | null;

export interface FollowConfirmFacts {
  readonly about: Followed;
  readonly confirmUrl: string;
}

/** Asks whether the address wants the letters. Pure. */
export function writeFollowConfirm({ about, confirmUrl }: FollowConfirmFacts, locale: Locale): LetterContent {
  const { letters: words } = followWords[locale];
  const { confirm } = words;
  const what = about === null ? words.aboutAll : fill(words.about, named(about), locale);
  return {
    ...frame(locale),
    subject: asSubject(about === null ? confirm.subjectAll : fill(confirm.subject, { about: what }, locale)),
    question: confirm.question,
    background: fill(confirm.background, { about: what }, locale),
    facts: [{ label: confirm.label, value: what }],
    button: { text: confirm.button, url: confirmUrl },
    afterButton: confirm.after,
    footer: [[{ text: confirm.footer }]],
  };
}

export interface FollowNewsFacts {
  /** Cases with news, in the order they are told; each with its lines, the latest first. */
  readonly cases: readonly {
    readonly product: string;
    readonly indication: string;
    readonly url: string;
    readonly lines: readonly { readonly when: string; readonly text: string }[];
  }[];
  readonly url: string;
  readonly endUrl: string;
}

/** Tells what has become public. Pure. */
export function writeFollowNews({ cases, url, endUrl }: FollowNewsFacts, locale: Locale): LetterContent {
  const { letters: words } = followWords[locale];
  const { news } = words;
  const n = cases.length;
  const [only] = cases;
  const subject =
    n === 1 && only
      ? fill(news.subject, { product: oneLine(only.product) }, locale)
      : fill(news.subjectAll, { n }, locale);
  return {
    ...frame(locale),
    subject: asSubject(subject),
    question: fill(news.question, { n }, locale),
    background: news.background,
    facts: [],
    sections: cases.map((one) => ({
      heading: { text: fill(words.about, named(one), locale), url: one.url },
      lines: one.lines.map(({ when, text }) => [{ text: oneLine(fill(news.line, { day: when, text }, locale)) }]),
    })),
    button: { text: news.button, url },
    afterButton: null,
    footer: [toRuns(news.footer, { end: endUrl })],
  };
}

export interface ReportCopyFacts {
  readonly fault: string;
  readonly page: string | null;
}

/** A copy of what somebody reported, for themselves. Pure. */
export function writeReportCopy({ fault, page }: ReportCopyFacts, locale: Locale): LetterContent {
  const { copy } = accessibilityWords[locale];
  return {
    ...frame(locale),
    subject: asSubject(copy.subject),
    question: copy.question,
    background: copy.background,
    facts: [
      { label: copy.fault, value: oneLine(fault) },
      { label: copy.page, value: page === null ? copy.noPage : oneLine(page) },
    ],
    button: null,
    afterButton: null,
    footer: [],
  };
}

const named = ({ product, indication }: NonNullable<Followed>) => ({
  product: oneLine(product),
  indication: oneLine(indication),
});

function frame(
  locale: Locale,
): Pick<LetterContent, 'locale' | 'sender' | 'greeting' | 'ways' | 'regards' | 'signature'> {
  const { sender, greeting, regards, signature } = followWords[locale].letters;
  return { locale, sender, greeting, ways: [], regards, signature };
}
