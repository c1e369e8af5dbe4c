import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** The regions' answers beside one another. */
export interface CompilationWords {
  /** Said beside every table, since no rule makes an outcome of a count. @source domain/states.md#2 S/D A1 */
  readonly notAVote: string;
  /** Headings of the table, and what stands in it for an answer that may not be read yet. */
  readonly code: string;
  readonly region: string;
  readonly area: string;
  readonly status: string;
  readonly stance: string;
  /** Needs `criterion`. */
  readonly reasonsFor: Template;
  readonly text: string;
  readonly decidedBy: string;
  readonly submittedOn: string;
  readonly lateAmendment: string;
  readonly sealed: string;
}

export const compilationWords: InEach<CompilationWords> = {
  sv: {
    notAVote: 'Svaren räknas inte ihop till ett beslut. Tystnad är ej svar, varken ja eller nej.',
    code: 'Länskod',
    region: 'Region',
    area: 'Sjukvårdsregion',
    status: 'Läge',
    stance: 'Hållning',
    reasonsFor: '{criterion:criterion}, skäl',
    text: 'Fritext',
    decidedBy: 'Beslutat av',
    submittedOn: 'Lämnat',
    lateAmendment: 'Ändring efter sista dagen (räknas inte)',
    sealed: 'Visas när rundan har stängt',
  },
  en: {
    notAVote: 'The answers are not added up to a decision. Silence is no response, neither yes nor no.',
    code: 'County code',
    region: 'Region',
    area: 'Health care region',
    status: 'Status',
    stance: 'Stance',
    reasonsFor: '{criterion:criterion}, reasons',
    text: 'Free text',
    decidedBy: 'Decided by',
    submittedOn: 'Submitted',
    lateAmendment: 'Amended after the last day (not counted)',
    sealed: 'Shown when the round has closed',
  },
};
