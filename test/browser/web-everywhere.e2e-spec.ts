import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { goAndRest, goInsideAndRest, rests } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { openFurnishedDesk, type FurnishedDesk } from '../support/furnished.js';
import { keepPicture } from '../support/pictures.js';
import { axeFaults, contrastFaults, tooWide, type WebDesk } from '../support/web-desk.js';
import { addressesByVisitor, addressOf, allRoutes } from '../support/web-routes.js';

const BUILT = 'dist/web';
const MOST_SCRIPT_BYTES = 200 * 1024;

describe('the first page', () => {
  const chunk = z.object({ file: z.string(), imports: z.array(z.string()).optional() });
  const manifest = z.record(z.string(), chunk.loose());

  it('loads at most 200 kB of script, compressed', () => {
    const chunks = manifest.parse(JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8')));
    const files = new Set<string>();
    const load = (name: string): void => {
      const found = chunks[name];
      if (!found || files.has(found.file)) return;
      files.add(found.file);
      for (const next of found.imports ?? []) load(next);
    };
    load('index.html');
    // The language and the first page of the day are fetched at once with the entry.
    for (const also of ['src/messages/sv.ts', 'src/pages/tasks/inbox.tsx']) {
      expect(Object.keys(chunks)).toContain(also);
      load(also);
    }
    const bytes = [...files].map((file) => gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length);
    const sum = bytes.reduce((total, one) => total + one, 0);
    expect(sum).toBeGreaterThan(50 * 1024);
    expect(sum).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });
});

describeWithChromium('every route', () => {
  let furnished: FurnishedDesk;
  let desk: WebDesk;

  beforeAll(async () => {
    furnished = await openFurnishedDesk();
    ({ desk } = furnished);
  }, 180_000);
  afterAll(async () => furnished.close());

  /** What is wrong with a route: also that it never came. */
  const faultsOf = async (route: string, look: () => Promise<readonly string[]>): Promise<readonly string[]> => {
    const found = await look().catch((error: unknown) => [String(error).split('\n')[0] ?? '']);
    return found.map((one) => `${route}: ${one}`);
  };

  it('is found in the files that list them', () => {
    expect(allRoutes()).toEqual(
      expect.arrayContaining(['/uppgifter', '/arenden', '/arenden/:id', '/hjalp/:role', '/aviseringar']),
    );
  });

  // In Swedish by its address, in English from within the app: both are ways people take.
  it.each([
    ['', goAndRest],
    ['/en', goInsideAndRest],
  ] as const)(
    'is sound at both widths, in light and dark, below "%s"',
    async (prefix, go) => {
      const faults: string[] = [];
      for (const [user, routes] of addressesByVisitor()) {
        const page = await desk.page(user);
        const heard = watch(page, desk.url);
        await goAndRest(page, `${desk.url}${prefix}/hjalp`);
        for (const route of routes) {
          faults.push(
            ...(await faultsOf(`${prefix}${route}`, async () => {
              await go(page, `${desk.url}${prefix}${addressOf(route, furnished.at)}`);
              const shown = await atBothWidths(page, `rutt${route.replaceAll(/[/:?=]/g, '-')}`, prefix);
              return [...shown, ...heard.splice(0)];
            })),
          );
        }
        await page.context().close();
      }
      expect(faults).toEqual([]);
    },
    500_000,
  );

  it('takes the focus to its heading when one goes there', async () => {
    const page = await desk.page('coordinator');
    await goAndRest(page, `${desk.url}/uppgifter`);
    const links = await page.locator('.rail nav a').all();
    expect(links.length).toBeGreaterThan(3);
    for (const link of links.slice(1)) {
      await link.click();
      await page.locator('main h1:focus').waitFor();
    }
  }, 60_000);
});

/** Wide, at 200 % zoom, which shows half as many pixels, and as narrow as a phone. */
async function atBothWidths(page: Page, name: string, prefix: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [width, height] of [
    [1440, 900],
    [640, 450],
    [320, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await rests(page);
    const wide = await tooWide(page);
    const found = [
      ...(wide > 0 ? [`${wide} px too wide`] : []),
      ...(width === 640
        ? []
        : [
            ...(await shapeFaults(page, prefix)),
            ...(await inBothSchemes(page, `${name}-${width}-${prefix.slice(1)}`)),
          ]),
    ];
    faults.push(...found.map((one) => `${width} px: ${one}`));
  }
  return faults;
}

/** All rules in the light, and in the dark those about colours: contrast.spec proves that a theme changes nothing else. */
async function inBothSchemes(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await keepPicture(page, `${name}-${colorScheme}`);
    const found = await (colorScheme === 'light' ? axeFaults(page) : contrastFaults(page));
    faults.push(...found.map((one) => `${colorScheme}: ${one}`));
  }
  return faults;
}

/** Faults that the console tells of, and requests to anybody else; emptied by who reads them. */
function watch(page: Page, own: string): string[] {
  const heard: string[] = [];
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('console', (message) => {
    // What is not there or not one's own is answered so, and browsers write that down.
    if (message.type() === 'error' && !/status of (404|403|409)/.test(message.text())) heard.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(data|blob):/.test(url)) heard.push(`a request to ${url}`);
  });
  return heard;
}

const shape = z.object({ headings: z.number(), lang: z.string(), title: z.string(), moving: z.number() });

async function shapeFaults(page: Page, prefix: string): Promise<readonly string[]> {
  const { headings, lang, title, moving } = shape.parse(
    await page.evaluate(`({
      headings: document.querySelectorAll('h1').length,
      lang: document.documentElement.lang,
      title: document.title,
      moving: document.getAnimations().filter((one) => one.effect.getTiming().duration > 0).length,
    })`),
  );
  return [
    ...(headings === 1 ? [] : [`${headings} headings of the first order`]),
    ...(lang === (prefix === '' ? 'sv' : 'en') ? [] : [`is said to be in ${lang}`]),
    ...(/^.{3,} – Ordna$/.test(title) ? [] : [`is titled ${title}`]),
    ...(moving === 0 ? [] : [`${moving} things move although less motion is asked for`]),
  ];
}
