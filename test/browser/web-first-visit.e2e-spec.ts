import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { rests } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { OpinionCase } from '../support/opinion-case.js';
import { soon } from '../support/soon.js';
import { WebDesk } from '../support/web-desk.js';

const OFFICE = 'coordinator';
/** Lines that a robots.txt may have. @source RFC 9309, sitemaps.org */
const RULE = /^(?:(?:User-agent|Allow|Disallow|Sitemap): \S+|#.*|)$/;

describeWithChromium('a first visit', () => {
  let desk: WebDesk;
  let at: OpinionCase;

  beforeAll(async () => {
    desk = await WebDesk.open();
    at = await OpinionCase.open(desk.api);
  }, 60_000);
  afterAll(async () => desk.close());

  const places = (): readonly string[] => ['/uppgifter', `/arenden/${at.id}`, `/en/arenden/${at.id}`, '/en/uppgifter'];

  it('fetches the scripts that its document names, and shows the page with no others', async () => {
    for (const place of places()) {
      const page = await desk.page(OFFICE);
      const document = await documentOf(page, `${desk.url}${place}`);
      // What comes when the browser rests is no part of the first page: this one never does.
      await page.addInitScript('window.requestIdleCallback = () => 0');
      const fetched = fetchedBy(page, '/assets/');
      await page.goto(`${desk.url}${place}`);
      await page.locator('main h1').first().waitFor();
      const scripts = fetched.filter((path) => path.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(5);
      expect(scripts.toSorted()).toEqual(named(document).toSorted());
      await page.context().close();
    }
  }, 60_000);

  it('asks for who reads and what is shown before its code has come, and asks none of it twice', async () => {
    const first = [
      ['/uppgifter', ['/app/session', '/app/api/task-counts', '/app/api/tasks?sort=dueOn&held=mine&page=1&limit=100']],
      [
        `/arenden/${at.id}`,
        ['/app/session', ...['', '/course', '/acts'].map((part) => `/app/api/cases/${at.id}${part}`)],
      ],
    ] as const;
    for (const [place, asked] of first) {
      const page = await desk.page(OFFICE);
      const fetched = fetchedBy(page, '/app/');
      const release = await holdBack(page, /\/assets\/base-.*\.js/);
      await page.goto(`${desk.url}${place}`, { waitUntil: 'commit' });
      await soon(
        async () => fetched,
        (shown) => expect(shown).toEqual(expect.arrayContaining([...asked])),
      );
      release();
      await page.locator('main h1').first().waitFor();
      await rests(page);
      for (const path of asked) expect(fetched.filter((one) => one === path)).toEqual([path]);
      await page.context().close();
    }
  }, 60_000);

  it('is begun by a document that is the same for everybody', async () => {
    for (const place of places()) {
      const stranger = await desk.strangersPage();
      const mine = await documentOf(await desk.page(OFFICE), `${desk.url}${place}`);
      expect(mine).toBe(await documentOf(stranger, `${desk.url}${place}`));
      expect(mine).not.toMatch(/csrf|<script(?![^>]* src=)/i);
    }
  }, 60_000);

  it('lets a reader of an open page read robots.txt, which is valid', async () => {
    const page = await desk.strangersPage();
    await page.goto(`${desk.url}/oppet`);
    const [type, text] = await page.evaluate<readonly [string, string]>(
      `fetch('/robots.txt').then(async (answer) => [answer.headers.get('content-type'), await answer.text()])`,
    );
    expect(type).toBe('text/plain; charset=utf-8');
    expect(text).toMatch(/^User-agent: \*\n/);
    expect(text.split('\n').filter((line) => !RULE.test(line))).toEqual([]);
  }, 30_000);
});

const documentOf = async (page: Page, url: string): Promise<string> => (await page.request.get(url)).text();

/** Scripts that a document names, the entry and what is fetched ahead. */
const named = (document: string): readonly string[] => [
  ...new Set([...document.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path)),
];

/** Addresses below a root that a page asks for from now on. */
function fetchedBy(page: Page, root: string): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith(root)) found.push(`${pathname}${search}`);
  });
  return found;
}

/** Lets no file of the kind come before it is released. */
async function holdBack(page: Page, files: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
