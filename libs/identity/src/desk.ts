import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { Pool } from 'pg';
import {
  type EmbeddedProvider,
  openProvider,
  type ProviderAddresses,
  type ProviderOptions,
} from './provider/embedded-provider.js';
import { WEB_CLIENT } from './provider/clients.js';
import { type OwnKeys, publicKeyOf, readOwnKeys } from './provider/own-keys.js';
import { AttemptLimit, type Limit } from './attempt-limit.js';
import { ProviderRecordsPg } from './provider/records.pg.js';
import { ServiceAccountsPg } from './services/service-accounts.pg.js';
import { SessionsPg, type SessionTimes } from './sessions/sessions.pg.js';
import { AttemptsPg } from './sign-in/attempts.pg.js';
import { OpenIdClient, type OpenIdSettings } from './sign-in/open-id-client.js';
import { IssuerUnreachable, TokenVerifier } from './tokens/token-verifier.js';
import { OWN_ISSUER } from './tokens/trusted-issuer.js';

export interface DeskOptions {
  readonly pool: Pool;
  readonly now: () => Date;
  /** Addresses of ours, as the world sees them. */
  readonly at: ProviderAddresses;
  readonly times: SessionTimes;
  /** The provider that signs people in; null when there is none but our own. */
  readonly external: Pick<OpenIdSettings, 'issuer' | 'clientId' | 'clientSecret'> | null;
  /** Whether our own issuer signs people in, as it does in standalone mode when no other provider is named. */
  readonly ownSignsIn: boolean;
  /** Reaches our own issuer within this process. */
  readonly fetchOwn: NonNullable<OpenIdSettings['fetch']>;
  readonly faultPage: ProviderOptions['faultPage'];
}

/** Everything sign-in is made of, put together for one installation. */
export class IdentityDesk {
  readonly sessions: SessionsPg;
  readonly attempts: AttemptsPg;
  readonly accounts: ServiceAccountsPg;
  readonly tokens: TokenVerifier;
  /** Signs people in; null where nobody can. */
  readonly openId: OpenIdClient | null;
  /** The provider of people by its name in `person_login`. */
  readonly peopleIssuer: string;
  private opened: Promise<EmbeddedProvider> | null = null;

  private constructor(
    private readonly options: DeskOptions,
    private readonly keys: OwnKeys,
  ) {
    const { pool, now, times, at } = options;
    this.sessions = new SessionsPg(pool, times, now);
    this.attempts = new AttemptsPg(pool, now);
    this.accounts = new ServiceAccountsPg(pool, now);
    this.openId = openIdClientOf(options, keys);
    this.peopleIssuer = options.external?.issuer ?? OWN_ISSUER;
    const own = { url: at.ownIssuer, name: OWN_ISSUER, keys: createLocalJWKSet({ keys: [publicKeyOf(keys)] }) };
    this.tokens = new TokenVerifier([own, ...externalIssuer(options, this.openId)], at.apiRoot, now);
  }

  static async open(options: DeskOptions): Promise<IdentityDesk> {
    return new IdentityDesk(options, await readOwnKeys(options.pool, options.now));
  }

  /** Counts attempts of a kind, together with every other process. */
  attemptLimit(kind: string, limit: Limit): AttemptLimit {
    return new AttemptLimit(this.options.pool, kind, limit, this.options.now);
  }

  /** Our own issuer, loaded with the first request for it. */
  provider(): Promise<EmbeddedProvider> {
    const { pool, at, ownSignsIn, faultPage } = this.options;
    this.opened ??= openProvider({
      pool,
      keys: this.keys,
      accounts: this.accounts,
      at,
      forPeople: ownSignsIn,
      faultPage,
    });
    return this.opened;
  }
}

function openIdClientOf({ external, ownSignsIn, at, fetchOwn }: DeskOptions, keys: OwnKeys): OpenIdClient | null {
  const { callback, signedOut } = at;
  if (external !== null) return new OpenIdClient({ ...external, callback, signedOut, asksAlways: false });
  if (!ownSignsIn) return null;
  return new OpenIdClient({
    issuer: at.ownIssuer,
    clientId: WEB_CLIENT,
    clientSecret: keys.web,
    callback,
    signedOut,
    asksAlways: true,
    fetch: fetchOwn,
  });
}

/** The configured provider's keys are asked for when its first token comes, and again when it signs with a new one. */
function externalIssuer({ external }: DeskOptions, openId: OpenIdClient | null) {
  if (external === null || openId === null) return [];
  let remote: Promise<JWTVerifyGetKey> | null = null;
  const keys: JWTVerifyGetKey = async (header, token) => {
    try {
      remote ??= openId.keysUrl().then((url) => createRemoteJWKSet(url));
      return await (
        await remote
      )(header, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey) throw cause;
      remote = null;
      throw new IssuerUnreachable('the issuer’s keys are out of reach', { cause });
    }
  };
  return [{ url: external.issuer, name: external.issuer, keys }];
}

/** Clears away what is over: sessions, sign-ins that never came back, counted attempts, and what the provider keeps for a while. */
export class IdentityHousekeeping {
  constructor(
    private readonly pool: Pool,
    private readonly times: SessionTimes,
    private readonly now: () => Date,
  ) {}

  /** @returns how many rows went */
  async run(): Promise<{ readonly sessions: number; readonly attempts: number; readonly records: number }> {
    const sessions = await new SessionsPg(this.pool, this.times, this.now).clear();
    const attempts = await new AttemptsPg(this.pool, this.now).clear();
    await AttemptLimit.clear(this.pool, this.now());
    return { sessions, attempts, records: await ProviderRecordsPg.clear(this.pool) };
  }
}
