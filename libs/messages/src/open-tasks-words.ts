import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** Why the reader has open tasks by now. Needs `name`, `tasks` and `until`; for their own `tasks` alone. */
export interface BroughtWords {
  /** `day` instead of `until`, short. */
  readonly subject: Template;
  readonly heading: Template;
  readonly background: Template;
}

/** The letter about tasks that were open already when they became the reader's. */
export interface OpenTasksWords {
  readonly brought: Readonly<Record<'absence' | 'hand-over' | 'own', BroughtWords>>;
  /** A task in the list, with its last day. Needs `day` and `detail`. */
  readonly lastDay: Template;
  readonly button: string;
  readonly afterButton: string;
  readonly signature: string;
  /** Link `settings`. */
  readonly whyThisLetter: string;
}

export const openTasksWords: InEach<OpenTasksWords> = {
  sv: {
    brought: {
      absence: {
        subject: '{tasks|# uppgift|# uppgifter} för {name}, frånvarande till och med {day}',
        heading: 'Du har {tasks|# uppgift|# uppgifter} för {name}',
        background:
          '{name} är frånvarande till och med {until:date}. {tasks|Uppgiften nedan är redan öppen och är din|Uppgifterna nedan är redan öppna och är dina} så länge. Nya uppgifter kommer i egna brev.',
      },
      'hand-over': {
        subject: '{tasks|# uppgift|# uppgifter} från {name} till och med {day}',
        heading: '{name} har lämnat över {tasks|# uppgift|# uppgifter} till dig',
        background:
          '{tasks|Uppgiften nedan är öppen och är din|Uppgifterna nedan är öppna och är dina} till och med {until:date}.',
      },
      own: {
        subject: '{tasks|# öppen uppgift|# öppna uppgifter} som du har nu',
        heading: 'Du har {tasks|# öppen uppgift|# öppna uppgifter} som du inte har fått brev om',
        background:
          '{tasks|Uppgiften nedan öppnades|Uppgifterna nedan öppnades} innan ditt uppdrag började eller medan du var borta, och är {tasks|din|dina} nu.',
      },
    },
    lastDay: 'Sista dag: {day}, {detail}',
    button: 'Öppna dina uppgifter',
    afterButton: 'Länken öppnar din arbetslista när du har loggat in. Det som redan är skrivet finns kvar.',
    signature: 'Ordna',
    whyThisLetter: 'Du får brevet för att uppgifterna är dina. [Ändra hur ofta du får brev](settings)',
  },
  en: {
    brought: {
      absence: {
        subject: '{tasks|# task|# tasks} on behalf of {name}, absent through {day}',
        heading: 'You have {tasks|# task|# tasks} on behalf of {name}',
        background:
          '{name} is absent through {until:date}. {tasks|The task below is open already and is|The tasks below are open already and are} yours until then. New tasks come in letters of their own.',
      },
      'hand-over': {
        subject: '{tasks|# task|# tasks} from {name} through {day}',
        heading: '{name} has handed {tasks|# task|# tasks} over to you',
        background:
          '{tasks|The task below is open and is|The tasks below are open and are} yours through {until:date}.',
      },
      own: {
        subject: '{tasks|# open task|# open tasks} that you have now',
        heading: 'You have {tasks|# open task|# open tasks} that no letter has told you of',
        background:
          '{tasks|The task below was|The tasks below were} opened before your assignment began or while you were away, and {tasks|is|are} yours now.',
      },
    },
    lastDay: 'Last day: {day}, {detail}',
    button: 'Open your tasks',
    afterButton: 'The link opens your work list once you have signed in. What has been written already is still there.',
    signature: 'Ordna',
    whyThisLetter: 'You get this letter because the tasks are yours. [Change how often you get letters](settings)',
  },
};
