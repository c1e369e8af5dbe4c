import {
  fill,
  letters,
  type LetterWords,
  type Locale,
  nameOf,
  shortDay,
  type TaskKind,
  tasks,
  type TaskText,
  weekdayInWords,
} from '#messages';
import { type CaseKind, type IsoDate, isRegionCode, type Role, workingDaysBetween } from '#process';
import type { Fact, LetterContent } from './content.js';
import { toRuns } from './runs.js';

/**
 * All that a letter about a task is made from. Price, terms, bids and declarations of interest have no place here, so
 * they cannot slip in.
 */
export interface TaskLetterFacts {
  readonly taskId: string;
  readonly kind: TaskKind;
  /** Asked instead of the task's usual question, unless it is too long for a heading. */
  readonly question: string | null;
  readonly role: Role;
  /** County code of the region the task belongs to. */
  readonly region: string | null;
  readonly dueOn: IsoDate | null;
  /** Day the letter is written, in Europe/Stockholm. */
  readonly today: IsoDate;
  readonly caseKind: CaseKind;
  readonly product: string;
  readonly indication: string;
  readonly company: string;
  /** Where the web app is, without a slash at the end. */
  readonly publicUrl: string;
}

/** In characters. Mail programs show less; a header much longer than this is refused by some servers. */
const LONGEST_SUBJECT = 180;
const LONGEST_HEADING = 300;

/** Writes the letter that gives someone a task. Pure. @source ux.md#5 (Letters) */
export function writeTaskLetter(facts: TaskLetterFacts, locale: Locale): LetterContent {
  const words = letters[locale];
  const task: TaskText = tasks[locale][facts.kind];
  const office = words.office[facts.caseKind];
  const about = {
    product: oneLine(facts.product),
    indication: inSentence(oneLine(facts.indication), locale),
    company: oneLine(facts.company),
    regionName:
      facts.region !== null && isRegionCode(facts.region) ? nameOf('region', facts.region, locale) : words.someRegion,
    field: words.field[facts.caseKind],
    office,
  };
  const say = (template: string): string => fill(template, about, locale);
  const addresses = addressesOf(facts);
  return {
    locale,
    subject: cut(subjectOf(facts, task, about, locale), LONGEST_SUBJECT),
    sender: say(words.sender),
    greeting: words.greeting,
    question: ownQuestion(facts.question) ?? say(task.question),
    background: say(task.background),
    facts: [
      { label: words.lastDay, ...lastDay(facts, words, locale) },
      { label: words.toRead, value: say(task.toRead) },
      { label: words.toAnswer, value: say(task.toAnswer) },
      { label: words.whyYou, value: say(words.reasons[facts.role]) },
    ],
    button: { text: task.button, url: addresses.task },
    afterButton: words.afterButton,
    ways: [
      ...toRuns(task.extendable ? words.waysToExtend : words.waysToHandOver, addresses),
      ...(task.silence === undefined ? [] : [{ text: ` ${say(task.silence)}` }]),
    ],
    regards: words.regards,
    signature: office,
    footer: [toRuns(words.reply, addresses), toRuns(words.whyThisLetter, addresses)],
  };
}

function subjectOf(
  facts: TaskLetterFacts,
  task: TaskText,
  about: { readonly product: string; readonly indication: string },
  locale: Locale,
): string {
  const { subject, subjectWithoutDay } = letters[locale];
  const what = task.subject ?? task.title;
  return facts.dueOn === null
    ? fill(subjectWithoutDay, { ...about, what }, locale)
    : fill(subject, { ...about, what, day: shortDay(facts.dueOn, locale) }, locale);
}

/** Today is not counted and the last day is, as everywhere. @source ux.md#5 (Deadlines) */
function lastDay({ dueOn, today }: TaskLetterFacts, words: LetterWords, locale: Locale): Omit<Fact, 'label'> {
  if (dueOn === null) return { value: words.noLastDay };
  const days = workingDaysBetween(today, dueOn);
  const value = weekdayInWords(dueOn, locale);
  if (dueOn === today) return { value, detail: words.lastDayIsToday, isMain: true };
  const detail =
    dueOn > today
      ? fill(words.daysLeft, { days }, locale)
      : fill(words.daysLate, { days: workingDaysBetween(dueOn, today) }, locale);
  return { value, detail, isMain: true };
}

function addressesOf({
  taskId,
  publicUrl,
}: TaskLetterFacts): Readonly<Record<'task' | 'extend' | 'handOver' | 'settings', string>> {
  const task = `${publicUrl}/uppgifter/${encodeURIComponent(taskId)}`;
  return { task, extend: `${task}/forlang`, handOver: `${task}/overlamna`, settings: `${publicUrl}/installningar` };
}

function ownQuestion(question: string | null): string | null {
  const line = oneLine(question ?? '');
  return line === '' || line.length > LONGEST_HEADING ? null : line;
}

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

/** Subjects are headers of a mail: a line break in one would begin another. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Swedish writes diseases with a small letter, also those named after someone; an abbreviation keeps its capitals. */
function inSentence(text: string, locale: Locale): string {
  return locale === 'sv' && /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
