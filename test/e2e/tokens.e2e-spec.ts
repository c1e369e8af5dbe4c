import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { base64url, decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT } from 'jose';
import pg from 'pg';
import { z } from 'zod';
import { createdServiceAccount, problem, serviceAccountPage, serviceAccountView } from '#contract';
import { OWN_ISSUER } from '#identity';
import { openTestApi, type TestApi } from '../support/api.js';
import { CLIENT, FakeProvider } from '../support/fake-provider.js';
import { InjectBrowser } from '../support/inject-browser.js';
import { addMandate, addPerson } from '../support/people.js';

let api: TestApi;
let db: pg.Pool;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
});
afterAll(async () => {
  await db.end();
  await api.close();
});

const AUDIENCE = 'http://localhost:3000/managed-introduction/v1';
const ISSUER = 'http://localhost:3000/identity';

const askWith = (token: string, at: TestApi = api, headers: Record<string, string> = {}) =>
  at.app.inject({
    url: '/managed-introduction/v1/cases',
    headers: { host: 'localhost:3000', authorization: `Bearer ${token}`, ...headers },
  });

async function faultOf(token: string, at: TestApi = api): Promise<unknown> {
  const answer = await askWith(token, at);
  expect(answer.statusCode).toBe(401);
  const { code, facts } = problem.parse(answer.json());
  expect(code).toBe('token-refused');
  expect(answer.headers['www-authenticate']).toBe(
    `Bearer error="invalid_token", error_description="${z.string().parse(facts['fault'])}"`,
  );
  return facts['fault'];
}

/** Somebody else's signature under what one of our own tokens says. */
async function forged(alg: 'ES256' | 'HS256' | 'none', kid: string): Promise<string> {
  const now = Math.floor(api.clock.now().getTime() / 1000);
  const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'coordinator', iat: now, exp: now + 300 };
  if (alg === 'none') {
    const part = (value: object): string => base64url.encode(JSON.stringify(value));
    return `${part({ alg: 'none', kid })}.${part(claims)}.`;
  }
  // The public key is known to all: whoever takes it for a shared one believes anybody.
  const key =
    alg === 'ES256'
      ? (await generateKeyPair('ES256')).privateKey
      : new TextEncoder().encode(JSON.stringify(await exportJWK((await generateKeyPair('ES256')).publicKey)));
  return new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(key);
}

describe('a bearer token', () => {
  it('lets in whom it speaks for', async () => {
    expect((await askWith(await api.tokens.sign({ subject: 'coordinator' }))).statusCode).toBe(200);
  });

  it('is refused when it has expired, also one that was good a moment ago', async () => {
    const token = await api.tokens.sign({ subject: 'coordinator', livesSeconds: 60 });
    expect((await askWith(token)).statusCode).toBe(200);
    api.clock.advance({ seconds: 64 });
    expect((await askWith(token)).statusCode).toBe(200);
    api.clock.advance({ seconds: 2 });
    expect(await faultOf(token)).toBe('expired');
  });

  it.each([
    ['for another audience', { audience: 'https://other.example/api' }, 'audience'],
    ['from an issuer that nobody trusts', { issuer: 'https://evil.example' }, 'issuer'],
    ['that speaks for nobody', { subject: '' }, 'subject'],
  ])('is refused %s', async (_what, claims, fault) => {
    expect(await faultOf(await api.tokens.sign({ subject: 'coordinator', ...claims }))).toBe(fault);
  });

  it('is refused with a signature that is not its issuer’s', async () => {
    const { kid = '' } = decodeProtectedHeader(await api.tokens.sign({ subject: 'x' }));
    for (const alg of ['ES256', 'HS256', 'none'] as const)
      expect(['signature', 'malformed']).toContain(await faultOf(await forged(alg, kid)));
    const [head, , signature] = (await api.tokens.sign({ subject: 'public' })).split('.');
    const other = (await api.tokens.sign({ subject: 'coordinator' })).split('.')[1];
    expect(await faultOf(`${head}.${other}.${signature}`)).toBe('signature');
    expect(await faultOf(`${head}.${other}.`)).toBe('signature');
  });

  it.each(['x', 'a.b.c', '..', 'a'.repeat(9000)])('is refused when it is none: %.20s', async (text) => {
    expect(await faultOf(text)).toBe('malformed');
  });

  it.each(['Basic Y29vcmRpbmF0b3I6eA==', 'Bearer', 'Bearer a b', 'coordinator'])(
    'comes in its own header alone, not as %s',
    async (authorization) => {
      const answer = await askWith('', api, { authorization });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([401, 'token-refused']);
    },
  );

  it('is not taken from the address', async () => {
    const token = await api.tokens.sign({ subject: 'coordinator' });
    const answer = await api.ask(null, 'GET', `/api-info?access_token=${token}`);
    expect(answer.statusCode).toBe(200);
    expect((await api.ask(null, 'GET', `/cases?access_token=${token}`)).statusCode).toBe(401);
  });

  it('says so in the caller’s language when nobody here belongs to it', async () => {
    const answer = await askWith(await api.tokens.sign({ subject: 'nobody' }), api, { 'accept-language': 'en' });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'person-unknown']);
    expect(answer.json<{ detail: string }>().detail).toContain('Ask the coordinator');
  });

  it('is counted when it is bad: one address must wait, good ones and other addresses go on', async () => {
    const from = (remoteAddress: string, token: string) =>
      api.app.inject({
        url: '/managed-introduction/v1/cases',
        headers: { host: 'localhost:3000', authorization: `Bearer ${token}` },
        remoteAddress,
      });
    for (let n = 0; n < 30; n += 1) expect((await from('192.0.2.7', 'bad')).statusCode).toBe(401);
    const refused = await from('192.0.2.7', 'bad');
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '60']);
    expect((await from('192.0.2.8', 'bad')).statusCode).toBe(401);
    const good = await api.tokens.sign({ subject: 'coordinator' });
    expect((await from('192.0.2.7', good)).statusCode).toBe(200);
    api.clock.advance({ minutes: 1 });
    expect((await from('192.0.2.7', 'bad')).statusCode).toBe(401);
  });
});

describe('callers behind a proxy', () => {
  let behind: TestApi;
  beforeAll(async () => {
    behind = await openTestApi({ TRUSTED_PROXIES: '10.0.0.0/8, loopback' });
  });
  afterAll(() => behind.close());

  const bad = async (forwarded: string, remoteAddress = '10.1.2.3'): Promise<number> =>
    (
      await behind.app.inject({
        url: '/managed-introduction/v1/cases',
        headers: { host: 'localhost:3000', authorization: 'Bearer bad', 'x-forwarded-for': forwarded },
        remoteAddress,
      })
    ).statusCode;

  it('are counted each by their own address, which they cannot make up', async () => {
    for (let n = 0; n < 30; n += 1) expect(await bad('192.0.2.7')).toBe(401);
    expect(await bad('192.0.2.7')).toBe(429);
    expect(await bad('192.0.2.8')).toBe(401);
    // What a caller writes stands before what the proxy has added.
    expect(await bad('192.0.2.9, 192.0.2.7')).toBe(429);
    expect(await bad('192.0.2.7, 10.9.9.9')).toBe(429);
  });

  it('are not believed where the proxy is not one of ours', async () => {
    for (let n = 0; n < 30; n += 1) expect(await bad(`192.0.2.${n}`, '203.0.113.5')).toBe(401);
    expect(await bad('192.0.2.99', '203.0.113.5')).toBe(429);
  });
});

describe('an account of another system', () => {
  const create = (name: string, key: string, user = 'coordinator') =>
    api.ask(user, 'POST', '/service-accounts', { body: { name }, headers: { 'idempotency-key': key } });
  const askToken = (id: string, secret: string, more: Record<string, string> = {}, remoteAddress = '192.0.2.10') =>
    api.app.inject({
      method: 'POST',
      url: '/identity/token',
      headers: {
        host: 'localhost:3000',
        authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ grant_type: 'client_credentials', scope: 'cases', ...more }).toString(),
      remoteAddress,
    });

  it('gets a secret once, tokens for it, and may do what its mandates say, until it is revoked', async () => {
    const answer = await create('Exempelregionens diarium', 'diary-account');
    const { id, secret, tokenUrl } = createdServiceAccount.parse(answer.json());
    expect([answer.statusCode, answer.headers.location, tokenUrl]).toEqual([
      201,
      `${AUDIENCE}/service-accounts/${id}`,
      `${ISSUER}/token`,
    ]);
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const stored = await db.query(
      `SELECT a.*, p.* FROM service_account a JOIN person p ON p.id = a.id WHERE a.id = $1`,
      [id],
    );
    expect(stored.rows).toMatchObject([{ kind: 'service', name: 'Exempelregionens diarium' }]);
    expect(JSON.stringify(stored.rows)).not.toContain(secret);

    const given = await askToken(id, secret ?? '');
    expect(given.json()).toMatchObject({ token_type: 'Bearer', expires_in: 300, scope: 'cases' });
    const { access_token: token } = given.json<{ access_token: string }>();
    expect((await askWith(token)).statusCode).toBe(403);
    await addMandate(db, id, { role: 'registrar' });
    expect((await askWith(token)).statusCode).toBe(200);

    const revoked = await api.ask('coordinator', 'POST', `/service-accounts/${id}/revocations`);
    expect(serviceAccountView.parse(revoked.json()).revokedAt).not.toBeNull();
    expect((await askWith(token)).statusCode).toBe(403);
    expect((await askToken(id, secret ?? '')).statusCode).toBe(401);
    expect((await api.ask('coordinator', 'POST', `/service-accounts/${id}/revocations`)).statusCode).toBe(201);
    const log = await db.query(`SELECT what FROM network_entry WHERE subject_id = $1 ORDER BY number`, [id]);
    expect(log.rows.map(({ what }: { what: string }) => what)).toEqual([
      'service-account-created',
      'service-account-revoked',
    ]);
  });

  it('is made once for the same request, and shows its secret once', async () => {
    const first = createdServiceAccount.parse((await create('Upprepat', 'same-request')).json());
    const again = await create('Upprepat', 'same-request');
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(createdServiceAccount.parse(again.json())).toEqual({ ...first, secret: null });
    expect((await create('Annat', 'same-request')).statusCode).toBe(422);
    const page = serviceAccountPage.parse((await api.ask('coordinator', 'GET', '/service-accounts')).json());
    expect(page.serviceAccounts.filter(({ name }) => name === 'Upprepat')).toHaveLength(1);
    expect(JSON.stringify(page)).not.toContain('secret');
    expect((await api.ask('coordinator', 'GET', `/service-accounts/${first.id}`)).statusCode).toBe(200);
  });

  it('is not let in with a wrong secret, and after some of them not asked any more', async () => {
    const { id, secret } = createdServiceAccount.parse((await create('Gissat', 'guessed-account')).json());
    const from7 = (guess: string) => askToken(id, guess, {}, '192.0.2.7');
    for (let n = 0; n < 10; n += 1) expect((await from7(`guess-${n}`)).statusCode).toBe(401);
    expect((await from7(secret ?? '')).statusCode).toBe(429);
    expect((await askToken(id, secret ?? '', {}, '192.0.2.11')).statusCode).toBe(200);
    api.clock.advance({ minutes: 5 });
    expect((await from7(secret ?? '')).statusCode).toBe(200);
  });

  it('cannot be a person, nor ask for more than the API', async () => {
    const { id, secret } = createdServiceAccount.parse((await create('Nyfiket', 'curious-account')).json());
    const code = await askToken(id, secret ?? '', { grant_type: 'authorization_code', code: 'x' });
    expect(code.statusCode).toBe(400);
    expect((await askToken(id, secret ?? '', { scope: 'openid' })).statusCode).toBe(400);
    const elsewhere = await askToken(id, secret ?? '', { resource: 'https://other.example/' });
    expect([elsewhere.statusCode, elsewhere.json<{ error: string }>().error]).toEqual([400, 'invalid_target']);
  });
});

describe('a provider of somebody else’s', () => {
  let provider: FakeProvider;
  let theirs: TestApi;
  let theirDb: pg.Pool;
  beforeAll(async () => {
    provider = await FakeProvider.start();
    theirs = await openTestApi({
      DATABASE_URL: 'postgres://nobody@localhost/nothing',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
    });
    theirs.clock.set(new Date());
    theirDb = new pg.Pool({ connectionString: theirs.databaseUrl, max: 1 });
    await addPerson(theirDb, { subject: 'siths-1', issuer: provider.issuer, mandates: [{ role: 'coordinator' }] });
    await addPerson(theirDb, { subject: 'ours-1', issuer: OWN_ISSUER, mandates: [{ role: 'coordinator' }] });
  });
  afterAll(async () => {
    await theirDb.end();
    await theirs.close();
    await provider.close();
  });

  async function signIn(browser: InjectBrowser, subject: string) {
    const begun = await browser.ask('/sign-in');
    const back = new URL(provider.letIn(String(begun.headers.location), subject));
    return browser.ask(`${back.pathname}${back.search}`);
  }

  it('signs people in, and is told when they leave', async () => {
    const browser = new InjectBrowser(theirs.app);
    expect((await signIn(browser, 'siths-1')).statusCode).toBe(303);
    const session = await browser.ask('/app/session');
    expect(session.json()).toMatchObject({ mandates: [{ role: 'coordinator' }] });
    const csrf = session.json<{ csrfToken: string }>().csrfToken;
    const left = await browser.ask('/sign-out', { method: 'POST', form: { csrf } });
    const end = new URL(String(left.headers.location));
    expect(`${end.origin}${end.pathname}`).toBe(`${provider.issuer}/logout`);
    expect(end.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:3000/signed-out');
    expect(end.searchParams.get('id_token_hint')).not.toBeNull();
    expect((await browser.ask('/app/session')).statusCode).toBe(401);
  });

  it('says kindly that nobody here belongs to a sign-in, and opens no session', async () => {
    const browser = new InjectBrowser(theirs.app);
    const answer = await signIn(browser, 'siths-unknown');
    expect([answer.statusCode, answer.body.includes('Be samordnaren')]).toEqual([403, true]);
    // A subject of our own issuer is nobody at theirs.
    expect((await signIn(new InjectBrowser(theirs.app), 'ours-1')).statusCode).toBe(403);
    expect(browser.cookies.has('ordna-session')).toBe(false);
  });

  it.each([
    ['another nonce', { nonce: 'another' }],
    ['another audience', { aud: 'someone-else' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['an ID token that has expired', { exp: 1 }],
  ])('is not believed with %s', async (_what, lie) => {
    provider.lie = lie;
    try {
      const browser = new InjectBrowser(theirs.app);
      expect((await signIn(browser, 'siths-1')).statusCode).toBe(502);
      expect(browser.cookies.has('ordna-session')).toBe(false);
    } finally {
      provider.lie = {};
    }
  });

  it('issues tokens for the API, checked with keys that are asked for once', async () => {
    expect((await askWith(await provider.token('siths-1', AUDIENCE), theirs)).statusCode).toBe(200);
    expect(await faultOf(await provider.token('siths-1', CLIENT.id), theirs)).toBe('audience');
    expect(
      await faultOf(await provider.token('siths-1', AUDIENCE, { nbf: 4_000_000_000, exp: 4_000_000_300 }), theirs),
    ).toBe('not-yet');
    expect((await askWith(await provider.token('siths-unknown', AUDIENCE), theirs)).statusCode).toBe(403);
    expect(provider.keysRead).toBe(1);
  });

  describe('who says that somebody is a coordinator, who holds nothing here', () => {
    const CLAIMS = {
      role: 'coordinator',
      roles: ['coordinator'],
      groups: ['coordinator'],
      scope: 'openid coordinator',
    };
    const NEW_PERSON = { name: 'Exempel Intrångsson' };

    it('is not believed in an access token', async () => {
      await addPerson(theirDb, { subject: 'siths-said-1', issuer: provider.issuer, mandates: [] });
      expect((await askWith(await provider.token('siths-said-1', AUDIENCE, CLAIMS), theirs)).statusCode).toBe(403);
      const add = async (subject: string, claims = {}) => {
        const answer = await theirs.app.inject({
          method: 'POST',
          url: '/managed-introduction/v1/persons',
          headers: {
            host: 'localhost:3000',
            authorization: `Bearer ${await provider.token(subject, AUDIENCE, claims)}`,
            'idempotency-key': `add-as-${subject}`,
          },
          payload: NEW_PERSON,
        });
        return [answer.statusCode, answer.statusCode === 201 ? null : problem.parse(answer.json()).code];
      };
      expect(await add('siths-said-1', CLAIMS)).toEqual([403, 'role-not-allowed']);
      expect(await add('siths-1')).toEqual([201, null]);
    });

    it('is not believed at sign-in', async () => {
      await addPerson(theirDb, { subject: 'siths-said-2', issuer: provider.issuer, mandates: [] });
      provider.lie = CLAIMS;
      try {
        const browser = new InjectBrowser(theirs.app);
        expect((await signIn(browser, 'siths-said-2')).statusCode).toBe(303);
        const session = await browser.ask('/app/session');
        expect(session.json()).toMatchObject({ mandates: [] });
        expect((await browser.ask('/app/api/cases')).statusCode).toBe(403);
        const told = new InjectBrowser(theirs.app);
        await signIn(told, 'siths-1');
        expect((await told.ask('/app/api/cases')).statusCode).toBe(200);
      } finally {
        provider.lie = {};
      }
    });
  });

  it('leaves our own issuer to other systems: nobody signs in there', async () => {
    const browser = new InjectBrowser(theirs.app);
    const query =
      'client_id=ordna-web&response_type=code&scope=openid&redirect_uri=http://localhost:3000/sign-in/callback';
    expect((await browser.ask(`/identity/auth?${query}`)).statusCode).toBe(400);
  });
});

describe('a provider that does not answer', () => {
  it('is said to be out of reach, and nothing else stops', async () => {
    const gone = await FakeProvider.start();
    const { issuer } = gone;
    const token = await gone.token('siths-1', AUDIENCE);
    await gone.close();
    const theirs = await openTestApi({
      DATABASE_URL: 'postgres://nobody@localhost/nothing',
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
    });
    try {
      const answer = await askWith(token, theirs);
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
      const page = await new InjectBrowser(theirs.app).ask('/sign-in');
      expect([page.statusCode, page.headers['content-type']]).toEqual([502, 'text/html; charset=utf-8']);
      expect((await theirs.ask(null, 'GET', '/api-info')).statusCode).toBe(200);
    } finally {
      await theirs.close();
    }
  });

  it('is missed on a server that names none', async () => {
    const server = await openTestApi({ DATABASE_URL: 'postgres://nobody@localhost/nothing' });
    try {
      expect((await new InjectBrowser(server.app).ask('/sign-in')).statusCode).toBe(503);
      expect((await server.ask('coordinator', 'GET', '/cases')).statusCode).toBe(403);
    } finally {
      await server.close();
    }
  });
});
