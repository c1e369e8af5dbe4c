import { fill, letters, type Locale, nameOf, tasks, type TaskText } from '#messages';
import { aboutCase, lastDay, subjectOf } from './about-case.js';
import type { LetterContent } from './content.js';
import { toRuns } from './runs.js';
import { taskAddresses, type TaskLetterFacts } from './task-letter.js';

/** A task that nobody holds the role for. */
export type VacancyFacts = Omit<TaskLetterFacts, 'onBehalfOf' | 'question' | 'isMoved'>;

/** Writes the letter that asks a coordinator to appoint somebody. Pure. @source domain/actors.md#5 (vacancy is an alarm) */
export function writeVacancyLetter(facts: VacancyFacts, locale: Locale): LetterContent {
  const words = letters[locale];
  const { vacancy } = words;
  const task: TaskText = tasks[locale][facts.kind];
  const about = aboutCase(facts, facts.region, locale);
  const roleName = nameOf('role', facts.role, locale);
  const say = (template: string): string => fill(template, { ...about, roleName, task: task.title }, locale);
  const addresses = { ...taskAddresses(facts), network: `${facts.publicUrl}/natverket` };
  const place = facts.region === null ? vacancy.anywhere : vacancy.inRegion;
  return {
    locale,
    subject: subjectOf(say(place.subject), facts.dueOn, about, locale),
    sender: say(words.sender),
    greeting: words.greeting,
    question: say(place.heading),
    background: say(vacancy.background),
    facts: [
      lastDay(facts.dueOn, facts.today, locale),
      { label: vacancy.task, value: task.title },
      { label: words.whyYou, value: say(words.reasons.coordinator) },
    ],
    button: { text: vacancy.button, url: addresses.network },
    afterButton: vacancy.afterButton,
    ways: toRuns(vacancy.ways, addresses),
    regards: words.regards,
    signature: about.office,
    footer: [toRuns(words.reply, addresses), toRuns(words.whyThisLetter, addresses)],
  };
}
