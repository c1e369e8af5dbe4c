import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { importHistories } from '../support/import-histories.js';
import { ANSWER, morningOf, OpinionCase } from '../support/opinion-case.js';
import { keepPicture } from '../support/pictures.js';
import { axeFaults, tooWide, WebDesk, type Scheme } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const PAGES = [
  ['laget', '/laget?origin=all', '2026', '2026'],
  ['laget-region', '/laget?region=12&period=36m', '2026', '2026'],
  ['ledtider', '/ledtider?period=120m&origin=all', 'avslutade steg', 'steps that ended'],
  ['prognos', '/prognos', 'frister', 'deadlines'],
  ['bakom', '/arenden?pagar=ja&still=2026-02-18&uppgift=coordinator&region=12', 'ärende', 'case'],
] as const;

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

  // With figures in them; web-everywhere walks every route in every theme and width.
  const looks = [
    ['light', 1440, 'sv'],
    ['dark', 320, 'en'],
  ] as const;

  async function look(page: Page, path: string, heading: string, name: string): Promise<readonly string[]> {
    await page.goto(`${desk.url}${path}`);
    await page.getByRole('heading', { level: 1, name: new RegExp(heading) }).waitFor();
    const content = path.includes('prognos') ? 'td' : path.includes('arenden') ? '.figurechips li' : '.fig';
    await page.locator(content).first().waitFor();
    for (const table of await page.locator('.fig summary').all()) await table.click();
    await keepPicture(page, name);
    const wide = await tooWide(page);
    return [...(wide > 0 ? [`${wide} px too wide`] : []), ...(await axeFaults(page))].map(
      (fault) => `${name}: ${fault}`,
    );
  }

  it.each(looks)(
    'is sound in %s at %d px in %s, its tables open',
    async (scheme: Scheme, width, locale) => {
      const page = await desk.page('manager', { width, scheme });
      const faults: string[] = [];
      for (const [name, path, sv, en] of PAGES) {
        const [address, heading] = locale === 'sv' ? [path, sv] : [`/en${path}`, en];
        faults.push(...(await look(page, address, heading, `board-${name}-${width}-${scheme}-${locale}`)));
      }
      expect(faults).toEqual([]);
    },
    240_000,
  );

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
