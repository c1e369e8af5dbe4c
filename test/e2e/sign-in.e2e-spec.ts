import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { sessionList, signedInView, type SignedInView } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';
import { InjectBrowser } from '../support/inject-browser.js';

let api: TestApi;
let db: pg.Pool;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 1 });
});
afterAll(async () => {
  await db.end();
  await api.close();
});

const newBrowser = (): InjectBrowser => new InjectBrowser(api.app);

const sessionOf = async (browser: InjectBrowser): Promise<SignedInView> =>
  signedInView.strict().parse((await browser.ask('/app/session')).json());

it('shows the ways in at the bare address', async () => {
  const { answer, at } = await newBrowser().follow('/');
  expect([at, answer.statusCode]).toEqual(['/oppet', 200]);
  for (const way of ['/sign-in?returnTo=%2F', '/managed-introduction/v1/docs', '/post'])
    expect(answer.body).toContain(`href="${way}"`);
});

describe('signing in with the embedded provider', () => {
  it('lists everyone one can be, by role, and finds them by word', async () => {
    const browser = newBrowser();
    const { at, answer } = await browser.follow('/sign-in');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.body.match(/name="subject"/g)?.length).toBeGreaterThan(80);
    expect(answer.body).toContain('<h2>Kontaktperson</h2>');
    const found = (await browser.ask(`${at}?q=kontaktperson+sk%C3%A5ne`)).body;
    expect(found).toContain('value="contact-person-12"');
    expect(found.match(/name="subject"/g)?.length).toBe(found.match(/name="subject" value="[^"]*-12"/g)?.length);
    const nobody = (await browser.ask(`${at}?q=${encodeURIComponent('<b>ingen</b>')}`)).body;
    expect(nobody).toContain('&lt;b&gt;ingen&lt;/b&gt;');
    expect(nobody).not.toContain('name="subject"');
  });

  it('speaks English to an English browser, also where something is wrong', async () => {
    const browser = newBrowser();
    const headers = { 'accept-language': 'en-GB,en;q=0.9' };
    const { at } = await browser.follow('/sign-in', { headers });
    const found = await browser.ask(`${at}?q=contact+person+sk%C3%A5ne`, { headers });
    expect(found.headers['content-language']).toBe('en');
    expect(found.body).toContain('<h1>Sign in</h1>');
    expect(found.body).toContain('<h2>Contact person</h2>');
    expect(found.body).toContain('value="contact-person-12"');
    for (const [path, title] of [
      ['/signed-out', 'You are signed out'],
      ['/sign-in/callback?state=x&code=y', 'The sign-in was no longer valid'],
      ['/identity/interaction/x', 'The sign-in could not be begun'],
      ['/identity/auth?client_id=nobody', 'The sign-in could not be begun'],
    ] as const) {
      const { body } = await newBrowser().ask(path, { headers });
      expect(body).toContain('<html lang="en">');
      expect(body).toContain(`<h1>${title}</h1>`);
      expect(body).not.toMatch(/[åäö]/i);
    }
  });

  it('opens a session that tells who one is, what one holds and how long it lasts', async () => {
    const browser = newBrowser();
    const { at } = await browser.signIn('contact-person-12');
    expect(at).toBe('/account');
    const view = await sessionOf(browser);
    expect(view).toMatchObject({ name: 'Exempel Kontaktsson Skåne', secondsLeft: 1800 });
    expect(view.mandates).toMatchObject([
      { role: 'contact-person', region: '12', label: 'kontaktperson (läkemedel), Region Skåne' },
    ]);
  });

  it('leads back to where one wanted to go, and nowhere else', async () => {
    expect((await newBrowser().signIn('coordinator', '/sign-in?returnTo=%2Fapp%2Fsession')).at).toBe('/app/session');
    for (const evil of ['//evil.example', 'https://evil.example', '/\\evil.example'])
      expect((await newBrowser().signIn('coordinator', `/sign-in?returnTo=${encodeURIComponent(evil)}`)).at).toBe(
        '/account',
      );
  });

  it('sends whoever opens a page without being signed in to sign in first', async () => {
    const answer = await newBrowser().ask('/account', { headers: { accept: 'text/html' } });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in?returnTo=%2Faccount']);
  });

  it('takes a callback once, from the browser that began', async () => {
    const browser = newBrowser();
    const { at } = await browser.follow('/sign-in');
    const chosen = await browser.ask(at, { method: 'POST', form: { subject: 'coordinator' } });
    const resumed = await browser.ask(new URL(String(chosen.headers.location), browser.origin).pathname);
    const { pathname, search } = new URL(String(resumed.headers.location));
    const callback = `${pathname}${search}`;

    const thief = newBrowser();
    expect((await thief.ask(callback)).statusCode).toBe(400);
    expect(thief.cookies.has('ordna-session')).toBe(false);

    expect((await browser.ask(callback)).statusCode).toBe(303);
    const mine = browser.cookies.get('ordna-session');
    const again = await browser.ask(callback);
    expect([again.statusCode, again.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    expect(browser.cookies.get('ordna-session')).toBe(mine);
  });

  it.each(['/sign-in/callback', '/sign-in/callback?state=x&code=y', '/sign-in/callback?error=access_denied&state=x'])(
    'opens nothing for %s',
    async (path) => {
      const browser = newBrowser();
      await browser.follow('/sign-in');
      expect((await browser.ask(path)).statusCode).toBe(400);
      expect(browser.cookies.has('ordna-session')).toBe(false);
    },
  );

  it('lets nobody sign in from another machine', async () => {
    const browser = newBrowser();
    const path = String((await browser.ask('/sign-in')).headers.location).replace(browser.origin, '');
    for (const visit of [
      { remoteAddress: '192.0.2.7' },
      { headers: { host: 'evil.example' } },
      { headers: { 'x-forwarded-for': '192.0.2.7' } },
    ])
      expect((await browser.ask(path, visit)).statusCode).toBe(404);
    const jwks = await browser.ask('/identity/jwks', { remoteAddress: '192.0.2.7' });
    expect([jwks.statusCode, jwks.body.includes('"d"')]).toEqual([200, false]);
  });

  it('says so to somebody whom nobody here knows', async () => {
    await db.query(`DELETE FROM person_login WHERE subject = 'archivist'`);
    const browser = newBrowser();
    const { at } = await browser.follow('/sign-in');
    expect((await browser.follow(at, { method: 'POST', form: { subject: 'archivist' } })).answer.statusCode).toBe(400);
  });

  it('begins so many sign-ins from one address, and no more', async () => {
    const visit = { remoteAddress: '127.0.0.9' };
    for (let n = 0; n < 300; n += 1) {
      const answer = await newBrowser().ask('/sign-in', visit);
      if (answer.statusCode !== 303) throw new Error(`refused at ${n}: ${answer.statusCode}`);
    }
    expect((await newBrowser().ask('/sign-in', visit)).statusCode).toBe(429);
    expect((await newBrowser().ask('/sign-in')).statusCode).toBe(303);
    api.clock.advance({ minutes: 5 });
    expect((await newBrowser().ask('/sign-in', visit)).statusCode).toBe(303);
  });
});

describe('a session', () => {
  it('is kept in a cookie that no script and no other site can use, and stored as a hash', async () => {
    const browser = newBrowser();
    await browser.signIn('coordinator');
    const secret = browser.cookies.get('ordna-session') ?? '';
    const stored = await db.query(`SELECT * FROM web_session WHERE secret_hash = sha256($1::bytea)`, [secret]);
    expect(stored.rows).toHaveLength(1);
    expect(JSON.stringify(stored.rows)).not.toContain(secret);
    const begun = await newBrowser().ask('/sign-in');
    expect(begun.cookies).toMatchObject([{ name: 'ordna-sign-in', httpOnly: true, sameSite: 'Lax', path: '/' }]);
  });

  it('is for this very host and encrypted alone where we are reached so', async () => {
    const encrypted = await openTestApi({ PUBLIC_URL: 'https://ordna.example' });
    try {
      const browser = new InjectBrowser(encrypted.app, 'https://ordna.example');
      const begun = await browser.ask('/sign-in');
      expect(begun.cookies).toMatchObject([{ name: '__Host-ordna-sign-in', secure: true, path: '/' }]);
    } finally {
      await encrypted.close();
    }
  });

  it('ends when nothing is asked for half an hour, and after twelve hours whatever is asked', async () => {
    const browser = newBrowser();
    await browser.signIn('coordinator');
    for (let minute = 0; minute < 12 * 60 - 29; minute += 29) {
      api.clock.advance({ minutes: 29 });
      expect((await browser.ask('/app/session')).statusCode).toBe(200);
    }
    api.clock.advance({ minutes: 29 });
    expect((await browser.ask('/app/session')).statusCode).toBe(401);

    const idle = newBrowser();
    await idle.signIn('coordinator');
    api.clock.advance({ minutes: 29 });
    expect((await idle.ask('/app/session')).statusCode).toBe(200);
    api.clock.advance({ minutes: 30 });
    expect((await idle.ask('/app/session')).statusCode).toBe(401);
  });

  it('gets a new secret with each sign-in, and the former one is good for nothing', async () => {
    const browser = newBrowser();
    await browser.signIn('coordinator');
    const former = browser.cookies.get('ordna-session') ?? '';
    await browser.signIn('scanner');
    expect(browser.cookies.get('ordna-session')).not.toBe(former);
    const stale = newBrowser();
    stale.cookies.set('ordna-session', former);
    expect((await stale.ask('/app/session')).statusCode).toBe(401);
  });

  it('is listed and ended by its own person alone', async () => {
    const [phone, desk, other] = [newBrowser(), newBrowser(), newBrowser()];
    await phone.signIn('registrar');
    await desk.signIn('registrar');
    await other.signIn('auditor');
    const { sessions } = sessionList.parse((await desk.ask('/app/sessions')).json());
    expect(sessions.map(({ current }) => String(current)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'false',
      'true',
    ]);
    const path = `/app/sessions/${sessions.find(({ current }) => !current)?.id}`;

    const strange = { 'x-csrf-token': (await sessionOf(other)).csrfToken };
    expect((await other.ask(path, { method: 'DELETE', headers: strange })).statusCode).toBe(404);
    const mine = { 'x-csrf-token': (await sessionOf(desk)).csrfToken };
    expect((await desk.ask(path, { method: 'DELETE', headers: mine })).statusCode).toBe(204);
    expect((await phone.ask('/app/session')).statusCode).toBe(401);
    expect((await desk.ask('/app/session')).statusCode).toBe(200);
  });

  it('ends with signing out, at the provider too', async () => {
    const browser = newBrowser();
    await browser.signIn('coordinator');
    expect(browser.cookies.has('ordna-provider')).toBe(true);
    const stolen = newBrowser();
    stolen.cookies.set('ordna-session', browser.cookies.get('ordna-session') ?? '');
    const { csrfToken: csrf } = await sessionOf(browser);
    const { at, answer } = await browser.follow('/sign-out', { method: 'POST', form: { csrf } });
    expect([at, answer.statusCode]).toEqual(['/signed-out', 200]);
    expect(browser.visited.some((path) => path.startsWith('/identity/session/end?'))).toBe(true);
    expect([...browser.cookies.keys()].filter((name) => name === 'ordna-session' || name === 'ordna-provider')).toEqual(
      [],
    );
    expect((await stolen.ask('/app/session')).statusCode).toBe(401);
  });
});

describe('the browser’s door', () => {
  const signal = {
    profile: {
      caseKey: 'dörrmedel+exempelsjukdom',
      processVersion: 'IN_OUT_2018',
      kind: 'medicine',
      product: 'Dörrmedel',
      substance: 'exempelsubstans',
      indication: 'Exempelsjukdom hos vuxna',
      company: 'Exempelbolaget AB',
    },
    chart: 'horizon-item',
    act: 'SIGNAL_RECORDED',
    facts: { substance: 'exempelsubstans', indication: 'Exempelsjukdom hos vuxna', source: 'database' },
    occurredOn: '2026-01-30',
  };
  let browser: InjectBrowser;
  let token: string;
  beforeAll(async () => {
    browser = newBrowser();
    await browser.signIn('scanner');
    token = (await sessionOf(browser)).csrfToken;
  });
  const post = (headers: Record<string, string>, from = browser) =>
    from.ask('/app/api/cases', {
      method: 'POST',
      json: signal,
      headers: { 'idempotency-key': 'through-the-door', ...headers },
    });

  it('is the same API, with links through itself', async () => {
    const answer = await post({ 'x-csrf-token': token });
    expect(answer.statusCode).toBe(201);
    expect(String(answer.headers.location)).toMatch(/^http:\/\/localhost:3000\/app\/api\/cases\/[0-9a-f-]{36}$/);
    const list = await browser.ask('/app/api/cases');
    expect(list.json<{ _links: { href: string }[] }>()._links[0]?.href).toContain('/app/api/cases?');
  });

  it.each([
    ['without the token', {}],
    ['with another’s token', { 'x-csrf-token': 'A'.repeat(43) }],
    ['from another site', { origin: 'https://evil.example' }],
    ['from a page that hides where it is', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a change %s', async (_how, headers) => {
    const answer = await post({
      ...('x-csrf-token' in headers || Object.keys(headers).length === 0 ? {} : { 'x-csrf-token': token }),
      ...headers,
    });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'csrf-refused']);
    expect(answer.json<{ instance: string }>().instance).toBe('/app/api/cases');
  });

  it('does not sign anyone out who did not ask for it', async () => {
    const answer = await browser.ask('/sign-out', { method: 'POST', form: {} });
    expect([answer.statusCode, (await browser.ask('/app/session')).statusCode]).toEqual([403, 200]);
  });

  it('knows no bearer tokens, and the published API knows no cookies', async () => {
    const headers = { authorization: await api.tokens.bearer('coordinator') };
    expect((await newBrowser().ask('/app/api/cases', { headers })).statusCode).toBe(401);
    expect((await browser.ask('/managed-introduction/v1/cases')).statusCode).toBe(401);
    expect((await newBrowser().ask('/managed-introduction/v1/cases', { headers })).statusCode).toBe(200);
  });

  it('takes JSON alone', async () => {
    const answer = await browser.ask('/app/api/cases', {
      method: 'POST',
      form: { a: 'b' },
      headers: { 'x-csrf-token': token },
    });
    expect(answer.statusCode).toBe(415);
  });

  it('shows what one holds today, not what one held when one signed in', async () => {
    const deputy = newBrowser();
    await deputy.signIn('auditor');
    expect((await deputy.ask('/app/api/failed-jobs')).statusCode).toBe(200);
    await db.query(`UPDATE mandate SET ended_on = '2026-01-31' WHERE role = 'auditor'`);
    expect((await deputy.ask('/app/api/failed-jobs')).statusCode).toBe(403);
    await db.query(`UPDATE mandate SET ended_on = NULL WHERE role = 'auditor'`);
  });

  it('has a page of one’s own that works without a script', async () => {
    const page = (await browser.ask('/account')).body;
    expect(page).toContain('Exempel Spanarsson');
    expect(page).toContain('<form method="post" action="/sign-out">');
    expect(page).not.toContain('<script');
  });

  it('writes that page in one’s own language, whatever the browser asks for', async () => {
    const english = { headers: { 'accept-language': 'en' } };
    const swedish = { headers: { 'accept-language': 'sv' } };
    expect((await browser.ask('/account', english)).body).toContain('<h1>Mitt konto</h1>');
    await db.query(`UPDATE person SET locale = 'en' WHERE name = 'Exempel Spanarsson'`);
    const page = await browser.ask('/account', swedish);
    expect([page.headers['content-language'], /<html lang="en">/.test(page.body)]).toEqual(['en', true]);
    expect(page.body).toContain('<h1>My account</h1>');
    expect(page.body).toMatch(/Since \d+ \w+ \d{4} at \d\d:\d\d, last used/);
    expect(page.body).not.toMatch(/[åäö]/i);
    await db.query(`UPDATE person SET locale = 'sv' WHERE name = 'Exempel Spanarsson'`);
  });
});
