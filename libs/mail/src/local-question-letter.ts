import { fill, letters, localQuestionWords, type Locale } from '#messages';
import type { IsoDate } from '#process';
import { aboutCase, asSubject, type CaseFacts, lastDay, oneLine, subjectOf } from './about-case.js';
import type { LetterContent } from './content.js';

/** All that the letter to a colleague within a region is made from. Nothing of any region's answer is among it. */
export interface LocalQuestionFacts extends CaseFacts {
  /** County code. */
  readonly region: string;
  readonly question: string;
  readonly answerBy: IsoDate;
  /** Day the letter is written, in Europe/Stockholm. */
  readonly today: IsoDate;
  /** Where the answer is written. */
  readonly url: string;
}

/** In characters; a longer question stands in the letter's text instead of its heading. */
const LONGEST_HEADING = 300;

/** Writes the letter that asks a colleague. Pure. */
export function writeLocalQuestionLetter(facts: LocalQuestionFacts, locale: Locale): LetterContent {
  const words = localQuestionWords[locale];
  const about = aboutCase(facts, facts.region, locale);
  const say = (template: string): string => fill(template, { ...about }, locale);
  const question = oneLine(facts.question);
  const fits = question.length <= LONGEST_HEADING;
  return {
    locale,
    subject: asSubject(subjectOf(words.subject, facts.answerBy, about, locale)),
    sender: say(words.signature),
    greeting: letters[locale].greeting,
    question: fits ? question : words.subject,
    background: fits ? say(words.background) : `${say(words.background)} ${question}`,
    facts: [
      lastDay(facts.answerBy, facts.today, locale),
      { label: letters[locale].toAnswer, value: words.toAnswer },
      { label: letters[locale].whyYou, value: say(words.whyYou) },
    ],
    button: { text: words.button, url: facts.url },
    afterButton: words.afterButton,
    ways: [{ text: words.ways }],
    regards: letters[locale].regards,
    signature: say(words.signature),
    footer: [[{ text: words.footer }]],
  };
}
