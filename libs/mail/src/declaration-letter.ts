import { declarationWords, fill, letters, type Locale, nameOf, shortDay } from '#messages';
import type { Assignment, DeclarationReason, IsoDate } from '#process';
import { asSubject, lastDay } from './about-case.js';
import type { LetterContent } from './content.js';
import { toRuns } from './runs.js';

/** All that the letter is made from. Nothing that anybody has declared is among it. */
export interface DeclarationFacts {
  readonly assignment: Assignment;
  readonly because: DeclarationReason;
  /** Last day; null where nothing runs out. */
  readonly dueOn: IsoDate | null;
  readonly today: IsoDate;
  readonly publicUrl: string;
}

/** Writes the letter that asks somebody to declare their interests, or to renew. Pure. @source domain/states.md#12 S K4 */
export function writeDeclarationLetter(facts: DeclarationFacts, locale: Locale): LetterContent {
  const { because, dueOn, today, publicUrl } = facts;
  const words = declarationWords[locale];
  const { greeting, regards, toAnswer, whyYou } = letters[locale];
  const { title, heading, background } = words.texts[because];
  const about = { title, assignment: nameOf('assignment', facts.assignment, locale) };
  return {
    locale,
    subject: asSubject(
      dueOn === null
        ? fill(words.subject, about, locale)
        : fill(words.subjectBy, { ...about, day: shortDay(dueOn, locale) }, locale),
    ),
    sender: words.signature,
    greeting,
    question: fill(heading, about, locale),
    background: fill(background, about, locale),
    facts: [
      ...(dueOn === null ? [] : [lastDay(dueOn, today, locale)]),
      { label: toAnswer, value: words.toAnswer },
      { label: whyYou, value: fill(words.whyYou, about, locale) },
    ],
    button: { text: words.button, url: `${publicUrl}/installningar#jav` },
    afterButton: words.afterButton,
    ways: [],
    regards,
    signature: words.signature,
    footer: [toRuns(words.whyThisLetter, { settings: `${publicUrl}/installningar` })],
  };
}
