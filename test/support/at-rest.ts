import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

interface Traffic {
  readonly open: Set<Request>;
  /** When a request last began or ended, in milliseconds of the wall's clock. */
  since: number;
}

const QUIET_MS = 120;
const LOOK_EVERY_MS = 20;
const MOST_MS = 10_000;

const seen = new WeakMap<Page, Traffic>();

/** Begins to count a page's requests; asked for before the page is sent anywhere. */
export function trafficOf(page: Page): Traffic {
  const known = seen.get(page);
  if (known) return known;
  const traffic: Traffic = { open: new Set(), since: Date.now() };
  const over = (request: Request): void => {
    traffic.open.delete(request);
    traffic.since = Date.now();
  };
  page.on('request', (request) => {
    // The stream of news stays open as long as the page does.
    if (request.resourceType() !== 'eventsource') traffic.open.add(request);
    traffic.since = Date.now();
  });
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  seen.set(page, traffic);
  return traffic;
}

/**
 * Goes to an address and waits until the page has all it asks for. Playwright's own `networkidle` waits half a second for the same,
 * which is most of what a walk of every page takes.
 *
 * @throws Error  when it does not come to rest within ten seconds
 */
export async function goAndRest(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('main h1').first().waitFor({ timeout: MOST_MS });
  await rests(page);
}

/**
 * The same from a page of the app, as the browser's own Back and Forward go: nothing is loaded that the app has already.
 *
 * @throws Error  also when another page has the title of the one before
 */
export async function goInsideAndRest(page: Page, url: string): Promise<void> {
  const before = new URL(page.url()).pathname === new URL(url).pathname ? null : await page.title();
  await page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(url)}); dispatchEvent(new PopStateEvent('popstate'))`,
  );
  const until = Date.now() + MOST_MS;
  while ((await page.title()) === before) {
    if (Date.now() > until) throw new Error(`${url} has the title of the page before it: ${before}`);
    await pause(LOOK_EVERY_MS);
  }
  await page.locator('main h1').first().waitFor({ timeout: MOST_MS });
  await rests(page);
}

/**
 * Waits until no request is open and nothing on the page says that it waits.
 *
 * @throws Error  when that takes more than ten seconds
 */
export async function rests(page: Page): Promise<void> {
  const traffic = trafficOf(page);
  const until = Date.now() + MOST_MS;
  for (;;) {
    const isQuiet = traffic.open.size === 0 && Date.now() - traffic.since > QUIET_MS;
    if (isQuiet && (await page.locator('[aria-busy="true"]').count()) === 0) return;
    if (Date.now() > until)
      throw new Error(`${page.url()} does not come to rest: ${[...traffic.open].map((one) => one.url()).join(', ')}`);
    await pause(LOOK_EVERY_MS);
  }
}
