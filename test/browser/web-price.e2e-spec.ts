import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { keepPicture } from '../support/pictures.js';
import { priced, TERMS } from '../support/story/priced.js';
import { Story } from '../support/story/story.js';
import { axeFaults, tooWide, WebDesk } from '../support/web-desk.js';

describeWithChromium('the agreed price, in a browser', () => {
  let story: Story;
  let desk: WebDesk;
  let id: string;
  beforeAll(async () => {
    story = await Story.begins('2025-06-02');
    ({ caseId: id } = await priced(story));
    desk = await WebDesk.open({ url: story.databaseUrl, clock: story.clock });
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    await story.ends();
  });

  const act = async (page: Page, label: string) => {
    await page.goto(`${desk.url}/arenden/${id}`);
    const row = page.locator('section.acts details').filter({ hasText: label });
    await row.first().locator('summary').click();
    return row.first();
  };

  it('is opened by who signs for the region, and is gone when the page is left', async () => {
    const page = await desk.page('signatory-12');
    const row = await act(page, 'Öppna priset');
    await row.getByRole('button', { name: 'Öppna priset' }).click();
    await row.getByText(TERMS).waitFor();
    await keepPicture(page, 'pris');
    expect([await tooWide(page), await axeFaults(page)]).toEqual([0, []]);
    await page.goto(`${desk.url}/arenden`);
    await page.goto(`${desk.url}/arenden/${id}`);
    await page.locator('section.acts details').first().waitFor();
    expect(await page.content()).not.toContain('4711 kronor');
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain('4711 kronor');
  }, 60_000);

  it('is opened for a person who is chosen by name', async () => {
    const page = await desk.page('signatory-12');
    const row = await act(page, 'Ge en person rätt att se priset');
    await row.getByRole('searchbox').fill('Kontaktsson Skåne');
    await row
      .getByRole('button', { name: /Kontaktsson Skåne/ })
      .first()
      .click();
    await row.locator('.picked').getByText('Kontaktsson Skåne').waitFor();
    await row.getByLabel('Vad rätten behövs för').fill('Verksamhetschef');
    await row.getByRole('button', { name: 'Ge en person rätt att se priset' }).click();
    const theirs = await desk.page('contact-person-12');
    const door = await act(theirs, 'Öppna priset');
    await door.getByRole('button', { name: 'Öppna priset' }).click();
    await door.getByText(TERMS).waitFor();
    expect(await door.locator('dt').allInnerTexts()).toEqual(['Villkor']);
  }, 60_000);
});
