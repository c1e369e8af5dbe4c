import type { Locale } from '#messages';
import { renderHtml } from './render-html.js';
import { renderText } from './render-text.js';
import { type TaskLetterFacts, writeTaskLetter } from './task-letter.js';

/** A letter ready to be kept, and later to be sent: its two forms say the same. */
export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function renderTaskLetter(facts: TaskLetterFacts, locale: Locale): Letter {
  const content = writeTaskLetter(facts, locale);
  return { locale, subject: content.subject, text: renderText(content), html: renderHtml(content) };
}
