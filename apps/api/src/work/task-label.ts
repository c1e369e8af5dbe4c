import { isTaskKind, tasks, type Locale } from '#messages';

/** What to do, verb first; a kind without text is a fault of the catalogue, found by its test. */
export function taskLabel(kind: string, locale: Locale): string {
  if (!isTaskKind(kind)) throw new RangeError(`No text for the task "${kind}"`);
  return tasks[locale][kind].title;
}
