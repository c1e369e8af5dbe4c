import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWithChromium } from '../support/chromium.js';
import { importHistories } from '../support/import-histories.js';
import { dropMediaRules } from '../support/media-rules.js';
import { ANSWER, morningOf, OpinionCase } from '../support/opinion-case.js';
import { WebDesk } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

describeWithChromium('Monday’s page', () => {
  let desk: WebDesk;
  let at: OpinionCase;

  beforeAll(async () => {
    desk = await WebDesk.open();
    at = await OpinionCase.open(desk.api, { question: 'Ska Rundmedel omfattas av nationell samverkan?' });
    await at.does('contact-person-12', 'SUBMIT', '12', ANSWER);
    await importHistories(desk.api.databaseUrl);
    desk.api.clock.set(morningOf('2026-03-20'));
  }, 180_000);
  afterAll(async () => desk.close());

  it('leads from a figure to the cases behind it, and on to the case', async () => {
    const page = await desk.page('manager');
    await page.goto(`${desk.url}/laget?process=IN_OUT_2018`);
    const row = page.locator('.plot .r', { hasText: 'Synpunkter' });
    await row.getByText('1 ärende', { exact: true }).waitFor();
    await row.getByRole('link', { name: 'Synpunkter', exact: true }).click();
    await page.waitForURL(/\/arenden\?.*lage=opinions/);
    await page.getByRole('heading', { level: 1, name: 'Ett ärende.' }).waitFor();
    await soon(
      () => page.getByRole('button', { name: 'Ta bort: pågår' }).count(),
      (shown) => expect(shown).toBe(1),
    );
    await page.getByRole('link', { name: 'Rundmedel' }).first().click();
    await page.waitForURL(new RegExp(at.id));
    await page.goBack();
    await page.goBack();
    await page.locator(`.plot a[href$="${at.id}"]`).first().click();
    await page.waitForURL(new RegExp(at.id));
  }, 90_000);

  it('takes what a figure asked for away again', async () => {
    const page = await desk.page('manager');
    await page.goto(
      `${desk.url}/arenden?process=IN_OUT_2018&pagar=ja&passerat=nomination&fran=2026-01-01&till=2026-12-31`,
    );
    await page.getByRole('button', { name: /Ta bort: lämnade Nominering/ }).click();
    await page.waitForURL(/pagar=ja$/);
    expect(new URL(page.url()).search).toBe('?process=IN_OUT_2018&pagar=ja');
  });

  it('is used by keys: figures, tables, filters in the address', async () => {
    const page = await desk.page('manager');
    await page.goto(`${desk.url}/laget`);
    await page.getByRole('heading', { level: 2, name: 'Det som står still' }).waitFor();
    await page.keyboard.press('4');
    await soon(
      () => page.evaluate('document.activeElement.textContent'),
      (shown) => expect(shown).toBe('Hur lång tid stegen tar'),
    );
    await page.keyboard.press('t');
    await soon(
      () => page.locator('.fig details:not([open])').count(),
      (shown) => expect(shown).toBe(0),
    );
    await page.keyboard.press('t');
    await soon(
      () => page.locator('.fig details[open]').count(),
      (shown) => expect(shown).toBe(0),
    );
    await page.getByLabel('Region').selectOption('12');
    await page.waitForURL(/region=12/);
    await page.getByText('Ledtider och flöde gäller hela landet.', { exact: false }).waitFor();
  });

  it('is printed with its tables open, whatever is folded on the screen', async () => {
    const page = await desk.page('manager');
    await page.goto(`${desk.url}/laget`);
    const cell = page.locator('.fig details td').first();
    await cell.waitFor({ state: 'attached' });
    const isShown = (): Promise<boolean> =>
      page.evaluate(`document.querySelector('.fig details td').checkVisibility()`);
    expect(await isShown()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await isShown()).toBe(true);
    await dropMediaRules(page, 'print');
    expect(await isShown()).toBe(false);
  });

  it('saves tables and the paper in the language of the page', async () => {
    const page = await desk.page('manager');
    await page.goto(`${desk.url}/en/laget`);
    await page.locator('.csv > summary').click();
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'How long the steps take' }).click(),
    ]);
    expect(table.suggestedFilename()).toBe('overview-lead-times-2026-03-20.csv');
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PDF' }).click(),
    ]);
    expect(paper.suggestedFilename()).toBe('overview-2026-03-20.pdf');
  });
});
