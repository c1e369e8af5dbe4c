import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { describeWithChromium, launchChromium } from '../support/chromium.js';
import { createTestDatabase, requireTestDatabase } from '../support/database.js';
import { describeWithRedis, startRedis } from '../support/redis.js';

describe('a test database', () => {
  it('is its own, owned by the role that connects, and gone after drop', async () => {
    const databases = await Promise.all([createTestDatabase(), createTestDatabase(), createTestDatabase()]);
    expect(new Set(databases.map(({ url }) => url)).size).toBe(3);
    await Promise.all(
      databases.map(async (database) => {
        const client = new pg.Client({ connectionString: database.url });
        await client.connect();
        await client.query('CREATE TABLE mine (name text)');
        await client.end();
        await database.drop();
        await expect(new pg.Client({ connectionString: database.url }).connect()).rejects.toThrow('does not exist');
      }),
    );
  });

  it('says in its name that it is for tests; anything else is refused', () => {
    expect(() => requireTestDatabase('postgres://ordna@db.example.se/ordna')).toThrow('Refused: the database "ordna"');
    expect(requireTestDatabase('postgres://ordna@127.0.0.1/ordna_test')).toBe('postgres://ordna@127.0.0.1/ordna_test');
  });
});

describeWithRedis('a test Redis', () => {
  it('answers, holds nothing, and ends', async () => {
    const redis = await startRedis();
    const socket = connect(Number(new URL(redis.url).port), '127.0.0.1');
    socket.write('DBSIZE\r\n');
    expect(String((await once(socket, 'data'))[0])).toBe(':0\r\n');
    socket.destroy();
    await redis.stop();
    const [error]: unknown[] = await once(connect(Number(new URL(redis.url).port), '127.0.0.1'), 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describeWithChromium('a test browser', () => {
  it('shows a page and has contexts that share nothing', async () => {
    const browser = await launchChromium();
    const [anna, bo] = await Promise.all([browser.newContext(), browser.newContext()]);
    await anna.addCookies([{ name: 'who', value: 'anna', url: 'http://127.0.0.1' }]);
    expect(await bo.cookies()).toEqual([]);
    const page = await anna.newPage();
    await page.setContent('<h1>Horisontspaning</h1>');
    expect(await page.getByRole('heading').innerText()).toBe('Horisontspaning');
    await browser.close();
  });
});
