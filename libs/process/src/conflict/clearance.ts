import { reason, type JsonRecord, type Reason } from '../reason.js';
import { recordsIn, textIn, textsIn } from '../shared/reading.js';
import { isCaseKind, type AggregateKind, type Role } from '../vocabulary.js';

/** What somebody declares their interests for: a place in the work, which they may have several of. @source domain/states.md#12 (per person × scope) */
export const ASSIGNMENTS = ['medicines-council', 'devices-council', 'evaluation', 'negotiation', 'expertise'] as const;
export type Assignment = (typeof ASSIGNMENTS)[number];

/** Which form is filled in. @source domain/actors.md#7 [K4][JV6] */
export const DECLARATION_FORMS = ['member', 'patient-representative', 'organisation'] as const;
export type DeclarationForm = (typeof DECLARATION_FORMS)[number];

/** How a declaration was assessed. @source domain/states.md#12 */
export const ASSESSMENTS = ['cleared', 'restricted', 'barred'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

export const CLEARANCE_STATES = ['not-declared', 'not-assessed', ...ASSESSMENTS, 'expired'] as const;
export type ClearanceState = (typeof CLEARANCE_STATES)[number];

/** Why somebody is to declare: appointed, asked by who assesses, the declaration is three years old, or it has run out. @source domain/states.md#12 S K4 */
export const DECLARATION_REASONS = ['appointment', 'asked', 'renewal', 'expired'] as const;
export type DeclarationReason = (typeof DECLARATION_REASONS)[number];

/** Where one person's declaration for one assignment stands, as far as others ask: never what the ties are. */
export interface Clearance {
  readonly assignment: Assignment;
  readonly form: DeclarationForm;
  readonly state: ClearanceState;
  /** Cases that the person stays out of. */
  readonly cases: readonly string[];
  /** Cases in which the person has declared to have no conflict, where each case is asked for. */
  readonly declaredFor: readonly string[];
}

/** Roles whose holders decide or assess, each with what they declare for. @source domain/actors.md#4, #7 [K4][JV3] */
const ASSIGNMENT_OF: Readonly<Partial<Record<Role, (kind: AggregateKind) => Assignment>>> = {
  'council-member': councilOf,
  'council-chair': councilOf,
  rapporteur: councilOf,
  evaluator: () => 'evaluation',
  negotiator: () => 'negotiation',
  expert: () => 'expertise',
};

function councilOf(kind: AggregateKind): Assignment {
  return kind === 'medtech' ? 'devices-council' : 'medicines-council';
}

export const assignmentOf = (role: Role, kind: AggregateKind): Assignment | null => ASSIGNMENT_OF[role]?.(kind) ?? null;

const oneOf = <Code extends string>(codes: readonly Code[], text: string | null, otherwise: Code): Code =>
  codes.find((code) => code === text) ?? otherwise;

/**
 * Reads a clearance from an instance of the conflict chart. A renewal that is under way leaves the former assessment in force.
 *
 * @param state  the instance's innermost state
 */
export function clearanceIn(state: string, context: JsonRecord): Clearance {
  const assessment = textIn(context, 'assessment');
  return {
    assignment: oneOf(ASSIGNMENTS, textIn(context, 'assignment'), 'expertise'),
    form: oneOf(DECLARATION_FORMS, textIn(context, 'form'), 'member'),
    state: stateOf(state, assessment),
    cases: textsIn(context, 'cases'),
    declaredFor: recordsIn(context, 'declaredFor').flatMap((one) => textIn(one, 'caseId') ?? []),
  };
}

function stateOf(state: string, assessment: string | null): ClearanceState {
  if (state === 'notDeclared' || state === 'ended') return 'not-declared';
  if (state === 'expired') return 'expired';
  return oneOf(CLEARANCE_STATES, assessment, 'not-assessed');
}

/**
 * Why somebody may not take part in a case in a role, or null when they may: a case they stay out of is closed in every role, and
 * who decides or assesses needs an assessed declaration.
 *
 * @param clearances  undefined where nobody keeps them: then nothing is refused
 * @source domain/states.md#12 S K4, Q4; domain/actors.md#7; domain/law-and-conventions.md#4 (FL 17 §, KL 6:30)
 */
export function conflictIn(
  role: Role,
  { caseId, kind }: { readonly caseId: string | null; readonly kind: AggregateKind },
  clearances: readonly Clearance[] | undefined,
): Reason | null {
  if (clearances === undefined || !isCaseKind(kind)) return null;
  if (caseId !== null && clearances.some(({ cases }) => cases.includes(caseId))) return reason('conflict-in-case');
  const assignment = assignmentOf(role, kind);
  if (assignment === null) return null;
  const clearance = clearances.find((one) => one.assignment === assignment);
  if (clearance === undefined || clearance.state === 'not-declared') return reason('conflict-not-declared');
  if (clearance.state === 'not-assessed') return reason('conflict-not-assessed');
  if (clearance.state === 'barred') return reason('conflict-barred');
  if (clearance.state === 'expired') return reason('conflict-expired');
  const isAskedPerCase = clearance.form === 'patient-representative' && caseId !== null;
  return isAskedPerCase && !clearance.declaredFor.includes(caseId) ? reason('conflict-case-not-declared') : null;
}
