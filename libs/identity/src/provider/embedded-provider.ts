import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Configuration, KoaContextWithOIDC, Provider, ResourceServer } from 'oidc-provider';
import type { Pool } from 'pg';
import { hashOf, isSame } from '../secret.js';
import type { ServiceAccountsPg } from '../services/service-accounts.pg.js';
import { API_SCOPE, type OwnClientAddresses, ownClients, ServiceClients } from './clients.js';
import type { OwnKeys } from './own-keys.js';
import { ProviderRecordsPg } from './records.pg.js';

export interface ProviderAddresses extends OwnClientAddresses {
  /** Our issuer's address; its path is where it is mounted. */
  readonly ownIssuer: string;
  /** Root of the published API: whom access tokens are for. */
  readonly apiRoot: string;
}

export interface ProviderOptions {
  readonly pool: Pool;
  readonly keys: OwnKeys;
  readonly accounts: ServiceAccountsPg;
  readonly at: ProviderAddresses;
  /** Whether people may sign in here at all, or other systems alone. */
  readonly forPeople: boolean;
  /** A page of our own for what the provider cannot do; told a code of OAuth's, and which languages the visitor reads. */
  readonly faultPage: (code: string, acceptLanguage: string) => string;
}

const SESSION_COOKIE = 'ordna-provider';

/** Seconds. @source dataportal.se/rest-api-profil#SAK.12 */
const ACCESS_TOKEN_S = 300;
const LIVES_S = {
  AccessToken: ACCESS_TOKEN_S,
  ClientCredentials: ACCESS_TOKEN_S,
  AuthorizationCode: 60,
  IdToken: ACCESS_TOKEN_S,
  Interaction: 600,
  Grant: 43_200,
  RefreshToken: 43_200,
  Session: 43_200,
};

/**
 * Our own issuer: tokens for service accounts always, and in standalone mode the sign-in of people as well. Loaded when it is
 * needed: it is large, and says on loading that it would rather run on a newer Node (it runs well on all that we support).
 */
export async function openProvider(options: ProviderOptions): Promise<EmbeddedProvider> {
  const { Provider: ProviderClass, errors } = await quietly(() => import('oidc-provider'));
  const provider = new ProviderClass(
    options.at.ownIssuer,
    configurationOf(options, () => new errors.InvalidTarget()),
  );
  provider.proxy = true;
  provider.Client.prototype.compareClientSecret = function compare(given: string): boolean {
    return isSame(hashOf(given).toString('hex'), this.clientSecret ?? '');
  };
  return new EmbeddedProvider(provider, new URL(options.at.ownIssuer));
}

/** The provider as a part of our web server. */
export class EmbeddedProvider {
  private readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;

  constructor(
    private readonly provider: Provider,
    private readonly url: URL,
  ) {
    this.answer = provider.callback();
  }

  /** Answers a request below our issuer's address. The provider writes links as the world sees us, not as a proxy does. */
  async handle(request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): Promise<void> {
    const { pathname, host, protocol } = this.url;
    request.originalUrl = request.url ?? '/';
    request.url = request.originalUrl.slice(pathname.length);
    if (request.url.startsWith('/auth')) request.headers.cookie = withoutSession(request.headers.cookie ?? '');
    request.headers['x-forwarded-host'] = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    await this.answer(request, response);
  }

  /** Told of each request for a token that was refused because the client did not prove who it is. */
  onBadClient(told: (request: IncomingMessage) => void): void {
    this.provider.on('grant.error', (context, error) => {
      if (error.name === 'InvalidClient' || error.name === 'InvalidClientAuth') told(context.req);
    });
  }

  /** The sign-in that a browser is in the middle of; null when it is over or was never begun. */
  async isUnderWay(request: IncomingMessage, response: ServerResponse, uid: string): Promise<boolean> {
    const found = await this.provider.interactionDetails(request, response).catch(() => null);
    return found !== null && found.uid === uid && found.prompt.name === 'login';
  }

  /** Where to send the browser of someone who has said who they are. */
  finish(request: IncomingMessage, response: ServerResponse, subject: string): Promise<string> {
    return this.provider.interactionResult(request, response, { login: { accountId: subject, remember: false } });
  }
}

function configurationOf(options: ProviderOptions, noSuchApi: () => Error): Configuration {
  const { pool, keys, accounts, at, forPeople, faultPage } = options;
  const { apiRoot } = at;
  const path = new URL(at.ownIssuer).pathname;
  return {
    adapter: (model: string) =>
      model === 'Client' ? new ServiceClients(pool, accounts) : new ProviderRecordsPg(pool, model),
    clients: forPeople ? ownClients(keys.web, at) : [],
    jwks: { keys: [keys.signing] },
    cookies: {
      keys: [keys.cookies],
      names: { session: SESSION_COOKIE, interaction: 'ordna-provider-login', resume: 'ordna-provider-resume' },
      long: { signed: true, httpOnly: true, sameSite: 'lax', path },
      short: { signed: true, httpOnly: true, sameSite: 'lax', path },
    },
    scopes: ['openid', 'offline_access', API_SCOPE],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    ttl: LIVES_S,
    interactions: { url: (_context, { uid }) => `${path}/interaction/${uid}` },
    findAccount: (_context, subject) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    loadExistingGrant: (context) => grantEverything(context, apiRoot),
    // A browser names the origin of our own pages, too.
    clientBasedCORS: (_context, origin) => origin === new URL(at.ownIssuer).origin,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    renderError: (context, { error }) => {
      context.type = 'html';
      context.body = faultPage(error, context.get('accept-language'));
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: forPeople, logoutSource: (context) => endAtOnce(context, faultPage) },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_context, _client, oneOf) => (oneOf?.length === 1 ? oneOf : apiRoot),
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, wanted) => {
          if (wanted !== apiRoot) throw noSuchApi();
          return apiServer(apiRoot);
        },
      },
    },
  };
}

/** The one API that tokens are for. */
const apiServer = (apiRoot: string): ResourceServer => ({
  scope: API_SCOPE,
  audience: apiRoot,
  accessTokenTTL: ACCESS_TOKEN_S,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'ES256' } },
});

/** Who signs in says anew who they are: an earlier sign-in at the provider, perhaps somebody else's, is not looked at. */
const withoutSession = (cookies: string): string =>
  cookies
    .split(/; */)
    .filter((cookie) => !cookie.startsWith(`${SESSION_COOKIE}=`) && !cookie.startsWith(`${SESSION_COOKIE}.sig=`))
    .join('; ');

/** Every client is ours, so nobody is asked whether it may know who they are. */
async function grantEverything(context: KoaContextWithOIDC, apiRoot: string) {
  const { client, account, provider } = context.oidc;
  if (client === undefined || account === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope(`openid offline_access ${API_SCOPE}`);
  grant.addResourceScope(apiRoot, API_SCOPE);
  await grant.save();
  return grant;
}

/**
 * Signing out asks nobody again when our own web application sent the person here: it has shown the ID token that they signed in
 * with, which the provider has checked, and so is the address they go back to.
 */
async function endAtOnce(context: KoaContextWithOIDC, faultPage: ProviderOptions['faultPage']): Promise<void> {
  const { session, entities, params, provider } = context.oidc;
  const back = params?.['post_logout_redirect_uri'];
  if (session === undefined || entities.IdTokenHint === undefined || typeof back !== 'string') {
    context.type = 'html';
    context.status = 400;
    context.body = faultPage('invalid_request', context.get('accept-language'));
    return;
  }
  await session.destroy();
  context.cookies.set(SESSION_COOKIE, null, { path: new URL(provider.issuer).pathname });
  context.redirect(back);
}

/** Loads what writes to the console while it loads. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    return await load();
  } finally {
    Object.assign(console, { warn, info });
  }
}
