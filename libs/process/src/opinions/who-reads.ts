import type { Instance } from '../engine/instance.js';
import type { ActorView, Mandate } from '../permissions/mandate.js';
import { isSet, textIn } from '../shared/reading.js';
import { isRegionCode, REGIONS, type HealthCareRegion, type RegionCode } from '../vocabulary.js';
import { steppedAside } from './recusal.js';

/** Health care regions that get a region's answer: its primary one, and the one that gets copies. @source domain/actors.md#1 (Halland) */
export function areasOf(region: RegionCode): readonly HealthCareRegion[] {
  const place: { readonly healthCareRegion: HealthCareRegion; readonly copiesTo?: HealthCareRegion } = REGIONS[region];
  return place.copiesTo === undefined ? [place.healthCareRegion] : [place.healthCareRegion, place.copiesTo];
}

/**
 * Whether the regions may read each other's answers: after closing, or sooner when the round was opened so. A round that was
 * cancelled before it had closed keeps them to itself.
 * @source domain/states.md#2 (setting, our default)
 */
export const areAnswersOpen = ({ context }: Pick<Instance, 'context'>): boolean =>
  isSet(context, 'openToAll') || textIn(context, 'closedOn') !== null;

/** An opinion, as far as it tells who has stepped aside from it. */
type Asked = Pick<Instance, 'context'>;

/**
 * Whether somebody has stepped aside from an opinion, which closes to them what its region works with. That is a person's own: whoever
 * they stand in for, or who stands in for them, is not shut out by it.
 *
 * @source domain/actors.md#7 (recusal hides working documents)
 */
export const hasSteppedAside = ({ context }: Asked, { personId }: ActorView): boolean =>
  personId !== undefined && steppedAside(context).includes(personId);

/**
 * Whether someone within the collaboration may read a region's answer while the others may not: the region's own people, who
 * compiles, and the working-group member of a health care region that the answer goes to. Not who has stepped aside from it.
 *
 * @param region  county code; anything else belongs to nobody
 * @param opinion  the region's, where it has been asked
 * @source domain/states.md#2, domain/actors.md#4, #5, #7
 */
export const readsBeforeClosing = (actor: ActorView, region: string, opinion: Asked | undefined): boolean =>
  !(opinion && hasSteppedAside(opinion, actor)) &&
  actor.mandates.some(
    (mandate) => mandate.role === 'coordinator' || isOfRegion(mandate, region) || gathers(mandate, region),
  );

const isOfRegion = (mandate: Mandate, region: string): boolean => mandate.region === region;

const gathers = ({ role, healthCareRegion }: Mandate, region: string): boolean =>
  role === 'working-group-member' &&
  healthCareRegion !== undefined &&
  isRegionCode(region) &&
  areasOf(region).includes(healthCareRegion);

/** Where a region's opinion is, and what it keeps. */
export interface OpinionAt extends Asked {
  readonly caseId: string;
  readonly instanceId: string;
  /** County code. */
  readonly region: string;
}

/**
 * The people of one region: what they wrote on the way to an answer is theirs alone. Whoever was handed one case or one task
 * has that one only, and who has stepped aside has none.
 * @source domain/actors.md#5 (our default), #7
 */
export const isOfTheRegion = (actor: ActorView, { caseId, instanceId, region, context }: OpinionAt): boolean =>
  !hasSteppedAside({ context }, actor) &&
  actor.mandates.some(
    (mandate) =>
      (mandate.role === 'contact-person' || mandate.role === 'contact-deputy') &&
      isOfRegion(mandate, region) &&
      (mandate.caseId === undefined || mandate.caseId === caseId) &&
      (mandate.instanceId === undefined || mandate.instanceId === instanceId),
  );

/** Who reads a health care region's summary while the round is open: who compiles, its member of the working group, its regions. */
export const readsSummary = ({ mandates }: ActorView, area: string): boolean =>
  mandates.some(
    ({ role, healthCareRegion, region }) =>
      role === 'coordinator' ||
      (role === 'working-group-member' && healthCareRegion === area) ||
      (region !== undefined && isRegionCode(region) && areasOf(region).some((one) => one === area)),
  );

/** Acts by which a region works on its answer: they stay within it, also when the round has closed. @source domain/actors.md#5 (our default) */
export const WITHIN_THE_REGION: readonly string[] = ['ASK_LOCALLY', 'NOTE_LOCAL_ANSWER', 'WITHDRAW_LOCAL_QUESTION'];
