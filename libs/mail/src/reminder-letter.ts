import { fill, letters, type Locale, nameOf, reminderWords, tasks, type TaskText } from '#messages';
import type { Rung } from '#network';
import type { ReminderKind, Role } from '#process';
import { aboutCase, lastDay, subjectOf } from './about-case.js';
import type { LetterContent } from './content.js';
import { toRuns } from './runs.js';
import { taskAddresses, type TaskLetterFacts } from './task-letter.js';
import { whyYou } from './why-you.js';

/** A reminder of a task, to whoever has it or to somebody further up. */
export interface ReminderFacts extends Omit<TaskLetterFacts, 'isMoved' | 'question'> {
  readonly caseId: string;
  readonly reminder: ReminderKind;
  /** On which rung the reader stands. */
  readonly rung: Rung;
  /** The reader's own role, or that of the absent person whose place it is. */
  readonly readerRole: Role;
}

/** Writes a reminder. It says what happens on silence as long as there is time. Pure. @source domain/states.md#0, ux.md#5 (Letters) */
export function writeReminder(facts: ReminderFacts, locale: Locale): LetterContent {
  const words = letters[locale];
  const reminders = reminderWords[locale];
  const task: TaskText = tasks[locale][facts.kind];
  const about = aboutCase(facts, facts.region, locale);
  const say = (template: string): string => fill(template, { ...about, task: task.title }, locale);
  const { subject, own, further } = reminders.texts[facts.reminder];
  const isOwn = facts.rung === 'holder';
  const addresses = taskAddresses(facts);
  const what = fill(subject, { what: task.subject ?? task.title }, locale);
  return {
    locale,
    subject: subjectOf(what, facts.dueOn, about, locale),
    sender: say(words.sender),
    greeting: words.greeting,
    question: isOwn ? say(task.question) : say(reminders.heading),
    background: say(isOwn ? own : further),
    facts: [
      lastDay(facts.dueOn, facts.today, locale),
      ...(isOwn ? [{ label: words.toAnswer, value: say(task.toAnswer) }] : [whose(facts, about.regionName, locale)]),
      { label: words.whyYou, value: whyYou({ role: facts.readerRole, onBehalfOf: facts.onBehalfOf }, say, locale) },
    ],
    button: isOwn ? { text: task.button, url: addresses.task } : buttonFurtherUp(facts, locale),
    afterButton: isOwn ? words.afterButton : reminders.afterButton,
    ways: [
      ...(isOwn
        ? toRuns(task.extendable && !isLate(facts) ? words.waysToExtend : words.waysToHandOver, addresses)
        : []),
      ...onSilence(facts, task, isOwn, say),
    ],
    regards: words.regards,
    signature: about.office,
    footer: [toRuns(words.reply, addresses), toRuns(isOwn ? words.whyThisLetter : reminders.whyThisLetter, addresses)],
  };
}

/** Then there is nothing left to be extended. */
const isLate = ({ dueOn, today }: Pick<ReminderFacts, 'dueOn' | 'today'>): boolean => dueOn !== null && dueOn < today;

/** What nobody answering leads to; when the last day has passed, what an answer means still. */
function onSilence(
  facts: ReminderFacts,
  { silence, late }: TaskText,
  isOwn: boolean,
  say: (template: string) => string,
): readonly { readonly text: string }[] {
  const said = isLate(facts) ? late : silence;
  if (said === undefined || facts.dueOn === null) return [];
  return [{ text: `${isOwn ? ' ' : ''}${say(said)}` }];
}

function whose({ role, region }: ReminderFacts, regionName: string, locale: Locale): { label: string; value: string } {
  const { whose: label, ofRegion } = reminderWords[locale];
  const roleName = nameOf('role', role, locale);
  return { label, value: region === null ? roleName : fill(ofRegion, { regionName, roleName }, locale) };
}

/** A deputy may open the task; those further up see it in its case. */
function buttonFurtherUp(facts: ReminderFacts, locale: Locale): { readonly text: string; readonly url: string } {
  const { openTask, openCase } = reminderWords[locale];
  if (facts.rung === 'deputy') return { text: openTask, url: taskAddresses(facts).task };
  return { text: openCase, url: `${facts.publicUrl}/arenden/${encodeURIComponent(facts.caseId)}` };
}
