import { isIsoDate } from '../calendar/iso-date.js';
import { dueOn } from '../calendar/deadline-date.js';
import type { Rule, RuleInput } from '../definition.js';
import { reason, type Json, type JsonRecord, type Reason } from '../reason.js';
import { spanIn, spanOf } from '../settings.js';
import { dayIn, isSet, numberIn, recordIn, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, saying, stateRule } from '../shared/rules.js';
import { CIRCULATION_KINDS, outcomesOf, WITHOUT_BASIS, type OutcomeCatalogue } from './outcomes.js';
import { restsOnText } from './rests-on-text.js';
import { lackIn, quorumIn } from './quorum.js';
import {
  nameOf,
  seatBehind,
  seatCalled,
  seatOf,
  seatsKnown,
  seatsNotListed,
  seatsToFill,
  seatsUndeclared,
  staysOut,
} from './seats.js';

const SOURCE = 'domain/states.md#3';
const FL = 'domain/law-and-conventions.md#4';

/** A recommendation on a medicine that TLV has reported on, published or adopted only. */
const restsOnEvaluation = (context: JsonRecord): boolean =>
  context['kind'] === 'recommendation' && (isSet(context, 'evaluated') || dayIn(context, 'adoptedOn') !== null);

const isOneOf = (kinds: readonly string[], kind: Json | undefined): boolean =>
  typeof kind === 'string' && kinds.includes(kind);

/** What differs between councils on medicines and on devices. */
export interface CouncilForm {
  /** Facts without which an outcome says too little. */
  readonly neededWith: Readonly<Record<string, readonly string[]>>;
  /** A medicine that TLV has evaluated is presented by TLV. @source domain/states.md#3 S A2 */
  readonly presentedByTlv: boolean;
}

/** Guards of an agenda item. @source domain/states.md#3 */
export const councilRules = (
  catalogue: OutcomeCatalogue,
  { neededWith, presentedByTlv }: CouncilForm,
): Readonly<Record<string, Rule>> => ({
  /** A text that regions have commented on rests until each comment has its answer. */
  textSettled: stateRule(
    `${SOURCE}, #2 (comments on a text are answered first: our default)`,
    ({ context }) => (restsOnText(context) ? reason('text-not-settled') : null),
    ['TEXT_SETTLED'],
  ),
  basisAttached: factRule(`${SOURCE} S A42`, basisAttached),
  enoughNoticeForMeeting: factRule(`${SOURCE} (8 wd before: our default)`, enoughNotice),
  agendaNotSent: saying(
    ['agenda-already-sent'],
    stateRule(`${SOURCE} (our default)`, ({ context }) => already(context, 'agendaOn', 'agenda-already-sent')),
  ),
  /** Members see the list of items, and can declare, before any document opens. */
  agendaSent: stateRule(
    `${SOURCE} S/D K4, JV4`,
    ({ context }) => (textIn(context, 'agendaOn') === null ? reason('agenda-not-sent') : null),
    ['SEND_AGENDA'],
  ),
  documentsClosed: saying(
    ['documents-already-open'],
    stateRule(`${SOURCE} (our default)`, ({ context }) => already(context, 'documentsOn', 'documents-already-open')),
  ),
  notBeforeMeeting: stateRule(`${SOURCE} (our default)`, ({ context, event }) => {
    const meetingOn = dayIn(context, 'meetingOn');
    return meetingOn !== null && event.on < meetingOn ? reason('meeting-is-later', { meetingOn }) : null;
  }),
  seatsOnce: saying(
    ['seat-twice'],
    factRule(`${SOURCE} (our default)`, ({ event }) =>
      seatTwice(recordsIn(event.facts, event.type === 'START_CIRCULATION' ? 'members' : 'attendance')),
    ),
  ),
  /** A member answers and declares for their own seat alone; who has none of the council's seats for none of them. The secretariat notes what a member has said. */
  ownSeat: factRule(`${SOURCE} (a seat is its holder’s: domain/actors.md#4, our default)`, ownSeat),
  /** A circulation asks every seat that the council has. */
  everySeatAsked: factRule(`${SOURCE} (all members answer: our default)`, ({ event }) => {
    const missing = seatsNotListed(recordsIn(event.facts, 'members'), seatsKnown({}, event.facts));
    return missing.length === 0 ? null : reason('seats-missing', { seats: missing });
  }),
  someoneHasNotDeclared: stateRule(`${SOURCE} S K4`, ({ context }) =>
    seatsUndeclared(context)?.length === 0 ? reason('all-have-declared') : null,
  ),
  deputyToCall: stateRule(`${SOURCE} S K4`, ({ context }) =>
    seatsToFill(context).length > 0 ? null : reason('no-deputy-to-call'),
  ),
  seatWantsDeputy: factRule(`${SOURCE} S K4`, ({ context, event }) => {
    const seat = seatCalled(textIn(event.facts, 'seat') ?? '', context, event.facts);
    return seatsToFill(context).includes(seat) ? null : reason('seat-wants-no-deputy', { seat });
  }),
  someoneHasNotAnswered: stateRule(`${SOURCE} (per capsulam: our default)`, ({ context }) =>
    unanswered(context, {}).length === 0 ? reason('all-have-answered') : null,
  ),
  rapporteurFree: factRule(`${SOURCE} S JV4`, ({ context, event }) =>
    staysOut(context, event.facts).includes(textIn(event.facts, 'rapporteur') ?? '')
      ? reason('rapporteur-has-conflict')
      : null,
  ),
  presentedByTlv: factRule(`${SOURCE} S A2`, ({ context, event }) =>
    presentedByTlv && restsOnEvaluation(context) && !isSet(event.facts, 'byTlv')
      ? reason('tlv-has-not-presented')
      : null,
  ),
  /** A report that was adopted after the presentation has not been presented: the item is tabled, and TLV presents it at the next meeting. */
  evaluationPresented: saying(
    ['tlv-has-not-presented'],
    stateRule(
      `${SOURCE} S A2, #4.5 (reported and presented)`,
      ({ context }) =>
        presentedByTlv && restsOnEvaluation(context) && !isSet(context, 'presentedByTlv')
          ? reason('tlv-has-not-presented')
          : null,
      ['TABLE'],
    ),
  ),
  quorum: saying(
    ['quorum-seats', 'quorum-health-care-regions'],
    stateRule(`${SOURCE} S A32, A15 (limits: our default)`, ({ context, event }) => lackIn(context, event.facts), [
      'ATTENDANCE_CHANGED',
    ]),
  ),
  outcomeInCatalogue: factRule(`${SOURCE}, domain/process-medicines.md#4`, ({ context, event }) => {
    const outcomes = outcomesOf(catalogue, context['kind']);
    return isOneOf(outcomes, event.facts['outcome'])
      ? null
      : reason('outcome-not-in-catalogue', { kind: context['kind'] ?? null, outcomes });
  }),
  decisionComplete: factRule(`${SOURCE}, #4.2, #4.3, #4.4`, ({ event }) => {
    const missing = (neededWith[textIn(event.facts, 'outcome') ?? ''] ?? []).filter((name) =>
      isEmpty(event.facts[name]),
    );
    return missing.length === 0 ? null : reason('decision-incomplete', { missing });
  }),
  votesCarry: factRule(`${FL} (FL 28–29 §§)`, votesCarry),
  dissentFromSeats: factRule(`${FL} (FL 30 §)`, ({ context, event }) => {
    const present = presentSeats(context);
    const stranger = recordsIn(event.facts, 'dissent')
      .map(nameOf)
      .find((seat) => !present.includes(seat));
    return stranger === undefined ? null : reason('did-not-take-part', { seat: stranger });
  }),
  tookPart: factRule(`${FL} (FL 30 §)`, ({ context, event }) => {
    const seat = textIn(event.facts, 'seat') ?? '';
    return presentSeats(context).includes(seat) ? null : reason('did-not-take-part', { seat });
  }),
  checkerTookPart: factRule(`${SOURCE} (chair and one checker: our default)`, ({ context, event }) => {
    const seat = textIn(event.facts, 'seat') ?? '';
    return presentSeats(context).includes(seat) ? null : reason('checker-did-not-take-part', { seat });
  }),
  minutesUnchecked: stateRule(`${SOURCE} (chair and one checker: our default)`, ({ context }) =>
    textIn(context, 'checker') === null ? null : reason('minutes-checked'),
  ),
  minutesChecked: stateRule(
    `${SOURCE} (chair and one checker: our default)`,
    ({ context }) => (textIn(context, 'checker') === null ? reason('minutes-not-checked') : null),
    ['MINUTES_CHECKED'],
  ),
  mayCirculate: stateRule(`${SOURCE} (per capsulam: our default)`, ({ context }) =>
    isOneOf(CIRCULATION_KINDS, context['kind'])
      ? null
      : reason('kind-needs-a-meeting', { kind: context['kind'] ?? null, allowed: CIRCULATION_KINDS }),
  ),
  memberAsked: factRule(`${SOURCE} (per capsulam: our default)`, ({ context, event }) => {
    const seat = textIn(event.facts, 'seat') ?? '';
    if (staysOut(context, event.facts).includes(seat)) return reason('has-conflict', { seat });
    return recordsIn(context, 'attendance').some((one) => nameOf(one) === seat) ? null : reason('not-asked', { seat });
  }),
  allAnswered: stateRule(
    `${SOURCE} (per capsulam: our default)`,
    ({ context, event }) => {
      const out = unanswered(context, event.facts);
      return out.length === 0 ? null : reason('answers-missing', { seats: out });
    },
    ['CIRCULATION_ANSWERED'],
  ),
  circulationCarries: stateRule(`${FL} (FL 28–29 §§)`, ({ context, event }) => {
    const { deciding } = quorumIn(context, event.facts);
    const agree = deciding.filter((seat) => recordIn(context, 'answers')[seat] === true).length;
    return agree * 2 > deciding.length ? null : reason('no-majority', { for: agree, against: deciding.length - agree });
  }),
});

function basisAttached({ context, event }: RuleInput): Reason | null {
  const kind = event.facts['kind'] ?? context['kind'];
  const basis = [...textsIn(context, 'basis'), ...textsIn(event.facts, 'basis')];
  const motivation = textIn(event.facts, 'motivation') ?? textIn(context, 'motivation');
  if (kind === 'inclusion' && motivation === null) return reason('motivation-missing');
  return basis.length > 0 || isOneOf(WITHOUT_BASIS, kind) ? null : reason('basis-missing', { kind: kind ?? null });
}

function ownSeat({ context, event }: RuleInput): Reason | null {
  const { facts, by } = event;
  if (by === 'coordinator' || facts['ownSeats'] === undefined) return null;
  const seat = textIn(facts, 'seat') ?? '';
  const own = textsIn(facts, 'ownSeats');
  const meant = seatBehind(seat, context, facts);
  const isOfCouncil = (seatsKnown(context, facts) ?? []).some((one) => nameOf(one) === meant);
  const isOwn = own.length === 0 ? !isOfCouncil : own.includes(meant);
  return isOwn ? null : reason('not-your-seat', { seat, own });
}

/** The basis must have been complete so long before the meeting that it could go out with the agenda. */
function enoughNotice({ context, event }: RuleInput): Reason | null {
  const { meetingOn } = event.facts;
  if (typeof meetingOn !== 'string' || !isIsoDate(meetingOn)) return reason('no-such-meeting');
  if (meetingOn < event.on) return reason('meeting-is-past', { meetingOn });
  const before = spanIn(event.facts, 'agendaBefore') ?? spanOf('agenda-before', {});
  const latestOn = dueOn(meetingOn, before, 'before');
  const basisOn = dayIn(context, 'basisOn');
  return basisOn !== null && basisOn > latestOn
    ? reason('basis-too-late-for-meeting', { meetingOn, latestOn, basisOn })
    : null;
}

function seatTwice(seats: readonly JsonRecord[]): Reason | null {
  const names = seats.map(nameOf);
  const twice = names.find((seat, at) => names.indexOf(seat) !== at);
  return twice === undefined ? null : reason('seat-twice', { seat: twice });
}

/** A decision needs more votes for than against; the chair breaks a tie. No one abstains. */
function votesCarry({ context, event }: RuleInput): Reason | null {
  const votes = recordIn(event.facts, 'votes');
  const yes = numberIn(votes, 'for');
  const no = numberIn(votes, 'against');
  if (yes === null || no === null) return null;
  const { deciding } = quorumIn(context, event.facts);
  if (yes + no !== deciding.length)
    return reason('votes-do-not-add-up', { votes: yes + no, deciding: deciding.length });
  return yes > no || (yes === no && isSet(votes, 'castingVote'))
    ? null
    : reason('no-majority', { for: yes, against: no });
}

/** Everyone at the table without a conflict, deciding or not. */
function presentSeats(context: JsonRecord): readonly string[] {
  const conflicted = staysOut(context);
  return recordsIn(context, 'attendance')
    .filter((seat) => isSet(seat, 'present'))
    .map(nameOf)
    .filter((seat) => !conflicted.includes(seat));
}

function unanswered(context: JsonRecord, facts: JsonRecord): readonly string[] {
  const conflicted = staysOut(context, facts);
  const answers = recordIn(context, 'answers');
  const seats = seatsKnown(context, facts);
  return recordsIn(context, 'attendance')
    .filter((place) => place['kind'] === 'member' && seatOf(place, seats) !== null)
    .map(nameOf)
    .filter((seat) => !conflicted.includes(seat) && answers[seat] === undefined);
}

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const already = (context: JsonRecord, field: string, code: string): Reason | null => {
  const on = textIn(context, field);
  return on === null ? null : reason(code, { on });
};
