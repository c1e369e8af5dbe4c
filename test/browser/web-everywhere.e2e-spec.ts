import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { conflictPage, personView, taskPage } from '#contract';
import { goAndRest } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { OpinionCase } from '../support/opinion-case.js';
import { keepPicture } from '../support/pictures.js';
import { axeFaults, contrastFaults, tooWide, WebDesk } from '../support/web-desk.js';

const WEB = 'apps/web/src';
const BUILT = 'dist/web';
const MOST_SCRIPT_BYTES = 200 * 1024;

/** Every route of the app, as the files that list them say. */
function allRoutes(): readonly string[] {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('routes.tsx'));
  const paths = files.flatMap((name) => {
    const source = readFileSync(join(WEB, name), 'utf8');
    return [...source.matchAll(/path: '([^']+)'/g)].flatMap(([, path]) =>
      path === undefined || path === '*' ? [] : [path],
    );
  });
  return [...new Set(paths)].toSorted();
}

interface Places {
  readonly caseId: string;
  readonly round: string;
  readonly task: string;
  readonly person: string;
  readonly declaration: string;
}

/** Who opens a route, where not the coordinator does; whoever adds a route for somebody else names them here. */
const VISITOR: Readonly<Record<string, string>> = {
  '/uppgifter/:taskId': 'contact-person-12',
  '/uppgifter/:taskId/forhandsgranska': 'contact-person-12',
  '/uppgifter/:taskId/kvitto': 'contact-person-12',
  '/uppgifter/:taskId/forlang': 'contact-person-12',
  '/uppgifter/:taskId/overlamna': 'contact-person-12',
  '/arenden/nytt': 'contact-person-12',
  '/jav': 'conflict-assessor',
  '/jav/ny': 'conflict-assessor',
  '/jav/:id': 'conflict-assessor',
  '/diarium': 'registrar',
  '/diarium/begaran/ny': 'registrar',
  '/laget': 'manager',
  '/ledtider': 'manager',
  '/prognos': 'manager',
};

/** Routes by who opens them: each signs in once. */
function byVisitor(): ReadonlyMap<string, readonly string[]> {
  const routesOf = new Map<string, string[]>();
  for (const route of allRoutes()) {
    const user = VISITOR[route] ?? 'coordinator';
    routesOf.set(user, [...(routesOf.get(user) ?? []), route]);
  }
  return routesOf;
}

/** What stands for the parts of an address: by name, and by the route where one name means several things. */
function fill(route: string, { caseId, round, task, person, declaration }: Places): string {
  const meant = { '/rundor': round, '/natverket': person, '/jav': declaration };
  const id = Object.entries(meant).find(([place]) => route.startsWith(place))?.[1] ?? caseId;
  const values: Readonly<Record<string, string>> = {
    id,
    caseId,
    taskId: task,
    roundId: round,
    handling: 'HOLD',
    chart: 'class-case',
    act: 'CLASS_RULE_DRAFTED',
    datum: '2026-02-02',
    role: 'kontaktperson',
  };
  return route.replaceAll(/:(\w+)\??/g, (_all, name: string) => values[name] ?? 'okand');
}

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
  let desk: WebDesk;
  let places: Places;

  beforeAll(async () => {
    desk = await WebDesk.open();
    const at = await OpinionCase.open(desk.api);
    const { tasks } = taskPage.parse((await desk.api.ask('contact-person-12', 'GET', '/tasks')).json());
    const me = personView.parse((await desk.api.ask('coordinator', 'GET', '/persons/me')).json());
    const { conflicts } = conflictPage.parse((await desk.api.ask('conflict-assessor', 'GET', '/conflicts')).json());
    const declaration = conflicts[0]?.id ?? '';
    places = { caseId: at.id, round: at.round, task: tasks[0]?.id ?? '', person: me.id, declaration };
  });
  afterAll(async () => desk.close());

  /** Goes to a route inside the app, or by its address, and waits until it has come to rest. */
  const visit = (page: Page, route: string, prefix = ''): Promise<void> =>
    goAndRest(page, `${desk.url}${prefix}${fill(route, places)}`);
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

  // Every route in both themes at both widths, and in each language at one of them: the routes take turns.
  it.each([1440, 320])(
    'is sound at %d px, in light and dark',
    async (width) => {
      const faults: string[] = [];
      for (const [user, routes] of byVisitor()) {
        const page = await desk.page(user, { width });
        const heard = watch(page, desk.url);
        for (const [at, route] of routes.entries()) {
          const prefix = (at + (width === 320 ? 1 : 0)) % 2 === 0 ? '' : '/en';
          faults.push(
            ...(await faultsOf(route, async () => {
              await visit(page, route, prefix);
              const name = `rutt${route.replaceAll(/[/:]/g, '-')}-${width}-${prefix === '' ? 'sv' : 'en'}`;
              const shown = [...(await shapeFaults(page, prefix)), ...(await inBothSchemes(page, name))];
              return [...shown, ...(await zoomFaults(page, width)), ...heard.splice(0)];
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
    await visit(page, '/uppgifter');
    const links = await page.locator('.rail nav a').all();
    expect(links.length).toBeGreaterThan(3);
    for (const link of links.slice(1)) {
      await link.click();
      await page.locator('main h1:focus').waitFor();
    }
  }, 60_000);
});

/** All rules in the light, and in the dark those about colours: a theme changes tokens of colour and nothing else. */
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

/** At 200 % zoom a wide window shows half as many pixels; nothing may then stand beyond its edge. */
async function zoomFaults(page: Page, width: number): Promise<readonly string[]> {
  if (width < 640) return [];
  await page.setViewportSize({ width: 640, height: 450 });
  const wide = await tooWide(page);
  await page.setViewportSize({ width, height: 900 });
  return wide > 0 ? [`${wide} px too wide at 200 %`] : [];
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
  const wide = await tooWide(page);
  return [
    ...(headings === 1 ? [] : [`${headings} headings of the first order`]),
    ...(lang === (prefix === '' ? 'sv' : 'en') ? [] : [`is said to be in ${lang}`]),
    ...(/^.{3,} – Ordna$/.test(title) ? [] : [`is titled ${title}`]),
    ...(moving === 0 ? [] : [`${moving} things move although less motion is asked for`]),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
  ];
}
