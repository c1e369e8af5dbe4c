import type { ActDefinition, RuleRef, StateNode, Transition } from '../definition.js';
import { askedFields, startRound } from '../opinions/asked.js';
import type { RoundKind } from '../opinions/round-kinds.js';

const SOURCE = 'domain/states.md#2 (a round is a draft before it is open: our default)';

/** Asking the regions belongs to the way into consultation, whichever door the case came through. */
export const asksRegions = {
  target: 'handling.consultation',
  set: { roundRunning: true },
  effects: [startRound('inclusion')],
} as const satisfies Omit<Transition, 'source'>;

/** The round is put together first: no region hears of it before a coordinator opens it. */
export const preparesRound = (kind: RoundKind, target: string): Transition => ({
  target,
  effects: [startRound(kind, 'PREPARE_ROUND')],
  source: SOURCE,
});

/** The regions are asked at once, or a round is prepared for that, as the act says. */
export const asksOrPrepares = (row: Omit<Transition, 'target'>): readonly Transition[] => {
  const when: readonly RuleRef[] = row.when ?? [];
  const prepares = preparesRound('inclusion', 'handling.roundPreparation');
  return [
    { ...row, ...prepares, when: [...when, 'roundIsPrepared'], source: `${row.source}; ${SOURCE}` },
    { ...row, ...asksRegions, set: { ...row.set, ...asksRegions.set } },
  ];
};

/** What becomes of a prepared round: opened, the case moves on; dropped, it goes back. */
export const whilePrepared = (asked: string, back: string): NonNullable<StateNode['on']> => ({
  ROUND_STARTED: { target: asked, set: { roundRunning: true }, source: SOURCE },
  ROUND_DROPPED: { target: back, source: SOURCE },
});

export const roundActs: Readonly<
  Record<'PREPARE_ROUND' | 'PREPARE_HEARING' | 'ROUND_STARTED' | 'ROUND_DROPPED', ActDefinition>
> = {
  PREPARE_ROUND: { roles: ['coordinator'], facts: askedFields, source: SOURCE },
  PREPARE_HEARING: { roles: ['coordinator'], facts: askedFields, source: SOURCE },
  ROUND_STARTED: { roles: ['system'], facts: {}, source: SOURCE },
  ROUND_DROPPED: { roles: ['system'], facts: {}, source: SOURCE },
};
