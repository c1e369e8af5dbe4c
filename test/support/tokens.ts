import pg from 'pg';
import { OWN_ISSUER, readOwnKeys, signOwnToken, type OwnKeys, PROVIDER_PATH } from '#identity';
import { API_ROOT } from '../../apps/api/src/api-root.js';

const LIVES_SECONDS = 300;
const REFRESH_MS = 60_000;

export interface TokenTime {
  now(): Date;
}

/**
 * Bearer tokens as the installation's own issuer would sign them, for its demo persons: signed with the key that is in its
 * database, without any network. So the API under test needs nothing that it does not have in operation.
 */
export class Tokens {
  private readonly signed = new Map<string, { readonly token: string; readonly at: number }>();
  private keys: Promise<OwnKeys> | null = null;

  /** @param publicUrl  as the API under test has it; its issuer and audience are below it */
  constructor(
    private readonly databaseUrl: string,
    private readonly publicUrl: string,
    private readonly clock: TokenTime,
  ) {}

  /** `Authorization` of a demo person, by the name they have at the issuer, such as `coordinator` or `contact-person-12`. */
  async bearer(subject: string): Promise<string> {
    const now = this.clock.now().getTime();
    const known = this.signed.get(subject);
    if (known !== undefined && now >= known.at && now - known.at < REFRESH_MS * 3) return known.token;
    const token = `Bearer ${await this.sign({ subject })}`;
    this.signed.set(subject, { token, at: now });
    return token;
  }

  /** A token with anything about it changed. */
  async sign({
    subject,
    issuer = `${this.publicUrl}${PROVIDER_PATH}`,
    audience = `${this.publicUrl}${API_ROOT}`,
    issuedAt = this.clock.now(),
    livesSeconds = LIVES_SECONDS,
  }: {
    readonly subject: string;
    readonly issuer?: string;
    readonly audience?: string;
    readonly issuedAt?: Date;
    readonly livesSeconds?: number;
  }): Promise<string> {
    return signOwnToken(await this.ownKeys(), { issuer, audience, subject, issuedAt, livesSeconds });
  }

  /** The keys of the installation, made now when it has never been started. */
  private ownKeys(): Promise<OwnKeys> {
    this.keys ??= this.readKeys();
    return this.keys;
  }

  private async readKeys(): Promise<OwnKeys> {
    const pool = new pg.Pool({ connectionString: this.databaseUrl, max: 1 });
    try {
      return await readOwnKeys(pool, () => this.clock.now());
    } finally {
      await pool.end();
    }
  }
}

export { OWN_ISSUER };
