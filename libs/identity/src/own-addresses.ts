/** Our own addresses as the world sees them: tokens, cookies and providers are bound to them. */
export class OwnAddresses {
  /**
   * @param publicUrl  without a trailing slash
   * @param apiPath  the published API's root below it
   */
  constructor(
    readonly publicUrl: string,
    private readonly apiPath: string,
  ) {}

  get origin(): string {
    return new URL(this.publicUrl).origin;
  }
  get isEncrypted(): boolean {
    return this.publicUrl.startsWith('https:');
  }
  get ownIssuer(): string {
    return `${this.publicUrl}${PROVIDER_PATH}`;
  }
  get apiRoot(): string {
    return `${this.publicUrl}${this.apiPath}`;
  }
  get callback(): string {
    return `${this.publicUrl}/sign-in/callback`;
  }
  get signedOut(): string {
    return `${this.publicUrl}/signed-out`;
  }
  get docsCallback(): string {
    return `${this.apiRoot}/docs/oauth2-redirect.html`;
  }
}

/** Where our own issuer is mounted. */
export const PROVIDER_PATH = '/identity';
