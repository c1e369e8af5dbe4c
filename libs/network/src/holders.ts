import {
  isRegionCode,
  REGIONS,
  type Actor,
  type Field,
  type HealthCareRegion,
  type IsoDate,
  type Role,
} from '#process';
import { isWithin, toMandate, type GivenMandate, type Network, type StandIn } from './network.js';

/** A place to be filled: a role, as far as it is narrowed. Null does not narrow. */
export interface Place {
  readonly role: Role;
  readonly region: string | null;
  readonly healthCareRegion?: HealthCareRegion | null;
  readonly field: Field | null;
  readonly company: string | null;
  readonly caseId: string | null;
  /** Where it is about one task: it may have been handed over by itself. */
  readonly taskId?: string;
}

/** What somebody's work may have been narrowed to when it was handed over. */
type Part = Pick<Place, 'caseId' | 'taskId'>;

/** Whose work somebody has, why, and for which days. */
export interface InPlaceOf {
  readonly absentId: string;
  readonly because: StandIn['kind'];
  readonly since: IsoDate;
  /** Last day. */
  readonly until: IsoDate;
}

/** Somebody who fills a place on a day, themselves or in the place of somebody absent. */
export interface Holder {
  readonly personId: string;
  readonly onBehalfOf: string | null;
  /** Null for who is there themselves. */
  readonly inPlaceOf: InPlaceOf | null;
  readonly mandate: GivenMandate;
}

/**
 * Roles whose holder may be stood in for. A seat in the council, an expert's opinion, a negotiation, a signature and the
 * granting of access are the person's own: conflicts and secrecy were weighed for that person.
 *
 * @source domain/actors.md#5 (absence requires a deputy), #7 (conflicts are personal); which roles: our default
 */
export const MAY_BE_STOOD_IN_FOR: readonly Role[] = [
  'scanner',
  'coordinator',
  'preparer',
  'contact-person',
  'contact-deputy',
  'working-group-member',
  'body-secretary',
  'procurer',
  'manager',
  'registrar',
  'archivist',
];

/**
 * Who fills a place on a day: those who hold it, each absent one's substitute in their stead. For an absent contact person
 * without a substitute the region's first deputy who is present steps in, unless another contact person of the region is there.
 * Somebody whose mandate is narrowed to the region comes before those whose mandate is national.
 *
 * @returns each person at most once for themselves and once for each they stand in for; empty when the place is vacant
 */
export function holdersOf(network: Network, place: Place, on: IsoDate): readonly Holder[] {
  const given = nearest(
    network.mandates.filter((mandate) => isWithin(mandate, on) && fits(mandate, place)),
    place,
  );
  const themselves: Holder[] = [];
  const inStead: Holder[] = [];
  for (const mandate of given) {
    const arrangement = standInFor(network, mandate, place, on);
    if (arrangement === null) {
      themselves.push({ personId: mandate.personId, onBehalfOf: null, inPlaceOf: null, mandate });
      continue;
    }
    const personId = substituteFor(network, mandate, place, on);
    const { personId: absentId, kind: because, from: since, to: until } = arrangement;
    if (personId !== null)
      inStead.push({ personId, onBehalfOf: absentId, inPlaceOf: { absentId, because, since, until }, mandate });
  }
  return distinct([...themselves, ...inStead]);
}

/**
 * A person with every mandate that holds on the day: their own first, then those they hold in somebody's place. Who is absent
 * keeps what they hold: an absence moves the work, not the right.
 */
export function actorOn(network: Network, personId: string, on: IsoDate): Actor {
  const held = network.mandates.filter((mandate) => isWithin(mandate, on));
  const own = held.filter((mandate) => mandate.personId === personId).map((mandate) => toMandate(mandate));
  const inStead = held
    .filter((mandate) => mandate.personId !== personId && isStoodInFor(network, mandate, on))
    .flatMap((mandate) => {
      const inTheirPlace = toMandate(mandate, mandate.personId);
      const isTheirs = (part: Part) => substituteFor(network, mandate, part, on) === personId;
      if (isTheirs({ caseId: mandate.caseId })) return [inTheirPlace];
      return partsApart(network, mandate, on)
        .filter(isTheirs)
        .map((part) => ({ ...inTheirPlace, ...part }));
    });
  return { personId, mandates: [...own, ...inStead] };
}

/** Who stands in for a mandate's holder on a day; null when nobody does, or nobody needs to. */
export function substituteFor(network: Network, mandate: GivenMandate, part: Part, on: IsoDate): string | null {
  const arrangement = standInFor(network, mandate, part, on);
  if (arrangement === null) return null;
  const named = firstPresent(network, arrangement, part, on, new Set([mandate.personId]));
  if (named !== null || arrangement.kind === 'hand-over') return named;
  if (mandate.role !== 'contact-person' || hasColleague(network, mandate, on)) return null;
  return firstDeputy(network, mandate, part, on);
}

/** What takes a person's work from them on a day: a hand-over of this very task, of this case, an absence, a whole inbox. */
function standInFor(network: Network, mandate: GivenMandate, part: Part, on: IsoDate): StandIn | null {
  if (!MAY_BE_STOOD_IN_FOR.includes(mandate.role)) return null;
  return arrangementOf(network, mandate.personId, part, on);
}

function arrangementOf({ standIns }: Network, personId: string, part: Part, on: IsoDate): StandIn | null {
  const all = standIns.filter((one) => one.personId === personId && isWithin(one, on));
  const ofTask = all.find(({ task }) => task && task.id === part.taskId);
  if (ofTask) return ofTask;
  const ofCase = all.find((one) => !one.task && one.caseId !== null && one.caseId === part.caseId);
  const whole = all.filter((one) => one.caseId === null);
  return ofCase ?? whole.find(({ kind }) => kind === 'absence') ?? whole[0] ?? null;
}

/** Follows substitutes of substitutes until one is present. Nobody is asked twice, so a ring of absent people ends. */
function firstPresent(
  network: Network,
  { substituteId }: StandIn,
  part: Part,
  on: IsoDate,
  seen: Set<string>,
): string | null {
  if (substituteId === null || seen.has(substituteId)) return null;
  const next = arrangementOf(network, substituteId, part, on);
  return next === null ? substituteId : firstPresent(network, next, part, on, seen.add(substituteId));
}

/** The region's deputies of the field in their turn: the first who is present, else the first who has a substitute present. */
function firstDeputy(network: Network, mandate: GivenMandate, part: Part, on: IsoDate): string | null {
  const deputies = network.mandates
    .filter(
      (one) =>
        one.role === 'contact-deputy' &&
        one.region === mandate.region &&
        one.personId !== mandate.personId &&
        isWithin(one, on) &&
        (one.field === null || mandate.field === null || one.field === mandate.field) &&
        (one.caseId === null || one.caseId === part.caseId),
    )
    .toSorted(byTurn);
  const present = deputies.find(({ personId }) => arrangementOf(network, personId, part, on) === null);
  if (present) return present.personId;
  for (const { personId } of deputies) {
    const arrangement = arrangementOf(network, personId, part, on);
    const named = arrangement && firstPresent(network, arrangement, part, on, new Set([mandate.personId, personId]));
    if (named) return named;
  }
  return null;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** By turn, then by who has had it longest; ids last, so that the order never depends on the database. */
const byTurn = (a: GivenMandate, b: GivenMandate): number =>
  (a.rank ?? LAST) - (b.rank ?? LAST) || compare(a.from, b.from) || compare(a.personId, b.personId);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Another contact person of the same region and field who is there themselves. */
const hasColleague = (network: Network, mandate: GivenMandate, on: IsoDate): boolean =>
  network.mandates.some(
    (one) =>
      one.role === mandate.role &&
      one.personId !== mandate.personId &&
      one.region === mandate.region &&
      (one.field === null || one.field === mandate.field) &&
      (one.caseId === null || one.caseId === mandate.caseId) &&
      isWithin(one, on) &&
      arrangementOf(network, one.personId, { caseId: null }, on) === null,
  );

const isStoodInFor = ({ standIns }: Network, { personId }: GivenMandate, on: IsoDate): boolean =>
  standIns.some((one) => one.personId === personId && isWithin(one, on));

/**
 * The cases and single tasks whose substitute may be another than the mandate's own. Not the holder's own hand-overs alone:
 * whoever stands in may have handed the case on, and a deputy may have been given for that case only.
 */
function partsApart(network: Network, { caseId }: GivenMandate, on: IsoDate) {
  const standIns = network.standIns.filter((one) => isWithin(one, on));
  const cases = [
    ...standIns.flatMap((one) => (one.task ? [] : [one.caseId])),
    ...network.mandates.filter((one) => isWithin(one, on)).map((one) => one.caseId),
  ];
  const tasks = standIns.flatMap(({ caseId: of, task }) =>
    task && of !== null ? [{ caseId: of, taskId: task.id, instanceId: task.instanceId }] : [],
  );
  return [...[...new Set(cases)].flatMap((of) => (of === null ? [] : [{ caseId: of }])), ...tasks].filter(
    (part) => caseId === null || caseId === part.caseId,
  );
}

function fits(mandate: GivenMandate, place: Place): boolean {
  return (
    mandate.role === place.role &&
    (mandate.caseId === null || mandate.caseId === place.caseId) &&
    (mandate.field === null || place.field === null || mandate.field === place.field) &&
    // A company's people are told of its own products only.
    (mandate.company === null || mandate.company === place.company) &&
    (mandate.region === null || place.region === null || mandate.region === place.region) &&
    (mandate.healthCareRegion === null || areasOf(place)?.includes(mandate.healthCareRegion) !== false)
  );
}

/** @returns null for a place that is not narrowed */
function areasOf({ region, healthCareRegion = null }: Place): readonly HealthCareRegion[] | null {
  if (healthCareRegion !== null) return [healthCareRegion];
  return region === null ? null : healthCareRegionsOf(region);
}

/** The health care regions that hear of a region's matters; Halland's are two. @source domain/actors.md#1 */
export function healthCareRegionsOf(region: string): readonly HealthCareRegion[] {
  if (!isRegionCode(region)) return [];
  const known: { readonly healthCareRegion: HealthCareRegion; readonly copiesTo?: HealthCareRegion } = REGIONS[region];
  return known.copiesTo === undefined ? [known.healthCareRegion] : [known.healthCareRegion, known.copiesTo];
}

/** A region's manager is the region's own: what is meant for them never goes to the national leadership. @source domain/states.md#0, #6 */
const nearest = (found: readonly GivenMandate[], { region, role }: Place): readonly GivenMandate[] => {
  const ofRegion = found.filter((mandate) => mandate.region !== null);
  return region !== null && (ofRegion.length > 0 || role === 'manager') ? ofRegion : found;
};

const distinct = (holders: readonly Holder[]): readonly Holder[] => [
  ...new Map(holders.map((holder) => [`${holder.personId} ${holder.onBehalfOf ?? ''}`, holder])).values(),
];
