import type { InEach } from './locale.js';
import type { Template } from './template.js';

type LinkRefusal = 'unknown' | 'replaced' | 'expired' | 'used' | 'withdrawn' | 'closed' | 'too-many' | 'away';

/** The page that a one-time link opens. */
export interface LocalFormWords {
  /** Needs `regionName`. */
  readonly title: Template;
  /** Needs `regionName`. */
  readonly lead: Template;
  readonly question: string;
  readonly about: string;
  readonly product: string;
  readonly substance: string;
  readonly indication: string;
  readonly company: string;
  readonly roundQuestion: string;
  readonly lastDay: string;
  readonly answer: string;
  readonly answerHelp: string;
  readonly send: string;
  readonly empty: string;
  /** Needs `limit`. */
  readonly tooLong: Template;
  readonly unprintable: string;
  readonly faultTitle: string;
  readonly once: string;
  readonly thanksTitle: string;
  readonly thanks: string;
  readonly refusedTitle: string;
  /** Why a link leads nowhere. */
  readonly refused: Readonly<Record<LinkRefusal, string>>;
}

export const localFormWords: InEach<LocalFormWords> = {
  sv: {
    title: 'En fråga från {regionName}',
    lead: 'Kontaktpersonen i {regionName} ska lämna regionens yttrande och behöver ditt svar.',
    question: 'Frågan till dig',
    about: 'Det gäller',
    product: 'Produkt',
    substance: 'Substans',
    indication: 'Indikation',
    company: 'Företag',
    roundQuestion: 'Regionen tillfrågas om',
    lastDay: 'Sista dag',
    answer: 'Ditt svar',
    answerHelp:
      'Skriv inga uppgifter om enskilda patienter. Svaret går till regionens kontaktperson och blir en del av ärendet, utan ditt namn.',
    send: 'Lämna svaret',
    empty: 'Skriv ett svar först.',
    tooLong: 'Svaret får vara högst {limit} tecken.',
    unprintable: 'Svaret har tecken som inte kan sparas.',
    faultTitle: 'Svaret är inte sparat',
    once: 'Du kan svara en gång. Länken slutar gälla när du har svarat.',
    thanksTitle: 'Tack, svaret är lämnat',
    thanks: 'Kontaktpersonen har fått ditt svar. Länken går inte att använda igen. Du kan stänga sidan.',
    refusedTitle: 'Länken går inte att använda',
    refused: {
      unknown: 'Kontrollera att hela adressen ur brevet kom med. Går det ändå inte, fråga den som skickade brevet.',
      replaced: 'Ett nyare brev har skickats. Använd länken i det.',
      expired: 'Sista dagen för att svara har varit. Behöver du ändå svara, vänd dig till regionens kontaktperson.',
      used: 'Frågan är redan besvarad. En länk kan användas en gång.',
      withdrawn: 'Frågan är tillbakatagen. Du behöver inte svara.',
      closed: 'Regionens yttrande är avslutat, så frågan behöver inte längre något svar.',
      'too-many': 'Det har gjorts för många försök. Vänta en stund och försök igen.',
      away: 'Vi når inte vår databas just nu. Försök igen om en stund. Inget har sparats.',
    },
  },
  en: {
    title: 'A question from {regionName}',
    lead: 'The contact person of {regionName} is to give the opinion of the region and needs your answer.',
    question: 'The question to you',
    about: 'What it is about',
    product: 'Product',
    substance: 'Substance',
    indication: 'Indication',
    company: 'Company',
    roundQuestion: 'The region is asked about',
    lastDay: 'Last day',
    answer: 'Your answer',
    answerHelp:
      'Write nothing about individual patients. The answer goes to the contact person of the region and becomes a part of the case, without your name.',
    send: 'Give the answer',
    empty: 'Write an answer first.',
    tooLong: 'The answer may have {limit} characters at most.',
    unprintable: 'The answer has characters that cannot be saved.',
    faultTitle: 'The answer is not saved',
    once: 'You can answer once. The link stops working when you have answered.',
    thanksTitle: 'Thank you, the answer is given',
    thanks: 'The contact person has got your answer. The link cannot be used again. You can close the page.',
    refusedTitle: 'The link cannot be used',
    refused: {
      unknown:
        'Check that the whole address of the letter came along. If it still does not work, ask whoever sent the letter.',
      replaced: 'A newer letter has been sent. Use the link in that one.',
      expired:
        'The last day to answer has been. If you still need to answer, turn to the contact person of the region.',
      used: 'The question has been answered already. A link can be used once.',
      withdrawn: 'The question has been taken back. You need not answer.',
      closed: 'The opinion of the region is closed, so the question needs no answer any more.',
      'too-many': 'Too many attempts have been made. Wait a while and try again.',
      away: 'We cannot reach our database just now. Try again in a while. Nothing has been saved.',
    },
  },
};
