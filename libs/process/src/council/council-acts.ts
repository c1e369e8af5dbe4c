import type { ActDefinition } from '../definition.js';
import type { FactField, FactFields } from '../facts.js';
import { choice, count, date, document, flag, listOf, optional, published, record, region, text } from '../fields.js';
import { CONFLICT_TYPES } from '../opinions/opinion-acts.js';
import { registerNumber } from '../opinions/registration.js';
import { ROUND_KINDS } from '../opinions/round-kinds.js';
import { casesCounted } from '../shared/small-counts.js';
import { HEALTH_CARE_REGIONS, type Role } from '../vocabulary.js';
import { allOutcomes, ITEM_KINDS, type OutcomeCatalogue } from './outcomes.js';
import { SEAT_KINDS } from './quorum.js';

const SOURCE = 'domain/states.md#3';
const OURS = `${SOURCE} (our default)`;
const TEXTS = `${SOURCE}, #2 (comments on a text are answered first: our default)`;
const seat = text(100);
const ranked: FactField = { kind: 'number', min: 1, max: 1000 };
const basis = optional(listOf(document));
const motivation = optional(published(text(4000)));

const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});

const attendance = listOf(
  record({
    seat,
    kind: choice(...SEAT_KINDS),
    present: flag,
    healthCareRegion: optional(choice(...HEALTH_CARE_REGIONS)),
    region: optional(region),
    standsInFor: optional(seat),
  }),
  1,
);

/**
 * Seats whose holders' declarations keep them out of this case on the day: told from beside it, so that nobody has to know.
 *
 * @source domain/states.md#12, domain/actors.md#7 (removed from the quorum count)
 */
const shutOut: FactField = optional(
  listOf(
    record({
      seat: optional(seat),
      healthCareRegion: optional(choice(...HEALTH_CARE_REGIONS)),
      because: text(100),
    }),
  ),
);
/**
 * The council's seats as the network has them on the day, each by its name; a health care region's seat is called by it.
 *
 * @source domain/actors.md#2 [Q3][B9], #4 (a member's scope is a seat)
 */
const seats: FactField = optional(
  listOf(record({ seat: text(100), healthCareRegion: optional(choice(...HEALTH_CARE_REGIONS)) })),
);
/** Those of them that are the acting person's own. */
const ownSeats: FactField = optional(listOf(text(100)));

const told = (one: ActDefinition, facts: FactFields): ActDefinition => ({
  ...one,
  facts: { ...one.facts, ...facts },
  fromBeside: Object.keys(facts),
  onlyFromBeside: true,
});
/** How long before a meeting the agenda goes out, as the regions have set it. */
const agendaBefore: FactField = optional(record({ unit: choice('wd', 'cd', 'm', 'y'), n: count }));

const withSeats = (one: ActDefinition, more: FactFields = {}): ActDefinition => told(one, { shutOut, seats, ...more });
/** An act by which somebody speaks for a seat. */
const forSeat = (one: ActDefinition): ActDefinition => told(one, { shutOut, seats, ownSeats });

/** A decision as it is recorded: content, reasons, votes and dissent, and what the case needs to go on. @source domain/law-and-conventions.md#4 (FL 28–32 §§) */
const decision = (catalogue: OutcomeCatalogue, answer: FactFields): FactFields => ({
  ...answer,
  outcome: published(choice(...allOutcomes(catalogue))),
  reasons: published(text()),
  votes: optional(record({ for: count, against: count, castingVote: optional(flag) })),
  dissent: optional(listOf(record({ seat, text: text() }))),
  indication: optional(published(text(1000))),
  orderEvaluation: optional(flag),
  assessor: optional(choice('tlv', 'nordic', 'eu', 'other')),
  assessedBy: optional(text(200)),
  rank: optional(ranked),
  expectedStartOn: optional(date),
  negotiationReason: optional(choice('cost-above-willingness', 'uncertainty', 'other')),
  ...casesCounted,
});

/** Who may do what with an agenda item. @source domain/states.md#3 */
export const councilActs = (
  catalogue: OutcomeCatalogue,
  answer: FactFields,
): Readonly<Record<string, ActDefinition>> => ({
  ITEM_REQUESTED: withSeats(
    act(['system', 'coordinator', 'preparer'], `${SOURCE} S A42`, {
      kind: choice(...ITEM_KINDS.filter((kind) => catalogue[kind].length > 0)),
      motivation,
      basis,
      evaluated: optional(flag),
      adoptedOn: optional(date),
      row: optional(text(1300)),
      proposed: optional(text(60)),
      textAbout: optional(choice(...ROUND_KINDS)),
    }),
  ),
  TEXT_PUT_OUT: act(['system'], TEXTS, { about: choice(...ROUND_KINDS) }),
  TEXT_SETTLED: act(['system'], TEXTS),
  EVALUATION_ADOPTED: act(['system'], `${SOURCE} S A2 (an item hears of a report adopted after it was asked for)`),
  ADD_BASIS: act(['coordinator', 'preparer'], `${SOURCE} S A42 (our default)`, { basis, motivation }),
  SCHEDULE: withSeats(
    act(['coordinator'], `${SOURCE} S/D K4, JV4, Q4`, { meetingOn: date, meeting: optional(text(200)) }),
    { agendaBefore },
  ),
  SEND_AGENDA: act(['coordinator'], `${SOURCE} S/D JV4`),
  OPEN_DOCUMENTS: act(['coordinator'], `${SOURCE} S/D K4`),
  CONFLICT_DECLARED: {
    ...forSeat(
      act(['council-member', 'council-chair', 'expert', 'coordinator'], `${SOURCE} S K4, Q4`, {
        seat,
        type: choice(...CONFLICT_TYPES),
        deputy: optional(seat),
      }),
    ),
    evenInConflict: true,
  },
  NO_CONFLICT_DECLARED: forSeat(
    act(['council-member', 'council-chair', 'expert'], `${SOURCE} S K4, Q4`, {
      seat,
      as: optional(choice(...SEAT_KINDS)),
    }),
  ),
  DEPUTY_CALLED: withSeats(
    act(['coordinator'], `${SOURCE} S K4 (that it is noted: our default)`, { seat, deputy: seat }),
  ),
  MEETING_STARTED: withSeats(act(['council-chair'], OURS, { attendance })),
  ATTENDANCE_CHANGED: withSeats(
    act(['council-chair'], 'domain/law-and-conventions.md#4 (leaving and returning are noted)', {
      attendance,
    }),
  ),
  PRESENTED: withSeats(act(['rapporteur'], `${SOURCE} S A2`, { rapporteur: seat, byTlv: optional(flag) })),
  DECIDE: withSeats(
    act(['council-chair'], `${SOURCE}, domain/law-and-conventions.md#4 (FL 31 §)`, decision(catalogue, answer)),
    registerNumber,
  ),
  ADD_DISSENT: forSeat(
    act(['council-member', 'council-chair', 'rapporteur'], 'domain/law-and-conventions.md#4 (FL 30 §)', {
      seat,
      text: text(),
    }),
  ),
  TABLE: act(['council-chair'], OURS, { reason: text(2000), nextMeetingOn: date }),
  REFER_BACK: act(['council-chair'], OURS, { missing: text(4000), to: text(200), dueOn: date }),
  RETURN_ITEM: act(['coordinator', 'preparer', 'system'], OURS, { basis, motivation }),
  START_CIRCULATION: withSeats(
    act(['council-chair'], `${SOURCE} (per capsulam: our default)`, {
      proposal: text(),
      members: attendance,
    }),
  ),
  CIRCULATION_ANSWERED: forSeat(
    act(['council-member', 'council-chair'], `${SOURCE} (per capsulam: our default)`, {
      seat,
      agrees: flag,
    }),
  ),
  CIRCULATION_EXPIRED: act(['system'], `${SOURCE} (per capsulam: our default)`),
  DECIDE_BY_CIRCULATION: withSeats(
    act(['council-chair'], `${SOURCE} (per capsulam: our default)`, decision(catalogue, answer)),
    registerNumber,
  ),
  MINUTES_DRAFTED: act(['coordinator'], OURS, { minutes: optional(document) }),
  MINUTES_CHECKED: forSeat(act(['council-member'], OURS, { seat })),
  MINUTES_APPROVED: act(['council-chair'], OURS),
  DISPATCH: act(['coordinator'], `${SOURCE} S A9, A14`),
  WITHDRAW_ITEM: act(['coordinator', 'system'], OURS, { reason: optional(text(2000)) }),
});
