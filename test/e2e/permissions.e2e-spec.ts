import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { permissionList, problem } from '#contract';
import { csrfTokenOf, OWN_ISSUER, SessionsPg } from '#identity';
import {
  charts,
  isOpen,
  isOperationName,
  OPERATION_NAMES,
  permissionTable,
  ROLES,
  rolesFor,
  type Mandate,
  type OperationName,
  type Role,
} from '#process';
import { API_ROOT } from '../../apps/api/src/api-root.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { addPerson } from '../support/people.js';
import { OpinionCase } from '../support/opinion-case.js';
import { routesOf, type Route } from '../support/routes.js';

let api: TestApi;
let db: pg.Pool;
let routes: readonly Route[];
const people = new Map<Role, string>();
/** Roles that a person or a service may hold. */
const HELD = ROLES.filter((role) => role !== 'system');

beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 4 });
  routes = routesOf(api);
  for (const role of HELD)
    people.set(
      role,
      await addPerson(db, {
        subject: `matrix-${role}`,
        issuer: OWN_ISSUER,
        mandates: [{ role, ...(role === 'company-user' && { company: 'Exempelbolaget AB' }) }],
      }),
    );
});
afterAll(async () => {
  await db.end();
  await api.close();
});

const isPublished = ({ path }: Route): boolean => path.startsWith(API_ROOT);
const operationOf = ({ operation, handler }: Route): OperationName => {
  if (typeof operation !== 'string' || !isOperationName(operation)) throw new Error(`${handler} names no operation`);
  return operation;
};

/** Asks for something that is not there: whether one may is decided before that is found out. */
async function askAs(route: Route, role: Role | null) {
  const url = route.path.replace(/:[A-Za-z]+/g, () => randomUUID());
  const headers = role === null ? {} : isPublished(route) ? await bearer(role) : await cookie(role);
  return api.app.inject({
    method: route.method,
    url,
    headers: {
      host: 'localhost:3000',
      ...headers,
      ...(route.method !== 'GET' && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(route.method !== 'GET' && { payload: '{}' }),
  });
}

const bearer = async (role: Role) => ({ authorization: await api.tokens.bearer(`matrix-${role}`) });

async function cookie(role: Role) {
  const times = { idleMs: 3_600_000, absoluteMs: 3_600_000 };
  const { secret } = await new SessionsPg(db, times, () => api.clock.now()).open(people.get(role) ?? '', null, null);
  return { cookie: `ordna-session=${secret}`, 'x-csrf-token': csrfTokenOf(secret) };
}

describe('every route', () => {
  it('names an operation of the table', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.flatMap((route) => (isOperationName(String(route.operation)) ? [] : [route.handler]))).toEqual([]);
  });

  it('lets in the roles that the table names, and no other', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const route of routes.filter((one) => !isOpen(operationOf(one)))) {
      const granted = rolesFor(operationOf(route));
      for (const role of HELD) {
        const answer = await askAs(route, role);
        const code = answer.statusCode >= 400 ? codeOf(answer.body) : null;
        const isIn = answer.statusCode !== 401 && code !== 'role-not-allowed';
        if (isIn !== granted.includes(role) || answer.statusCode >= 500)
          wrong.push(`${route.method} ${route.path} as ${role}: ${answer.statusCode} ${code}`);
        asked += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  }, 120_000);

  it('lets in nobody who is not signed in, where the table does not say anyone', async () => {
    for (const route of routes) {
      if (isOpen(operationOf(route))) continue;
      const { statusCode } = await askAs(route, null);
      expect([route.path, statusCode]).toEqual([route.path, 401]);
    }
  });

  it('lets in nobody who holds nothing today', async () => {
    await addPerson(db, { subject: 'matrix-nobody', issuer: OWN_ISSUER, mandates: [] });
    const headers = { host: 'localhost:3000', authorization: await api.tokens.bearer('matrix-nobody') };
    for (const route of routes.filter((one) => isPublished(one) && one.method === 'GET' && !isOpen(operationOf(one)))) {
      const url = route.path.replace(/:[A-Za-z]+/g, () => randomUUID());
      expect([url, (await api.app.inject({ url, headers })).statusCode]).toEqual([url, 403]);
    }
  });
});

const codeOf = (body: string): string | null => {
  const parsed = problem.safeParse(JSON.parse(body === '' ? 'null' : body));
  return parsed.success ? parsed.data.code : null;
};

describe('how far reading cases reaches', () => {
  const openCase = async (product: string, company: string): Promise<string> => {
    const body = {
      profile: {
        caseKey: `${product}+exempelsjukdom`,
        processVersion: 'IN_OUT_2018',
        kind: 'medicine',
        product,
        substance: 'exempelsubstans',
        indication: 'Exempelsjukdom hos vuxna',
        company,
      },
      chart: 'horizon-item',
      act: 'SIGNAL_RECORDED',
      facts: { substance: 'exempelsubstans', indication: 'Exempelsjukdom hos vuxna', source: 'database' },
      occurredOn: '2026-01-30',
    };
    return (await api.ask('scanner', 'POST', '/cases', { body })).json<{ caseId: string }>().caseId;
  };

  it('is what the table says for every role, own products and others’', async () => {
    const cases = {
      inside: await openCase('Ettmedel', 'Exempelbolaget AB'),
      outside: await openCase('Tvåmedel', 'Provföretaget AB'),
    };
    const row = permissionTable(charts).find(({ name }) => name === 'read-cases');
    for (const role of HELD) {
      const reach = row?.grants.find((grant) => grant.role === role)?.reach;
      const expected = {
        inside: reach === undefined ? 403 : 200,
        outside: reach === undefined ? 403 : reach === 'own-product' ? 404 : 200,
      };
      for (const where of ['inside', 'outside'] as const)
        for (const below of ['', '/acts', '/journal-entries']) {
          const { statusCode } = await api.ask(`matrix-${role}`, 'GET', `/cases/${cases[where]}${below}`);
          expect([role, where, below, statusCode]).toEqual([role, where, below, expected[where]]);
        }
    }
  });
});

describe('how far an act reaches', () => {
  let at: OpinionCase;
  let number = 0;
  /** Somebody of their own with one mandate. @returns by which name they sign in */
  const holding = async (mandate: Mandate): Promise<string> => {
    const subject = `reach-${(number += 1)}`;
    await addPerson(db, { subject, issuer: OWN_ISSUER, mandates: [mandate] });
    return subject;
  };
  const performs = async (mandate: Mandate, act: string, more: object = {}, caseId = at.id): Promise<string> => {
    const body = { act, facts: {}, ...more };
    const answer = await api.ask(await holding(mandate), 'POST', `/cases/${caseId}/acts`, { body });
    return answer.statusCode === 201 ? 'performed' : (codeOf(answer.body) ?? String(answer.statusCode));
  };
  beforeAll(async () => {
    at = await OpinionCase.open(api);
  });

  it('own region: the opinion of the region one holds the role in, and of no other', async () => {
    const ofSkane = { instanceId: at.opinion('12') };
    const acknowledge = (region: string) => performs({ role: 'contact-person', region }, 'ACKNOWLEDGE', ofSkane);
    expect([await acknowledge('25'), await acknowledge('12')]).toEqual(['scope-not-allowed', 'performed']);
  });

  it('own case: the case that the mandate names, and no other', async () => {
    const asks = (caseId: string) =>
      performs({ role: 'coordinator', caseId }, 'EXTEND', {
        instanceId: at.round,
        facts: { days: 5, reasonCode: 'holiday' },
      });
    const another = await OpinionCase.nominated(api);
    expect([await asks(another), await asks(at.id)]).toEqual(['scope-not-allowed', 'performed']);
  });

  it('own product: what one’s own company has, and what is another’s one does not even find', async () => {
    const withdraws = (company: string) =>
      performs({ role: 'company-user', company }, 'COMPANY_WITHDRAWS', { facts: { statement: 'skrivelse-1' } });
    expect([await withdraws('Provföretaget AB'), await withdraws('Exempelbolaget AB')]).toEqual([
      'case-not-found',
      'performed',
    ]);
  });

  it('national: whoever holds the role, wherever, and nobody of another role', async () => {
    const another = await OpinionCase.nominated(api);
    const accepts = (mandate: Mandate) => performs(mandate, 'ACCEPT_NOMINATION', {}, another);
    expect(await accepts({ role: 'preparer', region: '12' })).toBe('role-not-allowed');
    expect(await accepts({ role: 'coordinator', region: '25' })).toBe('performed');
  });

  it('published: who reads what is published performs nothing', async () => {
    for (const act of ['WITHDRAWAL_REFUSED', 'NOMINATED', 'HOLD'])
      expect([act, await performs({ role: 'public' }, act)]).toEqual([act, 'role-not-allowed']);
  });
});

describe('the table in the API', () => {
  it('is open to anyone, whole, and by role and chart', async () => {
    const all = permissionList.parse((await api.ask(null, 'GET', '/permissions')).json()).permissions;
    expect(all).toHaveLength(permissionTable(charts).length);
    expect(all.filter(({ kind }) => kind === 'operation').map(({ name }) => name)).toEqual([...OPERATION_NAMES]);
    const some = permissionList.parse(
      (await api.ask(null, 'GET', '/permissions?role=contact-person&chart=opinion')).json(),
    ).permissions;
    expect(some.length).toBeGreaterThan(2);
    for (const { chart, grants } of some)
      expect([chart, grants.some(({ role }) => role === 'contact-person')]).toEqual(['opinion', true]);
  });
});
