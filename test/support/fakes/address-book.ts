import type { AddressBook, Addressee } from '#network';
import type { Role } from '#process';

/** Every place is vacant. */
export const nobody: AddressBook = { addresseesOf: async () => [] };

/** One person for each role, whatever the matter. */
export const bookOf = (holders: Partial<Record<Role, readonly Addressee[]>>): AddressBook => ({
  addresseesOf: async ({ role }) => holders[role] ?? [],
});
