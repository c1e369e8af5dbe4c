import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { conflictPage } from '#contract';
import { OWN_ISSUER } from '#identity';
import { describeWithChromium } from '../support/chromium.js';
import { addPerson } from '../support/people.js';
import { keepPicture } from '../support/pictures.js';
import { axeFaults, tooWide, WebDesk } from '../support/web-desk.js';

describeWithChromium('a declaration of interests in a browser', () => {
  let desk: WebDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await WebDesk.open();
    const db = new pg.Pool({ connectionString: desk.api.databaseUrl, max: 1 });
    await addPerson(db, { subject: 'ny-utredare', issuer: OWN_ISSUER, mandates: [{ role: 'evaluator' }] });
    await db.end();
    page = await desk.page('ny-utredare');
  }, 60_000);
  afterAll(async () => desk.close());

  it('stands among the person’s own work, and is handed in where the letter leads', async () => {
    await page.goto(`${desk.url}/uppgifter`);
    await page.getByRole('link', { name: 'Lämna din jävsdeklaration: Utvärdering' }).click();
    const form = page.getByRole('form', { name: 'Lämna din jävsdeklaration: Utvärdering' });
    await form.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Lämna din jävsdeklaration' }).click();
    await form.getByText('Svara ja eller nej.').waitFor();
    await form.getByLabel('Har du uppdrag eller bindningar som kan vara jäv?').selectOption({ label: 'Ja' });
    await form.getByRole('button', { name: 'Lämna din jävsdeklaration' }).click();
    await form.getByText('Skriv minst en, eller svara nej.').waitFor();
    await form.getByLabel('Vilka?').fill('Föreläsning för Exempelbolaget');
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await tooWide(page)).toBe(0);
    await form.getByRole('button', { name: 'Lämna din jävsdeklaration' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText(/^Utvärdering: .* sedan 2 februari 2026$/).waitFor();
    const { conflicts } = conflictPage.parse((await desk.api.ask('ny-utredare', 'GET', '/conflicts')).json());
    expect(conflicts.map(({ assignment, state }) => [assignment, state])).toEqual([['evaluation', 'declared']]);
    await page.getByRole('link', { name: /^Utvärdering: / }).click();
    await page.getByText('Föreläsning för Exempelbolaget').waitFor();
    await page.locator('section.acts summary', { hasText: 'Lämna din jävsdeklaration' }).waitFor();
  }, 90_000);

  it('is assessed on its own page by who assesses, and is closed to others', async () => {
    const assessor = await desk.page('conflict-assessor');
    await assessor.goto(`${desk.url}/jav`);
    await assessor.getByText('En jävsdeklaration väntar på bedömning.').waitFor();
    await assessor.getByRole('table').getByRole('link').first().click();
    await assessor.getByText('Föreläsning för Exempelbolaget').waitFor();
    expect(await axeFaults(assessor)).toEqual([]);
    await assessor.locator('section.acts summary').filter({ hasText: 'Börja bedöma' }).click();
    await assessor.locator('section.acts form button[type=submit]').click();
    await assessor.getByRole('heading', { level: 1 }).filter({ hasText: 'Bedöms' }).waitFor();

    const coordinator = await desk.page('coordinator', { width: 320, scheme: 'dark' });
    await coordinator.goto(assessor.url());
    await coordinator.getByText(/ser bara den som har lämnat den/).waitFor();
    expect(await coordinator.getByText('Föreläsning').count()).toBe(0);
    expect(await tooWide(coordinator)).toBe(0);
    expect(await axeFaults(coordinator)).toEqual([]);
  }, 90_000);

  it('is asked of somebody else, or taken over from paper', async () => {
    const assessor = await desk.page('conflict-assessor');
    await assessor.goto(`${desk.url}/jav`);
    await assessor.getByRole('link', { name: 'Ny jävsdeklaration' }).click();
    await assessor.getByRole('radio', { name: 'För in en bedömning som redan är gjord' }).click();
    await assessor.getByRole('region', { name: 'För in en bedömning som redan är gjord' }).waitFor();
    const form = assessor.locator('section.acts form');
    await form.getByLabel('Person').fill('Ny-utredare');
    await form
      .getByRole('button', { name: /utredare/i })
      .first()
      .click();
    await form.getByLabel('Uppdrag').selectOption({ label: 'Sakkunnig' });
    await form.getByLabel('Formulär').selectOption({ label: 'Ledamot' });
    await form.getByLabel('Bedömning').selectOption({ label: 'Inget hinder' });
    await keepPicture(assessor, 'jav-ny');
    expect(await axeFaults(assessor)).toEqual([]);
    await assessor.setViewportSize({ width: 320, height: 800 });
    expect(await tooWide(assessor)).toBe(0);
    await form.locator('button[type=submit]').click();
    await assessor.waitForURL(/\/jav\/[0-9a-f-]{36}$/);
    const { conflicts } = conflictPage.parse((await desk.api.ask('ny-utredare', 'GET', '/conflicts')).json());
    expect(conflicts.map(({ assignment, state }) => [assignment, state])).toContainEqual(['expertise', 'cleared']);
  }, 90_000);
});
