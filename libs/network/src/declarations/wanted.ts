import { assignmentOf, type Assignment, type DeclarationReason, type Field, type IsoDate } from '#process';
import { isWithin, type GivenMandate, type Network } from '../network.js';

/** Where the declaration of one person for one assignment stands. */
export interface StandingDeclaration {
  /** Id of its aggregate. */
  readonly id: string;
  readonly personId: string;
  readonly assignment: Assignment;
  /** Innermost state. */
  readonly state: string;
  readonly since: IsoDate;
  /** The nearest running deadline. */
  readonly dueOn: IsoDate | null;
  /** The day on which this one was asked for or begun; null when the assignment has ended since. */
  readonly underSince: IsoDate | null;
}

/** What only the person can do: declare, or renew. */
export interface WantedDeclaration {
  readonly personId: string;
  readonly assignment: Assignment;
  readonly because: DeclarationReason;
  /** First day on which it was wanted so. */
  readonly since: IsoDate;
  /** Last day; null where nothing runs out. */
  readonly dueOn: IsoDate | null;
  /** The declaration there is already; null for a first one. */
  readonly declarationId: string | null;
}

/**
 * Who is to declare their interests, or renew, on a day: whoever holds a place in the work for which they have not declared, whose
 * declaration waits to be renewed or has run out, and whoever was asked to. A place that has ended asks for nothing more.
 *
 * @returns in the order of persons and assignments, each pair once
 * @source domain/states.md#12 S K4 (before any participation, every third year); domain/actors.md#7
 */
export function declarationsWanted(
  { mandates }: Pick<Network, 'mandates'>,
  standing: readonly StandingDeclaration[],
  on: IsoDate,
): readonly WantedDeclaration[] {
  const held = placesOn(mandates, on);
  const known = new Map(standing.map((one) => [keyOf(one), one]));
  const first = [...held].flatMap(([key, { personId, assignment, since }]) =>
    isUnder(known.get(key))
      ? []
      : [
          {
            personId,
            assignment,
            because: 'appointment' as const,
            since,
            dueOn: null,
            declarationId: known.get(key)?.id ?? null,
          },
        ],
  );
  const again = [...known].flatMap(([key, one]) => wantedAgain(one, held.has(key)));
  return [...first, ...again].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Ended with an assignment before: whoever is appointed anew declares anew, in the same declaration. */
const isUnder = (one: StandingDeclaration | undefined): boolean => one !== undefined && one.state !== 'ended';

/**
 * Declarations whose assignment is over: their person held it while they declared, and its last mandate has ended with nobody having
 * given a new one, not for a later day either. Who declares before they are appointed, or after, has not held it yet.
 *
 * @source domain/law-and-conventions.md#7 (req 7.5)
 */
export function declarationsOver(
  { mandates }: Pick<Network, 'mandates'>,
  standing: readonly StandingDeclaration[],
  on: IsoDate,
): readonly StandingDeclaration[] {
  return standing.filter(({ personId, assignment, underSince }) => {
    const held = mandates.filter((one) => one.personId === personId && assignmentsOf(one).has(assignment));
    const isOver = held.every(({ to }) => to !== null && to < on);
    return underSince !== null && isOver && held.some(({ to }) => to !== null && to >= underSince);
  });
}

const REASON_IN: Readonly<Record<string, DeclarationReason>> = {
  notDeclared: 'asked',
  renewalDue: 'renewal',
  expired: 'expired',
};

function wantedAgain(
  { id, personId, assignment, state, since, dueOn }: StandingDeclaration,
  holds: boolean,
): readonly WantedDeclaration[] {
  const because = REASON_IN[state];
  if (because === undefined || (because !== 'asked' && !holds)) return [];
  return [{ personId, assignment, because, since, dueOn, declarationId: id }];
}

interface HeldPlace {
  readonly personId: string;
  readonly assignment: Assignment;
  /** The day on which the longest held mandate began. */
  readonly since: IsoDate;
}

function placesOn(mandates: readonly GivenMandate[], on: IsoDate): ReadonlyMap<string, HeldPlace> {
  const held = new Map<string, HeldPlace>();
  for (const mandate of mandates.filter((one) => isWithin(one, on))) {
    for (const assignment of assignmentsOf(mandate)) {
      const place = { personId: mandate.personId, assignment, since: mandate.from };
      const before = held.get(keyOf(place));
      if (before === undefined || mandate.from < before.since) held.set(keyOf(place), place);
    }
  }
  return held;
}

const KINDS_OF = { medicines: ['medicine'], devices: ['medtech'] } as const satisfies Record<Field, readonly string[]>;

/** A place that is narrowed to no field counts for both. */
function assignmentsOf({ role, field }: GivenMandate): ReadonlySet<Assignment> {
  const kinds = field === null ? ([...KINDS_OF.medicines, ...KINDS_OF.devices] as const) : KINDS_OF[field];
  return new Set(kinds.flatMap((kind) => assignmentOf(role, kind) ?? []));
}

const keyOf = ({ personId, assignment }: Pick<HeldPlace, 'personId' | 'assignment'>): string =>
  `${personId} ${assignment}`;
