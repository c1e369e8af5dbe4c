import { fill, letters, type Locale, shortDay, openTasksWords, type TaskKind, tasks, type TaskText } from '#messages';
import type { IsoDate } from '#process';
import { aboutCase, asSubject, type CaseFacts, lastDay, oneLine } from './about-case.js';
import { type CalendarDay, sequenceAt, taskUid, toCalendar } from './calendar.js';
import type { LetterContent, Section } from './content.js';
import { toRuns } from './runs.js';
import { taskAddresses } from './task-letter.js';
import type { StoodInFor } from './why-you.js';

/** One of the tasks that are the reader's by now. */
export interface ListedTask extends CaseFacts {
  readonly taskId: string;
  readonly kind: TaskKind;
  /** County code of the region the task belongs to. */
  readonly region: string | null;
  readonly dueOn: IsoDate | null;
}

export interface OpenTasksFacts {
  /** In the order they are told. */
  readonly tasks: readonly ListedTask[];
  /** In whose place; null where they are the reader's own. */
  readonly onBehalfOf: StoodInFor | null;
  readonly today: IsoDate;
  readonly writtenAt: Date;
  readonly publicUrl: string;
}

/** Writes the letter that lists tasks which were open already when they became the reader's. Pure. @source ux.md#5 (Letters) */
export function writeOpenTasksLetter(facts: OpenTasksFacts, locale: Locale): LetterContent {
  const { onBehalfOf, publicUrl } = facts;
  const words = openTasksWords[locale];
  const { greeting, regards } = letters[locale];
  const { subject, heading, background } = words.brought[onBehalfOf?.because ?? 'own'];
  // An absence without a known last day is told as one that lasts today at least.
  const until = onBehalfOf?.until ?? facts.today;
  const name = oneLine(onBehalfOf?.name ?? '');
  const about = { name, tasks: facts.tasks.length, until, day: shortDay(until, locale) };
  return {
    locale,
    subject: asSubject(fill(subject, about, locale)),
    sender: words.signature,
    greeting,
    question: fill(heading, about, locale),
    background: fill(background, about, locale),
    facts: [],
    sections: facts.tasks.map((task) => toSection(task, facts, locale)),
    button: { text: words.button, url: `${publicUrl}/uppgifter` },
    afterButton: words.afterButton,
    ways: [],
    regards,
    signature: words.signature,
    footer: [toRuns(words.whyThisLetter, { settings: `${publicUrl}/installningar` })],
  };
}

function toSection(task: ListedTask, { today, publicUrl }: OpenTasksFacts, locale: Locale): Section {
  const { regionName } = aboutCase(task, task.region, locale);
  const { label, value, detail } = lastDay(task.dueOn, today, locale);
  return {
    heading: {
      text: titleOf(task, locale),
      url: taskAddresses({ taskId: task.taskId, publicUrl }).task,
    },
    lines: [
      ...(task.region === null ? [] : [[{ text: regionName }]]),
      [
        {
          text:
            detail === undefined
              ? `${label}: ${value}`
              : fill(openTasksWords[locale].lastDay, { day: value, detail }, locale),
        },
      ],
    ],
  };
}

/** What is to be done, and what about: the same words as in the task's own letter. */
function titleOf({ kind, ...about }: ListedTask, locale: Locale): string {
  const { subject, title }: TaskText = tasks[locale][kind];
  const { product, indication } = aboutCase(about, about.region, locale);
  return fill(letters[locale].subjectWithoutDay, { what: subject ?? title, product, indication }, locale);
}

/** The last days for the reader's calendar; the task's own letters move them there. */
export function openTasksCalendar(facts: OpenTasksFacts, locale: Locale): string | undefined {
  const { publicUrl, writtenAt } = facts;
  const days = facts.tasks.flatMap((task): CalendarDay[] =>
    task.dueOn === null
      ? []
      : [
          {
            uid: taskUid(task.taskId),
            sequence: sequenceAt(writtenAt),
            stamp: writtenAt,
            on: task.dueOn,
            summary: titleOf(task, locale),
            description: letters[locale].afterButton,
            url: taskAddresses({ taskId: task.taskId, publicUrl }).task,
          },
        ],
  );
  return days.length === 0 ? undefined : toCalendar('Ordna', locale, days);
}
