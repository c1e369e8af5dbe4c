import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** A receipt as page and as paper. */
export interface ReceiptWords {
  /** Needs `region`. */
  readonly title: Template;
  readonly titleLate: Template;
  /** Needs the instant `at`. */
  readonly submitted: Template;
  readonly late: Template;
  /** Needs `until`. */
  readonly amendable: Template;
  readonly superseded: Template;
  readonly about: string;
  readonly product: string;
  readonly indication: string;
  readonly region: string;
  readonly version: string;
  readonly registerNumber: string;
  readonly byWhom: string;
  readonly person: string;
  readonly erased: string;
  /** Needs `person` and `absent`. */
  readonly inPlaceOf: Template;
  readonly role: string;
  readonly decidedBy: string;
  readonly answer: string;
  readonly stance: string;
  readonly text: string;
  readonly attachments: string;
  readonly proof: string;
  readonly entry: string;
  readonly hash: string;
  readonly previous: string;
  readonly verified: string;
  readonly notVerified: string;
  readonly howToVerify: string;
  readonly notWhole: string;
  readonly foot: string;
  readonly asPaper: string;
}

export const receiptWords: InEach<ReceiptWords> = {
  sv: {
    title: 'Kvitto: yttrande från {region}',
    titleLate: 'Kvitto: yttrande från {region}, lämnat efter sista dagen',
    submitted: 'Yttrandet är inlämnat {at:instant}.',
    late: 'Yttrandet är inlämnat {at:instant}, efter sista dagen. Det är märkt så och räknas inte in i sammanställningen.',
    amendable: 'Det går att ändra till och med {until:date}.',
    superseded: 'Regionen har lämnat en nyare version sedan dess.',
    about: 'Vad yttrandet gäller',
    product: 'Produkt',
    indication: 'Indikation',
    region: 'Region',
    version: 'Version',
    registerNumber: 'Diarienummer',
    byWhom: 'Vem som lämnade det',
    person: 'Lämnat av',
    erased: 'namnet är borttaget',
    inPlaceOf: '{person} för {absent}',
    role: 'I egenskap av',
    decidedBy: 'Beslutat av',
    answer: 'Yttrandet',
    stance: 'Hållning',
    text: 'Fritext',
    attachments: 'Bilagor',
    proof: 'Bevis',
    entry: 'Journalpost',
    hash: 'Kontrollsumma',
    previous: 'Postens föregångare',
    verified: 'Kontrollsumman stämmer med journalen.',
    notVerified: 'Kontrollsumman stämmer inte med journalen. Meddela den som driver Ordna.',
    howToVerify:
      'Kontrollsumman är SHA-256 över föregångarens kontrollsumma och journalpostens text. Ingen kan ändra posten utan att den ändras.',
    notWhole: 'Tecken som det här formatet saknar är utbytta mot frågetecken. Hela texten står på kvittots sida.',
    foot: 'Utskrift ur Ordna',
    asPaper: 'Hämta kvittot som PDF',
  },
  en: {
    title: 'Receipt: opinion of {region}',
    titleLate: 'Receipt: opinion of {region}, given after the last day',
    submitted: 'The opinion was submitted on {at:instant}.',
    late: 'The opinion was submitted on {at:instant}, after the last day. It is marked so and not counted in the compilation.',
    amendable: 'It can be changed up to and including {until:date}.',
    superseded: 'The region has given a newer version since.',
    about: 'What the opinion is about',
    product: 'Product',
    indication: 'Indication',
    region: 'Region',
    version: 'Version',
    registerNumber: 'Number in the register',
    byWhom: 'Who gave it',
    person: 'Given by',
    erased: 'the name has been removed',
    inPlaceOf: '{person} on behalf of {absent}',
    role: 'As',
    decidedBy: 'Decided by',
    answer: 'The opinion',
    stance: 'Stance',
    text: 'Free text',
    attachments: 'Attachments',
    proof: 'Proof',
    entry: 'Journal entry',
    hash: 'Checksum',
    previous: 'Entry before it',
    verified: 'The checksum agrees with the journal.',
    notVerified: 'The checksum does not agree with the journal. Tell whoever runs Ordna.',
    howToVerify:
      "The checksum is SHA-256 over the checksum of the entry before and the entry's text. Nobody can change the entry without changing it.",
    notWhole: 'Characters that this format lacks are question marks. The whole text stands on the page of the receipt.',
    foot: 'Printed from Ordna',
    asPaper: 'Get the receipt as PDF',
  },
};
