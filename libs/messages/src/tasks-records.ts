import type { InEach } from './locale.js';
import type { RecordsTaskKind, TaskText } from './task-texts.js';

type Texts = Readonly<Record<RecordsTaskKind, TaskText>>;

/** Tasks about declarations of interest, documents and requests for them. Words from domain/glossary.md. */
export const recordsTasks: InEach<Texts> = {
  sv: {
    'assess-declaration': {
      title: 'Bedöm jävsdeklarationen',
      subject: 'Jävsdeklaration',
      question: 'Finns det jäv enligt deklarationen ({product})?',
      background: 'Den som har lämnat deklarationen får inte delta förrän den är bedömd.',
      toRead: 'deklarationen; bara den som bedömer jäv ser den',
      toAnswer: 'inget jäv, jäv i vissa ärenden eller jäv för uppdraget',
      button: 'Bedöm deklarationen',
    },
    'see-to-renewal': {
      title: 'Se till att jävsdeklarationen förnyas',
      subject: 'Förnyad jävsdeklaration',
      question: 'Är jävsdeklarationen på väg att förnyas ({product})?',
      background: 'Deklarationen är tre år gammal. Den som inte förnyar den förlorar tillträdet efter 30 dagar.',
      toRead: 'när deklarationen bedömdes',
      toAnswer: 'om en ny deklaration kommer eller om uppdraget avslutas',
      button: 'Öppna deklarationen',
    },
    'destroy-document': {
      title: 'Gallra handlingen enligt planen',
      subject: 'Gallring',
      question: 'Ska handlingen om {product} gallras?',
      background: 'Gallringsfristen i informationshanteringsplanen bestämmer från vilken dag den får gallras.',
      toRead: 'gallringsklassen och beslutet bakom den',
      toAnswer: 'beslutet som gallringen vilar på',
      button: 'Gallra',
    },
    'identify-documents': {
      title: 'Ta reda på vilka handlingar som begärs',
      subject: 'Begäran om handlingar',
      question: 'Vilka handlingar om {product} begärs?',
      background: 'En begäran om allmänna handlingar besvaras skyndsamt. Fråga inte vem det är eller varför.',
      toRead: 'begäran så som den är ställd',
      toAnswer: 'handlingarna, eller att de inte finns',
      button: 'Ange handlingarna',
    },
    'judge-disclosure': {
      title: 'Pröva om handlingarna kan lämnas ut',
      subject: 'Sekretessprövning',
      question: 'Kan handlingarna om {product} lämnas ut?',
      background: 'Varje handling prövas på nytt; sekretessmarkeringen är bara en varning.',
      toRead: 'handlingarna och markeringarna på dem',
      toAnswer: 'utlämnas, maskas eller vägras, med paragraf för det som inte lämnas ut',
      button: 'Pröva handlingarna',
    },
  },
  en: {
    'assess-declaration': {
      title: 'Assess the declaration of interests',
      subject: 'Declaration of interests',
      question: 'Is there a conflict by the declaration ({product})?',
      background: 'Whoever handed in the declaration may not take part until it has been assessed.',
      toRead: 'the declaration; only who assesses conflicts sees it',
      toAnswer: 'no conflict, a conflict in some cases or a conflict for the assignment',
      button: 'Assess the declaration',
    },
    'see-to-renewal': {
      title: 'See to it that the declaration of interests is renewed',
      subject: 'Renewed declaration of interests',
      question: 'Is the declaration of interests about to be renewed ({product})?',
      background: 'The declaration is three years old. Who does not renew it loses access after 30 days.',
      toRead: 'when the declaration was assessed',
      toAnswer: 'whether a new declaration is coming or the assignment ends',
      button: 'Open the declaration',
    },
    'destroy-document': {
      title: 'Destroy the document by the plan',
      subject: 'Destruction',
      question: 'Is the document about {product} to be destroyed?',
      background: 'The retention plan says from which day it may be destroyed.',
      toRead: 'the retention class and the decision behind it',
      toAnswer: 'the decision that the destruction rests on',
      button: 'Destroy',
    },
    'identify-documents': {
      title: 'Find out which documents are asked for',
      subject: 'Request for documents',
      question: 'Which documents about {product} are asked for?',
      background: 'A request for public documents is answered promptly. Do not ask who it is or why.',
      toRead: 'the request as it was put',
      toAnswer: 'the documents, or that there are none',
      button: 'Name the documents',
    },
    'judge-disclosure': {
      title: 'Judge whether the documents can be released',
      subject: 'Secrecy review',
      question: 'Can the documents about {product} be released?',
      background: 'Each document is judged anew; the secrecy mark is only a warning.',
      toRead: 'the documents and the marks on them',
      toAnswer: 'released, masked or refused, with the section for what is not released',
      button: 'Judge the documents',
    },
  },
};
