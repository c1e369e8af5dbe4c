import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** The letter by which a colleague within a region is asked. Needs `regionName`, `product` and `indication`. */
export interface LocalQuestionWords {
  /** Stands before the last day and what it is about. */
  readonly subject: string;
  readonly background: Template;
  readonly whyYou: Template;
  readonly toAnswer: string;
  readonly button: string;
  readonly afterButton: string;
  readonly ways: string;
  readonly signature: Template;
  readonly footer: string;
}

export const localQuestionWords: InEach<LocalQuestionWords> = {
  sv: {
    subject: 'Svara på en fråga från regionen',
    background:
      '{regionName} ska lämna sitt yttrande om {product} vid {indication}. Regionens kontaktperson behöver ditt svar för att kunna göra det.',
    whyYou: 'kontaktpersonen i {regionName} har frågat just dig',
    toAnswer: 'en fråga, med egna ord',
    button: 'Svara på frågan',
    afterButton:
      'Länken är din och går att använda en gång, till och med sista dagen. Den öppnar bara den här frågan. Skicka den inte vidare.',
    ways: 'Är du inte rätt person? Säg det i svaret, så frågar kontaktpersonen någon annan.',
    signature: 'Kontaktpersonen i {regionName}',
    footer:
      'Du får brevet för att en kontaktperson har skrivit in din adress. Namn och adress tas bort när rundan är över. Skriv inga patientuppgifter i svaret.',
  },
  en: {
    subject: 'Answer a question from your region',
    background:
      "{regionName} is to give its opinion on {product} in {indication}. The region's contact person needs your answer to do so.",
    whyYou: 'the contact person of {regionName} has asked you',
    toAnswer: 'one question, in your own words',
    button: 'Answer the question',
    afterButton:
      'The link is yours and can be used once, up to and including the last day. It opens this question only. Do not pass it on.',
    ways: 'Not the right person? Say so in the answer, and the contact person will ask somebody else.',
    signature: 'The contact person of {regionName}',
    footer:
      'You get this letter because a contact person has entered your address. Name and address are removed when the round is over. Write no patient data in the answer.',
  },
};
