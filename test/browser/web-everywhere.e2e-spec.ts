import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { caseView, journalPage } from '#contract';
import { goAndRest, goInsideAndRest, rests } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { openFurnishedDesk, type FurnishedDesk } from '../support/furnished.js';
import { schemeFaults } from '../support/schemes.js';
import { tooWide, type WebDesk } from '../support/web-desk.js';
import { closeDialog, DIALOGS, filesWithDialogs, showDialog } from '../support/web-dialogs.js';
import { addressesByVisitor, addressOf, allRoutes } from '../support/web-routes.js';

/** Tables behind figures and what is folded under a letter are looked at too. */
const UNFOLD = `document.querySelectorAll('.fig details, .csv, article details').forEach((one) => { one.open = true; })`;
const MOST_MS = 10_000;
const BUILT = 'dist/web';
const MOST_SCRIPT_BYTES = 200 * 1024;

describe('the first page', () => {
  const chunk = z.object({
    file: z.string(),
    name: z.string().optional(),
    imports: z.array(z.string()).optional(),
    dynamicImports: z.array(z.string()).optional(),
  });
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
    const entry = Object.keys(chunks).find((source) => chunks[source]?.name === 'first') ?? '';
    load(entry);
    // The app itself, the language and the first page of the day are fetched at once with the entry.
    const app = chunks[entry]?.dynamicImports ?? [];
    expect(app.length).toBeGreaterThan(1);
    for (const also of [...app, 'src/messages/sv.ts', 'src/pages/tasks/inbox.tsx']) {
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
              await page.evaluate(UNFOLD);
              const shown = await atWidths(page, WIDTHS, `rutt${route.replaceAll(/[/:?=]/g, '-')}`, prefix);
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

  it('has its dialogs named, so that they are looked at', () => {
    expect(filesWithDialogs().toSorted()).toEqual([...new Set(DIALOGS.map(({ file }) => file))].toSorted());
  });

  it.each(['', '/en'])(
    'has dialogs that are sound at both widths, in light and dark, below "%s"',
    async (prefix) => {
      const faults: string[] = [];
      for (const user of new Set(DIALOGS.map((one) => one.user))) {
        const page = await desk.page(user);
        page.setDefaultTimeout(MOST_MS);
        for (const dialog of DIALOGS.filter((one) => one.user === user)) {
          const address = `${desk.url}${prefix}${dialog.address(furnished.at)}`;
          const look = async (): Promise<readonly string[]> => {
            await page.setViewportSize({ width: 1440, height: 900 });
            if (page.url() !== address) await goAndRest(page, address);
            await showDialog(page, dialog);
            const found = await atWidths(page, [1440, 320], `dialog-${dialog.file.replaceAll('/', '-')}`, prefix);
            await closeDialog(page);
            return found;
          };
          faults.push(...(await faultsOf(`${prefix} ${dialog.file}`, look)));
        }
        await page.context().close();
      }
      expect(faults).toEqual([]);
    },
    300_000,
  );

  it('shows a case from before with the days of its sources, and what is inferred as inferred', async () => {
    const page = await desk.page('coordinator');
    await goAndRest(page, `${desk.url}/arenden/${furnished.at.history}`);
    const read = (selector: string, what: string): Promise<readonly string[]> =>
      page.evaluate(`[...document.querySelectorAll('${selector}')].map((one) => ${what})`);
    const known = eventsOf('Qalsody').flatMap(({ date }) => date ?? []);
    expect(known.length).toBeGreaterThan(5);
    const days = await read('.log > li:not(.guess) .when > time', 'one.dateTime');
    expect([...days].toSorted()).toEqual(known.toSorted());
    const unknown = await read('.log > li:not(.guess) .when:not(:has(> time))', 'one.textContent');
    expect(unknown).toHaveLength(eventsOf('Qalsody').length - known.length);
    for (const words of unknown) expect(words).toMatch(/^dag okänd/);
    const inferred = await read('.log > li.guess', 'one.textContent');
    const { entries } = journalPage.parse(
      (await desk.api.ask('coordinator', 'GET', `/cases/${furnished.at.history}/journal-entries?limit=100`)).json(),
    );
    expect(inferred).toHaveLength(entries.filter((one) => one.inferred).length);
    expect(inferred.length).toBeGreaterThan(0);
    for (const words of inferred) expect(words).toContain('Härlett steg');
  }, 60_000);

  it('lights on the map the states that the case stands in, and no others', async () => {
    const page = await desk.page('coordinator');
    const { instances } = caseView.parse(
      (await desk.api.ask('coordinator', 'GET', `/cases/${furnished.at.introduced}`)).json(),
    );
    const states = instances.find(({ parentId }) => parentId === null)?.states ?? [];
    await goAndRest(page, `${desk.url}/arenden/${furnished.at.introduced}/karta?som=ritning`);
    await page.locator('.drawing svg').waitFor();
    const lit = z
      .array(z.string())
      .parse(
        await page.evaluate(
          `[...document.querySelector('.drawing').shadowRoot.querySelectorAll('.lit')].map((one) => one.dataset.state)`,
        ),
      );
    const innermost = lit.filter((path) => !lit.some((other) => other.startsWith(`${path}.`)));
    expect(innermost.toSorted()).toEqual(states.map(({ path }) => path).toSorted());
    expect(innermost.length).toBeGreaterThan(1);
  }, 60_000);

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

const histories = z.object({
  cases: z.array(z.object({ product: z.string(), events: z.array(z.object({ date: z.string().nullable() })) })),
});

/** What public sources tell of a case, as it was collected. */
const eventsOf = (product: string) =>
  histories.parse(JSON.parse(readFileSync('data/histories.json', 'utf8'))).cases.find((one) => one.product === product)
    ?.events ?? [];

/** Wide, at 200 % zoom, which shows half as many pixels, and as narrow as a phone. */
const WIDTHS = [1440, 640, 320] as const;
const ZOOMED = 640;

async function atWidths(
  page: Page,
  widths: readonly number[],
  name: string,
  prefix: string,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === ZOOMED ? 450 : 900 });
    await rests(page);
    const wide = await tooWide(page);
    const found = [
      ...(wide > 0 ? [`${wide} px too wide`] : []),
      ...(width === ZOOMED
        ? []
        : [...(await shapeFaults(page, prefix)), ...(await schemeFaults(page, `${name}-${width}-${prefix.slice(1)}`))]),
    ];
    faults.push(...found.map((one) => `${width} px: ${one}`));
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
