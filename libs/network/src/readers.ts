import type { IsoDate, Role } from '#process';
import type { AddressBook, Addressed, Addressee } from './ports.js';

/** Who is written to about a matter, and in which role they read it. */
export interface Readers {
  readonly role: Role;
  /** Empty: there is nobody to write to. */
  readonly addressees: readonly Addressee[];
}

/**
 * Whoever fills the place; in a region that has no contact person, all its deputies, who may act in the contact person's stead.
 * The place stays vacant all the same: that is an alarm of its own.
 *
 * @source domain/actors.md#5 (absence requires a deputy, vacancy is an alarm); that all deputies are written to: our default
 */
export async function readersOf(
  book: Pick<AddressBook, 'addresseesOf'>,
  matter: Addressed,
  on: IsoDate,
): Promise<Readers> {
  const { role } = matter;
  const addressees = await book.addresseesOf(matter, on);
  if (addressees.length > 0 || role !== 'contact-person' || matter.region === null) return { role, addressees };
  const deputies = await book.addresseesOf({ ...matter, role: 'contact-deputy' }, on);
  return deputies.length > 0 ? { role: 'contact-deputy', addressees: deputies } : { role, addressees };
}
