import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createHash, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

interface Key {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** What a provider was asked to let somebody in for. */
interface Asked {
  readonly subject: string;
  readonly nonce: string;
  readonly challenge: string;
}

export const CLIENT = { id: 'ordna-vid-prov', secret: 'provets-hemlighet' } as const;

/** An OpenID Connect provider of somebody else's, on loopback: as small as the standard lets it be, and it checks what it is sent. */
export class FakeProvider {
  /** How often its keys were asked for. */
  keysRead = 0;
  /** What the ID token should say wrongly. */
  lie: Readonly<Record<string, unknown>> = {};
  private readonly codes = new Map<string, Asked>();

  private constructor(
    private readonly server: Server,
    private readonly key: Key,
  ) {}

  static async start(): Promise<FakeProvider> {
    const server = createServer();
    const provider = new FakeProvider(server, await newKey());
    server.on('request', (request, response) => void provider.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get issuer(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Somebody says who they are, at the address that our door sent them to. @returns where they are sent back to */
  letIn(departure: string, subject: string): string {
    const asked = new URL(departure).searchParams;
    const code = randomUUID();
    this.codes.set(code, { subject, nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '' });
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: this.issuer }).toString();
    return back.href;
  }

  /** An access token for an API. */
  token(subject: string, audience: string, claims: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return this.sign({ sub: subject, aud: audience, ...claims });
  }

  private sign(claims: Readonly<Record<string, unknown>>): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: this.issuer, iat: now, exp: now + 300, ...claims })
      .setProtectedHeader({
        alg: 'RS256',
        ...(this.key.publicJwk.kid !== undefined && { kid: this.key.publicJwk.kid }),
      })
      .sign(this.key.privateKey);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.issuer);
    if (pathname === '/.well-known/openid-configuration') return send(response, 200, this.metadata());
    if (pathname === '/keys') {
      this.keysRead += 1;
      return send(response, 200, { keys: [this.key.publicJwk] });
    }
    if (pathname === '/token') return this.exchange(request, response);
    return send(response, 404, {});
  }

  private metadata(): object {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      end_session_endpoint: `${issuer}/logout`,
      response_types_supported: ['code'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  /** Gives tokens for a code: once, to the client it was made for, against the verifier of its challenge. */
  private async exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const form = new URLSearchParams(text);
    const asked = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const [, given = ''] = (request.headers.authorization ?? '').split(' ');
    // Id and secret are encoded as in a form before they are joined. @source RFC 6749, 2.3.1
    const isClient = decodeURIComponent(Buffer.from(given, 'base64').toString()) === `${CLIENT.id}:${CLIENT.secret}`;
    const verified = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!isClient || asked === undefined || asked.challenge !== verified)
      return send(response, 400, { error: 'invalid_grant' });
    const { subject, nonce } = asked;
    const idToken = await this.sign({ sub: subject, aud: CLIENT.id, nonce, ...this.lie });
    return send(response, 200, { access_token: 'not-for-us', token_type: 'bearer', expires_in: 60, id_token: idToken });
  }
}

async function newKey(): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' } };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
