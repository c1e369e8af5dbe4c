import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** What stands in a calendar that somebody subscribes to. */
export interface CalendarWords {
  readonly name: string;
  /** Needs `task`, `product` and `indication`. */
  readonly task: Template;
  readonly lastDay: string;
  /** Name of the file that a letter brings for one last day. */
  readonly file: string;
  readonly ntMeeting: string;
  readonly mtpMeeting: string;
  /** Needs `product` and `indication`. */
  readonly item: Template;
}

export const calendarWords: InEach<CalendarWords> = {
  sv: {
    name: 'Ordna',
    task: '{task}: {product} vid {indication}',
    lastDay: 'Sista dag. Öppna uppgiften i Ordna.',
    file: 'sista-dag.ics',
    ntMeeting: 'NT-rådets möte',
    mtpMeeting: 'MTP-rådets möte',
    item: '{product} vid {indication}',
  },
  en: {
    name: 'Ordna',
    task: '{task}: {product} in {indication}',
    lastDay: 'Last day. Open the task in Ordna.',
    file: 'last-day.ics',
    ntMeeting: 'Meeting of the NT Council',
    mtpMeeting: 'Meeting of the MTP Council',
    item: '{product} in {indication}',
  },
};
