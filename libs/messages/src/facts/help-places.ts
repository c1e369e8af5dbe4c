import { inActs, type FactWords } from './words.js';

/** What to write in the fields of procurements, therapies, devices, records and Norway. Keys as in `help.ts`. */
export const placesHelp: FactWords = {
  ...inActs(
    'dataSource',
    ['OUTCOME_PAYMENT_PROPOSED', 'DATA_SOURCE_CONFIRMED'],
    [
      'Varifrån utfallet hämtas, till exempel ett kvalitetsregister eller journalen.',
      'Where the outcome is taken from, such as a quality register or the patient record.',
    ],
  ),
  ...inActs(
    'authority',
    ['DOCUMENT_RECEIVED', 'DOCUMENT_REGISTERED', 'SECRECY_MARKED'],
    ['Den myndighet som har bedömt att uppgiften är hemlig.', 'The authority that has judged the detail to be secret.'],
  ),
  bidder: [
    'Anbudsgivarens namn som i anbudet. Alla anbudsgivare får samma besked samma dag.',
    'The name of the bidder as in the tender. All bidders have the same message on the same day.',
  ],
  caseNumber: [
    'Domstolens nummer på målet, till exempel 1234-26.',
    'The number that the court has given, such as 1234-26.',
  ],
  court: [
    'Den domstol som prövar upphandlingen, till exempel Förvaltningsrätten i Malmö.',
    'The court that reviews the procurement, such as the Administrative Court in Malmö.',
  ],
  bodies: [
    'En remissinstans på varje rad, med sitt fulla namn. Var och en får frågan i ett eget brev.',
    'One body in each row, by its full name. Each has the question in a letter of its own.',
  ],
  classifiedBy: [
    'Den som har klassificerat terapin, till exempel CAT vid EMA.',
    'Whoever has classified the therapy, such as the CAT of the EMA.',
  ],
  confirmedBy: [
    'Den som ansvarar för registret och har bekräftat att uppgifterna går att få.',
    'Who answers for the register and has confirmed that the data can be had.',
  ],
  register: ['Kvalitetsregistret med sitt fulla namn.', 'The quality register by its full name.'],
  reporter: [
    'Den som lämnar uppgifterna, till exempel den behandlande enheten.',
    'Whoever hands in the data, such as the treating unit.',
  ],
  outcomeMeasured: [
    'Det utfall som betalningen hänger på, så att två läsare mäter det lika.',
    'The outcome that payment hangs on, so that two readers measure it alike.',
  ],
  measure: ['Så skrivet att två som mäter får samma svar.', 'Written so that two who measure have the same answer.'],
  owner: [
    'Den funktion som ser till att det blir gjort. Namn på person behövs inte.',
    'The function that sees that it is done. The name of a person is not needed.',
  ],
  clinicalTrial: [
    'Prövningens nummer i EU:s register, eller varför ingen prövning är möjlig.',
    'The number of the trial in the EU register, or why no trial is possible.',
  ],
  correspondent: [
    'Den som handlingen kommer från eller går till. Skriv ingen privatpersons namn när det inte behövs.',
    'Who the document comes from or goes to. Do not write the name of a private person where it is not needed.',
  ],
  decisionRef: [
    'Gallringsbeslutets nummer, så att det går att hitta när handlingen är borta.',
    'The number of the decision on destruction, so that it can be found when the document is gone.',
  ],
  planRef: [
    'Raden i dokumenthanteringsplanen som säger hur länge handlingen bevaras.',
    'The row of the plan of documents that says how long the document is kept.',
  ],
  diaryNumber: [
    'Regionens eget nummer på beslutet, så att andra kan begära ut det.',
    'The region’s own number of the decision, so that others can ask for it.',
  ],
  registerNumber: [
    'Numret i avsändarens diarium, som det står på handlingen.',
    'The number in the sender’s register, as it stands on the document.',
  ],
  wording: [
    'Skriv begäran som den ställdes. Den som begär behöver inte säga varför.',
    'Write the request as it was put. Who asks need not say why.',
  ],
  requester: [
    'Lämna tomt för den som vill vara anonym. Fråga inte efter namn.',
    'Leave empty for somebody who wants to be anonymous. Do not ask for a name.',
  ],
  expertGroup: [
    'Gruppens namn, till exempel det nationella programområdet.',
    'The name of the group, such as the national programme area.',
  ],
  group: ['Den expertgrupp som du svarar för.', 'The expert group that you answer for.'],
  groups: [
    'En grupp på varje rad. Var och en får en egen fråga.',
    'One group in each row. Each has a question of its own.',
  ],
  how: [
    'Vad tillverkaren har gjort, och hur det har kontrollerats.',
    'What the manufacturer has done, and how that was checked.',
  ],
  notifiedBody: [
    'Organets namn och fyrsiffriga nummer, som på certifikatet.',
    'The name and four-digit number of the body, as on the certificate.',
  ],
  theme: [
    'Det som produkterna har gemensamt, till exempel hjärtövervakning i hemmet.',
    'What the products have in common, such as heart monitoring at home.',
  ],
  evaluation: [
    'Vems utvärdering det är, vad den heter och varför den räcker.',
    'Whose evaluation it is, what it is called and why it is enough.',
  ],
  interpretation: [
    'Tolkningen som den ska publiceras, utan uppgifter om den som frågade.',
    'The interpretation as it is to be published, without anything about who asked.',
  ],
  rules: [
    'En regel på varje rad, med lag eller föreskrift och paragraf.',
    'One rule in each row, with act or regulation and section.',
  ],
  limits: [
    'En begränsning på varje rad, till exempel vilka patienter eller vilka enheter.',
    'One limit in each row, such as which patients or which units.',
  ],
  units: ['En enhet på varje rad, med klinik och sjukhus.', 'One unit in each row, with clinic and hospital.'],
  rounds: [
    'En dag på varje rad som månad och dag, till exempel 03-15. Beslut söks till närmaste omgång.',
    'One day in each row as month and day, such as 03-15. Decisions are sought for the nearest round.',
  ],
  requirements: [
    'Ett krav på varje rad, så att enheten kan svara ja eller nej.',
    'One requirement in each row, so that the unit can answer yes or no.',
  ],
  remarks: [
    'Det som ska rättas, en sak i taget, och till när.',
    'What is to be put right, one thing at a time, and by when.',
  ],
  permit: [
    'Tillståndets nummer och den myndighet som gav det.',
    'The number of the permit and the authority that gave it.',
  ],
  ties: [
    'Ett intresse på varje rad: vem, vad och från när till när. Bara den som bedömer jäv läser det.',
    'One interest in each row: who, what and from when until when. Only whoever assesses conflicts reads it.',
  ],
  quarter: ['År och kvartal, till exempel 2026 kv 3.', 'Year and quarter, such as 2026 Q3.'],
  url: ['Hela adressen, med https:// först.', 'The whole address, beginning with https://.'],
  representative: [
    'Den som förhandlar för regionerna i avtalet, som funktion.',
    'Whoever negotiates for the regions in the agreement, by function.',
  ],
  alertedBy: [
    'Den som varslade om metoden, till exempel FHI eller Statens legemiddelverk.',
    'Whoever alerted to the method, such as the FHI or the Norwegian Medicines Agency.',
  ],
  proposedBy: [
    'Den som har föreslagit metoden, som organisation.',
    'Whoever has proposed the method, as an organisation.',
  ],
  part: [
    'Vilken del av metodvärderingen det gäller, till exempel effekt eller kostnad.',
    'Which part of the method assessment it is about, such as effect or cost.',
  ],
  change: ['Vad som är ändrat i beställningen, och varför.', 'What has changed in the order, and why.'],
  'NATIONAL_INSURANCE_NOTED.step': [
    'Vad som hände hos folketrygden, i en mening.',
    'What happened at the national insurance, in one sentence.',
  ],
  'EARLIER_ANSWER_FITS.enquiry': [
    'Frågor som redan har ett publicerat svar, en på varje rad.',
    'Enquiries that already have a published answer, one in each row.',
  ],
  'judgements.document': [
    'Handlingen som bedömningen gäller, med sitt nummer i diariet.',
    'The document that the judgement is about, by its number in the register.',
  ],
  'DOCUMENTS_IDENTIFIED.documents': [
    'Numret i diariet på varje handling som begäran gäller, ett på varje rad.',
    'The number in the register of each document that the request is about, one in each row.',
  ],
};
