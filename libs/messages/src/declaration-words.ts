import type { DeclarationReason } from '#process';
import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** What somebody is asked for who is to declare their interests. Needs `assignment`. */
export interface DeclarationText {
  /** Opens the subject line, and is the title of the task. */
  readonly title: string;
  readonly heading: Template;
  readonly background: Template;
}

/** The task and the letter of who is to declare their interests, or to renew. */
export interface DeclarationWords {
  readonly texts: Readonly<Record<DeclarationReason, DeclarationText>>;
  /** Needs `title` and `assignment`. */
  readonly subject: Template;
  /** The same where there is a last day. Needs `day` besides, short. */
  readonly subjectBy: Template;
  readonly toAnswer: string;
  /** Needs `assignment`. */
  readonly whyYou: Template;
  readonly button: string;
  readonly afterButton: string;
  readonly signature: string;
  /** Link `settings`. */
  readonly whyThisLetter: string;
}

export const declarationWords: InEach<DeclarationWords> = {
  sv: {
    texts: {
      appointment: {
        title: 'Lämna din jävsdeklaration',
        heading: 'Har du något som kan vara jäv? ({assignment})',
        background:
          'Du har fått ett uppdrag: {assignment}. Innan du deltar ska du ha lämnat en jävsdeklaration, och den ska vara bedömd.',
      },
      asked: {
        title: 'Lämna din jävsdeklaration',
        heading: 'Har du något som kan vara jäv? ({assignment})',
        background:
          'Den som bedömer jäv ber dig om en jävsdeklaration för uppdraget {assignment}. Du kan delta först när den är bedömd.',
      },
      renewal: {
        title: 'Förnya din jävsdeklaration',
        heading: 'Har något ändrats sedan du lämnade din jävsdeklaration? ({assignment})',
        background:
          'Din jävsdeklaration för uppdraget {assignment} bedömdes för tre år sedan. Förnyar du den i tid gäller den gamla bedömningen tills den nya är gjord.',
      },
      expired: {
        title: 'Lämna en ny jävsdeklaration',
        heading: 'Har du något som kan vara jäv? ({assignment})',
        background:
          'Din jävsdeklaration för uppdraget {assignment} har gått ut. Du kan inte delta och inte läsa handlingar förrän en ny är lämnad och bedömd.',
      },
    },
    subject: '{title}: {assignment}',
    subjectBy: '{title} senast {day}: {assignment}',
    toAnswer: 'dina uppdrag och bindningar, eller att du inte har några',
    whyYou: 'jäv är personligt, så bara du kan svara ({assignment})',
    button: 'Lämna deklarationen',
    afterButton:
      'Länken öppnar dina deklarationer när du har loggat in. Bara du och den som bedömer jäv ser vad du skriver.',
    signature: 'Ordna',
    whyThisLetter: 'Du får brevet för att du har ett uppdrag där jäv prövas. [Dina inställningar](settings)',
  },
  en: {
    texts: {
      appointment: {
        title: 'Hand in your declaration of interests',
        heading: 'Have you any conflict of interest? ({assignment})',
        background:
          'You have been given an assignment: {assignment}. Before you take part you have to have declared your interests, and the declaration has to have been assessed.',
      },
      asked: {
        title: 'Hand in your declaration of interests',
        heading: 'Have you any conflict of interest? ({assignment})',
        background:
          'Whoever assesses conflicts asks you to declare your interests for the assignment {assignment}. You may take part once it has been assessed.',
      },
      renewal: {
        title: 'Renew your declaration of interests',
        heading: 'Has anything changed since you declared your interests? ({assignment})',
        background:
          'Your declaration of interests for the assignment {assignment} was assessed three years ago. If you renew it in time, the old assessment holds until the new one is made.',
      },
      expired: {
        title: 'Hand in a new declaration of interests',
        heading: 'Have you any conflict of interest? ({assignment})',
        background:
          'Your declaration of interests for the assignment {assignment} has run out. You can neither take part nor read documents until a new one has been handed in and assessed.',
      },
    },
    subject: '{title}: {assignment}',
    subjectBy: '{title} by {day}: {assignment}',
    toAnswer: 'your assignments and ties, or that you have none',
    whyYou: 'a conflict of interest is personal, so only you can answer ({assignment})',
    button: 'Hand in the declaration',
    afterButton:
      'The link opens your declarations once you have signed in. Only you and whoever assesses conflicts see what you write.',
    signature: 'Ordna',
    whyThisLetter:
      'You get this letter because you hold an assignment for which conflicts are assessed. [Your settings](settings)',
  },
};
