import type { Transition } from '../definition.js';
import { tellsOfText } from './rests-on-text.js';

const SOURCE = 'domain/states.md#3';
const OURS = `${SOURCE} (our default)`;

export const withdraw: Transition = {
  target: 'withdrawn',
  set: { withdrawnBecause: '$fact.reason' },
  effects: [tellsOfText(false)],
  source: OURS,
};
/** Another meeting has its own table and its own presentation. */
const notPresented = { attendance: [], rapporteur: null, presentedByTlv: null } as const;
/** A new meeting asks for new declarations only of those who have not made them; the agenda goes out anew. */
export const schedule: Transition = {
  target: 'scheduled',
  when: ['textSettled', 'enoughNoticeForMeeting'],
  set: { meetingOn: '$fact.meetingOn', meeting: '$fact.meeting', agendaOn: null, ...notPresented },
  update: ['takeSeats'],
  effects: [{ type: 'notify', notice: 'item-scheduled' }, tellsOfText(true)],
  source: `${SOURCE} S/D K4, JV4, Q4`,
};
/** A conflict may show itself at any time before the decision; what the member could read closes at once. */
const conflict: Transition = {
  when: ['ownSeat'],
  update: ['declareConflict'],
  effects: [{ type: 'notify', notice: 'conflict-declared' }],
  source: `${SOURCE} S K4; #14 scenario 11`,
};
export const declarations = {
  CONFLICT_DECLARED: conflict,
  NO_CONFLICT_DECLARED: { when: ['ownSeat'], update: ['declareNoConflict'], source: `${SOURCE} S K4, Q4` },
};
export const attendance = {
  ATTENDANCE_CHANGED: {
    when: ['seatsOnce'],
    set: { attendance: '$fact.attendance' },
    update: ['takeSeats'],
    source: 'domain/law-and-conventions.md#4 (our default)',
  },
};
export const addBasis: Transition = { update: ['takeBasis'], source: `${SOURCE} S A42 (our default)` };
export const dissent = {
  ADD_DISSENT: {
    when: ['ownSeat', 'tookPart'],
    update: ['addDissent'],
    source: 'domain/law-and-conventions.md#4 (FL 30 §: until it is dispatched)',
  },
};

export const decided = (from: string): Transition => ({
  target: 'decided',
  update: ['recordDecision'],
  consequences: ['tellWhatIsDecided', 'tellDecision'],
  source: from,
});

export const decidedAtMeeting: Transition = {
  ...decided(`${SOURCE} S A32, A15`),
  when: [
    'textSettled',
    'evaluationPresented',
    'quorum',
    'outcomeInCatalogue',
    'decisionComplete',
    'votesCarry',
    'dissentFromSeats',
  ],
};
