import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { taskPage } from '#contract';
import { rests } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { keepPicture } from '../support/pictures.js';
import { answered } from '../support/story/answered.js';
import { Story } from '../support/story/story.js';
import { axeFaults, tooWide, WebDesk } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const CONTACT = 'contact-person-12';

describeWithChromium('a region takes a recommendation in, in a browser', () => {
  let story: Story;
  let desk: WebDesk;
  let page: Page;

  beforeAll(async () => {
    story = await Story.begins('2025-06-02');
    await answered(story, 'Brenivo', { outcome: 'use' }, { on: '2026-01-22', dispatchedOn: '2026-01-29' });
    desk = await WebDesk.open({ url: story.databaseUrl, clock: story.clock });
    page = await desk.page(CONTACT);
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    await story.ends();
  });

  const kinds = async (): Promise<readonly string[]> =>
    taskPage.parse((await desk.api.ask(CONTACT, 'GET', '/tasks')).json()).tasks.map(({ kind }) => kind);

  async function sound(name: string): Promise<void> {
    await rests(page);
    await keepPicture(page, name);
    expect([name, await tooWide(page), await axeFaults(page)]).toEqual([name, 0, []]);
  }

  it('confirms that it has come from the list, with one press', async () => {
    await page.goto(`${desk.url}/uppgifter`);
    const row = page.getByRole('listitem').filter({ hasText: 'Brenivo' });
    await row.getByRole('button', { name: /^Bekräfta/ }).waitFor();
    await sound('inkorg-inforande');
    await page.keyboard.press('j');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /^Öppna: .*Brenivo/ }).waitFor();
    expect(await kinds()).toEqual(['local-consequences']);
    // The row that went hands its focus on; it is never lost to the page.
    await soon(
      () => page.evaluate('document.activeElement.tagName'),
      (shown) => expect(shown).not.toBe('BODY'),
    );
  }, 60_000);

  it('records the decision with the form of its act, and goes on to the next step', async () => {
    await page.getByRole('link', { name: /^Öppna: .*Brenivo/ }).click();
    await page.getByRole('list', { name: /Regionens väg/ }).waitFor();
    await soon(
      () => page.locator('.walk [aria-current]').innerText(),
      (shown) => expect(shown).toBe('Konsekvenser'),
    );
    await sound('konsekvenser');
    const decide = page.getByRole('button', { name: /beslut/i, pressed: false }).first();
    if (await decide.isVisible()) await decide.click();
    await page.getByRole('form').waitFor();
    await sound('regionens-beslut');
    await soon(
      () => page.getByRole('form').innerText(),
      (shown) => expect(shown).toMatch(/Diarienummer/),
    );
  }, 60_000);
});
