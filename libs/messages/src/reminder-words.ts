import type { ReminderKind } from '#process';
import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** What a reminder says of a task; needs `task`, `product`, `indication` and `office`. */
export interface ReminderText {
  /** Opens the subject line; needs `what`, the task's own opening words. */
  readonly subject: Template;
  /** To whoever has the task. */
  readonly own: Template;
  /** To somebody further up. */
  readonly further: Template;
}

/** The words of reminders, around those of the task itself. */
export interface ReminderWords {
  readonly texts: Readonly<Record<ReminderKind, ReminderText>>;
  /** Heading for somebody further up; needs `task`. */
  readonly heading: Template;
  /** Label before whose the task is. */
  readonly whose: string;
  /** Whose it is, in a region; needs `regionName` and `roleName`. */
  readonly ofRegion: Template;
  readonly openTask: string;
  readonly openCase: string;
  readonly afterButton: string;
  /** Why somebody further up gets the letter. Link `settings`. */
  readonly whyThisLetter: string;
}

export const reminderWords: InEach<ReminderWords> = {
  sv: {
    texts: {
      'half-time': {
        subject: 'Påminnelse: {what}',
        own: 'Halva tiden har gått för uppgiften ”{task}” om {product} vid {indication}. Har du börjat finns det du har skrivit kvar.',
        further:
          'Halva tiden har gått för uppgiften ”{task}” om {product} vid {indication}. Den har just nu ingen att gå till. Kan du ta den, eller se till att någon får den?',
      },
      'last-days': {
        subject: 'Snart sista dag: {what}',
        own: 'Tiden är snart slut för uppgiften ”{task}” om {product} vid {indication}. Ett kort svar är bättre än inget.',
        further:
          'Tiden är snart slut för uppgiften ”{task}” om {product} vid {indication}, och den är inte klar. Hör av dig till den som har uppgiften, eller ta över den.',
      },
      overdue: {
        subject: 'Försenad: {what}',
        own: 'Sista dagen har passerat för uppgiften ”{task}” om {product} vid {indication}. Den går fortfarande att göra. Är det något som hindrar? Svara på brevet, så hjälper {office} till.',
        further:
          'Sista dagen har passerat för uppgiften ”{task}” om {product} vid {indication}, och den är inte klar. Hör av dig till den som har uppgiften och fråga vad som behövs.',
      },
      escalation: {
        subject: 'Fortfarande försenad: {what}',
        own: 'Uppgiften ”{task}” om {product} vid {indication} är fortfarande inte klar. Den går att göra nu, eller att lämna över.',
        further:
          'Uppgiften ”{task}” om {product} vid {indication} är fortfarande inte klar, trots påminnelser. Se till att den blir gjord, eller att någon annan får den.',
      },
    },
    heading: 'Uppgiften ”{task}” är inte klar',
    whose: 'Ligger hos',
    ofRegion: '{regionName}, {roleName}',
    openTask: 'Öppna uppgiften',
    openCase: 'Öppna ärendet',
    afterButton: 'Länken öppnas när du har loggat in.',
    whyThisLetter:
      'Du får brevet för att en uppgift som du kan hjälpa till med inte är klar. [Ändra hur ofta du får brev](settings)',
  },
  en: {
    texts: {
      'half-time': {
        subject: 'Reminder: {what}',
        own: 'Half the time has passed for the task “{task}” on {product} in {indication}. If you have begun, what you wrote is still there.',
        further:
          'Half the time has passed for the task “{task}” on {product} in {indication}. Right now nobody has it. Can you take it, or see to it that somebody does?',
      },
      'last-days': {
        subject: 'Last day soon: {what}',
        own: 'The time is nearly up for the task “{task}” on {product} in {indication}. A short answer is better than none.',
        further:
          'The time is nearly up for the task “{task}” on {product} in {indication}, and it is not done. Get in touch with whoever has the task, or take it over.',
      },
      overdue: {
        subject: 'Late: {what}',
        own: 'The last day has passed for the task “{task}” on {product} in {indication}. It can still be done. Is something in the way? Answer this letter and {office} will help.',
        further:
          'The last day has passed for the task “{task}” on {product} in {indication}, and it is not done. Get in touch with whoever has the task and ask what is needed.',
      },
      escalation: {
        subject: 'Still late: {what}',
        own: 'The task “{task}” on {product} in {indication} is still not done. It can be done now, or handed over.',
        further:
          'The task “{task}” on {product} in {indication} is still not done, despite reminders. See to it that it gets done, or that somebody else gets it.',
      },
    },
    heading: 'The task “{task}” is not done',
    whose: 'With',
    ofRegion: '{regionName}, {roleName}',
    openTask: 'Open the task',
    openCase: 'Open the case',
    afterButton: 'The link opens when you have signed in.',
    whyThisLetter:
      'You get this letter because a task that you can help with is not done. [Change how often you get letters](settings)',
  },
};
