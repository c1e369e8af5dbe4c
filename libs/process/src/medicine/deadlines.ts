import type { DeadlineRule, TaskRule } from '../definition.js';

const INCLUDED = 'handling.included';
const EVALUATION = `${INCLUDED}.evaluation`;

/** Dates to keep in a medicine case. @source domain/states.md#4, #13 */
export const medicineDeadlines: readonly DeadlineRule[] = [
  { kind: 'nomination-check', in: 'handling.intake.checking', from: 'entered', span: { setting: 'nomination-check' }, counts: 'own', source: 'domain/states.md#13 (our default)' },
  { kind: 'nomination-completion', in: 'handling.intake.returned', from: 'entered', span: { setting: 'nomination-completion' }, counts: 'own', source: 'domain/states.md#13 (our default)' },
  { kind: 'dossier', in: `${EVALUATION}.awaitingDossier`, from: { context: 'dossierDueOn' }, span: { unit: 'cd', n: 0 }, counts: 'own', raises: 'DOSSIER_OVERDUE', source: 'domain/states.md#4.2 S A2, Z1 (time is our default)' },
  { kind: 'dossier-check', in: `${EVALUATION}.dossierCheck`, from: 'entered', span: { setting: 'dossier-check' }, counts: 'own', source: 'domain/states.md#13 (our default)' },
  { kind: 'assessment', in: `${EVALUATION}.assessing`, from: { context: 'assessmentFrom' }, span: { setting: 'assessment' }, counts: 'own', when: 'firstAssessment', source: 'domain/states.md#4.2 S/D J2, A33' },
  { kind: 'assessment-supplement', in: `${EVALUATION}.assessing`, from: { context: 'assessmentFrom' }, span: { setting: 'assessment-supplement' }, counts: 'own', when: 'supplementaryAssessment', source: 'domain/states.md#4.2 S C5 (time is our default)' },
  { kind: 'clock-stop', in: `${EVALUATION}.clockStopped`, from: 'entered', span: { setting: 'clock-stop' }, counts: 'own', raises: 'ANSWER_OVERDUE', source: 'domain/states.md#4.2 S/D D4, J7' },
  { kind: 'fact-check', in: `${EVALUATION}.factCheck`, from: 'entered', span: { setting: 'company-fact-check' }, counts: 'own', source: 'domain/states.md#4.2 S/D I2' },
  { kind: 'subsidy', in: 'benefits.application.running', from: { context: 'applicationCompleteOn' }, span: { setting: 'subsidy' }, counts: 'external', legal: true, source: 'domain/states.md#4.2 S Y12' },
  { kind: 'subsidy-proposed', in: 'benefits.application.proposed', from: { context: 'applicationCompleteOn' }, span: { setting: 'subsidy' }, counts: 'external', legal: true, source: 'domain/states.md#4.2 S Y12' },
  { kind: 'subsidy-until', in: 'benefits.subsidy.timeLimited', from: { context: 'subsidyUntil' }, span: 'as-given', counts: 'external', raises: 'SUBSIDY_ENDED', legal: true, source: 'domain/states.md#4.2 S C15' },
  { kind: 'recommendation-validity', in: 'handling.inForce', from: { context: 'validUntil' }, span: 'as-given', counts: 'external', raises: 'RECOMMENDATION_EXPIRED', legal: true, source: 'cases/README.md (recommendation_expired)' },
  { kind: 'negotiation-group', in: 'negotiation.initiated', from: 'entered', span: { setting: 'negotiation-group' }, counts: 'own', source: 'domain/states.md#4.3 S A5 (time is our default)' },
  { kind: 'talks-age', in: 'negotiation.talks', from: { context: 'talksRemindedOn' }, span: { setting: 'negotiation-reminder' }, counts: 'own', raises: 'TALKS_REMINDER', source: 'domain/states.md#4.3 (our default)' },
  { kind: 'talks-first-reminder', in: 'negotiation.talks', from: 'entered', span: { setting: 'negotiation-reminder' }, counts: 'own', raises: 'TALKS_REMINDER', when: 'talksNotReminded', source: 'domain/states.md#4.3 (our default)' },
  { kind: 'wait-status-text', in: `${INCLUDED}.interim.inForce`, from: { context: 'waitOn' }, span: { setting: 'wait-status-text' }, counts: 'own', source: 'domain/states.md#4.4 (our default)' },
  { kind: 'wait-to-manager', in: `${INCLUDED}.interim.inForce`, from: { context: 'waitOn' }, span: { setting: 'wait-to-manager' }, counts: 'own', source: 'domain/states.md#4.4 (our default)' },
  { kind: 'withdrawal-objection', in: 'withdrawal.announced', from: 'entered', span: { setting: 'withdrawal-objection' }, counts: 'own', raises: 'WITHDRAWAL_CONFIRMED', source: 'domain/states.md#4 S/D C7, D1' },
];

/** Who has to do what while a state lasts. @source domain/states.md#4 */
export const medicineTasks: readonly TaskRule[] = [
  { kind: 'check-nomination', in: 'handling.intake.checking', role: 'coordinator', deadline: 'nomination-check', source: 'domain/states.md#4 (our default)' },
  { kind: 'complete-nomination', in: 'handling.intake.returned', role: 'contact-person', deadline: 'nomination-completion', source: 'domain/states.md#4 (our default)' },
  { kind: 'request-inclusion-item', in: 'handling.inclusionDecision', role: 'coordinator', source: 'domain/states.md#4 S A1' },
  ...['handling.consultation', 'handling.inclusionDecision'].map((state): TaskRule => ({ kind: 'propose-wait', in: state, role: 'coordinator', when: 'waitCouldBeAsked', source: 'domain/states.md#4.4 S Y7, #14 scenario 28 (the item can be prepared before inclusion)' })),
  { kind: 'propose-wait', in: `${INCLUDED}.interim.none`, role: 'coordinator', when: 'waitCouldBeAsked', source: 'domain/states.md#4.4 S A1, Y7, C14' },
  { kind: 'renew-wait-text', in: `${INCLUDED}.interim.inForce`, role: 'coordinator', deadline: 'wait-status-text', source: 'domain/states.md#4.4 (our default)' },
  { kind: 'order-evaluation', in: `${EVALUATION}.notOrdered`, role: 'coordinator', source: 'domain/states.md#4.2 S A2' },
  { kind: 'ask-company', in: `${EVALUATION}.ordered`, role: 'evaluator', source: 'domain/states.md#4.2 S A2' },
  { kind: 'hand-in-dossier', in: `${EVALUATION}.awaitingDossier`, role: 'company-user', deadline: 'dossier', source: 'domain/states.md#4.2 S A2, Z1' },
  { kind: 'check-dossier', in: `${EVALUATION}.dossierCheck`, role: 'evaluator', deadline: 'dossier-check', source: 'domain/states.md#4.2 (our default)' },
  { kind: 'start-assessment', in: `${EVALUATION}.queued`, role: 'evaluator', source: 'domain/states.md#4.2 S A33' },
  { kind: 'assess', in: `${EVALUATION}.assessing`, role: 'evaluator', deadline: 'assessment', source: 'domain/states.md#4.2 S/D J2' },
  { kind: 'answer-question', in: `${EVALUATION}.clockStopped`, role: 'company-user', deadline: 'clock-stop', source: 'domain/states.md#4.2 S/D D4' },
  { kind: 'check-facts', in: `${EVALUATION}.factCheck`, role: 'company-user', deadline: 'fact-check', source: 'domain/states.md#4.2 S/D I2' },
  { kind: 'give-assessor-opinion', in: `${EVALUATION}.waived`, role: 'expert', source: 'domain/states.md#4.2 S A29, A32' },
  { kind: 'set-negotiation-group', in: 'negotiation.initiated', role: 'negotiator', deadline: 'negotiation-group', source: 'domain/states.md#4.3 S A5' },
  { kind: 'draft-recommendation', in: `${INCLUDED}.preparation.drafting`, role: 'preparer', source: 'domain/states.md#4.5' },
  { kind: 'publish-recommendation', in: `${INCLUDED}.preparation.decided`, role: 'coordinator', source: 'domain/states.md#4.5 S A9, A14' },
  { kind: 'request-reassessment-item', in: 'handling.reassessment', role: 'coordinator', source: 'domain/states.md#4 S A4' },
];
