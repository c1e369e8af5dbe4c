import type { Actor } from '#casework';
import type { SessionView, SignedInView } from '#contract';
import type { Session } from '#identity';
import { nameOf, type Locale } from '#messages';
import { grantsFor, isRegionCode, may, OPERATION_NAMES, stockholmDate, type ActorView, type Mandate } from '#process';

export const toSessionView = ({ id, createdAt, seenAt, endsAt }: Session, currentId: string): SessionView => ({
  id,
  createdAt: createdAt.toISOString(),
  seenAt: seenAt.toISOString(),
  endsAt: endsAt.toISOString(),
  current: id === currentId,
});

interface SignedInPerson {
  readonly actor: Actor;
  readonly name: string | null;
  readonly session: Session;
  readonly csrfToken: string;
  /** Whether the people here are invented. */
  readonly isPractice: boolean;
}

export const toSignedInView = (
  { actor, name, session: { endsAt }, csrfToken, isPractice }: SignedInPerson,
  now: Date,
  locale: Locale,
): SignedInView => ({
  personId: actor.personId,
  name,
  mandates: actor.mandates.map(({ region, ...mandate }) => ({
    ...mandate,
    ...(region !== undefined && isRegionCode(region) && { region }),
    label: mandateLabel({ ...mandate, ...(region !== undefined && { region }) }, locale),
  })),
  rights: rightsOf(actor),
  isPractice,
  csrfToken,
  endsAt: endsAt.toISOString(),
  today: stockholmDate(now),
  secondsLeft: Math.max(0, Math.floor((endsAt.getTime() - now.getTime()) / 1000)),
});

/** What somebody may do, from the table that the guards read. */
export const rightsOf = (actor: ActorView): SignedInView['rights'] =>
  OPERATION_NAMES.filter((operation) => may(actor, operation)).map((operation) => {
    const grants = grantsFor(operation, actor);
    const bodies = grants.flatMap(({ mandate: { body }, reach }) =>
      reach === 'own-body' && body !== undefined ? [body] : [],
    );
    return {
      operation,
      reaches: [...new Set(grants.map(({ reach }) => reach))],
      ...(bodies.length > 0 && { bodies: [...new Set(bodies)] }),
    };
  });

/** A mandate in words: the role, and where it holds. */
export function mandateLabel({ role, field, region, company }: Mandate, locale: Locale): string {
  const half = field === undefined ? '' : ` (${nameOf('field', field, locale)})`;
  const where = region === undefined ? company : nameOf('region', region, locale);
  return [`${nameOf('role', role, locale)}${half}`, ...(where === undefined ? [] : [where])].join(', ');
}
