import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, Rule, StateNode, Transition, Update } from '../definition.js';
import { reason } from '../reason.js';
import { isSet, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import { conflictActs } from './conflict-acts.js';

const SOURCE = 'domain/states.md#12';
const K4 = `${SOURCE} S K4`;
const OURS = `${SOURCE} (our default)`;
const RULES = 'domain/actors.md#7';
const ASSESSED = ['cleared', 'restricted', 'barred'] as const;

const declare: Transition = {
  target: 'declared',
  when: ['ownDeclaration'],
  update: ['takeDeclaration'],
  source: K4,
};
const change: Transition = {
  target: 'declared',
  when: ['ownDeclaration'],
  set: { assessment: null, cases: [], renewing: false, changedOn: '$on' },
  source: `${SOURCE}; ${RULES} [K4] (a change opens the assessment anew)`,
};
/** Taken over from paper in one step: the assessment was made before it was entered here. */
const takenOver = (outcome: (typeof ASSESSED)[number]): Transition => ({
  target: outcome,
  when: ['notOneself', { rule: 'assessedAs', with: { outcome } }, 'casesNamed'],
  update: ['takeOver'],
  source: `${SOURCE} (assessments made before are taken over: our default)`,
});
const assessedAs = (assessment: (typeof ASSESSED)[number]): Transition => ({
  target: assessment,
  when: ['notOneself', 'casesNamed'],
  set: { assessment, cases: '$fact.cases', assessedFrom: '$on', assessedBy: '$person', renewing: false },
  source: `${K4}; ${RULES} (a conflict decision is itself documented)`,
});
const perCase = {
  CASE_DECLARED: {
    when: ['ownDeclaration', 'isCase'],
    update: ['takeCase'],
    source: `${SOURCE} S Q4; ${RULES} (per-case recusal)`,
  },
} as const;
const ends = {
  ASSIGNMENT_ENDED: { target: 'ended', source: 'domain/law-and-conventions.md#7 (req 7.5)' },
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
    ...ends,
  },
};
/** Whoever renews in time keeps the former assessment until the new one, though no longer than who does not. */
const renewalRunsOut: Transition = { set: { assessment: null, renewing: false }, source: OURS };

const root: StateNode = {
  initial: 'notDeclared',
  stage: 'side-track',
  source: SOURCE,
  states: {
    notDeclared: {
      tags: ['waits-for-declarant'],
      on: {
        DECLARATION_ASKED: {
          set: { person: '$fact.person', assignment: '$fact.assignment', form: '$fact.form', askedOn: '$on' },
          source: K4,
        },
        INTERESTS_DECLARED: declare,
        ASSESSMENT_TAKEN_OVER: ASSESSED.map(takenOver),
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
        ...ends,
      },
    },
    expired: {
      tags: ['waits-for-declarant'],
      on: { INTERESTS_DECLARED: declare, CHANGE_REPORTED: change, ...ends },
    },
    ended: { type: 'final' },
  },
};

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const rules: Readonly<Record<string, Rule>> = {
  /** One declares one's own interests and nobody else's. */
  ownDeclaration: stateRule(RULES, ({ context, event }) => {
    const person = textIn(event.facts, 'person') ?? textIn(context, 'person');
    return person === null || event.person === undefined || person === event.person
      ? null
      : reason('anothers-declaration');
  }),
  /** @source domain/law-and-conventions.md#4 (who is concerned does not join the conflict decision) */
  notOneself: stateRule('domain/law-and-conventions.md#4 (FL 18 §)', ({ context, event }) => {
    const person = textIn(event.facts, 'person') ?? textIn(context, 'person');
    return person !== null && person === event.person ? reason('own-conflict-assessed') : null;
  }),
  assessedAs: factRule(OURS, ({ event }, params) =>
    event.facts['outcome'] === params['outcome'] ? null : reason('assessed-otherwise'),
  ),
  /** A restriction says which cases it is about. */
  casesNamed: factRule(SOURCE, ({ event }) => {
    const isRestriction = event.type === 'RESTRICTED' || event.facts['outcome'] === 'restricted';
    const cases = textsIn(event.facts, 'cases');
    if (isRestriction && cases.length === 0) return reason('restricted-from-nothing');
    const stranger = cases.find((one) => !ID.test(one));
    return stranger === undefined ? null : reason('no-such-case-id', { caseId: stranger });
  }),
  isCase: factRule(`${SOURCE} S Q4`, ({ event }) => {
    const caseId = textIn(event.facts, 'caseId') ?? '';
    return ID.test(caseId) ? null : reason('no-such-case-id', { caseId });
  }),
};

const updates: Readonly<Record<string, Update>> = {
  takeDeclaration: (context, { on, facts }) => ({
    person: textIn(context, 'person') ?? facts['person'] ?? null,
    assignment: textIn(context, 'assignment') ?? facts['assignment'] ?? null,
    form: textIn(context, 'form') ?? facts['form'] ?? null,
    declaredOn: on,
    assessment: null,
    cases: [],
    renewing: false,
  }),
  takeOver: (_context, { on, facts }) => ({
    person: facts['person'] ?? null,
    assignment: facts['assignment'] ?? null,
    form: facts['form'] ?? null,
    assessment: facts['outcome'] ?? null,
    cases: textsIn(facts, 'cases'),
    assessedFrom: facts['assessedOn'] ?? on,
  }),
  /** A conflict in one case closes that case, whatever else was assessed. */
  takeCase: (context, { on, facts }) => {
    const caseId = textIn(facts, 'caseId') ?? '';
    const others = recordsIn(context, 'declaredFor').filter((one) => one['caseId'] !== caseId);
    return isSet(facts, 'conflict')
      ? { cases: [...new Set([...textsIn(context, 'cases'), caseId])], declaredFor: others }
      : { declaredFor: [...others, { caseId, on }] };
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
    declaredFor: [],
    renewing: false,
  },
  acts: conflictActs,
  rules: {
    ...rules,
    renewalUnderWay: stateRule(OURS, ({ context }) => (isSet(context, 'renewing') ? null : reason('no-renewal'))),
  },
  updates,
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
