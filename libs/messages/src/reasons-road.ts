import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** Why an act on the road of a medicine or of a class is not possible, or nobody is waited for yet. */
export const roadReasons: InEach<Readonly<Record<string, Template>>> = {
  sv: {
    'no-basis-yet': 'Underlaget för ett utkast är inte samlat än.',
    'cost-not-judged-reasonable': 'Bör och kan användas förutsätter att rådet har bedömt kostnaden som rimlig.',
    'conditions-without-owners': 'Ange vem som ansvarar för vart och ett av de {count} villkoren.',
    'not-in-class-matrix': 'Klassens matris har ingen rad {row}. Bara det som en rad täcker ersätts.',
    'row-of-another-case': 'Raden i klassens matris gäller en annan produkt eller indikation än ärendet.',
    'no-deputy-to-call': 'Ingen plats behöver en ersättare.',
    'seat-wants-no-deputy': 'Platsen {seat} behöver ingen ersättare.',
    'case-is-over': 'Ärendet är avslutat. Ta upp det på nytt först.',
    'no-fault-named': 'Skriv vilka sakfel ni har funnit och var de står, eller välj att ni inte har funnit några.',
    'no-three-party-talks-to-come': 'Ärendet har inga trepartsöverläggningar som ännu inte har börjat.',
    'not-paused-with-class': 'Ärendet är inte pausat med den här klassen.',
  },
  en: {
    'no-basis-yet': 'What a draft rests on has not been gathered yet.',
    'cost-not-judged-reasonable':
      'Should and can be used presuppose that the council has judged the cost as reasonable.',
    'conditions-without-owners': 'Say who sees to each of the {count} conditions.',
    'not-in-class-matrix': 'The matrix of the class has no row {row}. Only what a row covers is replaced.',
    'row-of-another-case': 'The row of the matrix is about another product or indication than the case.',
    'no-deputy-to-call': 'No seat needs a deputy.',
    'seat-wants-no-deputy': 'The seat {seat} needs no deputy.',
    'case-is-over': 'The case is over. Reopen it first.',
    'no-fault-named': 'Write which factual errors you have found and where, or choose that you have found none.',
    'no-three-party-talks-to-come': 'The case has no three-party talks that are still to begin.',
    'not-paused-with-class': 'The case is not on hold with this class.',
  },
};
