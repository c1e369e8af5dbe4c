import { addDays, type Field, type IsoDate, type Role } from '#process';
import { type Holder, holdersOf, MAY_BE_STOOD_IN_FOR, type Place } from './holders.js';
import { isWithin, type GivenMandate, type Network, type StandIn } from './network.js';

/** An open task, as far as it decides whose it is. */
export interface TaskPlace extends Place {
  readonly taskId: string;
  readonly caseId: string;
  readonly openedOn: IsoDate;
  /** Who has declared a conflict of interest in what it asks of the region: it is theirs in no place. */
  readonly steppedAside: readonly string[];
}

/**
 * That a task is somebody's who may not have been written to about it: in the place of somebody away, or who has handed it over;
 * or as their own, since their mandate began after it was opened, or they are back.
 */
export interface TaskCome {
  readonly taskId: string;
  readonly personId: string;
  readonly because: StandIn['kind'] | 'own';
  /** In whose place; null for their own. */
  readonly absentId: string | null;
  /** First day on which it is theirs, and the last where there is one. */
  readonly since: IsoDate;
  readonly until: IsoDate | null;
}

/** Where tasks may have come to somebody; a region or a field of null narrows nothing. */
export interface ChangedPlace {
  readonly role: Role;
  readonly region: string | null;
  readonly field: Field | null;
}

/** Who has had a place for longer has seen what there is to do. In days; our default. */
const NEW_FOR = 31;
const isNew = (since: IsoDate, on: IsoDate): boolean => since <= on && on < addDays(since, NEW_FOR);

/** What those hold who are away on a day, have handed tasks over, or were until recently; and what has been given anew. */
export function changedPlaces({ mandates, standIns }: Network, on: IsoDate): readonly ChangedPlace[] {
  const moved = new Set(
    standIns.filter((one) => isWithin(one, on) || isNew(addDays(one.to, 1), on)).map(({ personId }) => personId),
  );
  const places = mandates
    .filter((one) => isWithin(one, on))
    .filter((one) => isNew(one.from, on) || (moved.has(one.personId) && MAY_BE_STOOD_IN_FOR.includes(one.role)))
    .map(({ role, region, field }): ChangedPlace => ({ role, region, field }));
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/**
 * To whom tasks have come by a day. Who has a task both ways has it as their own, and of several absent ones the first counts. New
 * ones of their own hear of it only where nobody is there who has had it all along.
 */
export function cameTo(network: Network, tasks: readonly TaskPlace[], on: IsoDate): readonly TaskCome[] {
  const holders = rememberingHolders(network, on);
  return tasks.flatMap((task) => comeBy(network, task, holders(task), on));
}

/** Most tasks are of few places: a case, a task or a company tells places apart only where the network names it. */
function rememberingHolders(network: Network, on: IsoDate): (task: TaskPlace) => readonly Holder[] {
  const { mandates, standIns } = network;
  const cases = new Set([...mandates, ...standIns].map(({ caseId }) => caseId));
  const handedOver = new Set(standIns.map(({ task }) => task?.id));
  const ofCompanies = new Set(mandates.filter(({ company }) => company !== null).map(({ role }) => role));
  const known = new Map<string, readonly Holder[]>();
  return (task) => {
    const { role, region, healthCareRegion, field, company, caseId, taskId } = task;
    const place = JSON.stringify([
      [role, region, healthCareRegion, field, ofCompanies.has(role) && company],
      [cases.has(caseId) && caseId, handedOver.has(taskId) && taskId],
    ]);
    const holders = known.get(place) ?? holdersOf(network, task, on);
    known.set(place, holders);
    return holders;
  };
}

function comeBy(network: Network, task: TaskPlace, fill: readonly Holder[], on: IsoDate): readonly TaskCome[] {
  const { taskId, steppedAside } = task;
  const holders = fill.filter(({ personId }) => !steppedAside.includes(personId));
  const own = holders.filter(({ inPlaceOf }) => inPlaceOf === null);
  const ofTheirOwn = own.map(({ personId, mandate }): TaskCome => {
    const since = theirsSince(network, mandate, task, on);
    return { taskId, personId, because: 'own', absentId: null, since, until: null };
  });
  const inStead = new Map<string, TaskCome>();
  for (const { personId, inPlaceOf } of holders) {
    if (inPlaceOf === null || inStead.has(personId) || own.some((one) => one.personId === personId)) continue;
    inStead.set(personId, { taskId, personId, ...inPlaceOf });
  }
  const areNew = ofTheirOwn.every(({ since }) => task.openedOn < since && isNew(since, on));
  return [...(areNew ? ofTheirOwn : []), ...inStead.values()];
}

/** From when on a task has been its holder's: the beginning of their mandate, or their return. */
function theirsSince(
  { standIns }: Network,
  mandate: GivenMandate,
  { taskId, caseId }: TaskPlace,
  on: IsoDate,
): IsoDate {
  const back = standIns
    .filter((one) => one.personId === mandate.personId && one.to < on)
    .filter((one) => (one.task ? one.task.id === taskId : one.caseId === null || one.caseId === caseId))
    .map(({ to }) => addDays(to, 1));
  return [mandate.from, ...back].toSorted().at(-1) ?? mandate.from;
}
