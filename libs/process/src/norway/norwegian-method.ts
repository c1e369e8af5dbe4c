import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, DeadlineRule, TaskRule, Transition } from '../definition.js';
import {
  holdActs,
  holdContext,
  holdDeadlines,
  holdRegion,
  holdRules,
  holdUpdates,
  noteContext,
} from '../shared/hold.js';
import { linkActs, linkContext, linkRows, linkRules, linkUpdates } from '../shared/links.js';
import { methodActs } from './acts.js';
import { authorisation, exemption, otherApproval, price, purchase } from './beside.js';
import { decisionUpdates } from './decisions.js';
import { handling } from './handling.js';
import { methodRules } from './rules.js';
import { NM, OURS, ROAD } from './words.js';

const readme = (type: string): string => `cases/README.md (${type})`;

/** Acts that any state takes and that move none of the roads. */
const anywhere: Readonly<Record<string, Transition>> = {
  ...noteContext,
  ...linkRows,
  STATUS_LISTED: { when: ['statusAgrees'], set: { statusListed: '$fact.status' }, source: readme('status_listed') },
  INTRODUCTION_STARTED: {
    when: ['mayBeUsed', 'otherApprovalSettled'],
    set: { usedFrom: '$on' },
    effects: [{ type: 'publish', what: 'case' }],
    source: readme('introduction_started'),
  },
  REGION_DECIDED: {
    set: { regionDecidedOn: '$on', regionValue: '$fact.value', regionAuthority: '$fact.authority' },
    source: readme('regional_decision'),
  },
  FOLLOW_UP_REPORTED: { when: ['mayBeUsed'], set: { followUpOn: '$on' }, source: readme('follow_up_report') },
  PROTOCOL_SET: { set: { protocolOn: '$on' }, source: readme('introduction_protocol') },
  SINGLE_ROUTE_OPENED: { set: { singleRouteOn: '$on' }, source: readme('exception_route_opened') },
  SUPPLY_ALLOCATED: { set: { allocatedOn: '$on' }, source: readme('supply_allocation') },
  RESPONSIBILITY_MOVED: { set: { movedTo: '$fact.to' }, source: readme('council_handover') },
  NATIONAL_INSURANCE_NOTED: {
    set: { insuranceStep: '$fact.step', insuranceOn: '$on' },
    source: readme('Benefit scheme'),
  },
  FINANCING_MOVED: { set: { financing: '$fact.to' }, source: readme('track_changed') },
};

const deadlines: readonly DeadlineRule[] = [
  {
    kind: 'input-on-medicine',
    in: `${ROAD}.proposed`,
    from: 'entered',
    span: { setting: 'norway-input-medicine' },
    counts: 'own',
    raises: 'INPUT_CLOSED',
    when: 'isMedicine',
    source: `${NM} [N2]`,
  },
  {
    kind: 'input-on-method',
    in: `${ROAD}.proposed`,
    from: 'entered',
    span: { setting: 'norway-input-other' },
    counts: 'own',
    raises: 'INPUT_CLOSED',
    when: 'isOtherMethod',
    source: `${NM} [N2]`,
  },
  {
    kind: 'norwegian-assessment',
    in: `${ROAD}.ordered.assessing`,
    from: { context: 'documentationOn' },
    span: { setting: 'norway-assessment' },
    counts: 'own',
    source: `${NM} [N6]`,
  },
  {
    kind: 'clear-assessment',
    in: `${ROAD}.ordered.delivered`,
    from: 'entered',
    span: { setting: 'norway-clearing' },
    counts: 'own',
    source: `${NM} [N1]`,
  },
  {
    kind: 'norwegian-decision',
    in: `${ROAD}.deciding`,
    from: 'entered',
    span: { setting: 'norway-decision' },
    counts: 'own',
    source: `${NM} [N1] (meetings are monthly; the limit is our default)`,
  },
  {
    kind: 'reassess-method',
    in: `${ROAD}.decided.standing`,
    from: { context: 'reassessBy' },
    span: 'as-given',
    counts: 'own',
    raises: 'REASSESSMENT_DUE',
    legal: true,
    source: readme('a condition of a decision'),
  },
];

const task = (kind: string, at: string, role: TaskRule['role'], source: string, deadline?: string): TaskRule => ({
  kind,
  in: `${ROAD}.${at}`,
  role,
  ...(deadline !== undefined && { deadline }),
  source,
});

const tasks: readonly TaskRule[] = [
  task('judge-suitability', 'proposed.open', 'hta-assessor', `${NM} [N4]`),
  task('order-method-assessment', 'proposed.judged', 'ordering-forum', `${NM} [N1]`),
  task('start-method-assessment', 'ordered.waiting', 'hta-assessor', `${NM} [N4]`),
  task('assess-method', 'ordered.assessing', 'hta-assessor', `${NM} [N6]`, 'norwegian-assessment'),
  task('clear-method-assessment', 'ordered.delivered', 'ordering-forum', `${NM} [N1]`, 'clear-assessment'),
  task('send-method-to-decision', 'ordered.cleared', 'nye-metoder-secretariat', `${NM} [N1]`),
  task('prepare-method-decision', 'deciding.prepared', 'medical-director', `${NM} [N1]`, 'norwegian-decision'),
  task('decide-method', 'deciding.deferred', 'decision-forum', `${NM} [N1][N7]`, 'norwegian-decision'),
  task('judge-method-request', 'decided.reconsideration', 'ordering-forum', OURS),
];

/** A method in Nye metoder, Norway's system for introducing methods in its hospitals. @source docs/adr/0025 */
export const norwegianMethod: ChartDefinition = {
  id: 'norwegian-method',
  version: 1,
  validFrom: isoDate('2013-01-01'),
  processVersion: 'NYE_METODER_2013',
  kinds: ['medicine', 'atmp', 'medtech'],
  source: NM,
  root: {
    type: 'parallel',
    source: NM,
    on: anywhere,
    states: { handling, authorisation, price, purchase, exemption, otherApproval, hold: holdRegion() },
  },
  context: {
    ...linkContext,
    ...holdContext,
    caseKind: null,
    requested: false,
    again: false,
    outcome: null,
    conditions: null,
    specified: null,
    reassessBy: null,
    documentationOn: null,
  },
  acts: { ...methodActs, ...linkActs, ...holdActs },
  rules: { ...methodRules, ...linkRules, ...holdRules },
  updates: { ...decisionUpdates, ...linkUpdates, ...holdUpdates },
  deadlines: [...deadlines, ...holdDeadlines],
  tasks,
};
