import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { runPage, taskPage } from '#contract';
import { rests } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { MOUSE, type KeyboardReader } from '../support/keyboard-reader.js';
import { keepPicture } from '../support/pictures.js';
import { signsInByKeys } from '../support/screens/sign-in-by-keys.js';
import { answered } from '../support/story/answered.js';
import { Story } from '../support/story/story.js';
import { axeFaults, tooWide, WebDesk } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

/** A region that decides in rounds, so that it walks every step. */
const REGION = '14';
const CONTACT = `contact-person-${REGION}`;

/** Every step of the way, from sign-in to use, by keys alone. */
describeWithChromium('a region takes a recommendation in, in a browser', () => {
  let story: Story;
  let desk: WebDesk;
  let page: Page;
  let reader: KeyboardReader;

  beforeAll(async () => {
    story = await Story.begins('2025-06-02');
    await answered(story, 'Brenivo', { outcome: 'use' }, { on: '2026-01-22', dispatchedOn: '2026-01-29' });
    desk = await WebDesk.open({ url: story.databaseUrl, clock: story.clock });
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    await story.ends();
  });

  const kinds = async (): Promise<readonly string[]> =>
    taskPage.parse((await desk.api.ask(CONTACT, 'GET', '/tasks')).json()).tasks.map(({ kind }) => kind);
  const stands = async (): Promise<readonly string[]> => {
    const answer = await desk.api.ask('coordinator', 'GET', `/runs?chart=regional-introduction&region=${REGION}`);
    return runPage.parse(answer.json()).runs.map(({ state }) => state);
  };

  async function sound(name: string): Promise<void> {
    await rests(page);
    await keepPicture(page, name);
    expect([name, await tooWide(page), await axeFaults(page)]).toEqual([name, 0, []]);
  }

  /** From the list to the task that is there now. */
  async function opensTask(step: string): Promise<void> {
    await page.getByRole('link', { name: /^Öppna: .*Brenivo/ }).waitFor();
    await reader.follow(/^Öppna: .*Brenivo/);
    await page.getByRole('list', { name: /Regionens väg/ }).waitFor();
    await soon(
      () => page.locator('.walk [aria-current]').innerText(),
      (shown) => expect(shown).toBe(step),
    );
    await page.locator('.task-acts').waitFor();
  }

  /** Chooses among the acts, then does the chosen one, which asks for nothing. */
  async function presses(act: string): Promise<void> {
    await reader.follow(act);
    await reader.press('Tab');
    await reader.follow(act);
  }

  /** The act is done, the focus is on what says so, and the list is a key away. */
  async function isDone(act: string): Promise<void> {
    await page.locator('.empty', { hasText: `Klart: ${act}` }).waitFor();
    await soon(
      () => page.evaluate('document.activeElement.textContent'),
      (shown) => expect(shown).toContain(`Klart: ${act}`),
    );
    await reader.follow('Till mina uppgifter');
    await page.waitForURL(/\/uppgifter$/);
  }

  it('confirms that it has come from the list, with one press', async () => {
    reader = await signsInByKeys(desk, CONTACT, '/uppgifter');
    ({ page } = reader);
    await page.getByRole('button', { name: /^Bekräfta: .*Brenivo/ }).waitFor();
    await sound('inkorg-inforande');
    await reader.press('j', 'Tab', 'Tab', 'Enter');
    await page.getByRole('link', { name: /^Öppna: .*Brenivo/ }).waitFor();
    expect(await kinds()).toEqual(['local-consequences']);
    // The row that went hands its focus on; it is never lost to the page.
    await soon(
      () => page.evaluate('document.activeElement.tagName'),
      (shown) => expect(shown).not.toBe('BODY'),
    );
  }, 60_000);

  it('weighs the consequences and takes the case to its round', async () => {
    await opensTask('Konsekvenser');
    await sound('konsekvenser');
    await presses('Anmäl till en etapp');
    await isDone('Anmäl till en etapp');
    expect([await kinds(), await stands()]).toEqual([['record-round-decision'], ['awaitingRound']]);
  }, 60_000);

  it('records the decision with the form of its act', async () => {
    await opensTask('Beslut');
    await reader.follow('Registrera regionens beslut');
    await page.getByRole('form', { name: 'Registrera regionens beslut' }).waitFor();
    await sound('regionens-beslut');
    await reader.choose('Beslut', 'F');
    await reader.write('Vem som beslutar', 'Hälso- och sjukvårdsnämnden');
    await reader.press('Control+Enter');
    await page.locator('.faultbox:focus').waitFor();
    await reader.write('Diarienummer', 'HSN 2026-14');
    await reader.write(/^Plats i kön/, '1');
    await reader.to(/^Pengar till införandet/);
    await reader.press('Space', 'Control+Enter');
    await isDone('Registrera regionens beslut');
    expect([await kinds(), await stands()]).toEqual([['set-units'], ['decided']]);
  }, 60_000);

  it('says where it is used, and that it is ready', async () => {
    await opensTask('Infört');
    await reader.follow('Ange enheter som ska införa');
    await reader.follow('Lägg till: Enheter');
    await reader.write('Enheter 1', 'Neurologen');
    await reader.pick('Avtal behövs', 'Nej');
    await reader.press('Control+Enter');
    await isDone('Ange enheter som ska införa');
    expect(await stands()).toEqual(['preparing']);
    // That the preparations are done is nobody's task: it is said where the region's introductions stand.
    await reader.follow('Införande');
    await page.getByRole('link', { name: 'Brenivo' }).waitFor();
    await reader.follow(/^Brenivo/);
    await page.locator('.acts summary').first().waitFor();
    await rests(page);
    await reader.follow('Registrera att förberedelserna är klara');
    await page.getByRole('form', { name: 'Registrera att förberedelserna är klara' }).waitFor();
    await reader.press('Tab', 'Control+Enter');
    await page.locator('.acts .said.done:focus', { hasText: 'Klart: ' }).waitFor();
    expect(await stands()).toEqual(['ready']);
  }, 60_000);

  it('notes the first use, and has introduced it', async () => {
    await reader.follow(/^Uppgifter|^Mina uppgifter/);
    await opensTask('Infört');
    await sound('forsta-anvandning');
    await presses('Registrera första användningen');
    await isDone('Registrera första användningen');
    expect([await kinds(), await stands()]).toEqual([[], ['introduced']]);
  }, 60_000);

  it('without a mouse', () => {
    expect(readFileSync(new URL(import.meta.url), 'utf8')).not.toMatch(MOUSE);
  });
});
