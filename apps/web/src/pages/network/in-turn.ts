import type { NextInTurnView } from '#contract';

type Place = NextInTurnView['places'][number];

/** What happens with one of somebody's mandates while they are away and have named nobody. */
export interface InTurn {
  readonly key: string;
  readonly what: 'stands-in' | 'same' | 'nobody' | 'own';
  readonly place: string;
  readonly names: string;
}

/** @param nameless  what somebody without a name is called */
export function inTurnOf(places: readonly Place[], nameless: string): readonly InTurn[] {
  return places.map(({ mandateId, roleLabel, placeLabel, mayBeStoodInFor, holders }) => {
    const standing = holders.filter(({ standsIn }) => standsIn);
    const told = standing.length > 0 ? standing : holders;
    return {
      key: mandateId,
      what: whatOf(mayBeStoodInFor, standing.length, holders.length),
      place: [roleLabel, placeLabel].filter(Boolean).join(', '),
      names: told.map(({ name }) => name ?? nameless).join(', '),
    };
  });
}

function whatOf(mayBeStoodInFor: boolean, standing: number, all: number): InTurn['what'] {
  if (!mayBeStoodInFor) return 'own';
  if (standing > 0) return 'stands-in';
  return all > 0 ? 'same' : 'nobody';
}
