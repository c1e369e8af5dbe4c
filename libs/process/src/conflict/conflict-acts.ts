import type { ActDefinition } from '../definition.js';
import type { FactFields } from '../facts.js';
import { caseId, choice, date, document, flag, listOf, optional, personId, secret, text } from '../fields.js';
import type { Role } from '../vocabulary.js';
import { ASSESSMENTS, ASSIGNMENTS, DECLARATION_FORMS } from './clearance.js';

const SOURCE = 'domain/states.md#12';
const K4 = `${SOURCE} S K4`;
const OURS = `${SOURCE} (our default)`;
const RULES = 'domain/actors.md#7';

/** What the ties are: for the assessor alone. @source domain/law-and-conventions.md#7 (req 7.1) */
const ties = secret(optional({ kind: 'list', of: { kind: 'text', max: 2_000 }, max: 50 }));
const declaration: FactFields = { ties, hasTies: flag };
const subject: FactFields = {
  person: personId,
  assignment: choice(...ASSIGNMENTS),
  form: choice(...DECLARATION_FORMS),
};
const because = secret(optional(text(4_000)));
const caseIds = listOf(caseId);

const assessors: readonly Role[] = ['conflict-assessor'];
/** Everybody who takes part in the work; the rule says that it is their own. */
const declarants: readonly Role[] = [
  'council-member',
  'council-chair',
  'rapporteur',
  'evaluator',
  'negotiator',
  'expert',
  'working-group-member',
  'preparer',
  'coordinator',
];
const act = (roles: readonly Role[], facts: FactFields = {}, source: string = K4): ActDefinition => ({
  roles,
  facts,
  source,
  evenInConflict: true,
});
const opening = (one: ActDefinition): ActDefinition => ({ ...one, opens: true });

/** Who may do what with a declaration. Performed whatever the declaration says, since it is about that. @source domain/states.md#12, domain/actors.md#7 */
export const conflictActs: Readonly<Record<string, ActDefinition>> = {
  DECLARATION_ASKED: opening(act([...assessors, 'coordinator'], subject)),
  INTERESTS_DECLARED: opening(act(declarants, { ...subject, ...declaration })),
  ASSESSMENT_TAKEN_OVER: opening(
    act(
      [...assessors, 'system'],
      { ...subject, outcome: choice(...ASSESSMENTS), cases: optional(caseIds), assessedOn: optional(date), because },
      OURS,
    ),
  ),
  ASSESSMENT_STARTED: act(assessors),
  CONSULTED: act(assessors, { outcome: secret(text(4_000)) }, RULES),
  CLEARED: act(assessors, { because, document: optional(document) }),
  RESTRICTED: act(assessors, { cases: caseIds, because, document: optional(document) }),
  BARRED: act(assessors, { because, document: optional(document) }),
  CASE_DECLARED: act(declarants, { caseId, conflict: flag, ties }, `${SOURCE} S Q4`),
  CHANGE_REPORTED: act(declarants, declaration),
  DECLARATION_RENEWED: act(declarants, declaration),
  RECUSAL_LIFTED: act(assessors, { cases: caseIds, because, document: optional(document) }, RULES),
  RENEWAL_DUE: act(['system']),
  RENEWAL_EXPIRED: act(['system'], {}, OURS),
  ASSIGNMENT_ENDED: act([...assessors, 'coordinator', 'system'], {}, 'domain/law-and-conventions.md#7 (req 7.5)'),
};
