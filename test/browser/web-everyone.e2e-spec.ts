import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { NewsDesk } from '../../apps/api/src/news/news-desk.js';
import { describeWithChromium } from '../support/chromium.js';
import { OpinionCase } from '../support/opinion-case.js';
import { dropMediaRules, movingParts } from '../support/media-rules.js';
import { keepPicture } from '../support/pictures.js';
import { axeFaults, WebDesk } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const OFFICE = 'coordinator';
const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.tagName');

describeWithChromium('what stands on every page', () => {
  let desk: WebDesk;
  let at: OpinionCase;

  beforeAll(async () => {
    desk = await WebDesk.open();
    at = await OpinionCase.open(desk.api);
  });
  afterAll(async () => desk.close());

  const open = async (path: string, user = OFFICE): Promise<Page> => {
    const page = await desk.page(user);
    page.setDefaultTimeout(9000);
    page.setDefaultNavigationTimeout(9000);
    await page.goto(`${desk.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  /** Until the page's stream is open: it waits a few seconds for the page itself. */
  const listening = async (page: Page): Promise<void> => {
    const opened = page.waitForResponse(/\/app\/events/);
    await page.clock.fastForward(6000);
    await opened;
  };

  describe('the palette', () => {
    it('finds a case by keys alone, opens it, and leaves the focus on its heading', async () => {
      const page = await open('/uppgifter');
      await page.keyboard.press('Control+k');
      await page.locator('.palette-field input:focus').waitFor();
      await page.keyboard.type('rundm');
      await page
        .getByRole('menuitem', { name: /Rundmedel/ })
        .first()
        .waitFor();
      await keepPicture(page, 'palett');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/arenden/${at.id}`);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.locator('h1:focus').waitFor();
      await soon(
        () => page.locator('h1').textContent(),
        (shown) => expect(shown).toContain('Rundmedel'),
      );
    });

    it('offers what can be done on the open case first, and what cannot with its reason', async () => {
      const page = await open(`/arenden/${at.id}`);
      await page.locator('section.acts summary').first().waitFor();
      await page.keyboard.press('/');
      await page.getByRole('menuitem').first().waitFor();
      await soon(
        () => page.locator('.palette-list header').first().textContent(),
        (shown) => expect(shown).toBe('I det här ärendet'),
      );
      await keepPicture(page, 'palett-arende');
      await page.keyboard.type('pausa');
      await page.getByRole('menuitem', { name: 'Pausa ärendet', exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/arenden/${at.id}/gor/HOLD**`);
      await page.keyboard.press('Control+k');
      await page.locator('.palette-field input:focus').waitFor();
      await page.locator('.palette-line span', { hasText: 'Inte just nu: ' }).first().waitFor();
    });

    it('gives the focus back when it is closed', async () => {
      const page = await open('/uppgifter');
      await page.locator('button.find').click();
      await page.locator('.palette-field input:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.locator('button.find:focus').waitFor();
      expect(await focused(page)).toBe('BUTTON');
    });

    it('finds people by what they hold, and shows no people to a company', async () => {
      const page = await open('/uppgifter');
      await page.keyboard.press('Control+k');
      await page.locator('.palette-field input:focus').waitFor();
      await page.keyboard.type('kontaktperson');
      await page.locator('.palette-list header', { hasText: 'Personer efter uppdrag' }).waitFor();
      const outside = await open('/arenden', 'company-1');
      await outside.keyboard.press('Control+k');
      await outside.locator('.palette-field input:focus').waitFor();
      await outside.keyboard.type('kontaktperson');
      await outside.getByRole('menuitem').first().waitFor();
      await soon(
        () => outside.locator('.palette-list header', { hasText: 'Personer' }).count(),
        (shown) => expect(shown).toBe(0),
      );
    });
  });

  describe('news', () => {
    it('say that the open case has changed, move nothing, and show it when asked', async () => {
      const page = await open(`/arenden/${at.id}`);
      const entries = page.locator('.log > li');
      await entries.first().waitFor();
      await listening(page);
      const before = await entries.count();
      await at.does('contact-person-12', 'ACKNOWLEDGE', '12');
      await desk.api.app.get(NewsDesk).look();
      await page.locator('.news', { hasText: 'En ny händelse i ärendet' }).waitFor();
      await keepPicture(page, 'nytt-i-arendet');
      await soon(
        () => entries.count(),
        (shown) => expect(shown).toBe(before),
      );
      expect(await axeFaults(page)).toEqual([]);
      await page.locator('.news button').click();
      await page.locator('.news').waitFor({ state: 'detached' });
      await page.locator(`.log > li:nth-child(${before + 1})`).waitFor();
    });

    it('say nothing of what one has done oneself', async () => {
      const page = await open(`/arenden/${at.id}`, 'contact-person-13');
      await page.locator('.log > li').first().waitFor();
      await at.does('contact-person-13', 'ACKNOWLEDGE', '13');
      await page.reload();
      await page.locator('.log > li').first().waitFor();
      await listening(page);
      await desk.api.app.get(NewsDesk).look();
      await soon(
        () => page.locator('.news').count(),
        (shown) => expect(shown).toBe(0),
      );
    });
  });

  it('lists notifications, or says what will stand there', async () => {
    const page = await open('/uppgifter', 'contact-person-12');
    await page.getByRole('link', { name: /^Aviseringar/ }).click();
    await page.getByRole('heading', { level: 1, name: /Aviseringar|nya? händelse/ }).waitFor();
    await page.locator('h1:focus').waitFor();
    expect(await page.title()).toBe('Aviseringar – Ordna');
  });

  it('warns before the session ends, and stays when asked', async () => {
    const page = await open('/uppgifter');
    await page.clock.fastForward('26:00');
    await page.getByRole('dialog', { name: 'Du loggas snart ut' }).waitFor();
    await page.getByRole('button', { name: 'Stanna inloggad' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/uppgifter');
  });

  it('says of a fault of ours what to do, with the number that the log knows it by', async () => {
    const page = await desk.page(OFFICE);
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const body = {
      type: 'about:blank',
      title: 'Fel',
      status: 500,
      detail: 'Något gick fel hos oss.',
      code: 'unforeseen',
    };
    await page.route('**/app/api/task-counts', (route) =>
      route.fulfill({
        status: 500,
        headers: { 'content-type': 'application/problem+json', traceparent: `00-${trace}-b7ad6b7169203331-01` },
        body: JSON.stringify({ ...body, instance: '/' }),
      }),
    );
    await page.goto(`${desk.url}/uppgifter`);
    const fault = page.locator('.faultbox').first();
    await fault.waitFor();
    await soon(
      () => fault.textContent(),
      (shown) => expect(shown).toContain(`uppge referensnumret ${trace}`),
    );
  });

  it('prints a case without what is for the screen alone', async () => {
    const page = await open(`/arenden/${at.id}`);
    const forScreen = ['.rail', '.top', '.foot', 'section.acts', '.find'] as const;
    const shown = async (parts: readonly string[]): Promise<readonly boolean[]> =>
      Promise.all(parts.map((part) => page.locator(part).first().isVisible()));
    await page.locator('.log > li').first().waitFor();
    await page.locator('section.acts summary').first().waitFor();
    expect(await shown(forScreen)).toEqual(forScreen.map(() => true));
    await page.emulateMedia({ media: 'print' });
    expect(await shown(['h1', '.log > li'])).toEqual([true, true]);
    expect(await shown(forScreen)).toEqual(forScreen.map(() => false));
    expect(await dropMediaRules(page, 'print')).toBeGreaterThan(0);
    expect(await shown(forScreen)).toEqual(forScreen.map(() => true));
  });

  it.each(['/arenden', '/oppet'])('moves nothing on %s for who asks for less motion', async (path) => {
    const page = await open(path);
    expect(await movingParts(page)).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await movingParts(page)).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await movingParts(page)).toBe(0);
    await dropMediaRules(page, '(prefers-reduced-motion: reduce)');
    expect(await movingParts(page)).toBeGreaterThan(0);
  });

  it('leads from every page to the handbook of the reader’s role', async () => {
    const page = await open('/uppgifter', 'contact-person-12');
    await page.getByRole('link', { name: 'Hjälp med den här sidan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kontaktperson' }).waitFor();
    expect(page.url()).toMatch(/\/hjalp\/kontaktperson#avsnitt-\d$/);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Hjälp', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Hjälp' }).waitFor();
    await page.locator('.handbooks a').first().click();
    await page.getByRole('heading', { level: 1, name: 'Kontaktperson' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Lämna ett yttrande' }).waitFor();
    await soon(
      () => page.locator('.handbook img').first().getAttribute('alt'),
      (shown) => expect(shown).toContain('Mina uppgifter'),
    );
    await keepPicture(page, 'handbok');
  });
});
