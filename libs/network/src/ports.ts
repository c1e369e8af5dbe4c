import type { Actor, CaseKind, HealthCareRegion, IsoDate, Role } from '#process';
import type { StandIn } from './network.js';

/** Who stands behind a sign-in or a service account, and what they hold on a day. */
export interface ActorDirectory {
  /** @returns the person behind a subject of an issuer; null for one that nobody has been given */
  personOf(issuer: string, subject: string): Promise<string | null>;
  /**
   * A person with every mandate that holds on the day: their own first, then those they hold in the place of someone absent,
   * with `onBehalfOf`. Nobody, and an erased person, hold nothing.
   */
  actorOf(personId: string, on: IsoDate): Promise<Actor>;
  /**
   * The same for who shows a sign-in, with every request.
   *
   * @param source  `asked` takes what the database holds now; `remembered` may be behind, for who makes sure of the number later
   * @returns null for a subject that nobody has been given
   */
  standingOf(who: Shown, on: IsoDate, source: 'asked' | 'remembered'): Promise<Standing | null>;
}

/** What somebody shows of who they are: a session's person, or a subject of an issuer. */
export type Shown = { readonly personId: string } | { readonly issuer: string; readonly subject: string };

/** Somebody with what they hold, and the number of the network that this was read from. */
export interface Standing {
  readonly actor: Actor;
  readonly revision: bigint;
}

/** What a letter or a reminder is about, as far as it decides who gets it. */
export interface Addressed {
  readonly role: Role;
  readonly region: string | null;
  /** Where it is a matter of one health care region. */
  readonly healthCareRegion?: HealthCareRegion | null;
  readonly caseId: string;
  /** The task it is about, where it is about one: it may have been handed over by itself. */
  readonly taskId?: string;
  readonly kind: CaseKind;
  readonly company: string;
}

/** Someone who is written to, in their own place or in somebody's. */
export interface Addressee {
  readonly personId: string;
  readonly name: string;
  /** Null for who cannot be reached by mail. */
  readonly email: string | null;
  readonly locale: 'sv' | 'en';
  readonly onBehalfOf: {
    readonly personId: string;
    readonly name: string;
    /** Whether they are away, or have handed their tasks over. */
    readonly because: StandIn['kind'];
    /** Last day of that; null when nobody knows it. */
    readonly until: IsoDate | null;
  } | null;
}

export interface AddressBook {
  /** Who holds the role for this matter on the day, substitutes in the place of those absent. Empty: the place is vacant. */
  addresseesOf(matter: Addressed, on: IsoDate): Promise<readonly Addressee[]>;
}
