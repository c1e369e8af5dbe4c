import { HEALTH_CARE_REGIONS, REGION_CODES, type ChartId, type JsonRecord, type Role } from '#process';
import { deviceAnswer } from './device-run.js';

/** Acts in order, from where a chart begins or from a state that it is first led into. */
export interface Leg {
  readonly from?: string;
  readonly does: readonly (readonly [act: string, facts?: JsonRecord | undefined, by?: Role])[];
}

const ANOTHER_CASE = '00000000-0000-7000-8000-0000000000aa';
const LINKED = { LINK_CASE: [{ cases: [ANOTHER_CASE], relation: 'same-product' }] };

/** Facts that no plain sample has, by chart and act. */
export const MORE_FACTS: Partial<Record<ChartId, Readonly<Record<string, readonly JsonRecord[]>>>> = {
  'medicine-case': LINKED,
  'atmp-case': LINKED,
  'device-case': LINKED,
  'class-case': {
    ...LINKED,
    MEMBER_ADDED: [{ member: { product: 'Annat', indication: 'Annan', setting: 'metastatic' } }],
    INDICATION_APPROVED: [{ product: 'Annat', indication: 'Annan', setting: 'metastatic' }],
  },
  'hospital-exemption': LINKED,
  'exemption-enquiry': LINKED,
  'norwegian-method': LINKED,
  opinion: {
    RECUSE: [
      [false, false],
      [false, true],
      [true, true],
    ].map(([contactPerson = false, deputy = false]) => ({ conflict: 'interest', contactPerson, deputy })),
  },
  agreement: { AGREEMENT_EXTENDED: [{ endsOn: '2028-12-31' }] },
  'follow-up': { PLAN_FOLLOW_UP: [{ none: true, reason: 'Exempeltext' }] },
};

/** Context by which instances of a narrow chart differ that stand in the same states. */
export const WATCHED: Partial<Record<ChartId, readonly string[]>> = {
  'horizon-item': ['reportFactCheck', 'reportRevisions', 'caseStarted'],
  'treatment-centre': ['manufacturingRole', 'gmo'],
  'council-item': ['kind'],
  procurement: ['procedure'],
};

const OTHER_PURPOSE = ['GROUP_SET', { regionalMembers: ['01', '14'], purpose: 'other' }] as const;
const TALKS: readonly Leg[] = [
  { from: 'negotiation.initiated', does: [OTHER_PURPOSE, ['TALKS_STARTED'], ['NEGOTIATION_FAILED']] },
  {
    from: 'negotiation.initiated',
    does: [OTHER_PURPOSE, ['TALKS_STARTED'], ['OFFER_AWAITED'], ['NEGOTIATION_FAILED']],
  },
  {
    from: 'negotiation.initiated',
    does: [OTHER_PURPOSE, ['TALKS_STARTED'], ['AGREED_IN_PRINCIPLE'], ['NEGOTIATION_FAILED']],
  },
];
const REUSED: Leg = {
  from: 'handling.included.evaluation.reported',
  does: [['RECOMMENDATION_PUBLISHED'], ['NEW_EVIDENCE'], ['DECIDED_REVISE']],
};
/** A no on an advanced therapy asks for less than a yes. */
const REFUSED_AND_REUSED: Leg = {
  from: 'handling.included.evaluation.reported',
  does: [
    ['RECOMMENDATION_PUBLISHED', { outcome: 'do-not-use', refrainReason: 'insufficient-evidence' }],
    ['NEW_EVIDENCE'],
    ['DECIDED_REVISE'],
  ],
};

const member = (name: string): JsonRecord => ({ member: name });
const checked = (outcome: string, name?: string): readonly [string, JsonRecord] => [
  'LEGAL_CHECKED',
  { outcome, ...(outcome === 'conditional' && { text: 'Avtal' }), ...(name !== undefined && { member: name }) },
];
const included = 'handling.included.evaluation.notOrdered';
/** A product is added and left out again while the others stand as they do. */
const addedAmong = (...before: Leg['does']): Leg => ({
  from: included,
  does: [
    ...before,
    ['PRODUCT_ADDED', member('Ny')],
    ['PRODUCT_CHECKED', { ...member('Ny'), meetsPreconditions: false }],
  ],
});

const NO_STATEMENT = deviceAnswer({ outcome: 'no-statement' });

const TWO: Leg['does'][number] = ['ORDER', { members: ['A', 'B'] }, 'system'];
const evaluatedInTwo = (...after: Leg['does']): Leg => ({ from: included, does: [TWO, ...after] });
const group = (...after: Leg['does']): Leg => ({
  does: [['SCANNING_FOUND', { object: 'group', members: ['A', 'B'] }], ...after],
});
const marked: Leg['does'] = [
  ['CE_MARKED', member('A')],
  ['CE_MARKED', member('B')],
];
const noticed = ['FIELD_SAFETY_NOTICE', member('A')] as const;

const DEVICE: readonly Leg[] = [
  addedAmong(),
  addedAmong(checked('ok')),
  addedAmong(checked('fault')),
  addedAmong(checked('conditional')),
  addedAmong(checked('not-applicable')),
  addedAmong(checked('fault'), ['FAULT_REMEDIED', {}]),
  group(checked('conditional', 'A'), checked('fault', 'B'), ['FAULT_REMEDIED', member('B')]),
  evaluatedInTwo(['REPORT_PUBLISHED', {}], ['COMPANY_DECLINES', {}, 'system']),
  evaluatedInTwo(['REPORT_PUBLISHED', {}], ['CANNOT_EVALUATE', {}]),
  evaluatedInTwo(['CANNOT_EVALUATE', {}]),
  evaluatedInTwo(['COMPANY_DECLINES', { member: 'A' }, 'system'], ['DECIDE_WITHOUT_EVALUATION']),
  group(...marked, ['DEVICE_WITHDRAWN', member('A')]),
  group(...marked, noticed, ['DEVICE_WITHDRAWN', member('A')]),
  group(...marked, noticed, ['CE_MARKED', member('B')], ['DEVICE_WITHDRAWN', member('B')]),
  group(...marked, noticed, ['FIELD_SAFETY_NOTICE', member('B')], ['SAFETY_NOTICE_CLOSED', member('B')]),
  { from: 'handling.reassessment', does: [['START_STRATEGY'], ['STRATEGY_APPROVED'], ['DECIDED_REVISE']] },
  {
    from: 'handling.inForce.available',
    does: [
      ['PRODUCT_ADDED', member('Ny')],
      ['PRODUCT_CHECKED', { ...member('Ny'), meetsPreconditions: true }],
      ['SEND_TO_CONSULTEES', { bodies: ['Yrkesgruppen'] }],
      ['CONSULTEE_ANSWERED', { body: 'Yrkesgruppen', answer: 'Ja.' }],
      ['CONSULTATION_CLOSED', {}],
      ['FINAL_DRAFT', {}],
      ['MEMBER_ANSWER_DECIDED', { ...NO_STATEMENT, members: [{ ...member('Ny'), outcome: 'no-statement' }] }],
      ['MEMBER_ANSWER_PUBLISHED', { ...NO_STATEMENT, members: [{ ...member('Ny'), outcome: 'no-statement' }] }],
    ],
  },
];

const SEATS = ['norra', 'sodra'].map((seat) => ({ seat, healthCareRegion: seat }));
const DISSENT = ['ADD_DISSENT', { seat: 'norra', text: 'Nej.' }] as const;
const COUNCIL: readonly Leg[] = [
  {
    does: [
      ['ITEM_REQUESTED', { kind: 'other', basis: ['underlag'] }],
      ['SCHEDULE', { meetingOn: '2024-03-20', seats: SEATS }],
      ['CONFLICT_DECLARED', { seat: 'sodra', type: 'interest', seats: SEATS }],
      ['DEPUTY_CALLED', { seat: 'sodra', deputy: 'Ersättaren', seats: SEATS }],
    ],
  },
  {
    does: [
      ['ITEM_REQUESTED', { kind: 'other', basis: ['underlag'] }],
      ['SCHEDULE'],
      ['MEETING_STARTED'],
      ['PRESENTED'],
      ['DECIDE'],
      DISSENT,
      ['MINUTES_DRAFTED'],
      DISSENT,
      ['MINUTES_CHECKED'],
      ['MINUTES_APPROVED'],
      DISSENT,
    ],
  },
  {
    does: [
      ['ITEM_REQUESTED', { kind: 'minorText', basis: ['underlag'] }],
      ['START_CIRCULATION'],
      ...HEALTH_CARE_REGIONS.map((seat) => ['CIRCULATION_ANSWERED', { seat, agrees: true }] as const),
      ['DECIDE_BY_CIRCULATION'],
    ],
  },
];

const COMMENT = { region: '12', number: 1 };
const ANSWERED = ['ANSWER_COMMENT', { ...COMMENT, answer: 'considered', reason: 'Rättat.' }] as const;
const ROUND: readonly Leg[] = [
  {
    does: [
      ['ROUND_OPENED'],
      ...REGION_CODES.map((region) => ['OPINION_RECORDED', { region, status: 'submitted', stance: 'yes' }] as const),
      ['CLOSE_ROUND'],
    ],
  },
  {
    does: [
      ['ROUND_OPENED'],
      ['PUT_OUT_TEXT'],
      ['COMMENT_RECORDED', { ...COMMENT, status: 'given' }],
      ['ROUND_DEADLINE'],
      ANSWERED,
      ['COMPILE_ROUND'],
      ANSWERED,
      ['PUBLISH_ANSWERS'],
      ANSWERED,
    ],
  },
];

const COURT = { court: 'förvaltningsrätten', document: 'beslut' };
const REVIEWED: Leg['does'] = [
  ['STRATEGY_STARTED'],
  ['CHOOSE'],
  ['JOINT'],
  ['PUBLISH'],
  ['DEADLINE'],
  ['AWARD_DECISION'],
  ['REVIEW_APPLIED', { ...COURT, caseNumber: 'A' }],
  ['REVIEW_APPLIED', { ...COURT, caseNumber: 'B' }],
];

/** Ways to rows that no single act with plain facts takes. */
export const LEGS: Partial<Record<ChartId, readonly Leg[]>> = {
  'medicine-case': [...TALKS, REUSED],
  'atmp-case': [
    ...TALKS,
    REUSED,
    REFUSED_AND_REUSED,
    {
      from: 'classification.classified',
      does: [['CLASSIFIED', { atmpClass: 'combined', classifiedBy: 'CAT' }], ['CHECKLIST_REVIEWED']],
    },
    { from: 'centres.available', does: [['CENTRE_NAMED', { region: '14', name: 'Göteborg' }]] },
  ],
  'device-case': [...TALKS, REUSED, ...DEVICE],
  'council-item': COUNCIL,
  'opinion-round': ROUND,
  opinion: [
    {
      does: [
        ['ROUND_OPENED'],
        ['RECUSE', { conflict: 'interest', contactPerson: true, deputy: true }, 'contact-deputy'],
      ],
    },
    { does: [['ROUND_OPENED'], ['ROUND_DEADLINE_PASSED'], ['ACKNOWLEDGE', {}, 'contact-deputy']] },
    { does: [['ROUND_OPENED'], ['ROUND_DEADLINE_PASSED'], ['ACKNOWLEDGE', {}, 'contact-person']] },
  ],
  agreement: [
    {
      from: 'openForSignature',
      does: [['SIGNATURE_RECORDED', { region: '12', status: 'signed' }], ['AGREEMENT_EFFECTIVE']],
    },
  ],
  procurement: [
    { does: [...REVIEWED, ['COURT_DECIDED', { ...COURT, caseNumber: 'B', outcome: 'dismiss' }]] },
    { does: [...REVIEWED, ['COURT_LIFTED_STANDSTILL', { ...COURT, caseNumber: 'B' }]] },
  ],
  'regional-introduction': [
    {
      does: [
        ['RECOMMENDATION_PUBLISHED'],
        ['CHANGE_ROUNDS', { rounds: ['05-31'] }],
        ['ACKNOWLEDGE'],
        ['SUBMIT_TO_ROUND'],
      ],
    },
    {
      does: [
        ['RECOMMENDATION_PUBLISHED', { outcome: 'do-not-use', version: 1, caseKind: 'disinvest' }],
        ['CHANGE_ROUNDS', { rounds: ['05-31'] }],
        ['ACKNOWLEDGE'],
        ['SUBMIT_TO_ROUND'],
      ],
    },
    {
      does: [
        ['RECOMMENDATION_PUBLISHED', { outcome: 'do-not-use', version: 1, caseKind: 'disinvest' }],
        ['ACKNOWLEDGE'],
        ['REGIONAL_DECISION'],
        ['PHASED_OUT'],
      ],
    },
  ],
  'exemption-enquiry': [
    {
      from: 'enquiry.interpreting',
      does: [
        ['INTERPRETATION_GIVEN', { seat: 'lund', stance: 'supports', text: 'Ja.' }, 'expert'],
        ['INTERPRETATION_GIVEN', { seat: 'umea', stance: 'supports', text: 'Ja.' }, 'working-group-member'],
        ['INTERPRETATION_AGREED'],
      ],
    },
  ],
  conflict: [
    {
      does: [
        ['INTERESTS_DECLARED', undefined, 'council-member'],
        ['RENEWAL_DUE'],
        ['DECLARATION_RENEWED', undefined, 'council-member'],
      ],
    },
  ],
};
