import { readFileSync } from 'node:fs';
import type { RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { trafficOf } from './at-rest.js';
import { launchChromium } from './chromium.js';
import { freePort } from './free-port.js';
import { InjectBrowser } from './inject-browser.js';
import { type FilledWorld, openTestApi, type TestApi } from './api.js';

export type Scheme = 'light' | 'dark';

export interface Look {
  readonly width?: number;
  readonly scheme?: Scheme;
  /** The browser's own language. */
  readonly locale?: 'sv-SE' | 'en-GB';
}

/** Rules of WCAG 2.0–2.2 at A and AA, and what axe calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The web app before a real browser: signed in as demo persons, each in a context of their own, at the tests' own time. */
export class WebDesk {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly api: TestApi,
    readonly url: string,
    private readonly browser: Browser,
  ) {}

  /** @param filled  a database with cases in it; left out: a new one */
  static async open(filled: FilledWorld | null = null): Promise<WebDesk> {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const api = await openTestApi({ PUBLIC_URL: url }, filled);
    await api.app.listen({ host: '127.0.0.1', port });
    return new WebDesk(api, url, await launchChromium());
  }

  /** A page for a person who is signed in. */
  async page(user: string, look: Look = {}): Promise<Page> {
    const signedIn = new InjectBrowser(this.api.app, this.url);
    await signedIn.signIn(user);
    const page = await this.strangersPage(look);
    await page
      .context()
      .addCookies([...signedIn.cookies].map(([name, value]) => ({ name, value, domain: 'localhost', path: '/' })));
    return page;
  }

  /** A page for somebody who has yet to sign in. */
  async strangersPage({ width = 1440, scheme = 'light', locale = 'sv-SE' }: Look = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      locale,
      reducedMotion: 'reduce',
    });
    this.contexts.push(context);
    // The page's own clock keeps a stack for every timer, which nobody reads and which costs more than the timer.
    await context.addInitScript('Error.stackTraceLimit = 0');
    const page = await context.newPage();
    trafficOf(page);
    await page.clock.install({ time: this.api.clock.now() });
    return page;
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.browser.close();
    await this.api.close();
  }
}

/** What axe finds wrong on a page, each with where it is; none is what we want. */
export const axeFaults = (page: Page): Promise<readonly string[]> =>
  faultsBy(page, { runOnly: { type: 'tag', values: RULES } });

/** The same of colours alone. */
export const contrastFaults = (page: Page): Promise<readonly string[]> =>
  faultsBy(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });

let source: string | null = null;
/** Without spaces and long names it is half as long, and taken in as much sooner by each page. */
const axe = (): string => (source ??= readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));

/** Describes what is wrong only: an address for every part that is right takes axe several times as long as finding out. */
const LEAN: RunOptions = { resultTypes: ['violations'], reporter: 'no-passes', preload: false, iframes: false };

const found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

/** In the page itself, which takes axe in once and keeps it. */
async function faultsBy(page: Page, options: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe());
  const wanted = JSON.stringify({ ...LEAN, ...options });
  const violations = found.parse(
    await page.evaluate(
      `axe.run(document, ${wanted}).then(({ violations }) =>
        violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
    ),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** How far the page is wider than its window; 0 is what we want. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');
