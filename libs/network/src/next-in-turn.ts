import type { IsoDate } from '#process';
import { holdersOf, MAY_BE_STOOD_IN_FOR, type Holder } from './holders.js';
import { isWithin, type GivenMandate, type Network } from './network.js';

/** One of a person's mandates, and who fills its place while they are away; nobody when empty. */
export interface PlaceInTurn {
  readonly mandate: GivenMandate;
  /** False for what is the person's own. */
  readonly mayBeStoodInFor: boolean;
  readonly holders: readonly Holder[];
}

/**
 * Who would have somebody's work on a day if they were away and had named nobody. What they have arranged for themselves is left
 * out of account: it is what their absence changes.
 */
export function nextInTurn(network: Network, personId: string, on: IsoDate): readonly PlaceInTurn[] {
  const absence = { personId, kind: 'absence', substituteId: null, caseId: null, from: on, to: on } as const;
  const standIns = [...network.standIns.filter((one) => one.personId !== personId), absence];
  return network.mandates
    .filter((mandate) => mandate.personId === personId && isWithin(mandate, on))
    .map((mandate) => ({
      mandate,
      mayBeStoodInFor: MAY_BE_STOOD_IN_FOR.includes(mandate.role),
      holders: holdersOf({ ...network, standIns }, mandate, on).filter(
        (one) => one.personId !== personId && one.mandate.body === mandate.body,
      ),
    }));
}
