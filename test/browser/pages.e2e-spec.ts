import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { renderTaskLetter } from '#mail';
import { isoDate } from '#process';
import { API_ROOT } from '../../apps/api/src/api-root.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { describeWithChromium, launchChromium } from '../support/chromium.js';
import { soon } from '../support/soon.js';

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
    await page.locator('#operations-tag-cases').click();
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
      await soon(
        () => drawing.locator('title').first().textContent(),
        (shown) => expect(shown).not.toBe(''),
      );
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
      await page.setContent(await letter());
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBe(0);
      await soon(
        () => page.getByRole('link').first().isVisible(),
        (shown) => expect(shown).toBe(true),
      );
      expect(asked).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it.each(['light', 'dark'] as const)(
    'shows a letter readably on a %s ground',
    async (colorScheme) => {
      const page = await browser.newPage({ colorScheme, viewport: { width: 320, height: 900 } });
      await page.setContent(await letter());
      const pairs = await page.evaluate<readonly (readonly [string, string, string])[]>(READ_PAIRS);
      expect(pairs.length).toBeGreaterThan(10);
      const faint = pairs.filter(([, ink, ground]) => contrast(ink, ground) < 4.5);
      expect(faint).toEqual([]);
      await page.close();
    },
    60_000,
  );
});

const letter = async (): Promise<string> => {
  const { html } = await renderTaskLetter(
    {
      taskId: '0198f3a2-7c1b-7a52-9d0e-2b8c5f1e6a47',
      kind: 'answer-opinion',
      question: null,
      onBehalfOf: null,
      role: 'contact-person',
      region: '20',
      dueOn: isoDate('2026-11-27'),
      today: isoDate('2026-11-06'),
      caseKind: 'medicine',
      product: 'Tarvexa',
      indication: 'Svår hemofili A',
      company: 'Exempelbolaget',
      isMoved: false,
      writtenAt: new Date('2026-11-06T08:00:00Z'),
      publicUrl: 'https://ordna.example',
    },
    'sv',
  );
  return html;
};

/** Every stretch of text with its colour and the nearest ground that is painted behind it. */
const READ_PAIRS = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const pairs = [];
  while (walker.nextNode()) {
    if (walker.currentNode.data.trim() === '') continue;
    let at = walker.currentNode.parentElement;
    const ink = getComputedStyle(at).color;
    while (at && getComputedStyle(at).backgroundColor === 'rgba(0, 0, 0, 0)') at = at.parentElement;
    pairs.push([walker.currentNode.data.trim().slice(0, 30), ink, at ? getComputedStyle(at).backgroundColor : 'rgb(255, 255, 255)']);
  }
  return pairs;
})()`;

/** WCAG 2.2, relative luminance. */
function contrast(ink: string, ground: string): number {
  const [lighter = 0, darker = 0] = [luminance(ink), luminance(ground)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+(?:\.\d+)?/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
