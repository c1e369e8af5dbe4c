import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import pg from 'pg';
import { openTestApi, type TestApi } from '../support/api.js';
import { InjectBrowser } from '../support/inject-browser.js';
import { ANSWER, OpinionCase, morningOf } from '../support/opinion-case.js';
import { readXml } from '../support/read-xml.js';

/** Stands in whatever somebody wrote who did not write it for everybody. */
const SECRET = 'HEMLIGT';
const QUESTION = 'Ska Rundmedel omfattas av nationell samverkan?';

describe('the pages for everybody', () => {
  let api: TestApi;
  let db: pg.Pool;
  let at: OpinionCase;
  let path: string;

  const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    api.app.inject({ method: 'GET', url, headers: { host: 'localhost:3000', ...headers } });
  const textOf = async (url: string): Promise<string> => (await get(url)).payload;

  /** Every address that shows something of the case. */
  const everywhere = (id: string): readonly string[] =>
    ['', '/en'].flatMap((root) => [
      `${root}/oppet`,
      `${root}/oppet?steg=synpunkter&process=lakemedel&foretag=Exempelbolaget%20AB&diagnos=exempel`,
      `${root}/oppet/sok?sok=rundmedel`,
      `${root}/oppet/moten`,
      `${root}/oppet/arenden/${id}`,
      `${root}/oppet/arenden/${id}/rundmedel`,
      ...['atom', 'json', 'ics'].flatMap((end) => [`${root}/oppet.${end}`, `${root}/oppet/arenden/${id}.${end}`]),
      `${root}/oppet.csv`,
      `${root}/oppet/arenden.json`,
    ]);

  beforeAll(async () => {
    api = await openTestApi();
    db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
  });
  afterAll(async () => {
    await db.end();
    await api.close();
  });

  it('say nothing of a case that is only nominated', async () => {
    const hidden = await api.ask('contact-person-12', 'POST', '/cases', {
      body: {
        profile: {
          caseKey: 'dolt',
          processVersion: 'IN_OUT_2018',
          kind: 'medicine',
          product: 'Doltmedel',
          substance: 'doltsubstans',
          indication: 'Doltsjukdom',
          company: 'Doltbolaget AB',
        },
        chart: 'medicine-case',
        act: 'NOMINATED',
        facts: { motive: SECRET, severity: SECRET, effectComparedWithOthers: SECRET },
        reason: SECRET,
      },
    });
    expect(hidden.statusCode).toBe(201);
    const { caseId: id } = hidden.json<{ caseId: string }>();
    for (const url of everywhere(id)) {
      const answer = await get(url);
      const isOfCase = url.includes(id);
      expect([url, answer.statusCode]).toEqual([url, isOfCase ? 404 : 200]);
      expect([url, /dolt/i.exec(answer.payload.replace(/arenden\/[^"<]*/g, ''))?.[0]]).toEqual([url, undefined]);
    }
    // A case that is not public looks like one that is not there.
    const [one, other] = await Promise.all([textOf(`/oppet/arenden/${id}`), textOf('/oppet/arenden/nothing')]);
    expect(one.replaceAll(id, '·')).toBe(other.replaceAll('nothing', '·'));
  });

  it('show a case from when the regions are asked: status, what it means, what comes next, what happened', async () => {
    at = await OpinionCase.open(api, { question: QUESTION, summary: 'Kort sagt.' });
    path = `/oppet/arenden/${at.id}`;
    const page = await textOf(path);
    expect(page).toContain('<h1>Rundmedel</h1>');
    expect(page).toMatch(/<p class="say">Regionerna är tillfrågade[^<]*senast 20? ?[a-z]* ?/);
    expect(page).toContain('Vad betyder det för patienter?');
    expect(page).toContain('Regionerna svarar');
    expect(page).toContain('Regionerna tillfrågas.');
    expect(page).toContain(QUESTION);
    expect(page).toContain('Visas inte. Sådana uppgifter kan vara sekretessbelagda.');
    expect(page).not.toMatch(/<script|onclick|style="/);
    const list = await textOf('/oppet');
    expect(list).toContain('Rundmedel');
    expect(list).toMatch(/<b>1<\/b> <span>Synpunkter<\/span>/);
  });

  it('show no name, no opinion, no draft and no reason that was not published', async () => {
    await at.does('contact-person-12', 'ACKNOWLEDGE', '12');
    await at.does('contact-person-12', 'SUBMIT', '12', {
      ...ANSWER,
      text: SECRET,
      decidedBy: SECRET,
      criteria: [{ criterion: 'severity', judgement: 'met', reason: SECRET }],
    });
    const put = await at.perform('coordinator', 'PUT_OUT_TEXT', at.round, { title: SECRET, body: `${SECRET} utkast` });
    expect(put.statusCode).toBe(201);
    const extended = await api.ask('coordinator', 'POST', `/cases/${at.id}/acts`, {
      body: {
        act: 'EXTEND',
        instanceId: at.round,
        facts: { days: 5, reasonCode: 'holiday', publicReason: 'Sportlov i flera regioner.' },
        reason: SECRET,
        documents: [SECRET],
      },
    });
    expect([extended.statusCode, extended.statusCode === 201 ? null : extended.json()]).toEqual([201, null]);
    const { rows: people } = await db.query<{ name: string }>('SELECT name FROM person WHERE name IS NOT NULL');
    expect(people.length).toBeGreaterThan(20);
    for (const url of everywhere(at.id)) {
      const answer = await get(url);
      expect([url, answer.statusCode]).toEqual([url, 200]);
      expect([url, answer.payload.includes(SECRET)]).toEqual([url, false]);
      expect([url, people.filter(({ name }) => answer.payload.includes(name))]).toEqual([url, []]);
    }
  });

  it('keep a moved date, struck through, with the reason beside it', async () => {
    const page = await textOf(path);
    expect(page).toMatch(/<s class="strike">senast \d+ februari 2026<\/s>/);
    expect(page).toContain('Skäl: Sportlov i flera regioner.');
    expect(page).toContain('systemets standard, inget beslut av rådet');
    expect(await textOf(`/en${path}`)).toMatch(/<s class="strike">by \d+ February 2026<\/s>/);
    const ics = await textOf(`${path}.ics`);
    expect(ics).toContain('SEQUENCE:1');
  });

  it('are the same for who is signed in, fetch nothing from others and run nothing', async () => {
    const browser = new InjectBrowser(api.app);
    await browser.signIn('coordinator');
    const mine = await browser.ask(path);
    expect(mine.payload).toBe(await textOf(path));
    const addresses = [...mine.payload.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
    const foreign = addresses.filter(
      (address) => /^(?:https?:)?\/\//.test(address) && !address.startsWith('http://localhost:3000/'),
    );
    expect(foreign).toEqual([]);
    expect(String(mine.headers['content-security-policy'])).toMatch(
      /^default-src 'none'; style-src 'self'|^default-src 'none'; style-src 'sha256/,
    );
    expect(mine.headers['set-cookie']).toBeUndefined();
  });

  it('stand in the language of the address, whole', async () => {
    const page = await textOf(`/en${path}`);
    expect(page).toContain('<html lang="en">');
    // What is Swedish in it says so: names, the question, the reason.
    const bare = page
      .replace(/<head>[\s\S]*<\/head>/, '')
      .replace(/<(\w+)[^>]* lang="sv"[^>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' ');
    expect(/[^\s]*[åäö][^\s]*/i.exec(bare)?.[0]).toBeUndefined();
    expect((await get(`/en${path}`, { 'accept-language': 'sv' })).payload).toBe(page);
  });

  it('can be kept by whoever has them, and are compressed', async () => {
    const first = await get(path);
    const { etag = '', 'last-modified': changed = '' } = first.headers;
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    expect((await get(path, { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await get(path, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    expect((await get(path, { 'if-modified-since': changed })).statusCode).toBe(304);
    const br = await get(path, { 'accept-encoding': 'gzip, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(first.payload);
    const gz = await get(path, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gunzipSync(gz.rawPayload).toString()).toBe(first.payload);
  });

  it('give feeds that are what they say', async () => {
    const atom = readXml(await textOf(`${path}.atom`));
    expect(JSON.stringify(atom)).toContain('http://www.w3.org/2005/Atom');
    const feed = JSON.parse(await textOf('/oppet.json')) as {
      version: string;
      items: readonly { id: string; url: string; title: string; date_published: string }[];
    };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items.length).toBeGreaterThan(0);
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
    for (const item of feed.items) expect(item.url).toBe(`http://localhost:3000${path}/rundmedel`);
    const ics = await textOf('/oppet.ics');
    expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT\r\n[\s\S]*END:VCALENDAR\r\n\r?\n?$/);
    expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    readXml(await textOf('/oppet.rdf'));
    const [head, row] = (await textOf('/oppet.csv')).replace('\ufeff', '').split('\r\n');
    expect(head).toBe('id,produkt,substans,användning,företag,process,steg,läge,svar,ändrat,adress');
    expect(row).toContain(`${at.id},Rundmedel,rundsubstans`);
    const open = JSON.parse(await textOf('/oppet/arenden.json')) as {
      cases: readonly { id: string; planned: readonly object[] }[];
    };
    expect(open.cases.map(({ id, planned }) => [id, planned.length])).toEqual([[at.id, 1]]);
  });

  it('find by product, substance, diagnosis and company, and say when nothing fits', async () => {
    for (const words of ['rundm', 'RUNDSUBSTANS', 'exempelsjukdom vuxna', 'exempelbolaget'])
      expect(await textOf(`/oppet/sok?sok=${encodeURIComponent(words)}`)).toContain('1 ärende för');
    expect(await textOf('/oppet/sok?sok=finnsinte')).toContain('Inget ärende innehåller ”finnsinte”.');
    expect(await textOf('/oppet?steg=utvardering')).toContain('Inget ärende passar.');
    expect(await textOf('/oppet/sok?sok=%3Cscript%3Ealert(1)%3C/script%3E')).not.toContain('<script>alert');
  });

  it('never fail for what stands in an address', async () => {
    for (const query of [
      'steg=%00',
      'sida=-1',
      'sida=99999999',
      'sida=2&sida=3',
      'process[]=x',
      'diagnos=%25_%5C',
      'sok=' + 'å'.repeat(3000),
      '__proto__=x',
      'foretag=%F0%9F%92%8A',
    ])
      for (const page of ['/oppet', '/oppet/sok', '/en/oppet'])
        expect([query, (await get(`${page}?${query}`)).statusCode]).toEqual([query, 200]);
    for (const end of ['.atom', '/x.atom', '%00', '.exe', '/a/b'])
      expect((await get(`/oppet/arenden/${'x'.repeat(40)}${end}`)).statusCode).toBe(404);
    expect(api.errors).toEqual([]);
  });

  it('publish answers to comments when they are published, and only then', async () => {
    api.clock.set(morningOf('2026-03-20'));
    expect(await textOf(path)).toContain('Inga svar på synpunkter är publicerade');
  });

  it('lead from the bare address to the open pages, or to one’s own start', async () => {
    const location = async (subject: string | null, url = '/'): Promise<string> => {
      const browser = new InjectBrowser(api.app);
      if (subject !== null) await browser.signIn(subject);
      return String((await browser.ask(url)).headers.location);
    };
    expect(await location(null)).toBe('/oppet');
    expect(await location(null, '/en')).toBe('/en/oppet');
    expect(await location('contact-person-12')).toBe('/uppgifter');
    expect(await location('manager')).toBe('/laget');
    expect((await get('/en/about-accessibility')).headers.location).toBe('/en/om-tillganglighet');
  });
});
