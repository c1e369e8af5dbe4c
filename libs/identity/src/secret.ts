import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Something that lets its holder in: 256 bits of chance, safe in addresses and headers. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret. A plain hash will do, since chance cannot be guessed as a password can. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

/** A second secret that follows from a first one and does not give it away. */
export const derivedFrom = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(purpose, 'utf8').digest('base64url');

/** Compares without telling by the time it takes how much of it is right. */
export const isSame = (one: string, other: string): boolean => timingSafeEqual(hashOf(one), hashOf(other));
