import type { AdviceNoteView, BodyGoalView, BodyMeetingView, OccasionView, WatchItemView } from '#contract';
import { nameOf } from '#messages';
import {
  goalState,
  type Advice,
  type BodyGoal,
  type BodyMeeting,
  type EducationOccasion,
  type GoalFollowUp,
  type WatchItem,
} from '#network';
import type { Body, IsoDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';

/** Where each kind of record is read. */
export const PATHS = {
  meeting: '/body-meetings',
  goal: '/body-goals',
  occasion: '/education-occasions',
  'watch-item': '/watch-items',
  advice: '/advice-notes',
} as const;

const ofBody = (
  { id, body, revision }: { readonly id: string; readonly body: Body; readonly revision: number },
  { locale }: Caller,
) => ({
  id,
  body,
  bodyLabel: nameOf('body', body, locale),
  revision,
});
const linksOf = (path: string, { id, body }: { readonly id: string; readonly body: Body }, { root }: Caller) => [
  link(root, 'self', `${path}/${id}`),
  link(root, 'body', `/bodies/${body}`),
];
const caseLink = (caseId: string | null, { root }: Caller) =>
  caseId === null ? [] : [link(root, 'case', `/cases/${caseId}`)];

export const toMeetingView = (meeting: BodyMeeting, caller: Caller): BodyMeetingView => ({
  ...ofBody(meeting, caller),
  on: meeting.on,
  at: meeting.at,
  place: meeting.place,
  state: meeting.state,
  stateLabel: nameOf('meeting-state', meeting.state, caller.locale),
  agendaItems: meeting.agenda.map((item) => ({ ...item })),
  minutes: meeting.minutes,
  minutesOn: meeting.minutesOn,
  _links: linksOf(PATHS.meeting, meeting, caller),
});

/** @param owner  null for who may not see who answers for it */
export function toGoalView(
  goal: BodyGoal,
  followUps: readonly GoalFollowUp[],
  owner: BodyGoalView['owner'],
  today: IsoDate,
  caller: Caller,
): BodyGoalView {
  const state = goalState(goal, today);
  const { text, measure, setOn, dueOn, consultedOn, followUpOn, endedOn } = goal;
  return {
    ...ofBody(goal, caller),
    text,
    measure,
    owner,
    setOn,
    dueOn,
    consultedOn,
    followUpOn,
    state,
    stateLabel: nameOf('goal-state', state, caller.locale),
    endedOn,
    followUps: followUps.map(({ on, standing, text: said }) => ({
      on,
      standing,
      standingLabel: nameOf('goal-standing', standing, caller.locale),
      text: said,
    })),
    _links: linksOf(PATHS.goal, goal, caller),
  };
}

export function toOccasionView(occasion: EducationOccasion, caller: Caller): OccasionView {
  const { course, audience, description, from, to, place, places, state } = occasion;
  return {
    ...ofBody(occasion, caller),
    course,
    audience,
    description,
    from,
    to,
    place,
    places,
    state,
    stateLabel: nameOf('meeting-state', state, caller.locale),
    _links: linksOf(PATHS.occasion, occasion, caller),
  };
}

export function toWatchItemView(item: WatchItem, caller: Caller): WatchItemView {
  const { subject, why, caseId, from, ended, endedOn } = item;
  return {
    ...ofBody(item, caller),
    subject,
    why,
    caseId,
    from,
    ended,
    endedLabel: ended === null ? null : nameOf('watch-end', ended, caller.locale),
    endedOn,
    _links: [...linksOf(PATHS['watch-item'], item, caller), ...caseLink(caseId, caller)],
  };
}

export function toAdviceView(advice: Advice, caller: Caller): AdviceNoteView {
  const { caseId, meetingId, text, published, givenOn, withdrawnOn } = advice;
  return {
    ...ofBody(advice, caller),
    caseId,
    meetingId,
    text,
    published,
    givenOn,
    withdrawnOn,
    _links: [...linksOf(PATHS.advice, advice, caller), ...caseLink(caseId, caller)],
  };
}
