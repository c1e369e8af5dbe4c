import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { casePage, journalPage } from '#contract';
import { describeWithChromium } from '../support/chromium.js';
import { NOMINATION } from '../support/story/facts.js';
import { keepPicture } from '../support/pictures.js';
import { WebDesk } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const PRODUCTS = ['Alfamedel', 'Betamedel', 'Gammamedel'] as const;

describeWithChromium('the work list', () => {
  let desk: WebDesk;
  let page: Page;

  beforeAll(async () => {
    desk = await WebDesk.open();
    for (const product of PRODUCTS) {
      const profile = {
        caseKey: product.toLowerCase(),
        processVersion: 'IN_OUT_2018',
        kind: 'medicine',
        product,
        substance: 'exempelsubstans',
        indication: 'Exempelsjukdom hos vuxna',
        company: 'Exempelbolaget AB',
      };
      const body = { profile, chart: 'medicine-case', act: 'NOMINATED', facts: NOMINATION };
      await desk.api.ask('contact-person-12', 'POST', '/cases', { body });
    }
    page = await desk.page('coordinator');
  });
  afterAll(() => desk.close());

  const rows = () => page.locator('.worklist tbody th a').allInnerTexts();
  const says = (text: string | RegExp) => page.getByRole('heading', { level: 1, name: text }).waitFor();

  it('is filtered by its address, and a filter that empties it can be dropped', async () => {
    await page.goto(`${desk.url}/arenden?sok=beta`);
    await says(/Ett ärende/);
    expect(await rows()).toEqual(['Betamedel']);
    await page.getByRole('searchbox').fill('finns inte');
    await says(/Inget ärende passar/);
    await page.getByRole('button', { name: 'Ta bort sökorden' }).click();
    await says(/3 ärenden/);
    expect(new URL(page.url()).search).toBe('');
  });

  it('keeps a view under a name, and takes it away', async () => {
    await page.goto(`${desk.url}/arenden?sok=alfa`);
    await page.getByRole('button', { name: 'Spara vyn' }).click();
    await page.getByRole('textbox', { name: 'Vyns namn' }).fill('Bara alfa');
    await page.getByRole('dialog').getByRole('button', { name: 'Spara vyn' }).click();
    const view = page.getByRole('link', { name: /Bara alfa 1/ });
    await view.waitFor();
    await soon(
      () => view.getAttribute('aria-current'),
      (shown) => expect(shown).toBe('page'),
    );
    await page.getByRole('button', { name: 'Ta bort vyn' }).click();
    await view.waitFor({ state: 'detached' });
  });

  it('is walked and chosen from by keyboard, and the chosen are assigned together', async () => {
    await page.goto(`${desk.url}/arenden?sortera=namn`);
    await page.getByRole('link', { name: 'Alfamedel' }).waitFor();
    for (const row of [0, 1]) {
      await page.keyboard.press('j');
      await page.locator(`:focus[data-row="${row}"]`).waitFor();
      await page.keyboard.press('x');
    }
    await page.getByText('2 valda').waitFor();
    await page.getByRole('button', { name: 'Tilldela' }).click();
    const choice = page.getByLabel('Handläggare', { exact: true }).last();
    await choice.locator('option', { hasText: 'utredare' }).first().waitFor({ state: 'attached' });
    const label = await choice.locator('option', { hasText: 'utredare' }).first().innerText();
    await choice.selectOption({ label });
    await page.getByRole('button', { name: 'Tilldela ärendena' }).click();
    await page.getByText('2 valda').waitFor({ state: 'detached' });
    const mine = casePage.parse((await desk.api.ask('evaluator', 'GET', '/cases?assignedTo=me&sort=product')).json());
    expect(mine.cases.map(({ product }) => product)).toEqual(['Alfamedel', 'Betamedel']);
  });

  it('does one act in several cases, each with an entry of its own, and leads back where the chart does', async () => {
    await page.goto(`${desk.url}/arenden?sortera=namn`);
    for (const product of PRODUCTS) await page.getByRole('checkbox', { name: `Välj ${product}` }).check();
    await page.getByRole('button', { name: 'Gör en handling' }).click();
    const dialog = page.getByRole('dialog');
    const which = dialog.getByLabel('Vad ska göras?');
    await which.locator('option', { hasText: /^Pausa ärendet, .*3 av 3/ }).waitFor({ state: 'attached' });
    await which.selectOption({ label: await which.locator('option', { hasText: /^Pausa ärendet,/ }).innerText() });
    await dialog.getByLabel('Skälets slag').selectOption({ index: 1 });
    await dialog.getByText(/^I 3 ärenden \(Alfamedel, Betamedel, .*\):$/).waitFor();
    await keepPicture(page, 'flera-arenden');
    await dialog.getByRole('button', { name: 'Pausa ärendet' }).click();
    await dialog.getByText('Klart: 3 av 3 ärenden.').waitFor();
    const paused = casePage.parse((await desk.api.ask('coordinator', 'GET', '/cases')).json()).cases;
    expect(paused.every(({ onHold }) => onHold)).toBe(true);
    const journal = journalPage.parse(
      (await desk.api.ask('coordinator', 'GET', `/cases/${paused[0]?.id ?? ''}/journal-entries`)).json(),
    );
    expect(journal.entries[0]).toMatchObject({ act: 'HOLD' });
    await dialog.getByRole('button', { name: /^Ångra/ }).click();
    await dialog.getByText('Klart: 3 av 3 ärenden.').waitFor();
    const running = casePage.parse((await desk.api.ask('coordinator', 'GET', '/cases')).json()).cases;
    expect(running.some(({ onHold }) => onHold)).toBe(false);
  });
});
