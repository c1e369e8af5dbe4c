import { inActs, type FactWords } from './words.js';

/** What to give in fields that take a file, a number or a day, where the name leaves one in doubt. Keys as in `help.ts`. */
export const givenHelp: FactWords = {
  ...inActs(
    'number',
    ['ANSWER_COMMENT', 'NOTE_LOCAL_ANSWER', 'WITHDRAW_LOCAL_QUESTION'],
    [
      'Numret på kommentaren eller frågan, som det står i listan.',
      'The number of the comment or question, as it stands in the list.',
    ],
  ),
  ...inActs(
    'documents',
    ['DOSSIER_RECEIVED', 'PUBLISH'],
    ['Välj bland ärendets handlingar, en på varje rad.', 'Choose among the documents of the case, one in each row.'],
  ),
  report: [
    'Rapporten som den lämnades, som en handling i ärendet. Ladda först upp den under Handlingar.',
    'The report as it was delivered, as a document of the case. First upload it under Documents.',
  ],
  draft: [
    'Den version som ska läsas nu. Ladda först upp den under Handlingar.',
    'The version that is to be read now. First upload it under Documents.',
  ],
  basis: [
    'De handlingar som rådet ska ha läst. Välj bland ärendets handlingar.',
    'The documents that the council is to have read. Choose among those of the case.',
  ],
  minutes: [
    'Utkastet till protokoll, som handling i ärendet. Det justeras innan det publiceras.',
    'The draft minutes, as a document of the case. They are approved before they are published.',
  ],
  protocol: [
    'Det fastställda protokollet, som handling i ärendet.',
    'The adopted protocol, as a document of the case.',
  ],
  statement: [
    'Företagets egen skrivelse, som handling i ärendet.',
    'The company’s own letter, as a document of the case.',
  ],
  statistics: ['Filen som företaget lämnade, utan ändringar.', 'The file that the company handed in, unchanged.'],
  waiver: ['Det undertecknade avståendet, som handling i ärendet.', 'The signed waiver, as a document of the case.'],
  certificate: [
    'Intyget om att handlingen är förstörd, som stannar kvar när den är borta.',
    'The certificate that the document has been destroyed, which stays when it is gone.',
  ],
  contract: [
    'Det undertecknade kontraktet. Priserna läses bara av dem som har rätt till prisområdet.',
    'The signed contract. Its prices are read only by those with a right to the price area.',
  ],
  routine: [
    'Enhetens rutin för innesluten användning, som handling i ärendet.',
    'The unit’s routine for contained use, as a document of the case.',
  ],
  notice: [
    'Tillverkarens meddelande, som handling i ärendet.',
    'The manufacturer’s notice, as a document of the case.',
  ],
  content: [
    'Filen läggs i registret med en kontrollsumma och går inte att ändra efteråt.',
    'The file is put into the register with a checksum and cannot be changed afterwards.',
  ],
  passage: [
    'Markera orden i texten. Kommentaren följer med dem om texten ändras.',
    'Mark the words in the text. The comment goes along with them if the text changes.',
  ],
  version: [
    'Versionen av texten som du läser. Den fylls i av sig själv.',
    'The version of the text that you read. It is filled in by itself.',
  ],
  days: [
    'Arbetsdagar utöver den nuvarande sista dagen. Högst tio, och bara en gång.',
    'Working days beyond the last day of today. At most ten, and once only.',
  ],
  against: [
    'Antal platser som röstade emot. De som lade ner sin röst räknas inte.',
    'Number of seats that voted against. Those who abstained are not counted.',
  ],
  for: [
    'Antal platser som röstade för. De som lade ner sin röst räknas inte.',
    'Number of seats that voted in favour. Those who abstained are not counted.',
  ],
  years: [
    'Hur länge patienterna följs, räknat från behandlingen.',
    'How long patients are followed, counted from treatment.',
  ],
  everyMonths: ['Hur många månader som går mellan två uppföljningar.', 'How many months pass between two follow-ups.'],
  decisionLagMonths: [
    'Månader från omgångens sista dag till beslut.',
    'Months from the last day of a round to the decision.',
  ],
  estimatedValue: [
    'Hela kontraktets värde i kronor utan moms, med alla förlängningar. Avgör vilket förfarande som krävs.',
    'The value of the whole contract in kronor without VAT, with all extensions. It decides which procedure is required.',
  ],
  'PUBLISH.threshold': [
    'Tröskelvärdet som gällde den dag annonsen gick ut.',
    'The threshold that held on the day of the notice.',
  ],
  adoptedOn: [
    'Dagen då utvärderingen fastställdes. Punkten kan inte tas upp före den.',
    'The day when the evaluation was adopted. The item cannot be taken up before it.',
  ],
  noticeUntil: [
    'Sista dagen av avtalsspärren. Kontraktet får tecknas dagen efter.',
    'The last day of the standstill. The contract may be signed the day after.',
  ],
  nextMeetingOn: [
    'Mötet då punkten tas upp igen. Lämna tomt om det inte är bestämt.',
    'The meeting at which the item is taken up again. Leave empty when it is not decided.',
  ],
  dueOn: ['Då det som saknas ska vara gjort.', 'When what is missing is to be done.'],
  answerBy: [
    'Sista dag för kollegans svar. Välj en dag före rundans sista dag.',
    'The last day for the colleague’s answer. Choose a day before the last day of the round.',
  ],
  expectedApprovalOn: [
    'Det bästa som är känt, också när det bara är en månad.',
    'The best that is known, also when it is a month only.',
  ],
  receivedOn: [
    'Dagen handlingen kom till regionerna, inte dagen den registreras.',
    'The day when the document came to the regions, not the day when it is registered.',
  ],
  validTo: ['Sista dagen som står på certifikatet.', 'The last day that stands on the certificate.'],
  document: [
    'Välj bland ärendets handlingar. Saknas den, ladda först upp den under Handlingar.',
    'Choose among the documents of the case. If it is not there, first upload it under Documents.',
  ],
};
