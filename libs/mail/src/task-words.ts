import { fill, letters, type Locale, type TaskKind, tasks, type TaskText } from '#messages';
import type { Role } from '#process';
import { aboutCase, type CaseFacts, oneLine } from './about-case.js';
import { type StoodInFor, whyYou } from './why-you.js';

export interface AskedFacts extends CaseFacts {
  readonly kind: TaskKind;
  /** Asked instead of the task's usual question, unless it is too long for a heading. */
  readonly question: string | null;
  readonly role: Role;
  /** County code of the region the task belongs to. */
  readonly region: string | null;
  readonly onBehalfOf: StoodInFor | null;
}

/** What is asked of somebody: the same words in letters and on screens. */
export interface TaskWords {
  readonly question: string;
  readonly background: string;
  readonly toRead: string;
  readonly toAnswer: string;
  readonly button: string;
  readonly office: string;
  readonly whyYou: string;
}

/** In characters. */
const LONGEST_HEADING = 300;

export function taskWords(facts: AskedFacts, locale: Locale): TaskWords {
  const task: TaskText = tasks[locale][facts.kind];
  const about = aboutCase(facts, facts.region, locale);
  const say = (template: string): string => fill(template, { ...about }, locale);
  return {
    question: ownQuestion(facts.question) ?? say(task.question),
    background: say(task.background),
    toRead: say(task.toRead),
    toAnswer: say(task.toAnswer),
    button: task.button,
    office: letters[locale].office[facts.caseKind],
    whyYou: whyYou(facts, say, locale),
  };
}

function ownQuestion(question: string | null): string | null {
  const line = oneLine(question ?? '');
  return line === '' || line.length > LONGEST_HEADING ? null : line;
}
