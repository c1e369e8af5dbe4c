import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { journalPage } from '#contract';
import { createDataSource } from '#persistence';
import { openUseCases } from '../../apps/worker/src/use-cases.js';
import { rests } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { openAct } from '../support/fill-form.js';
import { morningOf, OpinionCase } from '../support/opinion-case.js';
import { answersOnScreen } from '../support/screens/answer-round.js';
import { keepPicture } from '../support/pictures.js';
import { axeFaults, tooWide, WebDesk, type Scheme } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const ACCEPT = 'Ta emot nomineringen';
const QUESTION = 'Ska Rundmedel omfattas av nationell samverkan?';

describeWithChromium('a round on the screens', () => {
  let desk: WebDesk;
  let at: OpinionCase;
  beforeAll(async () => {
    desk = await WebDesk.open();
  }, 60_000);
  afterAll(async () => desk.close());

  const saying = (page: Page, words: RegExp): Promise<void> =>
    page.locator('.say').filter({ hasText: words }).waitFor();

  async function lastDayPasses(): Promise<void> {
    desk.api.clock.set(morningOf('2026-03-20'));
    const source = createDataSource(desk.api.databaseUrl, { role: 'ordna_app', poolMax: 2 });
    await source.initialize();
    const { fired } = await openUseCases(source, desk.api.clock).fireDeadlines.run(500);
    await source.destroy();
    expect(fired).toBeGreaterThan(0);
  }

  it('is opened by the coordinator on the case page', async () => {
    const id = await OpinionCase.nominated(desk.api);
    const page = await desk.page('coordinator');
    await page.goto(`${desk.url}/arenden/${id}`);
    const form = await openAct(page, ACCEPT);
    if (!form) throw new Error(`${ACCEPT} is not offered`);
    await form.getByLabel(/^Fråga \(/).fill(QUESTION);
    await form.getByRole('button', { name: ACCEPT, exact: true }).click();
    await page.locator('section.acts .said', { hasText: `Klart: ${ACCEPT}` }).waitFor();
    at = await OpinionCase.of(desk.api, id);
    expect(at.opinions.size).toBe(21);
    await page.close();
  }, 60_000);

  it('is answered by three regions on the pages of their tasks, by one of them on a phone', async () => {
    for (const [region, width] of [
      ['12', 1440],
      ['13', 1440],
      ['14', 320],
    ] as const) {
      const page = await answersOnScreen(desk, at, region, { stance: 'yes', by: 'Lämna yttrande', width });
      expect([width, await tooWide(page)]).toEqual([width, 0]);
      await page.close();
    }
    const page = await desk.api.ask('coordinator', 'GET', `/cases/${at.id}/journal-entries?limit=100`);
    expect(journalPage.parse(page.json()).entries.filter(({ act }) => act === 'SUBMIT')).toHaveLength(3);
  }, 60_000);

  it('is found in the list, told in a sentence, and shows who needs us first', async () => {
    await at.does('contact-person-20', 'ACKNOWLEDGE', '20');
    const page = await desk.page('coordinator');
    await page.goto(`${desk.url}/rundor`);
    await page.getByRole('link', { name: /^Rundmedel/ }).click();
    await saying(
      page,
      /3 av 21 regioner har svarat\. En arbetar med svaret\. 17 har inte öppnat frågan\. Rundan stänger/,
    );
    const rows = page.getByRole('table', { name: /^Regionerna i rundan/ }).locator('tbody tr');
    await rows.nth(20).waitFor();
    await soon(
      () => rows.count(),
      (shown) => expect(shown).toBe(21),
    );
    await soon(
      () => rows.first().innerText(),
      (shown) => expect(shown).toContain('Inte öppnat'),
    );
    await soon(
      () => rows.last().innerText(),
      (shown) => expect(shown).toContain('Svarat'),
    );
    expect(await axeFaults(page)).toEqual([]);
    await keepPicture(page, 'runda');
    await page.getByRole('link', { name: 'Region Skåne, Svarat' }).click();
    await soon(
      () => page.evaluate('document.activeElement.id'),
      (shown) => expect(shown).toBe('region-12'),
    );
    await page.locator('.pick').filter({ hasText: /^Läge/ }).locator('select').selectOption('working');
    await soon(
      () => rows.count(),
      (shown) => expect(shown).toBe(1),
    );
    await soon(
      () => Promise.resolve(page.url()),
      (shown) => expect(shown).toContain('lage=working'),
    );
  }, 60_000);

  it('lets the chosen regions be reminded from the keyboard, with one entry in the journal each', async () => {
    const page = await desk.page('coordinator');
    await page.goto(`${desk.url}/rundor/${at.round}`);
    await page.getByRole('link', { name: 'Region Skåne', exact: true }).waitFor();
    for (const key of ['j', 'x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key);
    await soon(
      () => page.locator('.bulk').innerText(),
      (shown) => expect(shown).toContain('3 valda'),
    );
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('p');
    await page.getByRole('dialog').getByText('Får brevet om frågan igen').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await keepPicture(page, 'runda-paminn');
    await page
      .getByRole('dialog', { name: 'Påminn 3 regioner?' })
      .getByRole('button', { name: 'Påminn 3 regioner' })
      .click();
    await page.getByRole('status').filter({ hasText: '3 regioner är påminda.' }).waitFor();
    const { entries } = journalPage.parse((await at.read('coordinator', '/journal-entries?limit=100')).json());
    expect(entries.filter(({ act }) => act === 'REMIND')).toHaveLength(3);
  }, 60_000);

  it('is closed by its last day, takes a late answer, and is compiled', async () => {
    await lastDayPasses();
    await answersOnScreen(desk, at, '21', { stance: 'no', by: 'Lämna yttrande för sent' });
    const page = await desk.page('coordinator');
    await page.goto(`${desk.url}/rundor/${at.round}`);
    await saying(page, /4 av 21 regioner svarade\. 17 svarade inte\. Rundan stängde/);
    const panel = page.locator('.round-acts .acts');
    await panel
      .locator('summary')
      .filter({ hasText: /^Sammanställ/ })
      .click();
    await panel
      .locator('details[open] form')
      .getByRole('button', { name: /^Sammanställ/ })
      .click();
    await panel.locator('.said.done').waitFor();
    await page.goto(`${desk.url}/rundor/${at.round}/sammanstallning`);
    await page.getByText('Svaren räknas inte ihop till ett beslut.').first().waitFor();
    await page.getByText('Hållning: 3 ja, 0 nej, 0 tar inte ställning.').waitFor();
    const late = page.locator('#svar-21');
    await soon(
      () => late.innerText(),
      (shown) => expect(shown).toContain('Lämnat efter sista dagen'),
    );
    await soon(
      () => page.locator('#svar-01').innerText(),
      (shown) => expect(shown).toContain('Ej svar'),
    );
    await keepPicture(page, 'sammanstallning');
    const round = (await at.read('coordinator', `/opinion-rounds/${at.round}`)).json() as { readonly state: string };
    expect(round.state).toBe('compiled');
    await page.getByLabel('Sjukvårdsregion').selectOption({ label: 'Södra sjukvårdsregionen' });
    await page.locator('#svar-01').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Svar per kriterium, Södra sjukvårdsregionen' }).waitFor();
    await soon(
      () => page.locator('article.given').count(),
      (shown) => expect(shown).toBeGreaterThan(0),
    );
  }, 60_000);

  it.each([
    ['light', 1440, ''],
    ['dark', 320, '/en'],
  ] as const)(
    'has no fault that axe finds: %s, %i px, %s',
    async (scheme: Scheme, width, language) => {
      const page = await desk.page('coordinator', { width, scheme });
      for (const path of [
        '/rundor?vy=avslutade',
        `/rundor/${at.round}`,
        `/rundor/${at.round}/sammanstallning`,
        `/rundor/${at.round}/svar`,
      ]) {
        await page.goto(`${desk.url}${language}${path}`);
        await page.locator('.say').first().waitFor();
        await rests(page);
        expect([path, await axeFaults(page), await tooWide(page)]).toEqual([path, [], 0]);
        await keepPicture(page, `runda-${width}-${scheme}${path.split('/').at(-1)?.slice(0, 6) ?? ''}`);
      }
    },
    90_000,
  );
});
