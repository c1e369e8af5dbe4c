import type { CaseRelation } from '#process';
import type { InEach } from './locale.js';

/** How two cases belong together. @source domain/states.md#0 */
export const caseRelations = {
  sv: {
    'same-product': 'Samma produkt',
    sequence: 'Följd av behandlingar',
    replaces: 'Ersätter eller ersätts',
    'hospital-exemption': 'Sjukhusundantag',
    'covered-by-class': 'Omfattas av klassen',
    'exemption-enquiry': 'Fråga om sjukhusundantaget',
    'earlier-answer': 'Besvarad med samma svar',
    'foreign-counterpart': 'Motsvarande ärende i ett annat land',
  },
  en: {
    'same-product': 'Same product',
    sequence: 'Sequence of treatments',
    replaces: 'Replaces or is replaced',
    'hospital-exemption': 'Hospital exemption',
    'covered-by-class': 'Covered by the class',
    'exemption-enquiry': 'Enquiry on the hospital exemption',
    'earlier-answer': 'Answered with the same answer',
    'foreign-counterpart': 'Counterpart in another country',
  },
} as const satisfies InEach<Readonly<Record<CaseRelation, string>>>;
