import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { loginList, networkEntryPage, personView, problem } from '#contract';
import { OWN_ISSUER } from '#identity';
import { DEMO_PERSONS } from '#network';
import { openTestApi, type TestApi } from '../support/api.js';
import { InjectBrowser } from '../support/inject-browser.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());
afterEach(() => expect(api.errors).toEqual([]));

const idOf = (subject: string): string => DEMO_PERSONS.find((one) => one.subject === subject)?.id ?? 'unknown';
const revoke = (user: string | null, of: string, body: object) =>
  api.ask(user, 'POST', `/persons/${idOf(of)}/logins/revocations`, { body });
const codeOf = (answer: LightMyRequestResponse): readonly [number, string] => {
  const { code, facts } = problem.parse(answer.json());
  return [answer.statusCode, code === 'network-refused' ? String(Reflect.get(Object(facts['reason']), 'code')) : code];
};
const loginsOf = async (of: string) =>
  loginList.parse((await api.ask('coordinator', 'GET', `/persons/${idOf(of)}/logins`)).json()).logins;
const isIn = async (browser: InjectBrowser): Promise<boolean> => {
  const { statusCode } = await browser.ask('/app/session');
  expect([200, 401]).toContain(statusCode);
  return statusCode === 200;
};

describe('taking one login away', () => {
  it('ends its tokens and the browser’s session at once, and lets nobody in by it again', async () => {
    const user = 'contact-person-12';
    const browser = new InjectBrowser(api.app);
    await browser.signIn(user);
    expect([await isIn(browser), (await api.ask(user, 'GET', '/tasks')).statusCode]).toEqual([true, 200]);
    const answer = await revoke('coordinator', user, { subject: user });
    expect([answer.statusCode, personView.parse(answer.json()).canSignIn]).toEqual([201, false]);
    expect(codeOf(await api.ask(user, 'GET', '/tasks'))).toEqual([403, 'person-unknown']);
    expect(await isIn(browser)).toBe(false);
    const again = new InjectBrowser(api.app);
    await again.signIn(user);
    expect(await isIn(again)).toBe(false);
  });

  it('takes none of the others: who has two signs in with the other, and holds what they held', async () => {
    const [user, other] = ['contact-person-13', 'annan-inloggning-13'];
    await api.ask('coordinator', 'POST', `/persons/${idOf(user)}/logins`, { body: { subject: other } });
    expect(await loginsOf(user)).toEqual([
      { issuer: OWN_ISSUER, subject: other },
      { issuer: OWN_ISSUER, subject: user },
    ]);
    expect((await api.ask(other, 'GET', '/tasks')).statusCode).toBe(200);
    await revoke('coordinator', user, { issuer: OWN_ISSUER, subject: user });
    expect(await loginsOf(user)).toEqual([{ issuer: OWN_ISSUER, subject: other }]);
    expect(codeOf(await api.ask(user, 'GET', '/tasks'))).toEqual([403, 'person-unknown']);
    const me = personView.parse((await api.ask(other, 'GET', '/persons/me')).json());
    expect([me.id, me.holds.map(({ role }) => role)]).toEqual([idOf(user), ['contact-person']]);
  });

  it('leaves everybody else’s sessions alone', async () => {
    const browser = new InjectBrowser(api.app);
    await browser.signIn('registrar');
    await revoke('coordinator', 'archivist', { subject: 'archivist' });
    expect(await isIn(browser)).toBe(true);
  });

  it('is written down once, without the login, and can be undone by giving it again', async () => {
    const user = 'contact-person-14';
    for (let n = 0; n < 2; n += 1) expect((await revoke('coordinator', user, { subject: user })).statusCode).toBe(201);
    const log = await api.ask('auditor', 'GET', `/network-entries?personId=${idOf(user)}`);
    const { networkEntries } = networkEntryPage.parse(log.json());
    expect(networkEntries.filter(({ what }) => what === 'login-removed')).toMatchObject([
      { actorId: idOf('coordinator'), subjectId: idOf(user), details: {} },
    ]);
    await api.ask('coordinator', 'POST', `/persons/${idOf(user)}/logins`, { body: { subject: user } });
    expect((await api.ask(user, 'GET', '/tasks')).statusCode).toBe(200);
  });

  it('is for coordinators, and takes no login of somebody else', async () => {
    const body = { subject: 'contact-person-01' };
    for (const user of ['contact-person-01', 'manager', 'auditor'])
      expect([user, codeOf(await revoke(user, 'contact-person-01', body))]).toEqual([user, [403, 'role-not-allowed']]);
    expect(codeOf(await api.ask('manager', 'GET', `/persons/${idOf('contact-person-01')}/logins`))[0]).toBe(403);
    expect(codeOf(await revoke(null, 'contact-person-01', body))[0]).toBe(401);
    expect(codeOf(await revoke('coordinator', 'contact-person-03', body))).toEqual([409, 'login-taken']);
    for (const wrong of [{}, { subject: '' }, { subject: 'x', more: 1 }, { subject: 'x'.repeat(501) }])
      expect(codeOf(await revoke('coordinator', 'contact-person-01', wrong))).toEqual([400, 'request-invalid']);
    expect((await api.ask('contact-person-01', 'GET', '/tasks')).statusCode).toBe(200);
    const nobody = `/persons/00000000-0000-4000-8000-0000000fffff/logins`;
    expect(
      codeOf(await api.ask('coordinator', 'POST', `${nobody}/revocations`, { body: { subject: 'ingen' } })),
    ).toEqual([404, 'person-not-found']);
    expect(codeOf(await api.ask('coordinator', 'GET', nobody))).toEqual([404, 'person-not-found']);
  });
});
