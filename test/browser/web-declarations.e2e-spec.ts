import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { conflictPage } from '#contract';
import { OWN_ISSUER } from '#identity';
import { describeWithChromium } from '../support/chromium.js';
import { addPerson } from '../support/people.js';
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
  }, 90_000);
});
