import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { personView } from '#contract';
import { describeWithChromium } from '../support/chromium.js';
import { isGivenUp } from '../support/given-up.js';
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

  it('tell what a time limit is, and what follows when the office changes it', async () => {
    const office = await desk.page('coordinator');
    await office.goto(`${desk.url}/drift`);
    await office.getByRole('button', { name: 'Ändra: Regionernas svar om nationell samverkan' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('Hur många').fill('1000');
    await dialog.getByRole('button', { name: 'Ändra tidsgränsen' }).click();
    await dialog.locator('input[name="length"][aria-invalid="true"]:focus').waitFor();
    await dialog.getByLabel('Hur många').fill('20');
    await dialog.getByText('Tiden ändras från 15 arbetsdagar till 20 arbetsdagar').waitFor();
    await dialog.getByRole('button', { name: 'Ändra tidsgränsen' }).click();
    await dialog.waitFor({ state: 'detached' });
    const row = office.getByRole('row', { name: /nationell samverkan/ });
    await row.getByText('regionernas egen').waitFor();
    await soon(
      () => row.textContent(),
      (shown) => expect(shown).toMatch(/20 arbetsdagar.*15 arbetsdagar.*vår standard/),
    );
    await office.getByText('Frister som löper räknas om med den nya tiden').waitFor();
  }, 60_000);

  it('change days of reminders for the office, and show them to management without the form', async () => {
    const office = await desk.page('coordinator');
    await office.goto(`${desk.url}/drift/paminnelser?sok=yttrande`);
    await office.getByRole('button', { name: 'Ändra: Lämna yttrande' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('Före sista dagen').fill('4');
    await dialog.getByText('ersättaren påminns 4 arbetsdagar före sista dagen').waitFor();
    await dialog.getByRole('button', { name: 'Ändra påminnelserna' }).click();
    await dialog.waitFor({ state: 'detached' });
    const management = await desk.page('manager');
    await management.goto(`${desk.url}/drift/paminnelser?sok=yttrande`);
    await management.getByRole('row', { name: /Lämna yttrande.*4 arbetsdagar före/ }).waitFor();
    expect(await management.getByRole('button', { name: /^Ändra/ }).count()).toBe(0);
  }, 60_000);

  it('tell the office what work was given up and why, and send it on its way again with a receipt', async () => {
    await isGivenUp(desk.api.databaseUrl, '2026-02-02T07:00:00Z');
    const office = await desk.page('coordinator');
    await office.goto(`${desk.url}/drift/bakgrund`);
    await office.getByRole('heading', { level: 1, name: 'Ett arbete i bakgrunden gick inte att göra.' }).waitFor();
    const row = office.getByRole('listitem').filter({ hasText: 'Det som skulle hända när en frist gick ut' });
    await row.getByText('Gavs upp 2 feb. 2026 08:00 efter 8 försök').waitFor();
    await row.getByText('Error: gone').waitFor();
    await row.getByRole('button').focus();
    await office.keyboard.press('Enter');
    await row.locator('[data-receipt]:focus', { hasText: 'På väg igen sedan' }).waitFor();
    await office.getByRole('status').filter({ hasText: 'Arbetet är på väg igen.' }).waitFor({ state: 'attached' });
    expect(await row.getByRole('button').count()).toBe(0);
  }, 60_000);
});
