import { holds, NetworkRefused, ProcessError, type Actor, type JsonRecord, type NetworkDeed } from '#process';
import type { NetworkChange, NetworkEntry, NetworkSnapshot, NetworkStore, Person } from './store.js';

/** Others may get in between so often. */
export const MOST_ATTEMPTS = 20;

/** @throws NetworkRefused */
export function refuse(code: string, facts: JsonRecord = {}): never {
  throw new NetworkRefused({ code, facts });
}

/** Decides on the network as it is and writes; decides anew when it has changed in between. */
export async function decide<Result>(
  store: NetworkStore,
  entry: NetworkEntry,
  decision: (snapshot: NetworkSnapshot) => Promise<{ readonly change: NetworkChange | null; readonly result: Result }>,
): Promise<Result> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const snapshot = await store.snapshot();
    const { change, result } = await decision(snapshot);
    if (change === null || (await store.write(change, entry, snapshot.revision)) === 'stored') return result;
  }
  throw new ProcessError('stale-revision', { attempts: MOST_ATTEMPTS });
}

/** As `decide`, for what is made under an id: once it is there, whoever asked for the same at the same moment has it too. */
export const decideOnce = (
  store: NetworkStore,
  entry: NetworkEntry,
  decision: (snapshot: NetworkSnapshot) => Promise<NetworkChange>,
): Promise<void> =>
  decide(store, entry, async (snapshot) => {
    const isMade = (await store.requestOf(entry.subjectId)) !== null;
    return { change: isMade ? null : await decision(snapshot), result: undefined };
  });

/**
 * The id under which a request's result is kept, the same for the same key of the same person.
 *
 * @throws ProcessError `idempotency-key-reused` when it was another one
 */
export async function keyed(
  store: Pick<NetworkStore, 'idFor' | 'hashOf' | 'requestOf'>,
  actor: Actor,
  key: string,
  request: JsonRecord,
): Promise<{ readonly id: string; readonly hash: string }> {
  const id = store.idFor(actor.personId, key);
  const hash = store.hashOf(request);
  const before = await store.requestOf(id);
  if (before !== null && before !== hash) throw new ProcessError('idempotency-key-reused', { key });
  return { id, hash };
}

/** What is written of somebody's deed. */
export const entryOf = (
  actor: Actor,
  what: NetworkDeed,
  subjectId: string,
  details: JsonRecord = {},
): NetworkEntry => ({
  what,
  actorId: actor.personId,
  onBehalfOf: null,
  subjectId,
  details,
});

/** @throws ProcessError `person-not-found`, also for an erased one */
export async function requirePerson(store: NetworkStore, id: string): Promise<Person> {
  const person = await store.person(id);
  if (person === null || person.erasedAt !== null) throw new ProcessError('person-not-found', { personId: id });
  return person;
}

/** Each for themselves, coordinators for anyone. @throws ProcessError `role-not-allowed` */
export function requireOwnOrCoordinator(actor: Actor, personId: string): void {
  if (actor.personId !== personId && !holds(actor, 'coordinator'))
    throw new ProcessError('role-not-allowed', { roles: ['coordinator'] });
}
