import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDataSource, type DataSource, FollowersPg, poolOf, PublicCatchUpPg } from '#persistence';
import { charts } from '#process';
import { FollowHousekeeping, FollowRound } from '../../apps/worker/src/public/follow-round.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { InjectBrowser } from '../support/inject-browser.js';
import { OpinionCase, morningOf } from '../support/opinion-case.js';
import { PostRoom } from '../support/post-room.js';

const ADDRESS = 'Nyfiken@exempel.example';
const SITE = 'http://localhost:3000';

describe('forms for everybody', () => {
  let api: TestApi;
  let db: pg.Pool;
  let dataSource: DataSource;
  let post: PostRoom;
  let at: OpinionCase;

  const send = (url: string, form: Readonly<Record<string, string>>, remoteAddress = '192.0.2.1') =>
    api.app.inject({
      method: 'POST',
      url,
      remoteAddress,
      headers: { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    });
  const follow = (more: Readonly<Record<string, string>> = {}, remoteAddress?: string) =>
    send('/oppet/folj', { arende: at.id, epost: ADDRESS, webbplats: '', ...more }, remoteAddress);
  const followers = async () => (await db.query('SELECT * FROM case_follower ORDER BY asked_at')).rows;
  const morning = async (): Promise<number> => {
    const round = new FollowRound(poolOf(dataSource), new PublicCatchUpPg(dataSource, charts), api.clock);
    const asked = await round.run();
    await post.whenIdle();
    return asked;
  };

  beforeAll(async () => {
    api = await openTestApi();
    db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
    dataSource = await createDataSource(api.databaseUrl, { role: 'ordna_app' }).initialize();
    at = await OpinionCase.open(api);
    post = await PostRoom.open(api, SITE);
  });
  afterAll(async () => {
    await post.close();
    await dataSource.destroy();
    await db.end();
    await api.close();
  });

  it('take an address only when it is one, and keep what was written', async () => {
    const answer = await follow({ epost: 'nyfiken' });
    expect(answer.statusCode).toBe(422);
    expect(answer.payload).toContain('role="alert"');
    expect(answer.payload).toContain('value="nyfiken"');
    expect(await followers()).toEqual([]);
  });

  it('ask the address before they write to it, and say the same whoever follows', async () => {
    const [first, again, robot] = [
      await follow(),
      await follow({}, '192.0.2.2'),
      await follow({ epost: 'robot@exempel.example', webbplats: 'x' }),
    ];
    for (const answer of [first, again, robot])
      expect([answer.statusCode, answer.payload]).toEqual([200, first.payload]);
    expect(first.payload).toContain('Bekräfta i brevet');
    expect(await followers()).toMatchObject([{ case_id: at.id, address: ADDRESS, confirmed_at: null }]);
    await post.whenIdle();
    const [letter] = await post.toThePublic();
    expect(letter?.subject).toBe('Bekräfta att du vill följa Rundmedel vid Exempelsjukdom hos vuxna');
    expect(letter?.text).toContain('Inga brev skickas förrän du har bekräftat.');
    // Looking at the link does nothing; its button does.
    const link = post.followLink(letter?.text ?? '', 'bekrafta');
    expect((await api.app.inject({ method: 'GET', url: link })).payload).toContain('Ja, skicka brev');
    expect(await followers()).toMatchObject([{ confirmed_at: null }]);
    expect((await send(link, {})).payload).toContain('Nu följer du');
    expect(await followers()).toMatchObject([{ confirmed_at: expect.any(Date) }]);
  });

  it('tell followers once a day what became public, with a way out in every letter', async () => {
    const before = (await post.toThePublic()).length;
    api.clock.set(morningOf('2026-02-04'));
    await at.perform('coordinator', 'EXTEND', at.round, { days: 3, reasonCode: 'holiday', publicReason: 'Sportlov.' });
    expect(await morning()).toBe(0);
    api.clock.set(morningOf('2026-02-05'));
    expect([await morning(), await morning()]).toEqual([1, 0]);
    const [letter, ...others] = (await post.toThePublic()).filter(({ subject }) => subject === 'Nytt om Rundmedel');
    expect([(await post.toThePublic()).length, others]).toEqual([before + 1, []]);
    expect(letter?.text).toContain('Regionerna får längre tid att svara.');
    expect(letter?.text).toContain(`http://localhost:3000/oppet/arenden/${at.id}`);
    expect(letter?.to).toContain(ADDRESS);
    api.clock.set(morningOf('2026-02-06'));
    expect(await morning()).toBe(0);
  });

  it('forget the address with the last thing it follows, in letters too', async () => {
    const [letter] = (await post.toThePublic()).filter(({ subject }) => subject === 'Nytt om Rundmedel');
    const link = post.followLink(letter?.text ?? '', 'avsluta');
    expect((await api.app.inject({ method: 'GET', url: link })).payload).toContain('Sluta följa det här');
    expect(await followers()).toHaveLength(1);
    // As a mail program's own button sends it.
    expect((await send(link, { 'List-Unsubscribe': 'One-Click' })).statusCode).toBe(200);
    expect(await followers()).toEqual([]);
    const { rows } = await db.query(
      `SELECT count(*)::int AS n FROM letter WHERE kind LIKE 'follow%' AND (address IS NOT NULL OR body_text <> '')`,
    );
    expect(rows).toEqual([{ n: 0 }]);
    const over = await send(link, {});
    expect([over.statusCode, over.payload.includes('Länken gäller inte längre')]).toEqual([404, true]);
  });

  it('forget who never confirms, after a week', async () => {
    await follow({ epost: 'glomsk@exempel.example', arende: '' }, '192.0.2.9');
    const housekeeping = new FollowHousekeeping(new FollowersPg(dataSource), api.clock);
    expect(await housekeeping.run()).toBe(0);
    api.clock.set(new Date(api.clock.now().getTime() + 8 * 86_400_000));
    expect(await housekeeping.run()).toBe(1);
    expect(await followers()).toEqual([]);
  });

  it('do not follow what is not public, and say nothing of it', async () => {
    const answer = await follow(
      { arende: '01900000-0000-7000-8000-00000000dead', epost: 'annan@exempel.example' },
      '192.0.2.10',
    );
    expect(answer.payload).toContain('Bekräfta i brevet');
    expect(await followers()).toEqual([]);
  });

  it('can be sent so often and no more, counted for the sender and for the address', async () => {
    for (let n = 0; n < 4; n += 1) await follow({ epost: 'mal@exempel.example' }, `198.51.100.${n}`);
    const fifth = await follow({ epost: 'mal@exempel.example' }, '198.51.100.99');
    expect([fifth.statusCode, Number(fifth.headers['retry-after']) > 0]).toEqual([429, true]);
    const many = await Promise.all(
      Array.from({ length: 21 }, (_, n) => send('/om-tillganglighet', { brist: `Fel ${n}` }, '203.0.113.7')),
    );
    expect(many.map(({ statusCode }) => statusCode).filter((status) => status === 429)).toHaveLength(1);
  });

  it('take what cannot be used, copy it to who asks, and show it to coordinators alone', async () => {
    const wrong = await send('/om-tillganglighet', { brist: '', sida: '/oppet' }, '192.0.2.20');
    expect([wrong.statusCode, wrong.payload.includes('Skriv vad som inte fungerar.')]).toEqual([422, true]);
    const noAddress = await send('/om-tillganglighet', { brist: 'Fel', kopia: 'ja' }, '192.0.2.20');
    expect([noAddress.statusCode, noAddress.payload.includes('så att kopian kan skickas')]).toEqual([422, true]);
    const report = { brist: 'Tabellen <läses> inte upp.', sida: '/oppet', epost: 'laser@exempel.example', kopia: 'ja' };
    expect((await send('/om-tillganglighet', report, '192.0.2.20')).payload).toContain('Tack, anmälan är mottagen');
    await post.whenIdle();
    const [copy] = (await post.toThePublic()).filter(
      ({ subject }) => subject === 'Kopia av din anmälan om tillgänglighet',
    );
    expect(copy?.text).toContain('Tabellen <läses> inte upp.');
    const coordinator = new InjectBrowser(api.app);
    await coordinator.signIn('coordinator');
    const list = await coordinator.ask('/om-tillganglighet/anmalningar');
    expect(list.payload).toContain('Tabellen &lt;läses&gt; inte upp.');
    const [, reportId = '', csrf = ''] =
      /anmalningar\/([0-9a-f-]{36})"><input type="hidden" name="csrf" value="([^"]+)"/.exec(list.payload) ?? [];
    expect(
      (await coordinator.ask(`/om-tillganglighet/anmalningar/${reportId}`, { method: 'POST', form: { csrf } }))
        .statusCode,
    ).toBe(303);
    expect((await coordinator.ask('/om-tillganglighet/anmalningar')).payload).toContain('Åtgärdad');
    const other = new InjectBrowser(api.app);
    await other.signIn('contact-person-12');
    expect((await other.ask('/om-tillganglighet/anmalningar')).statusCode).toBe(403);
  });

  it('fail for nobody, whatever they send', async () => {
    const bodies = [
      {},
      { epost: 'a@b.se\u0000' },
      { epost: 'a@b', arende: 'x'.repeat(5000) },
      { brist: '\u0000' },
      { brist: 'x'.repeat(6000) },
    ];
    for (const body of bodies)
      for (const url of ['/oppet/folj', '/om-tillganglighet', '/oppet/folj/bekrafta/x', '/en/oppet/folj/avsluta/x'])
        expect((await send(url, body as Readonly<Record<string, string>>, '192.0.2.30')).statusCode).toBeLessThan(500);
    expect(api.errors).toEqual([]);
  });
});
