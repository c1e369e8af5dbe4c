import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { TASK_KINDS } from '#messages';
import { describeWithChromium } from '../support/chromium.js';
import { OpinionCase } from '../support/opinion-case.js';
import { axeFaults, tooWide, WebDesk } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const CONTACT = 'contact-person-12';

describeWithChromium('a long list of tasks in a browser', () => {
  let desk: WebDesk;
  let page: Page;
  let total: number;
  beforeAll(async () => {
    desk = await WebDesk.open();
    const at = await OpinionCase.open(desk.api);
    const db = new pg.Pool({ connectionString: desk.api.databaseUrl, max: 1 });
    const { rowCount } = await db.query(
      `INSERT INTO task (id, case_id, instance_id, kind, role, region, due_on, status, opened_at)
       SELECT gen_random_uuid(), $1, i.id, k.kind, 'contact-person', '12', date '2026-01-20' + (k.n % 60)::int, 'open', now()
       FROM instance i CROSS JOIN unnest($2::text[]) WITH ORDINALITY AS k (kind, n)
       WHERE i.case_id = $1 AND i.chart = 'opinion' AND k.kind <> 'answer-opinion' LIMIT 2000`,
      [at.id, [...TASK_KINDS]],
    );
    await db.end();
    total = (rowCount ?? 0) + 1;
    page = await desk.page(CONTACT);
    await page.goto(`${desk.url}/uppgifter`);
    await page.locator('.long').waitFor();
  }, 60_000);
  afterAll(async () => desk.close());

  const rowHasFocus = (row: number): Promise<void> => page.locator(`[data-row="${row}"]:focus`).waitFor();

  it('is counted whole and drawn as far as it is read', async () => {
    await soon(
      () => page.locator('.views [aria-current]').innerText(),
      (shown) => expect(shown).toContain(String(total)),
    );
    await soon(
      () => page.locator('.task').count(),
      (shown) => expect(shown).toBeLessThan(50),
    );
    expect([await tooWide(page), await axeFaults(page)]).toEqual([0, []]);
  }, 60_000);

  it('is gone through with J and K, and the focus is never lost', async () => {
    for (let n = 0; n < 40; n += 1) {
      await page.keyboard.press('j');
      await rowHasFocus(n);
    }
    await page.keyboard.press('k');
    await rowHasFocus(38);
    await soon(
      () => page.locator('.task').count(),
      (shown) => expect(shown).toBeLessThan(50),
    );
  }, 60_000);

  it('selects with X and hands several over at a time', async () => {
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await rowHasFocus(39);
    await page.keyboard.press('x');
    await page.getByRole('group', { name: '2 uppgifter valda' }).waitFor();
    const link = page.getByRole('link', { name: 'Lämna över de valda' });
    await soon(
      () => link.getAttribute('href'),
      (shown) => expect(shown).toMatch(/^\/uppgifter\/[0-9a-f-]+\/overlamna\?fler=[0-9a-f-]+$/),
    );
  }, 60_000);

  it('keeps the reader where they were when it is loaded again, and begins at its top when it is opened', async () => {
    const scrolled = () => page.evaluate<number>('scrollY');
    await page.goto(`${desk.url}/uppgifter`);
    await page.locator('.long').waitFor();
    await page.evaluate('scrollTo(0, 5_000)');
    await soon(scrolled, (at) => expect(at).toBeGreaterThan(4_000));
    await page.reload();
    await soon(scrolled, (at) => expect(at).toBeGreaterThan(4_000));
    // As from a letter: another document in the same window, whose list is as long.
    await page.goto(`${desk.url}/uppgifter?vy=sena`);
    await page.locator('.long').waitFor();
    await page.locator('[data-row="0"]').waitFor();
    expect(await scrolled()).toBe(0);
  }, 60_000);

  it('is narrowed by an address that can be sent', async () => {
    await page.getByLabel('Slag').selectOption({ index: 1 });
    await page.waitForURL(/slag=/);
    await page.getByLabel('Sök i uppgifterna').fill('finnsinte');
    await page.waitForURL(/sok=finnsinte/);
    await page.getByText('Ingen uppgift passar filtren.').waitFor();
    await page.getByRole('link', { name: 'Ta bort filtren' }).click();
    await page.locator('.long').waitFor();
    await page.goto(`${desk.url}/uppgifter?vy=sena`);
    await page.getByRole('heading', { name: 'Försenade', exact: true }).waitFor();
    await soon(
      () => page.getByRole('heading', { name: 'Senare', exact: true }).count(),
      (shown) => expect(shown).toBe(0),
    );
  }, 60_000);
});
