import type { FormMandate, FormOf } from '../definition.js';
import type { FactField, FactFields } from '../facts.js';
import type { JsonRecord } from '../reason.js';
import { textIn } from '../shared/reading.js';
import { casesCounted } from '../shared/small-counts.js';
import { ANSWER_FIELDS } from './decision.js';
import { isItemKind, outcomesOf, type ItemKind, type OutcomeCatalogue } from './outcomes.js';
import { nameOf, seatsKnown } from './seats.js';

/** What every decision says, whatever it is about. */
const ALWAYS = ['outcome', 'reasons', 'votes', 'dissent', 'shutOut', 'seats'];

/** What else a decision of each kind tells its case. @source domain/states.md#3, #4 */
const ALSO: Readonly<Record<ItemKind, readonly string[]>> = {
  inclusion: ['indication', 'orderEvaluation', 'patientAssociation'],
  wait: ['conditions', 'withException'],
  orderEvaluation: ['assessor', 'rank', 'products', 'question'],
  waiveEvaluation: ['assessedBy'],
  rankOrders: ['rank', 'expectedStartOn'],
  startNegotiation: ['negotiationReason'],
  recommendation: ANSWER_FIELDS,
  memberAnswer: ANSWER_FIELDS,
  classRule: [],
  classRow: [],
  statement: [],
  reassessment: ['reviewOn', ...Object.keys(casesCounted)],
  end: ['reviewOn', ...Object.keys(casesCounted)],
  exclude: [],
  minorText: [],
  other: [],
};

const narrowed = (field: FactField, of: readonly string[]): FactField =>
  field.kind === 'choice' ? { ...field, of } : field;

/** A decision asks what fits the kind of its item: its outcomes, and what these need. */
const decision =
  (catalogue: OutcomeCatalogue): FormOf =>
  (facts, context) => {
    const kind = textIn(context, 'kind');
    if (!isItemKind(kind)) return { fields: facts, known: {} };
    const asked = new Set([...ALWAYS, ...ALSO[kind]]);
    const withOwners = kind === 'recommendation' && 'ownedConditions' in facts;
    const fields: FactFields = Object.fromEntries(
      Object.entries(facts)
        .filter(([name]) => asked.has(name) && !(withOwners && name === 'conditions'))
        .map(([name, field]) => [name, name === 'outcome' ? narrowed(field, outcomesOf(catalogue, kind)) : field]),
    );
    return { fields, known: kind === 'recommendation' ? proposed(context) : {} };
  };

/** What talks about the price have led to. @source domain/states.md#4.3 S A5 */
const proposed = (context: JsonRecord): JsonRecord =>
  context['proposed'] === 'do-not-use' ? { outcome: 'do-not-use', refrainReason: 'negotiation-failed' } : {};

/** The council's seats as the network has them, each to be marked as present. */
const placesOf = (context: JsonRecord): JsonRecord[] =>
  (seatsKnown(context) ?? []).map((seat) => {
    const area = textIn(seat, 'healthCareRegion');
    return { seat: nameOf(seat), kind: 'member', present: true, ...(area !== null && { healthCareRegion: area }) };
  });

/** The table as it was last written down, else everybody who has a seat. */
const table =
  (fact: 'attendance' | 'members'): FormOf =>
  (facts, context) => {
    const before = fact === 'attendance' ? context['attendance'] : [];
    const known = Array.isArray(before) && before.length > 0 ? before : placesOf(context);
    return { fields: facts, known: known.length === 0 ? {} : { [fact]: known } };
  };

/** A member's own seat, where they sit for a health care region. */
const ownSeat: FormOf = (facts, context, mandates) => {
  const areas = mandates.flatMap(({ role, healthCareRegion }: FormMandate) =>
    (role === 'council-member' || role === 'council-chair') && healthCareRegion !== undefined ? [healthCareRegion] : [],
  );
  const own = (seatsKnown(context) ?? []).find((seat) => areas.includes(textIn(seat, 'healthCareRegion') ?? ''));
  return { fields: facts, known: own ? { seat: nameOf(own) } : {} };
};

/** What the forms of a council's acts ask where an item stands. */
export const councilForms = (catalogue: OutcomeCatalogue): Readonly<Record<string, FormOf>> => ({
  DECIDE: decision(catalogue),
  DECIDE_BY_CIRCULATION: decision(catalogue),
  MEETING_STARTED: table('attendance'),
  ATTENDANCE_CHANGED: table('attendance'),
  START_CIRCULATION: table('members'),
  CONFLICT_DECLARED: ownSeat,
  NO_CONFLICT_DECLARED: ownSeat,
  CIRCULATION_ANSWERED: ownSeat,
  ADD_DISSENT: ownSeat,
  MINUTES_CHECKED: ownSeat,
});
