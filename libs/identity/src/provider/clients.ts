import type { AdapterPayload, ClientMetadata } from 'oidc-provider';
import type { Pool } from 'pg';
import { hashOf } from '../secret.js';
import type { ServiceAccountsPg } from '../services/service-accounts.pg.js';
import { ProviderRecordsPg } from './records.pg.js';

/** Our own web application, which signs people in. */
export const WEB_CLIENT = 'ordna-web';
/** The page that browses the API: it runs in the browser and can keep no secret, so PKCE alone guards it. */
export const DOCS_CLIENT = 'ordna-docs';

/** What every client may ask a token for. */
export const API_SCOPE = 'cases';

/** Addresses of ours that the provider may send people back to. */
export interface OwnClientAddresses {
  readonly callback: string;
  readonly signedOut: string;
  readonly docsCallback: string;
}

/** Clients that are always there. Secrets stand as hashes here too: `compareClientSecret` hashes what it is given. */
export const ownClients = (
  webSecret: string,
  { callback, signedOut, docsCallback }: OwnClientAddresses,
): ClientMetadata[] => [
  {
    client_id: WEB_CLIENT,
    client_secret: hashOf(webSecret).toString('hex'),
    token_endpoint_auth_method: 'client_secret_basic',
    redirect_uris: [callback],
    post_logout_redirect_uris: [signedOut],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    scope: 'openid',
  },
  {
    client_id: DOCS_CLIENT,
    token_endpoint_auth_method: 'none',
    application_type: 'web',
    redirect_uris: [docsCallback],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    scope: `openid offline_access ${API_SCOPE}`,
  },
];

/** Service accounts as the provider's clients. They are made through our API, never through the provider. */
export class ServiceClients extends ProviderRecordsPg {
  constructor(
    pool: Pool,
    private readonly accounts: ServiceAccountsPg,
  ) {
    super(pool, 'Client');
  }

  override async find(id: string): Promise<AdapterPayload | undefined> {
    const hash = await this.accounts.secretHashOf(id);
    if (hash === null) return undefined;
    return {
      client_id: id,
      client_secret: hash,
      token_endpoint_auth_method: 'client_secret_basic',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      scope: API_SCOPE,
    };
  }
}
