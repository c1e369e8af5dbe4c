import type { FactWords } from './words.js';

/** Introduction in the regions, follow-up and review. */
export const introduction: FactWords = {
  agreementNeeded: ['Avtal behövs', 'An agreement is needed'],
  centreNeeded: ['Behandlingscentrum behövs', 'A treatment centre is needed'],
  centres: ['Behandlingscentrum', 'Treatment centres'],
  'centres.region': ['Region', 'Region'],
  'centres.status': ['Status', 'Status'],
  'centres.name': ['Namn', 'Name'],
  'centres.dataSource': ['Datakällan är bekräftad', 'The data source is confirmed'],
  decisionLagMonths: ['Månader till beslut', 'Months until the decision'],
  diaryNumber: ['Diarienummer', 'Register number'],
  introductionFunding: ['Pengar till införandet', 'Funding for the introduction'],
  limits: ['Begränsningar', 'Limits'],
  paidUnder: ['Avtal som vården betalas enligt', 'Agreement that pays for the care'],
  quarter: ['Kvartal', 'Quarter'],
  ranks: ['Regionen rangordnar', 'The region ranks'],
  referralRegion: ['Region som tar emot remisser', 'Region that takes referrals'],
  regionalRounds: ['Regionernas egna omgångar', "The regions' own rounds"],
  'regionalRounds.region': ['Region', 'Region'],
  'regionalRounds.rounds': ['Omgångar', 'Rounds'],
  rounds: ['Omgångar', 'Rounds'],
  sales: ['Försäljning följs', 'Sales are followed'],
  statistics: ['Försäljningsstatistik', 'Sales statistics'],
  units: ['Enheter', 'Units'],
};
