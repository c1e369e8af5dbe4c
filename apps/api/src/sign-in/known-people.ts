import type { Clock } from '#casework';
import { OWN_ISSUER } from '#identity';
import { actorOn } from '#network';
import { nameOf, signInWords, type Locale } from '#messages';
import type { ActorDirectoryPg, LoginsPg } from '#persistence';
import { ROLES, stockholmDate, type Role } from '#process';
import { mandateLabel } from './session-view.js';

/** Someone who may sign in with the embedded provider. */
export interface KnownPerson {
  readonly subject: string;
  readonly name: string;
  readonly holds: string;
}

/** People of one role. */
export interface PeopleOfRole {
  readonly role: Role | null;
  readonly label: string;
  readonly people: readonly KnownPerson[];
}

/** Whom the embedded provider lets one sign in as: everyone it has a login for, by the first role they hold today. */
export class KnownPeople {
  constructor(
    private readonly logins: LoginsPg,
    private readonly directory: Pick<ActorDirectoryPg, 'network'>,
    private readonly clock: Clock,
  ) {}

  /** @param wanted  words that must all stand in name, role or region; everyone when empty */
  async find(wanted: string, locale: Locale): Promise<readonly PeopleOfRole[]> {
    const words = wanted.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
    const today = stockholmDate(this.clock.now());
    const logins = await this.logins.ofIssuer(OWN_ISSUER);
    const network = await this.directory.network();
    const all = logins.map(({ personId, subject, name }) => {
      const { mandates } = actorOn(network, personId, today);
      const holds = mandates.map((mandate) => mandateLabel(mandate, locale)).join('; ');
      return { subject, name, holds, role: mandates[0]?.role ?? null };
    });
    const found = all.filter(({ name, holds, subject }) => {
      const text = `${name} ${holds} ${subject}`.toLocaleLowerCase(locale);
      return words.every((word) => text.includes(word));
    });
    return [...ROLES, null].flatMap((role) => {
      const people = found.filter((person) => person.role === role);
      return people.length === 0 ? [] : [{ role, label: labelOf(role, locale), people }];
    });
  }

  /** Whether the provider knows a subject. */
  async has(subject: string): Promise<boolean> {
    return (await this.logins.ofIssuer(OWN_ISSUER)).some((login) => login.subject === subject);
  }
}

function labelOf(role: Role | null, locale: Locale): string {
  if (role === null) return signInWords[locale].login.withoutMandate;
  const label = nameOf('role', role, locale);
  return `${label.charAt(0).toLocaleUpperCase(locale)}${label.slice(1)}`;
}
