import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { VirtualClock } from '#casework';
import { AttemptLimit, AttemptsPg, IdentityHousekeeping, readOwnKeys, SessionsPg } from '#identity';
import { addPerson } from '../support/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const TIMES = { idleMs: 30 * 60_000, absoluteMs: 12 * 3_600_000 };
const clock = new VirtualClock(new Date('2026-02-02T08:00:00Z'));
const now = (): Date => clock.now();

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  // As the application connects: with no more rights than it has in operation.
  pool = new pg.Pool({ connectionString: database.url, max: 8, options: '-c role=ordna_app' });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const count = async (table: 'web_session' | 'sign_in_attempt' | 'provider_record'): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  return rows[0]?.n ?? 0;
};

describe('a limit of attempts', () => {
  const limitOf = (kind: string, most: number, on = pool): AttemptLimit =>
    new AttemptLimit(on, kind, { most, windowMs: 60_000 }, now);

  it('lets so many through, says how long to wait, and begins anew when the window has passed', async () => {
    const limit = limitOf('a', 2);
    expect([await limit.use('x'), await limit.use('x')]).toEqual([0, 0]);
    clock.advance({ seconds: 20 });
    expect([await limit.use('x'), await limit.use('x'), await limit.waitFor('x')]).toEqual([40, 40, 40]);
    clock.set(new Date(now().getTime() + 39_999));
    expect(await limit.waitFor('x')).toBe(1);
    clock.set(new Date(now().getTime() + 1));
    expect([await limit.waitFor('x'), await limit.use('x'), await limit.use('x'), await limit.use('x')]).toEqual([
      0, 0, 0, 60,
    ]);
  });

  it('counts each key and each kind by itself', async () => {
    await limitOf('b', 1).use('x');
    expect([await limitOf('b', 1).use('y'), await limitOf('c', 1).use('x')]).toEqual([0, 0]);
    expect(await limitOf('b', 1).waitFor('x')).toBe(60);
  });

  it('holds for several processes together, for attempts at the same moment', async () => {
    const others = Array.from(
      { length: 3 },
      () => new pg.Pool({ connectionString: database.url, max: 4, options: '-c role=ordna_app' }),
    );
    const waits = await Promise.all(
      Array.from({ length: 60 }, (_, n) => limitOf('d', 7, others[n % others.length]).use('x')),
    );
    await Promise.all(others.map((one) => one.end()));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(7);
    expect(waits.filter((seconds) => seconds > 0)).toHaveLength(53);
  });

  it('is cleared away when it is over', async () => {
    await limitOf('e', 1).use('x');
    clock.advance({ minutes: 1 });
    await limitOf('f', 1).use('x');
    await new IdentityHousekeeping(pool, TIMES, now).run();
    expect((await pool.query('SELECT kind FROM attempt_window')).rows).toEqual([{ kind: 'f' }]);
  });
});

describe('the keys of our own issuer', () => {
  it('are made once, however many processes start at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => readOwnKeys(pool, now)));
    expect(new Set(all.map((keys) => JSON.stringify(keys))).size).toBe(1);
    expect(await readOwnKeys(pool, now)).toEqual(all[0]);
  });

  it('cannot be changed by the application', async () => {
    await expect(pool.query(`UPDATE identity_key SET secret = '{}'`)).rejects.toThrow('permission denied');
    await expect(pool.query(`DELETE FROM identity_key`)).rejects.toThrow('permission denied');
  });
});

describe('a sign-in under way', () => {
  const attempts = (): AttemptsPg => new AttemptsPg(pool, now);
  const attempt = { nonce: 'n', codeVerifier: 'v', returnTo: '/account' };

  it('comes back once, to one of two that ask at the same moment', async () => {
    await attempts().begin('state-1', 'browser', attempt);
    const both = await Promise.all([attempts().take('state-1', 'browser'), attempts().take('state-1', 'browser')]);
    expect(both.filter((one) => one !== null)).toEqual([attempt]);
  });

  it('is not another browser’s, and that one does not use it up', async () => {
    await attempts().begin('state-2', 'browser', attempt);
    expect(await attempts().take('state-2', 'another')).toBeNull();
    expect(await attempts().take('state-2', 'browser')).toEqual(attempt);
  });

  it('is over after ten minutes', async () => {
    await attempts().begin('state-3', 'browser', attempt);
    clock.advance({ minutes: 10 });
    expect(await attempts().take('state-3', 'browser')).toBeNull();
  });
});

describe('housekeeping', () => {
  it('clears away what is over, and nothing that lives', async () => {
    const sessions = new SessionsPg(pool, TIMES, now);
    const personId = await addPerson(pool, { subject: 'housekeeping', issuer: 'prov', mandates: [] });
    const housekeeping = new IdentityHousekeeping(pool, TIMES, now);
    await housekeeping.run();

    await sessions.open(personId, null, null);
    await new AttemptsPg(pool, now).begin('old', 'browser', { nonce: 'n', codeVerifier: 'v', returnTo: '/' });
    const addRecord = (id: string, expires: string) =>
      pool.query(
        `INSERT INTO provider_record (model, id_hash, payload, expires_at) VALUES ('Session', $1, '{}', ${expires})`,
        [Buffer.from(id)],
      );
    await addRecord('expired', `now() - interval '1 second'`);
    await addRecord('living', `now() + interval '1 hour'`);
    clock.advance({ minutes: 30 });
    const living = await sessions.open(personId, null, null);
    await new AttemptsPg(pool, now).begin('new', 'browser', { nonce: 'n', codeVerifier: 'v', returnTo: '/' });

    expect(await housekeeping.run()).toEqual({ sessions: 1, attempts: 1, records: 1 });
    expect(await housekeeping.run()).toEqual({ sessions: 0, attempts: 0, records: 0 });
    expect([await count('web_session'), await count('sign_in_attempt'), await count('provider_record')]).toEqual([
      1, 1, 1,
    ]);
    expect((await sessions.find(living.secret))?.personId).toBe(personId);
  });
});
