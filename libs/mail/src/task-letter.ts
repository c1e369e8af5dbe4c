import { fill, letters, type Locale, tasks, type TaskText } from '#messages';
import type { IsoDate } from '#process';
import { aboutCase, lastDay, subjectOf } from './about-case.js';
import { sequenceAt, taskUid, toCalendar } from './calendar.js';
import type { LetterContent } from './content.js';
import { toRuns } from './runs.js';
import { type AskedFacts, taskWords } from './task-words.js';

/** All that a letter about a task is made from. */
export interface TaskLetterFacts extends AskedFacts {
  readonly taskId: string;
  readonly dueOn: IsoDate | null;
  /** Day the letter is written, in Europe/Stockholm. */
  readonly today: IsoDate;
  /** Whether the last day is another one than an earlier letter said. */
  readonly isMoved: boolean;
  readonly writtenAt: Date;
  /** Where the web app is, without a slash at the end. */
  readonly publicUrl: string;
}

/** Writes the letter that gives someone a task. Pure. @source ux.md#5 (Letters) */
export function writeTaskLetter(facts: TaskLetterFacts, locale: Locale): LetterContent {
  const words = letters[locale];
  const task: TaskText = tasks[locale][facts.kind];
  const about = aboutCase(facts, facts.region, locale);
  const say = (template: string): string => fill(template, { ...about }, locale);
  const addresses = taskAddresses(facts);
  const asked = taskWords(facts, locale);
  return {
    locale,
    subject: subjectOf(task.subject ?? task.title, facts.dueOn, about, locale, facts.isMoved),
    sender: say(words.sender),
    greeting: words.greeting,
    question: asked.question,
    background: asked.background,
    facts: [
      lastDay(facts.dueOn, facts.today, locale, facts.isMoved),
      { label: words.toRead, value: asked.toRead },
      { label: words.toAnswer, value: asked.toAnswer },
      { label: words.whyYou, value: asked.whyYou },
    ],
    button: { text: asked.button, url: addresses.task },
    afterButton: words.afterButton,
    ways: [
      ...toRuns(task.extendable ? words.waysToExtend : words.waysToHandOver, addresses),
      ...(task.silence === undefined ? [] : [{ text: ` ${say(task.silence)}` }]),
    ],
    regards: words.regards,
    signature: asked.office,
    footer: [toRuns(words.reply, addresses), toRuns(words.whyThisLetter, addresses)],
  };
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
