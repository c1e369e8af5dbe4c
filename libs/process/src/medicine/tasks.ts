import type { TaskRule } from '../definition.js';

const INCLUDED = 'handling.included';
const EVALUATION = `${INCLUDED}.evaluation`;

/** Who has to do what while a state lasts. @source domain/states.md#4 */
export const medicineTasks: readonly TaskRule[] = [
  {
    kind: 'check-nomination',
    in: 'handling.intake.checking',
    role: 'coordinator',
    deadline: 'nomination-check',
    source: 'domain/states.md#4 (our default)',
  },
  {
    kind: 'complete-nomination',
    in: 'handling.intake.returned',
    role: 'contact-person',
    // A device may have been nominated by others than a region; then its office knows whom to ask.
    ofRegion: { context: 'nominatedBy', otherwise: 'coordinator' },
    deadline: 'nomination-completion',
    source: 'domain/states.md#4 (our default)',
  },
  {
    kind: 'request-inclusion-item',
    in: 'handling.inclusionDecision',
    role: 'coordinator',
    source: 'domain/states.md#4 S A1',
  },
  ...['handling.roundPreparation', 'handling.consultation', 'handling.inclusionDecision'].map((state): TaskRule => ({
    kind: 'propose-wait',
    in: state,
    role: 'coordinator',
    when: 'waitCouldBeAsked',
    source: 'domain/states.md#4.4 S Y7, #14 scenario 28 (the item can be prepared before inclusion)',
  })),
  {
    kind: 'propose-wait',
    in: `${INCLUDED}.interim.none`,
    role: 'coordinator',
    when: 'waitCouldBeAsked',
    source: 'domain/states.md#4.4 S A1, Y7, C14',
  },
  {
    kind: 'renew-wait-text',
    in: `${INCLUDED}.interim.inForce`,
    role: 'coordinator',
    deadline: 'wait-status-text',
    source: 'domain/states.md#4.4 (our default)',
  },
  {
    kind: 'order-evaluation',
    in: `${EVALUATION}.notOrdered`,
    role: 'coordinator',
    source: 'domain/states.md#4.2 S A2',
  },
  { kind: 'ask-company', in: `${EVALUATION}.ordered`, role: 'evaluator', source: 'domain/states.md#4.2 S A2' },
  {
    kind: 'hand-in-dossier',
    in: `${EVALUATION}.awaitingDossier`,
    role: 'company-user',
    deadline: 'dossier',
    when: 'dossierAsked',
    source: 'domain/states.md#4.2 S A2, Z1',
  },
  {
    kind: 'hand-in-dossier',
    in: `${EVALUATION}.awaitingDossier`,
    role: 'company-user',
    deadline: 'dossier-completion',
    when: 'completionAsked',
    source: 'domain/states.md#4.2 (our default)',
  },
  {
    kind: 'check-dossier',
    in: `${EVALUATION}.dossierCheck`,
    role: 'evaluator',
    deadline: 'dossier-check',
    source: 'domain/states.md#4.2 (our default)',
  },
  { kind: 'start-assessment', in: `${EVALUATION}.queued`, role: 'evaluator', source: 'domain/states.md#4.2 S A33' },
  ...(
    [
      ['assessment', 'firstAssessment'],
      ['assessment-fast', 'fastAssessment'],
      ['assessment-supplement', 'supplementaryAssessment'],
    ] as const
  ).map(([deadline, when]): TaskRule => ({
    kind: 'assess',
    in: `${EVALUATION}.assessing`,
    role: 'evaluator',
    deadline,
    when,
    source: 'domain/states.md#4.2 S/D J2',
  })),
  {
    kind: 'answer-question',
    in: `${EVALUATION}.clockStopped`,
    role: 'company-user',
    deadline: 'clock-stop',
    source: 'domain/states.md#4.2 S/D D4',
  },
  {
    kind: 'check-facts',
    in: `${EVALUATION}.factCheck`,
    role: 'company-user',
    deadline: 'fact-check',
    source: 'domain/states.md#4.2 S/D I2',
  },
  {
    kind: 'adopt-report',
    in: `${EVALUATION}.factsChecked`,
    role: 'evaluator',
    source: 'domain/states.md#4.2 S A2, C17',
  },
  {
    kind: 'give-assessor-opinion',
    in: `${EVALUATION}.waived`,
    role: 'expert',
    when: 'assessorNotHeard',
    source: 'domain/states.md#4.2 S A29, A32',
  },
  {
    kind: 'set-negotiation-group',
    in: 'negotiation.initiated',
    role: 'negotiator',
    deadline: 'negotiation-group',
    source: 'domain/states.md#4.3 S A5',
  },
  {
    kind: 'start-draft',
    in: `${INCLUDED}.preparation.gathering`,
    role: 'coordinator',
    when: 'basisGathered',
    source: 'domain/states.md#4.5 (our default: what is gathered waits for a draft)',
  },
  {
    kind: 'request-recommendation-item',
    in: `${INCLUDED}.preparation.finalDraft`,
    role: 'coordinator',
    source: 'domain/states.md#4.2 (REPORT_FINAL: request the council’s item), #4.5',
  },
  {
    kind: 'draft-recommendation',
    in: `${INCLUDED}.preparation.drafting`,
    role: 'preparer',
    source: 'domain/states.md#4.5',
  },
  {
    kind: 'publish-recommendation',
    in: `${INCLUDED}.preparation.decided`,
    role: 'coordinator',
    source: 'domain/states.md#4.5 S A9, A14',
  },
  {
    kind: 'request-reassessment-item',
    in: 'handling.reassessment',
    role: 'coordinator',
    source: 'domain/states.md#4 S A4',
  },
];
