import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

interface Traffic {
  open: number;
  /** When a request last began or ended, in milliseconds of the wall's clock. */
  since: number;
}

const QUIET_MS = 120;
const LOOK_EVERY_MS = 20;
const MOST_MS = 10_000;

const seen = new WeakMap<Page, Traffic>();

/** Begins to count the page's requests; call it before the page is sent anywhere. */
function trafficOf(page: Page): Traffic {
  const known = seen.get(page);
  if (known) return known;
  const traffic: Traffic = { open: 0, since: Date.now() };
  const count = (by: number) => () => {
    traffic.open += by;
    traffic.since = Date.now();
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  seen.set(page, traffic);
  return traffic;
}

/**
 * Goes to an address and waits until the page has all it asks for: no request is open, and nothing on it says that it waits. Playwright's
 * own `networkidle` waits half a second for the same, which is most of what a walk of every page takes.
 *
 * @throws Error  when it does not come to rest within ten seconds
 */
export async function goAndRest(page: Page, url: string): Promise<void> {
  const traffic = trafficOf(page);
  await page.goto(url);
  await page.locator('main h1').first().waitFor({ timeout: MOST_MS });
  const until = Date.now() + MOST_MS;
  for (;;) {
    const isQuiet = traffic.open <= 0 && Date.now() - traffic.since > QUIET_MS;
    if (isQuiet && (await page.locator('[aria-busy="true"]').count()) === 0) return;
    if (Date.now() > until) throw new Error(`${url} does not come to rest: ${traffic.open} requests are open`);
    await pause(LOOK_EVERY_MS);
  }
}
