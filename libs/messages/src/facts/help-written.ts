import { inActs, type FactWords } from './words.js';

/** What to write in fields that take words. Keys as in `help.ts`. */
export const writtenHelp: FactWords = {
  ...inActs(
    'severity',
    ['NOMINATED', 'DECIDE', 'DECIDE_BY_CIRCULATION'],
    [
      'Hur svårt tillståndet är utan behandlingen: påverkan på liv, livslängd och vardag.',
      'How severe the condition is without the treatment: its effect on life, its length and everyday living.',
    ],
  ),
  ...inActs(
    'answer',
    ['ANSWERED', 'CONSULTEE_ANSWERED', 'AUTHORITY_ANSWERED', 'ANSWER_PUBLISHED'],
    [
      'Svaret i sin helhet, eller det viktigaste med en hänvisning till handlingen.',
      'The answer in full, or what matters most with a reference to the document.',
    ],
  ),
  ...inActs(
    'missing',
    ['RETURN', 'DOSSIER_INCOMPLETE'],
    [
      'En sak på varje rad, så att den som kompletterar kan bocka av dem.',
      'One thing in each row, so that whoever completes it can tick them off.',
    ],
  ),
  reason: [
    'Skriv så att den som läser journalen om ett år förstår varför.',
    'Write so that somebody who reads the journal a year from now understands why.',
  ],
  because: [
    'Läses av den det gäller. Nämn inte mer om intresset än som behövs.',
    'Read by the person concerned. Say no more of the interest than is needed.',
  ],
  publicReason: [
    'Visas för alla på ärendets öppna sida. Skriv ingenting om pris eller villkor.',
    'Shown to all on the public page of the case. Write nothing about price or terms.',
  ],
  motive: [
    'Varför behandlingen behöver införas lika i hela landet. Läses av kansliet och regionerna.',
    'Why the treatment needs the same introduction in the whole country. Read by the office and the regions.',
  ],
  motivation: [
    'Varför punkten behövs nu. Läses av ledamöterna före mötet.',
    'Why the item is needed now. Read by the members before the meeting.',
  ],
  question: [
    'Det regionerna ska ta ställning till, som en enda fråga. Den står överst i brevet och i uppgiften.',
    'What the regions are to take a stand on, as one single question. It stands first in the letter and in the task.',
  ],
  'questions.text': [
    'Frågan som den ställs till regionerna, i en mening.',
    'The question as it is put to the regions, in one sentence.',
  ],
  summary: [
    'Några meningar som går att förstå utan att öppna rapporten. Visas för dem som får frågan.',
    'A few sentences that can be understood without opening the report. Shown to those who are asked.',
  ],
  rarity: [
    'Hur många i Sverige som har tillståndet, ungefär och med källa.',
    'How many in Sweden have the condition, roughly and with a source.',
  ],
  effectSize: [
    'Hur mycket bättre utfallet blir, i det mått som studierna har använt.',
    'How much better the outcome becomes, in the measure that the studies used.',
  ],
  effectComparedWithOthers: [
    'Jämför med den behandling som patienterna får i dag.',
    'Compare with the treatment that patients have today.',
  ],
  otherCriteria: [
    'Annat som talar för samverkan, som osäkra data, hög total kostnad eller följder för vården.',
    'Other reasons for cooperation, such as uncertain data, a high total cost or consequences for care.',
  ],
  economicsUncertainty: [
    'Vad som kan ändra kostnaden per vunnet år, och åt vilket håll.',
    'What could change the cost per year gained, and in which direction.',
  ],
  evidenceUncertainty: [
    'Vad studierna inte har visat, som uppföljningstid, jämförelse eller viktiga grupper.',
    'What the studies have not shown, such as time of follow-up, comparison or important groups.',
  ],
  alternatives: [
    'En behandling på varje rad, den vanligaste först.',
    'One treatment in each row, the most common first.',
  ],
  assessedBy: [
    'Den myndighet eller grupp vars bedömning svaret bygger på.',
    'The authority or group on whose assessment the answer rests.',
  ],
  patientAssociation: [
    'Den förening som har yttrat sig, och vad den säger i korthet.',
    'The association that has given its view, and what it says in short.',
  ],
  organisation: [
    'Vad införandet kräver av vården, som enheter, kompetens eller remissvägar.',
    'What introduction asks of care, such as units, skills or ways of referral.',
  ],
  products: [
    'En produkt på varje rad, med det namn den säljs under.',
    'One product in each row, by the name it is sold under.',
  ],
  indication: [
    'Som den står i produktresumén, med ålder och tidigare behandling. Den blir en del av ärendets namn.',
    'As the product summary has it, with age and earlier treatment. It becomes a part of the name of the case.',
  ],
  substance: [
    'Det internationella namnet (INN), med liten bokstav.',
    'The international name (INN), in small letters.',
  ],
  agreementVersion: [
    'Beteckningen på den version som gäller, till exempel 2026-1. Villkoren står aldrig här.',
    'The mark of the version in force, such as 2026-1. Its terms never stand here.',
  ],
  offer: [
    'Beskriv budet så att parterna känner igen det. Bara de som har rätt till prisområdet läser texten.',
    'Describe the offer so that the parties recognise it. Only those with a right to the price area read the text.',
  ],
  terms: [
    'Vad parterna är överens om i stort. Bara de som har rätt till prisområdet läser texten.',
    'What the parties agree on in broad terms. Only those with a right to the price area read the text.',
  ],
  opinion: [
    'Yttrandet i sin helhet, eller det viktigaste och en hänvisning till handlingen.',
    'The opinion in full, or what matters most with a reference to the document.',
  ],
  comment: [
    'Vad du vill att utredaren ska ändra eller tänka på. Peka ut stället i texten.',
    'What you want the assessor to change or consider. Point out the place in the text.',
  ],
  faults: [
    'Ett fel på varje rad: var det står, vad som är fel och vad som gäller.',
    'One fault in each row: where it stands, what is wrong and what is right.',
  ],
  completion: [
    'Vad som har lagts till sedan förra gången, så att ingen behöver leta efter det.',
    'What has been added since last time, so that nobody needs to look for it.',
  ],
  changes: [
    'Vad som är nytt sedan förra versionen. Visas för dem som redan har läst.',
    'What is new since the version before. Shown to those who have read it already.',
  ],
  closedBecause: [
    'Krävs när inte alla har svarat. Visas för dem som inte hann.',
    'Required when not all have answered. Shown to those who had no time.',
  ],
  classCase: [
    'Kort och utan mellanslag, till exempel pd1. Det skiljer klassen från andra och kan inte ändras.',
    'Short and without spaces, such as pd1. It tells the class from others and cannot be changed.',
  ],
  productClass: [
    'Vad produkterna har gemensamt, som verkningssätt, till exempel PD-1-hämmare.',
    'What the products have in common, such as their way of acting, for instance PD-1 inhibitors.',
  ],
  row: [
    'Produkt och indikation som raden i klassen gäller.',
    'The product and indication that the row of the class is about.',
  ],
  decidedBy: [
    'Den som enligt delegationen fattade beslutet: roll eller nämnd. Namn på person behövs inte.',
    'Whoever made the decision by delegation: role or committee. The name of a person is not needed.',
  ],
  approvedBy: [
    'Den roll som får godkänna valet enligt regionens ordning.',
    'The role that may approve the choice by the order of the region.',
  ],
  duty: [
    'Uppgiften som kräver att personen ser priser. Står i loggen över vem som har öppnat dem.',
    'The duty that requires the person to see prices. It stands in the log of who has opened them.',
  ],
  proposed: [
    'Det rådet föreslås besluta, som en mening som kan stå i protokollet.',
    'What the council is proposed to decide, as a sentence that can stand in the minutes.',
  ],
  'START_CIRCULATION.proposal': [
    'Det som ledamöterna ska svara ja eller nej på. Det går inte att ändra när det har skickats.',
    'What the members are to answer yes or no to. It cannot be changed once it has been sent.',
  ],
  'REFER_BACK.missing': [
    'Vad som ska vara gjort när punkten kommer tillbaka.',
    'What is to be done by the time the item comes back.',
  ],
  rapporteur: ['Den som drar ärendet på mötet.', 'Whoever presents the case at the meeting.'],
  meeting: ['Mötets namn eller plats, som i kallelsen.', 'The name or place of the meeting, as in the summons.'],
  'WAIVE.assessor': [
    'Den som redan har gjort bedömningen, så att ingen ny behövs.',
    'Whoever has made the assessment already, so that no new one is needed.',
  ],
  note: ['Det som inte ryms i de andra fälten.', 'What has no room in the other fields.'],
  'NOTE_CONTEXT.kind': [
    'Till exempel artikel, ny studie eller fråga i riksdagen.',
    'Such as an article, a new study or a question in parliament.',
  ],
  'NOTE_CONTEXT.text': [
    'Vad som har hänt i omvärlden, i ett par meningar. Det ändrar inte ärendets läge.',
    'What has happened in the world around, in a few sentences. It does not change the state of the case.',
  ],
  'STATEMENT_PUBLISHED.text': [
    'Texten som den ska stå på den öppna sidan.',
    'The text as it is to stand on the public page.',
  ],
  title: ['Kort, så att den går att känna igen i en lista.', 'Short, so that it can be recognised in a list.'],
  person: [
    'Skriv några bokstäver ur namnet och välj i listan.',
    'Write some letters of the name and choose from the list.',
  ],
  'CLASSIFIED.reference': [
    'Numret på beskedet om klassificering, så att det går att hitta.',
    'The number of the answer on classification, so that it can be found.',
  ],
  'ASK_LOCALLY.reference': [
    'Så att du senare ser vem du har frågat. Namn på person behövs inte.',
    'So that you later see whom you have asked. The name of a person is not needed.',
  ],
  'HANDED_OVER.to': [
    'Den som tar över ansvaret, till exempel regionens läkemedelskommitté.',
    'Whoever takes over the responsibility, such as the region’s drug committee.',
  ],
};
