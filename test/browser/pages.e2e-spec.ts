import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { renderTaskLetter } from '#mail';
import { isoDate } from '#process';
import { API_ROOT } from '../../apps/api/src/api-root.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { describeWithChromium, launchChromium } from '../support/chromium.js';

describeWithChromium('what a browser shows', () => {
  let api: TestApi;
  let browser: Browser;
  let context: BrowserContext;
  let url: string;

  beforeAll(async () => {
    api = await openTestApi();
    await api.app.listen({ host: '127.0.0.1', port: 0 });
    url = await api.app.getUrl();
    browser = await launchChromium();
    context = await browser.newContext();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  it('browses the API without asking anybody else', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${url}${API_ROOT}/docs`);
    await page.getByText('/cases/{caseId}/acts').first().waitFor();
    expect(asked.filter((address) => !address.startsWith(url) && !address.startsWith('data:'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);

  it('draws every chart as a picture with a text for those who do not see it', async () => {
    const page = await context.newPage();
    const { charts } = (await (await page.request.get(`${url}${API_ROOT}/charts?limit=100`)).json()) as {
      charts: readonly { readonly id: string }[];
    };
    expect(charts.length).toBeGreaterThan(10);
    for (const { id } of charts) {
      await page.goto(`${url}${API_ROOT}/charts/${id}/picture`);
      const drawing = page.locator('svg').first();
      const box = await drawing.boundingBox();
      expect(box?.width).toBeGreaterThan(100);
      expect(box?.height).toBeGreaterThan(50);
      expect(await drawing.locator('title').first().textContent()).not.toBe('');
    }
    await page.close();
  }, 120_000);

  it.each([320, 600, 1440])(
    'shows a letter whole at %i pixels, without scrolling sideways or fetching anything',
    async (width) => {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setViewportSize({ width, height: 900 });
      await page.setContent(letter());
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBe(0);
      expect(await page.getByRole('link').first().isVisible()).toBe(true);
      expect(asked).toEqual([]);
      await page.close();
    },
    60_000,
  );
});

const letter = (): string =>
  renderTaskLetter(
    {
      taskId: '0198f3a2-7c1b-7a52-9d0e-2b8c5f1e6a47',
      kind: 'answer-opinion',
      question: null,
      role: 'contact-person',
      region: '20',
      dueOn: isoDate('2026-11-27'),
      today: isoDate('2026-11-06'),
      caseKind: 'medicine',
      product: 'Tarvexa',
      indication: 'Svår hemofili A',
      company: 'Exempelbolaget',
      publicUrl: 'https://ordna.example',
    },
    'sv',
  ).html;
