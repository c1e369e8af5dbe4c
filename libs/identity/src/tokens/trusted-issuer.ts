import type { JWTVerifyGetKey } from 'jose';

/** Somebody whose tokens are believed. */
export interface TrustedIssuer {
  /** As tokens say it in `iss`. */
  readonly url: string;
  /** As `person_login` names it: the address, or `ordna` for our own, whose address changes with the port. */
  readonly name: string;
  readonly keys: JWTVerifyGetKey;
}

/** Name of our own issuer in `person_login`. */
export const OWN_ISSUER = 'ordna';
