import type { StateNode, Transition } from '../definition.js';
import { cooperationOver, toldItIsOver } from './after-publication.js';

export const noAnswerAnyMore = {
  archivedOutcome: '$context.outcome',
  outcome: null,
  regionsAtWork: false,
  salesFollowed: false,
  underReassessment: false,
} as const;

/** An answer that holds no longer is kept in the archive, and everything that followed from it ends with it. @source domain/states.md#4 S A4, A29, A30 */
export const archived = (because: string, from: string, more: Partial<Transition> = {}): Transition => ({
  target: 'handling.ended',
  ...more,
  set: { endedBecause: because, ...noAnswerAnyMore, ...more.set },
  effects: [{ type: 'notify', notice: 'ended' }, { type: 'publish', what: 'archive' }, ...cooperationOver],
  source: from,
});

/** Ways off the road that any state of it takes. */
export const leavings = {
  WITHDRAWAL_CONFIRMED: {
    target: 'handling.withdrawn',
    when: ['stillLive', 'withdrawalAnnounced'],
    set: noAnswerAnyMore,
    effects: [{ type: 'notify', notice: 'withdrawn' }, { type: 'publish', what: 'case' }, ...cooperationOver],
    source: 'domain/states.md#4 S/D C7, D1',
  },
  CLOSE_CASE: {
    target: 'handling.closedOther',
    when: ['stillLive'],
    set: { closedBecause: '$fact.reasonCode', ...noAnswerAnyMore },
    effects: [{ type: 'notify', notice: 'ended' }, ...cooperationOver],
    source: 'domain/states.md#4 closed.other (our default)',
  },
} as const satisfies Readonly<Record<string, Transition>>;

/** Taken out of the cooperation again before any answer. */
export const excluded: Transition = {
  target: 'handling.notIncluded',
  set: { motivation: '$fact.motivation', salesFollowed: false },
  effects: [{ type: 'notify', notice: 'not-included' }, { type: 'publish', what: 'case' }, toldItIsOver('follow-up')],
  source: 'domain/states.md#4 (our default)',
};

/** An end that is not for ever: the case can be taken up anew. @source domain/states.md#4 (reopenable) */
const reopenable = (stage: NonNullable<StateNode['stage']>, source: string): StateNode => ({
  stage,
  source,
  on: { REOPEN: { target: 'handling.intake', set: { reopenedBecause: '$fact.reasonCode' }, source } },
});

export const ended = reopenable('ended', 'domain/states.md#4 (archived; reopenable: our default)');
export const withdrawn = reopenable('withdrawn', 'domain/states.md#4 (reopenable)');
export const closedOther = reopenable('ended', 'domain/states.md#4 closed.other (our default)');
