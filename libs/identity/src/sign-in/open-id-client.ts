import * as client from 'openid-client';

/** The provider that signs people in, and who we are to it. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends people back to. */
  readonly callback: string;
  /** Where it sends them when they have signed out. */
  readonly signedOut: string;
  /** True for the embedded provider, which is asked anew who it is each time. */
  readonly asksAlways: boolean;
  /** Reaches the provider; the network when left out. The embedded one is in this very process. */
  readonly fetch?: client.CustomFetch;
}

/** The provider refused, or what it sent is not what was asked for. The cause is for the log; nobody else is told. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
}

/** A person the provider has vouched for. */
export interface SignedIn {
  readonly subject: string;
  readonly idToken: string | null;
}

export interface Departure {
  /** Where the browser goes. */
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

const TIMEOUT_S = 10;

/** OpenID Connect's code flow with PKCE, state and nonce. What it must remember between the two halves is the caller's to keep. */
export class OpenIdClient {
  private configuration: Promise<client.Configuration> | null = null;

  constructor(private readonly settings: OpenIdSettings) {}

  async depart(): Promise<Departure> {
    const [state, nonce, codeVerifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
    const url = client.buildAuthorizationUrl(await this.provider(), {
      redirect_uri: this.settings.callback,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(this.settings.asksAlways && { prompt: 'login' }),
    });
    return { url: url.href, state, nonce, codeVerifier };
  }

  /**
   * @param query  what the provider sent the browser back with
   * @throws SignInFailed
   */
  async arrive(query: string, { state, nonce, codeVerifier }: Omit<Departure, 'url'>): Promise<SignedIn> {
    const provider = await this.provider();
    try {
      const tokens = await client.authorizationCodeGrant(provider, new URL(`${this.settings.callback}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const subject = tokens.claims()?.sub;
      if (subject === undefined) throw new SignInFailed('the ID token names nobody');
      return { subject, idToken: tokens.id_token ?? null };
    } catch (cause) {
      throw cause instanceof SignInFailed
        ? cause
        : new SignInFailed('the provider did not vouch for anyone', { cause });
    }
  }

  /** Where to send a browser so that the session ends at the provider too; null when the provider cannot. */
  async departForGood(idToken: string | null): Promise<string | null> {
    const provider = await this.provider();
    if (provider.serverMetadata().end_session_endpoint === undefined) return null;
    return client.buildEndSessionUrl(provider, {
      post_logout_redirect_uri: this.settings.signedOut,
      ...(idToken !== null && { id_token_hint: idToken }),
    }).href;
  }

  /** Where the provider publishes the keys it signs with. @throws SignInFailed when it cannot be reached or names none */
  async keysUrl(): Promise<URL> {
    const { jwks_uri } = (await this.provider()).serverMetadata();
    if (jwks_uri === undefined) throw new SignInFailed('the provider publishes no keys');
    return new URL(jwks_uri);
  }

  /** Asked of the provider once; after a failure the next one tries again. */
  private provider(): Promise<client.Configuration> {
    this.configuration ??= this.discover().catch((cause: unknown) => {
      this.configuration = null;
      throw new SignInFailed('the provider cannot be reached', { cause });
    });
    return this.configuration;
  }

  private discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret, fetch } = this.settings;
    return client.discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(clientSecret), {
      timeout: TIMEOUT_S,
      // Only a provider on this very machine may be spoken to without encryption.
      execute: isLocal(issuer) ? [client.allowInsecureRequests] : [],
      ...(fetch && { [client.customFetch]: fetch }),
    });
  }
}

const isLocal = (url: string): boolean => /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/.test(url);
