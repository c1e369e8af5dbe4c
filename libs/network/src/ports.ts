import type { Actor, CaseKind, IsoDate, Role } from '#process';

/** Who stands behind a sign-in or a service account, and what they hold on a day. */
export interface ActorDirectory {
  /** @returns the person behind a subject of an issuer; null for one that nobody has been given */
  personOf(issuer: string, subject: string): Promise<string | null>;
  /**
   * A person with every mandate that holds on the day: their own first, then those they hold in the place of someone absent,
   * with `onBehalfOf`. Nobody, and an erased person, hold nothing.
   */
  actorOf(personId: string, on: IsoDate): Promise<Actor>;
  /** The same for a subject of an issuer, asked for with every request; null for one that nobody has been given. */
  actorBehind(issuer: string, subject: string, on: IsoDate): Promise<Actor | null>;
}

/** What a letter or a reminder is about, as far as it decides who gets it. */
export interface Addressed {
  readonly role: Role;
  readonly region: string | null;
  readonly caseId: string;
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
    /** Last day of the absence; null when nobody knows it. */
    readonly until: IsoDate | null;
  } | null;
}

export interface AddressBook {
  /** Who holds the role for this matter on the day, substitutes in the place of those absent. Empty: the place is vacant. */
  addresseesOf(matter: Addressed, on: IsoDate): Promise<readonly Addressee[]>;
}
