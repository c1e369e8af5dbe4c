import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { personView } from '#contract';
import { describeWithChromium } from '../support/chromium.js';
import { WebDesk } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const CONTACT = 'contact-person-12';

describeWithChromium('settings in a browser', () => {
  let desk: WebDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await WebDesk.open();
    page = await desk.page(CONTACT);
    await page.goto(`${desk.url}/installningar`);
    await page.getByRole('heading', { level: 1, name: 'Inställningar' }).waitFor();
  }, 60_000);
  afterAll(async () => desk.close());

  it('keep what is chosen about letters at once', async () => {
    await page.getByRole('radio', { name: 'En gång i veckan' }).click();
    await page.getByText('Sparat').first().waitFor();
    await page.getByRole('radio', { name: 'Engelska' }).click();
    await page.locator('label:has(:checked)', { hasText: 'Engelska' }).waitFor();
    const me = personView.parse((await desk.api.ask(CONTACT, 'GET', '/persons/me')).json());
    expect(me.contact).toMatchObject({ locale: 'en', digest: 'weekly' });
  }, 60_000);

  it('take an absence with its substitute, and take it back', async () => {
    await page.getByRole('button', { name: 'Lägg in frånvaro' }).click();
    await soon(
      () => page.getByText('Välj en dag.').count(),
      (shown) => expect(shown).toBe(2),
    );
    await page.getByLabel('Första dag').fill('2026-02-09');
    await page.getByLabel('Sista dag', { exact: true }).fill('2026-02-13');
    await page.getByLabel('Vem ersätter dig?').selectOption({ label: 'Exempel Ersättarsson Skåne' });
    await page.getByRole('button', { name: 'Lägg in frånvaro' }).click();
    await page.getByText('9 februari 2026 till och med 13 februari 2026').first().waitFor();
    await page.getByRole('button', { name: /^Ta bort frånvaron/ }).click();
    await page.getByRole('button', { name: /^Ta bort frånvaron/ }).waitFor({ state: 'detached' });
  }, 60_000);

  it('make a calendar, show its address once and close it', async () => {
    await page.getByRole('button', { name: 'Skapa en kalenderadress' }).click();
    const address = page.getByLabel('Kalenderns adress');
    await address.waitFor();
    await soon(
      () => address.inputValue(),
      (shown) => expect(shown).toMatch(/\/kalender\/[0-9a-z]+\.ics$/),
    );
    await page.getByRole('button', { name: /^Stäng kalendern/ }).click();
    await page.getByRole('button', { name: /^Stäng kalendern/ }).waitFor({ state: 'detached' });
  }, 60_000);

  it('end another session, and switch single keys off', async () => {
    await desk.page(CONTACT);
    await page.reload();
    await page
      .getByRole('button', { name: /^Avsluta inloggningen/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^Avsluta inloggningen/ }).waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'Enstaka bokstäver gör saker' }).uncheck();
    await page.keyboard.press('?');
    await soon(
      () => page.getByRole('dialog').count(),
      (shown) => expect(shown).toBe(0),
    );
    await page.getByRole('checkbox', { name: 'Enstaka bokstäver gör saker' }).check();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  }, 60_000);
});
