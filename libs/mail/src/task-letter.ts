import { fill, letters, type Locale, type TaskKind, tasks, type TaskText } from '#messages';
import type { IsoDate, Role } from '#process';
import { aboutCase, type CaseFacts, lastDay, oneLine, subjectOf } from './about-case.js';
import { sequenceAt, taskUid, toCalendar } from './calendar.js';
import type { LetterContent } from './content.js';
import { toRuns } from './runs.js';

/** The absent person in whose place somebody is written to. */
export interface StoodInFor {
  readonly name: string;
  /** Last day of the absence; null when nobody knows it. */
  readonly until: IsoDate | null;
}

/** All that a letter about a task is made from. */
export interface TaskLetterFacts extends CaseFacts {
  readonly taskId: string;
  readonly kind: TaskKind;
  /** Asked instead of the task's usual question, unless it is too long for a heading. */
  readonly question: string | null;
  readonly role: Role;
  /** County code of the region the task belongs to. */
  readonly region: string | null;
  readonly onBehalfOf: StoodInFor | null;
  readonly dueOn: IsoDate | null;
  /** Day the letter is written, in Europe/Stockholm. */
  readonly today: IsoDate;
  /** Whether the last day is another one than an earlier letter said. */
  readonly isMoved: boolean;
  readonly writtenAt: Date;
  /** Where the web app is, without a slash at the end. */
  readonly publicUrl: string;
}

/** In characters. */
const LONGEST_HEADING = 300;

/** Writes the letter that gives someone a task. Pure. @source ux.md#5 (Letters) */
export function writeTaskLetter(facts: TaskLetterFacts, locale: Locale): LetterContent {
  const words = letters[locale];
  const task: TaskText = tasks[locale][facts.kind];
  const about = aboutCase(facts, facts.region, locale);
  const say = (template: string): string => fill(template, { ...about }, locale);
  const addresses = taskAddresses(facts);
  return {
    locale,
    subject: subjectOf(task.subject ?? task.title, facts.dueOn, about, locale, facts.isMoved),
    sender: say(words.sender),
    greeting: words.greeting,
    question: ownQuestion(facts.question) ?? say(task.question),
    background: say(task.background),
    facts: [
      lastDay(facts.dueOn, facts.today, locale, facts.isMoved),
      { label: words.toRead, value: say(task.toRead) },
      { label: words.toAnswer, value: say(task.toAnswer) },
      { label: words.whyYou, value: whyYou(facts, say, locale) },
    ],
    button: { text: task.button, url: addresses.task },
    afterButton: words.afterButton,
    ways: [
      ...toRuns(task.extendable ? words.waysToExtend : words.waysToHandOver, addresses),
      ...(task.silence === undefined ? [] : [{ text: ` ${say(task.silence)}` }]),
    ],
    regards: words.regards,
    signature: about.office,
    footer: [toRuns(words.reply, addresses), toRuns(words.whyThisLetter, addresses)],
  };
}

/** Whoever stands in does not hold the role: the letter names whose place it is. @source ux.md#9 (11) */
export function whyYou(
  { role, onBehalfOf }: Pick<TaskLetterFacts, 'role' | 'onBehalfOf'>,
  say: (template: string) => string,
  locale: Locale,
): string {
  const { reasons, standingIn, standingInUntil } = letters[locale];
  if (onBehalfOf === null) return say(reasons[role]);
  const name = oneLine(onBehalfOf.name);
  return onBehalfOf.until === null
    ? fill(standingIn, { name }, locale)
    : fill(standingInUntil, { name, until: onBehalfOf.until }, locale);
}

/** Where a task's links lead. */
export function taskAddresses({
  taskId,
  publicUrl,
}: Pick<TaskLetterFacts, 'taskId' | 'publicUrl'>): Readonly<
  Record<'task' | 'extend' | 'handOver' | 'settings', string>
> {
  const task = `${publicUrl}/uppgifter/${encodeURIComponent(taskId)}`;
  return { task, extend: `${task}/forlang`, handOver: `${task}/overlamna`, settings: `${publicUrl}/installningar` };
}

function ownQuestion(question: string | null): string | null {
  const line = oneLine(question ?? '');
  return line === '' || line.length > LONGEST_HEADING ? null : line;
}

/** The last day for the reader's calendar; a later letter about the task moves it there. */
export function taskCalendar(facts: TaskLetterFacts, locale: Locale): string | undefined {
  const { taskId, kind, dueOn, writtenAt, region } = facts;
  if (dueOn === null) return undefined;
  const task: TaskText = tasks[locale][kind];
  const { product, indication } = aboutCase(facts, region, locale);
  const words = letters[locale];
  const summary = fill(words.subjectWithoutDay, { what: task.subject ?? task.title, product, indication }, locale);
  return toCalendar('Ordna', locale, [
    {
      uid: taskUid(taskId),
      sequence: sequenceAt(writtenAt),
      stamp: writtenAt,
      on: dueOn,
      summary,
      description: words.afterButton,
      url: taskAddresses(facts).task,
    },
  ]);
}
