import {
  checkFacts,
  HEALTH_CARE_REGIONS,
  type ActDefinition,
  type ChartId,
  type CompiledChart,
  type FactFields,
  type JsonRecord,
  type Role,
} from '#process';
import { personOf } from './imagined-case.js';
import { everySample, sampleFacts } from './sample-facts.js';

/** One way to try an act: its facts, and the day where it cannot be any day. */
export interface Attempt {
  readonly facts: JsonRecord;
  readonly on?: string;
  /** Where it takes somebody other than who else performs it. */
  readonly by?: Role;
}

/** Facts that differ from the plainest sound ones; what is optional and not named here is left out by `bare`. */
interface Particular {
  readonly over: JsonRecord;
  readonly bare?: true;
  readonly on?: string;
  readonly by?: Role;
}

const attendance = HEALTH_CARE_REGIONS.map((area) => ({
  seat: area,
  kind: 'member',
  healthCareRegion: area,
  present: true,
}));
const MEETING = '2024-03-20';
const measures = [{ measure: 'Registertäckning', owner: 'RCC', everyMonths: 6 }];

const ANSWER = {
  over: { stance: 'yes', criteria: [{ criterion: 'severity', judgement: 'met', reason: 'Exempeltext' }] },
  bare: true,
} as const;

/** Asked without questions of its own, which every answer would have to answer. */
const PLAIN = { over: {}, bare: true } as const;

/** Asked at once, or prepared for it first. */
const EITHER_WAY = [PLAIN, { over: { prepareRound: true }, bare: true }] as const;
const ROUNDS = {
  REPORT_DELIVERED: EITHER_WAY,
  ACCEPT_NOMINATION: EITHER_WAY,
  OPEN_ROUND: [PLAIN],
  PREPARE_ROUND: [PLAIN],
  SEND_TO_HEARING: [PLAIN],
  PREPARE_HEARING: [PLAIN],
} as const;

/** What must have been seen to before these are possible. */
const ACCEPTED = { DOSSIER_ACCEPTED: [{ over: { confidentialPartsMarked: true } }] } as const;
const CHECKED = { TERMS_APPROVED: [{ over: { legallyChecked: true } }] } as const;
const EVALUATED = { ...ACCEPTED, ...CHECKED, JNHB_AGREED: [{ over: { picoOn: '2023-06-01' } }] } as const;

/** Decisions that the case itself does not listen to, one of them of a kind that may circulate; the rest is told in the story tests. */
const ITEMS = {
  REQUEST_ITEM: ['minorText', 'other'].map((kind) => ({ over: { kind }, bare: true }) as const),
};

/** All that an evaluation of a device looks at. */
const PARTS = ['health-economics', 'ethics', 'law', 'organisation', 'follow-up-need'];
/** The one document that a walk asks for, judged. */
const judged = (disclosure: string) => [{ document: 'Exempeltext', disclosure, lawSection: 'osl-31-16' }];
const DECIDED_TOGETHER = {
  over: { outcome: 'introduced', behind: ['helse-nord', 'helse-midt-norge', 'helse-vest', 'helse-sor-ost'] },
};
const COUNTED_CASES = { over: { cases: 7 }, bare: true } as const;
const ANOTHER_CASE = '00000000-0000-7000-8000-0000000000aa';

/** Where plain facts would be refused, or lead one way only. Every other act is tried with each of its choices. */
const PARTICULAR: Partial<Record<ChartId, Readonly<Record<string, readonly Particular[]>>>> = {
  'horizon-item': {
    SIGNAL_RECORDED: [{ over: {}, bare: true }],
    CRITERIA_SCORED: [
      {
        over: {
          criteria: [{ criterion: 'cost-consequences', met: true, reason: 'Exempeltext' }],
          phase: 'phase-3',
          relevantInSweden: true,
        },
      },
    ],
    PASS: [{ over: { groups: ['Neurologi'] } }],
    EXPERT_ANSWERED: [{ over: { group: 'Neurologi', conflict: 'none' } }],
  },
  'council-item': {
    SCHEDULE: [{ over: { meetingOn: MEETING } }],
    MEETING_STARTED: [{ over: { attendance }, on: MEETING }],
    PRESENTED: [{ over: { rapporteur: 'vastra', byTlv: true } }],
    DECIDE: [{ over: { outcome: 'approved' }, bare: true }],
    START_CIRCULATION: [{ over: { members: attendance } }],
    CIRCULATION_ANSWERED: HEALTH_CARE_REGIONS.map((seat) => ({ over: { seat, agrees: true } })),
    DECIDE_BY_CIRCULATION: [{ over: { outcome: 'text-changed' }, bare: true }],
    MINUTES_CHECKED: [{ over: { seat: 'norra' } }],
  },
  'opinion-round': { ROUND_OPENED: [PLAIN], PREPARE_ROUND: [PLAIN] },
  opinion: { SUBMIT: [ANSWER], AMEND: [ANSWER], SUBMIT_LATE: [ANSWER], AMEND_LATE: [ANSWER] },
  procurement: {
    JOINT: [{ over: { lead: '22', regions: ['14'], proxies: [{ region: '14', document: 'fullmakt' }] } }],
    PUBLISH: [{ over: { procedure: 'open', tendersDueOn: '2024-04-02' } }],
    AWARD_DECISION: [{ over: { notices: [{ bidder: 'Påhittat AB', channel: 'electronic' }] }, bare: true }],
    REVIEW_APPLIED: [{ over: { caseNumber: '1' } }],
    INTERIM_ORDER: [{ over: { caseNumber: '2' } }],
    COURT_DECIDED: [{ over: { caseNumber: '1', outcome: 'dismiss' } }],
    SIGNED: [{ over: { region: '22', endsOn: '2026-12-31' } }],
  },
  'regional-introduction': {
    CHANGE_ROUNDS: [{ over: { rounds: ['05-31'] } }],
    REGIONAL_DECISION: [{ over: { value: 'follow' } }, { over: { value: 'deviate' } }],
    UNITS_SET: [{ over: { agreementNeeded: false } }],
  },
  signature: { SIGN: [{ over: {}, bare: true }, { over: { agreementVersion: 'Exempeltext' } }] },
  agreement: { AGREEMENT_EFFECTIVE: [{ over: { endsOn: '2026-12-31' } }] },
  'medicine-case': { ...ITEMS, ...ROUNDS, ...EVALUATED },
  'class-case': {
    ...ITEMS,
    CLASS_RULE_DRAFTED: [
      { over: { members: [{ product: 'Exempel', indication: 'påhittad', setting: 'neoadjuvant' }] } },
    ],
    CONTRACTS_SIGNED: [{ over: { startOn: '2024-02-01' } }],
    CLASS_RULE_PUBLISHED: [PLAIN],
    NEW_VERSION: [PLAIN],
  },
  'class-indication': {
    COUNCIL_DECIDED: ['covered', 'except-wait', 'except-refrain', 'order'].map((outcome) => ({
      over: { kind: 'classRow', outcome, row: 'Exempeltext · Exempeltext' },
      bare: true,
    })),
  },
  'device-case': { ...ITEMS, ...ROUNDS, ...CHECKED, ASK_REGIONS: EITHER_WAY },
  'device-evaluation': { ...ACCEPTED, REPORT_FINAL: [{ over: { covers: PARTS } }] },
  'atmp-case': { ...ITEMS, ...ROUNDS, ...EVALUATED },
  'treatment-centre': {
    AUDITED: [{ over: { passed: true } }],
    AGREEMENT_SIGNED: [{ over: { validUntil: '2026-12-31' } }],
  },
  'long-term-follow-up': { LONG_TERM_REPORTED: [COUNTED_CASES] },
  'hospital-exemption': {
    SCOPE_CONFIRMED: [
      { over: { madeInSweden: true, nonRoutine: true, individualPrescription: true, usedAtSwedishHospital: true } },
    ],
    TISSUE_PERMIT_GRANTED: [{ over: {}, bare: true }],
    MANUFACTURING_PERMIT_GRANTED: [{ over: { validUntil: '2026-12-31' }, bare: true }],
    EXEMPTION_REPORTED: [COUNTED_CASES],
  },
  'exemption-enquiry': {
    INTERPRETATION_GIVEN: [
      { over: { seat: 'lund', stance: 'supports' }, by: 'expert' },
      { over: { seat: 'umea', stance: 'supports' }, by: 'working-group-member' },
    ],
    EARLIER_ANSWER_FITS: [{ over: { enquiry: [ANOTHER_CASE] } }],
  },
  conflict: {
    // One declares one's own interests, so who acts is whose they are.
    INTERESTS_DECLARED: [{ over: { person: personOf('council-member') } }],
    RESTRICTED: [{ over: { cases: [ANOTHER_CASE] } }],
    RECUSAL_LIFTED: [{ over: { cases: [ANOTHER_CASE] } }],
    CASE_DECLARED: [
      { over: { caseId: ANOTHER_CASE, conflict: false } },
      { over: { caseId: ANOTHER_CASE, conflict: true } },
    ],
    ASSESSMENT_TAKEN_OVER: ['cleared', 'restricted', 'barred'].map((outcome) => ({
      over: { outcome, cases: [ANOTHER_CASE] },
    })),
  },
  'disclosure-request': {
    PARTLY_RELEASED: [{ over: { judgements: judged('masked'), appealInstructions: true } }],
    REFUSED: [{ over: { judgements: judged('refused'), appealInstructions: true } }],
  },
  'norwegian-method': {
    DECISION_MADE: [DECIDED_TOGETHER],
    DECISION_REVISED: [{ over: { ...DECIDED_TOGETHER.over, outcome: 'not-introduced' } }],
    DECISION_REAFFIRMED: [DECIDED_TOGETHER],
  },
  'follow-up': {
    FOLLOW_UP_DUE: [PLAIN, { over: { measures }, bare: true }, { over: { noneBecause: 'Exempeltext' }, bare: true }],
    SALES_STATISTICS_SENT: [{ over: { quarter: '2024Q1' } }],
    PLAN_FOLLOW_UP: [{ over: { measures }, bare: true }],
  },
};

/** Context fields that count up to what makes an act possible, so that one more of them is a way on. */
export const COUNTED: Partial<Record<ChartId, readonly string[]>> = {
  'council-item': ['answers', 'checker'],
  'exemption-enquiry': ['interpretations'],
};

/** @throws Error when no way to try the act has sound facts, since then nothing would be tried */
export function attemptsFor({ definition }: CompiledChart, act: string): readonly Attempt[] {
  const fields = sayable(definition.acts[act]);
  const particular = PARTICULAR[definition.id]?.[act];
  if (!particular) return everySample(fields).map((facts) => ({ facts }));
  const sound = particular.map((one) => toAttempt(fields, one)).filter(({ facts }) => isSound(fields, facts));
  if (sound.length === 0) throw new Error(`No sound facts for ${act} of ${definition.id}@${definition.version}`);
  return sound;
}

/** Facts that whoever performs an act may say. */
export function sayable(act: ActDefinition | undefined): FactFields {
  const told = act?.onlyFromBeside === true ? (act.fromBeside ?? []) : [];
  return Object.fromEntries(Object.entries(act?.facts ?? {}).filter(([name]) => !told.includes(name)));
}

function toAttempt(fields: FactFields, { over, bare, on, by }: Particular): Attempt {
  const taken = Object.entries(fields).filter(([name, { optional }]) => !(name in over) && (!bare || !optional));
  return {
    facts: { ...sampleFacts(Object.fromEntries(taken)), ...over },
    ...(on !== undefined && { on }),
    ...(by && { by }),
  };
}

/** Versions of a chart differ in the choices they offer, and a try that one of them does not know is left out there. */
const isSound = (fields: FactFields, facts: JsonRecord): boolean => checkFacts(fields, facts).length === 0;
