import type { InEach } from '../locale.js';
import type { SomeTaskTexts } from './task-texts.js';

/** Introduction in a region. Words from domain/glossary.md. */
export const introductionTasks = {
  sv: {
    'acknowledge-recommendation': {
      title: 'Bekräfta att rekommendationen är mottagen',
      subject: 'Rekommendation',
      question: 'Har {regionName} tagit emot rekommendationen om {product} vid {indication}?',
      background:
        'Rådet har publicerat en rekommendation. Regionen beslutar själv om införandet och börjar med att bekräfta.',
      toRead: 'rekommendationen',
      toAnswer: 'att den är mottagen',
      button: 'Läs och bekräfta',
    },
    'local-consequences': {
      title: 'Beskriv följderna för regionen',
      subject: 'Följder för regionen',
      question: 'Vad innebär {product} vid {indication} för {regionName}?',
      background: 'Innan regionen beslutar behöver den veta vad införandet kräver av vården och vad det kostar.',
      toRead: 'rekommendationen och dess villkor',
      toAnswer: 'regionens beslut: följa, följa med begränsning, avvika med skäl, eller inte aktuellt',
      button: 'Öppna införandet',
    },
    'record-round-decision': {
      title: 'För in etappens beslut',
      subject: 'Beslut i etappen',
      question: 'Vad beslutade {regionName} om {product} vid {indication}?',
      background: 'Ärendet väntar på regionens etapp. När beslutet är fattat kan införandet gå vidare.',
      toRead: 'rekommendationen och regionens underlag',
      toAnswer: 'beslutet med datum, instans och diarienummer',
      button: 'För in beslutet',
    },
    'set-units': {
      title: 'Ange var läkemedlet ska användas',
      subject: 'Enheter',
      question: 'Var ska {product} vid {indication} användas i {regionName}?',
      background:
        'Regionen har beslutat att följa rekommendationen. Patienter och remittenter behöver veta var behandlingen finns.',
      toRead: 'regionens beslut',
      toAnswer: 'en eller flera enheter, eller vilken region som tar emot patienterna',
      button: 'Ange enheter',
    },
    'sign-agreement': {
      title: 'Teckna avtalet',
      subject: 'Avtal',
      question: 'Kan {regionName} teckna avtalet om {product} vid {indication}?',
      background: 'Regionen förbereder införandet. Det kräver ett avtal som du har rätt att teckna.',
      toRead: 'avtalet, i det slutna området',
      toAnswer: 'att avtalet är tecknat, med datum',
      button: 'Öppna avtalet',
    },
    'note-first-use': {
      title: 'Ange första användning',
      subject: 'Första användning',
      question: 'När användes {product} vid {indication} första gången i {regionName}?',
      background: 'Allt är klart för att börja. Första dagen visar hur lika läkemedlet införs i landet.',
      toRead: 'införandets läge',
      toAnswer: 'dagen, utan uppgifter om patienten',
      button: 'Ange dagen',
    },
    'regional-overdue': {
      title: 'Se över regionens försenade beslut',
      subject: 'Försenat beslut',
      question: 'När beslutar {regionName} om {product} vid {indication}?',
      background:
        'Rekommendationen är publicerad och regionen har inte beslutat i tid. Bara regionens egen ledning får det här brevet.',
      toRead: 'införandets läge',
      toAnswer: 'vem som tar det vidare, och när',
      button: 'Öppna införandet',
    },
    'finish-phase-out': {
      title: 'Slutför utfasningen',
      subject: 'Utfasning',
      question: 'Har {regionName} slutat finansiera {product} vid {indication}?',
      background: 'Regionen har beslutat att fasa ut användningen till en bestämd dag.',
      toRead: 'regionens beslut',
      toAnswer: 'att utfasningen är klar',
      button: 'Registrera utfasningen',
    },
  },
  en: {
    'acknowledge-recommendation': {
      title: 'Confirm that the recommendation has arrived',
      subject: 'Recommendation',
      question: 'Has {regionName} received the recommendation on {product} in {indication}?',
      background:
        'The council has published a recommendation. The region decides on the introduction itself and begins by confirming.',
      toRead: 'the recommendation',
      toAnswer: 'that it has arrived',
      button: 'Read and confirm',
    },
    'local-consequences': {
      title: 'Describe the consequences for the region',
      subject: 'Consequences for the region',
      question: 'What does {product} in {indication} mean for {regionName}?',
      background:
        'Before the region decides, it needs to know what the introduction asks of health care and what it costs.',
      toRead: 'the recommendation and its conditions',
      toAnswer: 'the region’s decision: follow, follow with limits, deviate with reasons, or not relevant',
      button: 'Open the introduction',
    },
    'record-round-decision': {
      title: 'Record the decision of the round',
      subject: 'Decision of the round',
      question: 'What did {regionName} decide about {product} in {indication}?',
      background:
        'The case is waiting for the region’s own round. Once the decision is made, the introduction can go on.',
      toRead: 'the recommendation and the region’s documents',
      toAnswer: 'the decision with its date, body and register number',
      button: 'Record the decision',
    },
    'set-units': {
      title: 'Say where the medicine is to be used',
      subject: 'Units',
      question: 'Where will {product} in {indication} be used in {regionName}?',
      background:
        'The region has decided to follow the recommendation. Patients and referring doctors need to know where treatment is given.',
      toRead: 'the region’s decision',
      toAnswer: 'one or more units, or the region that receives the patients',
      button: 'Name the units',
    },
    'sign-agreement': {
      title: 'Sign the agreement',
      subject: 'Agreement',
      question: 'Can {regionName} sign the agreement on {product} in {indication}?',
      background: 'The region is preparing the introduction. It needs an agreement that you have the right to sign.',
      toRead: 'the agreement, in the closed area',
      toAnswer: 'that the agreement has been signed, and when',
      button: 'Open the agreement',
    },
    'note-first-use': {
      title: 'Note the first use',
      subject: 'First use',
      question: 'When was {product} in {indication} first used in {regionName}?',
      background:
        'Everything is ready to begin. The first day shows how equally the medicine is introduced in the country.',
      toRead: 'where the introduction stands',
      toAnswer: 'the day, without anything about the patient',
      button: 'Note the day',
    },
    'regional-overdue': {
      title: 'Look into the region’s late decision',
      subject: 'Late decision',
      question: 'When will {regionName} decide about {product} in {indication}?',
      background:
        'The recommendation is published and the region has not decided in time. Only the region’s own management gets this letter.',
      toRead: 'where the introduction stands',
      toAnswer: 'who takes it further, and when',
      button: 'Open the introduction',
    },
    'finish-phase-out': {
      title: 'Finish the phasing out',
      subject: 'Phasing out',
      question: 'Has {regionName} stopped funding {product} in {indication}?',
      background: 'The region has decided to phase the use out by a set day.',
      toRead: "the region's decision",
      toAnswer: 'that the phasing out is done',
      button: 'Record the phasing out',
    },
  },
} as const satisfies InEach<SomeTaskTexts>;
