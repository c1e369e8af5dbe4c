import { decodeJwt, errors, jwtVerify } from 'jose';
import type { TrustedIssuer } from './trusted-issuer.js';

/** Whom a token speaks for: a subject of an issuer, by the issuer's name in `person_login`. */
export interface TokenSubject {
  readonly issuer: string;
  readonly subject: string;
}

/** Why a token is not taken. */
export const TOKEN_FAULTS = ['malformed', 'issuer', 'signature', 'audience', 'expired', 'not-yet', 'subject'] as const;
export type TokenFault = (typeof TOKEN_FAULTS)[number];

/** Whether a token is good cannot be told: its issuer's keys are out of reach. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';

  constructor(readonly fault: TokenFault) {
    super(fault);
  }
}

/** Signatures with a key pair only: with a shared key everyone who can check a token could make one. */
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
  'Ed25519',
];
const LONGEST = 8192;
/** Clocks of two machines may differ so much. */
const TOLERANCE_S = 5;
const REMEMBERED = 2000;

interface Verified extends TokenSubject {
  /** Milliseconds. */
  readonly expiresAt: number;
}

/** Checks bearer tokens of the published API: signed by an issuer we trust, for this API, and in time. */
export class TokenVerifier {
  /** A caller sends the same token many times; its signature need not be worked out each time. */
  private readonly known = new Map<string, Verified>();

  /** @param audience  the root of the published API, which every token must name */
  constructor(
    private readonly issuers: readonly TrustedIssuer[],
    private readonly audience: string,
    private readonly now: () => Date,
  ) {}

  /** @throws TokenRefused */
  async verify(token: string): Promise<TokenSubject> {
    const known = this.known.get(token);
    if (known !== undefined && this.now().getTime() < known.expiresAt) return known;
    this.known.delete(token);
    const verified = await this.check(token);
    this.remember(token, verified);
    return verified;
  }

  private async check(token: string): Promise<Verified> {
    const issuer = this.issuerOf(token);
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.url,
      audience: this.audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'sub', 'iss', 'aud'],
      currentDate: this.now(),
      clockTolerance: TOLERANCE_S,
    }).catch((error: unknown) => {
      throw toRefusal(error);
    });
    const { sub, exp } = payload;
    if (sub === undefined || sub === '' || exp === undefined) throw new TokenRefused('subject');
    return { issuer: issuer.name, subject: sub, expiresAt: (exp + TOLERANCE_S) * 1000 };
  }

  /** The issuer a token claims to be from; what it claims is checked with that issuer's keys alone. */
  private issuerOf(token: string): TrustedIssuer {
    if (token.length > LONGEST) throw new TokenRefused('malformed');
    const claimed = claimedIssuer(token);
    const issuer = this.issuers.find(({ url }) => url === claimed);
    if (!issuer) throw new TokenRefused('issuer');
    return issuer;
  }

  private remember(token: string, verified: Verified): void {
    if (this.known.size >= REMEMBERED) {
      const oldest = this.known.keys().next().value;
      if (oldest !== undefined) this.known.delete(oldest);
    }
    this.known.set(token, verified);
  }
}

function claimedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw new TokenRefused('malformed');
  }
}

/** Only what the token is at fault for; an issuer that cannot be reached is another matter. */
function toRefusal(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new TokenRefused('expired');
  if (error instanceof errors.JWTClaimValidationFailed) return new TokenRefused(FAULT_OF[error.claim] ?? 'malformed');
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey)
    return new TokenRefused('signature');
  if (error instanceof errors.JOSEAlgNotAllowed) return new TokenRefused('signature');
  return error instanceof errors.JOSEError ? new TokenRefused('malformed') : error;
}

const FAULT_OF: Readonly<Record<string, TokenFault>> = {
  aud: 'audience',
  iss: 'issuer',
  nbf: 'not-yet',
  sub: 'subject',
};
