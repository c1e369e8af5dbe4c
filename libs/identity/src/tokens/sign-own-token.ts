import { importJWK, SignJWT } from 'jose';
import type { OwnKeys } from '../provider/own-keys.js';
import { API_SCOPE } from '../provider/clients.js';

export interface TokenWanted {
  /** Our own issuer's address, and the root of the published API it is for. */
  readonly issuer: string;
  readonly audience: string;
  readonly subject: string;
  readonly issuedAt: Date;
  readonly livesSeconds: number;
}

/** Signs an access token as our own issuer does. For whoever has the database, and so could act without one as well. */
export async function signOwnToken({ signing }: OwnKeys, wanted: TokenWanted): Promise<string> {
  const issuedAt = Math.floor(wanted.issuedAt.getTime() / 1000);
  return new SignJWT({ scope: API_SCOPE })
    .setProtectedHeader({ alg: signing.alg, kid: signing.kid, typ: 'at+jwt' })
    .setIssuer(wanted.issuer)
    .setAudience(wanted.audience)
    .setSubject(wanted.subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + wanted.livesSeconds)
    .sign(await importJWK(signing, signing.alg));
}
