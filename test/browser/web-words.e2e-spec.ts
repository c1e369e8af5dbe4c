import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWithChromium } from '../support/chromium.js';
import { OpinionCase } from '../support/opinion-case.js';
import { soon } from '../support/soon.js';
import { WebDesk } from '../support/web-desk.js';

const OFFICE = 'coordinator';

describeWithChromium('what pages say', () => {
  let desk: WebDesk;
  let at: OpinionCase;

  beforeAll(async () => {
    desk = await WebDesk.open();
    at = await OpinionCase.open(desk.api);
  }, 60_000);
  afterAll(async () => desk.close());

  it('is marked as Swedish in English, and what leads to open pages keeps the language', async () => {
    const page = await desk.page(OFFICE);
    await page.goto(`${desk.url}/en/arenden/${at.id}`);
    await page.locator('h1 [lang=sv]', { hasText: 'Exempelsjukdom hos vuxna' }).waitFor();
    const accessibility = page.locator('.foot').getByRole('link', { name: 'About accessibility' });
    expect(await accessibility.getAttribute('href')).toBe('/en/om-tillganglighet');
    expect(await page.getByRole('button', { name: 'Byt till svenska' }).getAttribute('lang')).toBe('sv');
    await page.goto(`${desk.url}/en/installningar`);
    expect(await page.locator('#om-dig ~ p a[href$="/oppet/folj"]').getAttribute('href')).toBe('/en/oppet/folj');
  }, 60_000);

  it('is helped by the part of one’s own handbook that is about it', async () => {
    const page = await desk.page(OFFICE);
    await page.goto(`${desk.url}/arenden/${at.id}`);
    await page.getByRole('link', { name: 'Hjälp med den här sidan' }).click();
    await page.getByRole('heading', { level: 2, name: 'Ärendesidan' }).waitFor();
    await soon(
      () => page.evaluate('document.activeElement.textContent'),
      (shown) => expect(shown).toBe('Ärendesidan'),
    );
  }, 60_000);

  it('is of a practice environment only where it is one', async () => {
    const page = await desk.page(OFFICE);
    await page.goto(`${desk.url}/hjalp`);
    await page.locator('.foot', { hasText: 'Övningsmiljö' }).waitFor();
    await page.route(/\/app\/session$/, async (route) => {
      const answer = await route.fetch();
      const session = (await answer.json()) as Record<string, unknown>;
      await route.fulfill({ response: answer, json: { ...session, isPractice: false } });
    });
    await page.reload();
    await page.locator('.foot').waitFor();
    expect(await page.locator('.foot').innerText()).not.toContain('Övningsmiljö');
  }, 60_000);

  it('is since when and why the clock stands, and no days are counted from a day that is not known', async () => {
    const { instances } = (await at.read(OFFICE, '')).json() as {
      instances: { id: string; parentId: string | null }[];
    };
    const main = instances.find(({ parentId }) => parentId === null)?.id ?? '';
    const facts = { reasonCode: 'awaits-authority', until: '2026-03-02' };
    expect((await at.perform(OFFICE, 'HOLD', main, facts)).statusCode).toBe(201);
    const page = await desk.page(OFFICE);
    await page.route(new RegExp(`/cases/${at.id}$`), async (route) => {
      const answer = await route.fetch();
      const found = (await answer.json()) as { balls: { sincePrecision: string }[] };
      for (const ball of found.balls) ball.sincePrecision = 'month';
      await route.fulfill({ response: answer, json: found });
    });
    await page.goto(`${desk.url}/arenden/${at.id}`);
    await page
      .getByText('Klockan står sedan 2 februari 2026. Skäl: Väntar på en myndighet. Till och med 2 mars 2026.')
      .waitFor();
    const ball = page.locator('.facts > div', { hasText: 'Bollen ligger hos' });
    await soon(
      () => ball.innerText(),
      (shown) => expect(shown).toMatch(/sedan februari 2026$/),
    );
  }, 60_000);

  it('has the register in the rail of an archivist, and says how many cases can be chosen at once', async () => {
    const page = await desk.page('archivist');
    await page.goto(`${desk.url}/diarium`);
    const places = page.locator('.rail').getByRole('link', { name: 'Diarium' });
    await soon(
      () => places.count(),
      (shown) => expect(shown).toBe(1),
    );
    const office = await desk.page(OFFICE);
    await office.route(/\/cases\?.*limit=100/, async (route) => {
      const answer = await route.fetch();
      const list = (await answer.json()) as { _meta: { totalRecords: number } };
      list._meta.totalRecords = 250;
      await route.fulfill({ response: answer, json: list });
    });
    await office.goto(`${desk.url}/arenden`);
    await office.getByText('Högst 200 ärenden åt gången, och listan har 250.').waitFor();
  }, 60_000);
});
