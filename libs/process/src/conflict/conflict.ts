import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, StateNode, Transition } from '../definition.js';
import { conflictActs } from './conflict-acts.js';
import { conflictRules, conflictUpdates } from './conflict-rules.js';

const SOURCE = 'domain/states.md#12';
const K4 = `${SOURCE} S K4`;
const OURS = `${SOURCE} (our default)`;
const RULES = 'domain/actors.md#7';
const ASSESSED = ['cleared', 'restricted', 'barred'] as const;

const declare: Transition = {
  target: 'declared',
  when: ['ownDeclaration', 'sameSubject'],
  update: ['takeDeclaration'],
  source: K4,
};
const change: Transition = {
  target: 'declared',
  when: ['ownDeclaration'],
  set: { assessment: null, renewing: false, changedOn: '$on' },
  source: `${SOURCE}; ${RULES} [K4] (a change opens the assessment anew, and no case)`,
};
/** Taken over from paper in one step: the assessment was made before it was entered here. */
const takenOver = (outcome: (typeof ASSESSED)[number]): Transition => ({
  target: outcome,
  when: ['notOneself', 'sameSubject', { rule: 'assessedAs', with: { outcome } }, 'casesNamed'],
  update: ['takeOver'],
  source: `${SOURCE} (assessments made before are taken over: our default)`,
});
const assessedAs = (assessment: (typeof ASSESSED)[number]): Transition => ({
  target: assessment,
  when: ['notOneself', 'casesNamed'],
  set: { assessment },
  update: ['assess'],
  source: `${K4}; ${RULES} (a conflict decision is itself documented)`,
});
const perCase = {
  CASE_DECLARED: {
    when: ['ownDeclaration', 'isCase'],
    update: ['takeCase'],
    source: `${SOURCE} S Q4; ${RULES} (per-case recusal)`,
  },
} as const;
/** Who assesses opens a case again; nobody does so for themselves. */
const lifting = {
  RECUSAL_LIFTED: {
    when: ['notOneself', 'outOfCases'],
    update: ['lift'],
    source: `${RULES} (a conflict decision is itself documented)`,
  },
} as const;
const ends = {
  ASSIGNMENT_ENDED: {
    target: 'ended',
    set: { assessment: null, renewing: false, declaredFor: [], underSince: null },
    source: 'domain/law-and-conventions.md#7 (req 7.5)',
  },
} as const;
const renew: Transition = {
  target: 'declared',
  when: ['ownDeclaration'],
  set: { renewing: true },
  source: `${K4} (every third year)`,
};
const assessed: StateNode = {
  on: {
    CHANGE_REPORTED: change,
    RENEWAL_DUE: { target: 'renewalDue', set: { renewalFrom: '$on' }, source: `${K4} (3 y)` },
    ...perCase,
    ...lifting,
    ...ends,
  },
};
/** Whoever renews in time keeps the former assessment until the new one, though no longer than who does not. */
const renewalRunsOut: Transition = { set: { assessment: null, renewing: false }, source: OURS };

const begins = {
  DECLARATION_ASKED: { target: 'notDeclared', when: ['sameSubject'], update: ['ask'], source: K4 },
  INTERESTS_DECLARED: declare,
  ASSESSMENT_TAKEN_OVER: ASSESSED.map(takenOver),
} as const;

const root: StateNode = {
  initial: 'notDeclared',
  stage: 'side-track',
  source: SOURCE,
  states: {
    notDeclared: {
      tags: ['waits-for-declarant'],
      on: {
        ...begins,
        DECLARATION_ASKED: { when: ['sameSubject'], update: ['ask'], source: K4 },
        ...ends,
      },
    },
    declared: {
      tags: ['waits-for-conflict-assessor'],
      on: {
        INTERESTS_DECLARED: declare,
        ASSESSMENT_STARTED: { target: 'underAssessment', when: ['notOneself'], source: K4 },
        RENEWAL_EXPIRED: renewalRunsOut,
        ...perCase,
        ...lifting,
        ...ends,
      },
    },
    underAssessment: {
      tags: ['waits-for-conflict-assessor'],
      on: {
        CLEARED: assessedAs('cleared'),
        RESTRICTED: assessedAs('restricted'),
        BARRED: assessedAs('barred'),
        CONSULTED: { when: ['notOneself'], set: { consultedOn: '$on' }, source: `${RULES} (consultation function)` },
        CHANGE_REPORTED: change,
        RENEWAL_EXPIRED: renewalRunsOut,
        ...perCase,
        ...lifting,
        ...ends,
      },
    },
    cleared: assessed,
    restricted: assessed,
    barred: assessed,
    renewalDue: {
      tags: ['waits-for-declarant'],
      on: {
        DECLARATION_RENEWED: renew,
        CHANGE_REPORTED: change,
        RENEWAL_EXPIRED: { target: 'expired', set: { assessment: null }, source: `${SOURCE} (30 cd: our default)` },
        ...perCase,
        ...lifting,
        ...ends,
      },
    },
    expired: {
      tags: ['waits-for-declarant'],
      on: { INTERESTS_DECLARED: declare, CHANGE_REPORTED: change, ...lifting, ...ends },
    },
    /** What somebody stayed out of stays closed to them in other roles, and in this one if they are appointed anew. */
    ended: { on: { ...begins, ...lifting } },
  },
};

const assessedDeadline = (state: (typeof ASSESSED)[number]) => ({
  kind: `renewal-${state}`,
  in: state,
  from: { context: 'assessedFrom' },
  span: { setting: 'conflict-renewal' },
  counts: 'external' as const,
  raises: 'RENEWAL_DUE',
  legal: true,
  source: K4,
});
const limit = (state: string, when: string | null) => ({
  kind: `renewal-limit-${state}`,
  in: state,
  from: { context: 'renewalFrom' },
  span: { setting: 'conflict-renewal-limit' },
  counts: 'own' as const,
  raises: 'RENEWAL_EXPIRED',
  legal: true,
  ...(when !== null && { when }),
  source: OURS,
});

/** Conflict of interest of one person for one assignment; what others ask of it is `clearanceIn`. @source domain/states.md#12; docs/adr/0024 */
export const conflictChart: ChartDefinition = {
  id: 'conflict',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  processVersion: 'RECORDS_2026',
  kinds: ['conflict'],
  source: SOURCE,
  root,
  context: {
    person: null,
    assignment: null,
    form: null,
    assessment: null,
    cases: [],
    ownCases: [],
    declaredFor: [],
    renewing: false,
    underSince: null,
  },
  acts: conflictActs,
  rules: conflictRules,
  updates: conflictUpdates,
  deadlines: [
    ...ASSESSED.map(assessedDeadline),
    limit('renewalDue', null),
    limit('declared', 'renewalUnderWay'),
    limit('underAssessment', 'renewalUnderWay'),
    {
      kind: 'conflict-assessment',
      in: 'declared',
      from: 'entered',
      span: { setting: 'conflict-assessment' },
      counts: 'own',
      source: OURS,
    },
  ],
  tasks: [
    {
      kind: 'assess-declaration',
      in: 'declared',
      role: 'conflict-assessor',
      deadline: 'conflict-assessment',
      source: K4,
    },
    { kind: 'assess-declaration', in: 'underAssessment', role: 'conflict-assessor', source: K4 },
    { kind: 'see-to-renewal', in: 'renewalDue', role: 'conflict-assessor', source: K4 },
  ],
};
