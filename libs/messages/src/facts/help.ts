import { givenHelp } from './help-given.js';
import { placesHelp } from './help-places.js';
import { writtenHelp } from './help-written.js';
import { inActs, type FactWords } from './words.js';

/** What to write, where a name alone leaves one in doubt. Keys are those of the names. */
export const factHelp: FactWords = {
  ...givenHelp,
  ...placesHelp,
  ...writtenHelp,
  modifiers: [
    'Välj bara det som snävar in, vidgar eller rangordnar svaret. Utan val gäller svaret hela indikationen.',
    'Choose only what narrows, widens or ranks the answer. Without a choice the answer is about the whole indication.',
  ],
  reasons: [
    'Skriv så att en patient förstår. Texten följer med svaret till alla som ser det.',
    'Write so that a patient understands. The text goes with the answer to all who see it.',
  ],
  ownedConditions: [
    'Ett villkor på varje rad, helt utskrivet, med den som ser till att det följs.',
    'One condition in each row, in full, with whoever sees that it is met.',
  ],
  costReasonable: [
    'Krävs för ”bör” och ”kan”: rådet har bedömt att kostnaden står i rimlig proportion till nyttan.',
    'Required for “should” and “can”: the council has judged that the cost is in reasonable proportion to the benefit.',
  ],
  track: [
    'Recept: TLV beslutar om förmånen, och ingen utvärdering åt rådet beställs av sig själv. Rekvisition: den beställs.',
    'Prescription: TLV decides on the subsidy, and no evaluation for the council is ordered by itself. Requisition: it is.',
  ],
  conditions: ['Ett villkor på varje rad, helt utskrivet.', 'One condition in each row, in full.'],
  withException: [
    'Vilka patienter som ändå kan få behandlingen, och vem som beslutar det.',
    'Which patients may be treated all the same, and who decides it.',
  ],
  refrainReason: ['Krävs när svaret är att avstå.', 'Required when the answer is to refrain.'],
  whyNotShould: [
    'Krävs när svaret är ”kan” i stället för ”bör”.',
    'Required when the answer is “can” rather than “should”.',
  ],
  population: [
    'Den grupp som svaret gäller, om den är mindre än indikationen.',
    'The group that the answer is about, where it is smaller than the indication.',
  ],
  'CHMP_POSITIVE.population': [
    'Den grupp som CHMP:s utlåtande gäller.',
    'The group that the opinion of the CHMP is about.',
  ],
  comparator: ['Den behandling som det nya jämförs med.', 'The treatment that the new one is compared with.'],
  humanDignity: [
    'Etiska plattformens första princip: alla människors lika värde.',
    'First principle of the ethical platform: the equal worth of everyone.',
  ],
  needAndSolidarity: [
    'Etiska plattformens andra princip: mest till dem med störst behov.',
    'Second principle of the ethical platform: most to those in greatest need.',
  ],
  costEffectiveness: [
    'Etiska plattformens tredje princip: rimlig kostnad i förhållande till effekten.',
    'Third principle of the ethical platform: a reasonable cost for the effect.',
  ],
  costPerQaly: [
    'Ett tal eller ett spann i kronor. Räkna aldrig med hemliga priser här.',
    'A number or a span in kronor. Never reckon with secret prices here.',
  ],
  ...inActs(
    'agreement',
    ['RECOMMENDATION_DECIDED', 'RECOMMENDATION_PUBLISHED', 'DECIDE', 'DECIDE_BY_CIRCULATION'],
    [
      'Om svaret bygger på ett avtal. Villkoren står aldrig här.',
      'Whether the answer rests on an agreement. Its terms never stand here.',
    ],
  ),
  reviewOn: [
    'Då svaret prövas om, även om inget nytt har hänt.',
    'When the answer is re-assessed, even if nothing new has happened.',
  ],
  validUntil: ['Sista dagen. Lämna tomt när inget slut är bestämt.', 'The last day. Leave empty when no end is set.'],
  rank: [
    'Lägre tal går före. Ordningen är rådets, inte systemets.',
    'Lower numbers go first. The order is the council’s, not the system’s.',
  ],
  expectedStartOn: ['Då arbetet beräknas börja.', 'When work is expected to begin.'],
  urgent: [
    'Ger regionerna den kortare svarstiden. Används när en vanlig runda skulle bli klar för sent.',
    'Gives the regions the shorter time to answer. For when an ordinary round would end too late.',
  ],
  openToAll: [
    'Annars ser var och en bara sin egen regions svar tills rundan har stängt.',
    'Otherwise each sees only the answer of their own region until the round has closed.',
  ],
  prepareRound: [
    'Rundan läggs som utkast: du kan ändra frågorna och öppnar den själv.',
    'The round is kept as a draft: you can change the questions and open it yourself.',
  ],
  questions: [
    'Högst så många frågor som hinner besvaras bredvid kliniskt arbete. Varje fråga ställs till alla 21 regioner.',
    'No more questions than can be answered beside clinical work. Each is put to all 21 regions.',
  ],
  'questions.id': ['Kort märke utan mellanslag, t.ex. behov.', 'A short mark without spaces, such as need.'],
  duplicateOf: [
    'Fyll i bara om det redan finns ett pågående ärende om samma produkt och indikation.',
    'Fill in only if there is a case under way about the same product and indication.',
  ],
  confidentialPartsMarked: [
    'Företaget har märkt ut vad i underlaget som är sekretess.',
    'The company has marked what in the material is confidential.',
  ],
  legallyChecked: ['En jurist har läst villkoren.', 'A lawyer has read the terms.'],
  masked: ['Hemliga uppgifter är övertäckta i det som läggs ut.', 'Secret details are covered in what is put out.'],
  supplement: [
    'Fyller på en rapport som redan finns, i stället för att ersätta den.',
    'Adds to a report that is there already, rather than taking its place.',
  ],
  concerns: ['Bestämmer hur många dagar TLV har på sig.', 'Decides how many days TLV has.'],
  picoOn: [
    'Då frågeställningen är fastställd: patienter, insats, jämförelse och utfall.',
    'When the question is settled: patients, intervention, comparator and outcome.',
  ],
  namedException: [
    'Produkten är namngiven som undantag i klassens regel.',
    'The product is named as an exception in the rule of its class.',
  ],
  placeInTherapyOwner: [
    'Den som anger när i behandlingen produkterna i klassen används, t.ex. en vårdprogramgrupp.',
    'Who says when in a treatment the products of the class are used, such as a guideline group.',
  ],
  centreNeeded: [
    'Behandlingen får bara ges där någon har godkänts för den.',
    'The treatment may be given only where somebody has been approved for it.',
  ],
  noFollowUpBecause: ['Krävs när inget ska följas upp.', 'Required when nothing is to be followed up.'],
  noConsulteesBecause: [
    'Krävs när ingen utanför rådet har fått läsa utkastet.',
    'Required when nobody outside the council has read the draft.',
  ],
  fewerThanFive: [
    'Så små tal kan peka ut en person och skrivs aldrig ut.',
    'Such small numbers can point at a person and are never written out.',
  ],
  ...inActs(
    'cases',
    ['SELECTION_REPORTED', 'OUTCOME_REPORTED', 'LONG_TERM_REPORTED'],
    [
      'Från fem och uppåt. Är de färre, kryssa i rutan i stället.',
      'From five and up. If there are fewer, tick the box instead.',
    ],
  ),
  paidUnder: [
    'När patienter remitteras till en annan region. Riksavtalet gäller där inget närmare avtal finns.',
    'Where patients are referred to another region. The national agreement holds where there is no nearer one.',
  ],
  casesCounted: [
    'Från fem och uppåt. Är de färre, kryssa i rutan i stället.',
    'From five and up. If there are fewer, tick the box instead.',
  ],
  standsInFor: ['Lämna tomt för den som sitter på sin egen plats.', 'Leave empty for somebody in their own seat.'],
  castingVote: ['Bara när rösterna väger jämnt.', 'Only when the votes are equal.'],
  dissent: [
    'Ordagrant, så som medlemmen vill ha det i protokollet.',
    'Word for word, as the member wants it in the minutes.',
  ],
  delegation: [
    'Beslutet som ger rätt att skriva under för regionen.',
    'The decision that gives the right to sign for the region.',
  ],
  delegationRef: [
    'Beslutet som ger rätt att pröva begäran.',
    'The decision that gives the right to judge the request.',
  ],
  lawSection: [
    'Paragrafen i offentlighets- och sekretesslagen (OSL).',
    'The section of the Public Access to Information and Secrecy Act (OSL).',
  ],
  secrecyReason: [
    'Vilken skada det skulle göra om uppgiften blev känd. Upprepa inte själva uppgiften.',
    'What harm it would do if the detail became known. Do not repeat the detail itself.',
  ],
  appealInstructions: [
    'Den som begärde handlingen har fått veta hur beslutet överklagas.',
    'Who asked for the document has been told how to appeal.',
  ],
  reviewAt: [
    'Då sekretessen prövas på nytt. Lämna tomt när ingen dag är bestämd.',
    'When secrecy is judged anew. Leave empty when no day is set.',
  ],
  hasTies: [
    'Svara ja även när du är osäker; den som bedömer avgör.',
    'Answer yes also when in doubt; whoever assesses decides.',
  ],
  missingDataRule: [
    'Vad som betalas för en patient vars resultat ingen har rapporterat.',
    'What is paid for a patient whose result nobody has reported.',
  ],
  paymentRule: [
    'Vad som betalas när resultatet nås, och när det inte nås.',
    'What is paid when the result is reached, and when it is not.',
  ],
  'OUTCOME_PAYMENT_PROPOSED.threshold': [
    'Det mätbara resultat som avgör betalningen.',
    'The measurable result that decides the payment.',
  ],
};
