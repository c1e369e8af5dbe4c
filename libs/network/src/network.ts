import type { Body, Field, HealthCareRegion, IsoDate, Mandate, Role, Seat } from '#process';

/** A mandate as it was given: to whom, for which days. @source domain/actors.md#4, #6 (seat, period, who appointed) */
export interface GivenMandate {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly region: string | null;
  readonly healthCareRegion: HealthCareRegion | null;
  readonly company: string | null;
  readonly caseId: string | null;
  readonly field: Field | null;
  /** The advising body it is held in, and for a member the seat. */
  readonly body: Body | null;
  readonly seat: Seat | null;
  /** Turn among a region's deputies, from 1; null counts as last. */
  readonly rank: number | null;
  /** First day. */
  readonly from: IsoDate;
  /** Last day; null while nobody has set one. */
  readonly to: IsoDate | null;
}

/** Days on which somebody else stands in for a person: an absence, or an inbox, a case's tasks or a single task handed over. */
export interface StandIn {
  readonly personId: string;
  readonly kind: 'absence' | 'hand-over';
  /** Null: whoever is next in turn. */
  readonly substituteId: string | null;
  /** Only the tasks of this case; null for everything. */
  readonly caseId: string | null;
  /** Only this task, of the case's; left out for all of them. */
  readonly task?: HandedOverTask | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A task that was handed over by itself, and the instance that acts for it are performed on. */
export interface HandedOverTask {
  readonly id: string;
  readonly instanceId: string;
}

/** Everything the rules need to know of the network. No names. Of erased persons nothing is in it. */
export interface Network {
  readonly mandates: readonly GivenMandate[];
  readonly standIns: readonly StandIn[];
}

/** Both bounds count. */
export const isWithin = ({ from, to }: { readonly from: IsoDate; readonly to: IsoDate | null }, on: IsoDate): boolean =>
  from <= on && (to === null || on <= to);

/** A given mandate as the permission rules take it. */
export function toMandate(
  { role, region, healthCareRegion, company, caseId, field, body }: GivenMandate,
  onBehalfOf: string | null = null,
): Mandate {
  return {
    role,
    ...(region !== null && { region }),
    ...(healthCareRegion !== null && { healthCareRegion }),
    ...(company !== null && { company }),
    ...(caseId !== null && { caseId }),
    ...(field !== null && { field }),
    ...(body !== null && { body }),
    ...(onBehalfOf !== null && { onBehalfOf }),
  };
}
