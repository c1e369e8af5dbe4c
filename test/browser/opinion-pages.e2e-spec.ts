import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { localQuestionView, performedAct } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';
import { describeWithChromium, launchChromium } from '../support/chromium.js';
import { InjectBrowser } from '../support/inject-browser.js';
import { ANSWER, OpinionCase, sentLink } from '../support/opinion-case.js';
import { serverPageFaults } from '../support/server-pages.js';
import { soon } from '../support/soon.js';

/** What can be pressed or written in is at least 44 px high. @source ux.md#3 */
const TOO_SMALL = `[...document.querySelectorAll('button, textarea, .button')].filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML)`;
/** Every field has a label, and what describes it is there. */
const UNNAMED = `[...document.querySelectorAll('textarea, input, select')].filter((one) => one.labels.length === 0 ||
  (one.getAttribute('aria-describedby') ?? '').split(' ').some((id) => id !== '' && !document.getElementById(id))).map((one) => one.outerHTML)`;
const HEADINGS = `(() => { const all = [...document.querySelectorAll('h1, h2, h3')].map(({ tagName }) => tagName);
  return { lang: document.documentElement.lang, h1: all.filter((tag) => tag === 'H1').length, first: all[0],
    skipped: all.filter((tag, at) => at > 0 && Number(tag[1]) - Number(all[at - 1][1]) > 1).length }; })()`;

describeWithChromium('pages of opinion rounds in a browser', () => {
  let api: TestApi;
  let db: pg.Pool;
  let at: OpinionCase;
  let browser: Browser;
  let url: string;
  let link: string;
  let receipt: string;
  let cookie: string;

  beforeAll(async () => {
    api = await openTestApi();
    db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
    await api.app.listen({ host: '127.0.0.1', port: 0 });
    url = (await api.app.getUrl()).replace('[::1]', '127.0.0.1');
    at = await OpinionCase.open(api, { question: 'Ska Rundmedel omfattas av nationell samverkan?' });
    await at.does('contact-person-12', 'ACKNOWLEDGE', '12');
    const body = {
      askedOf: 'unit',
      question:
        'Hur många patienter är aktuella hos er i år?\n\nRäkna bara vuxna som redan har fått standardbehandling.',
      answerBy: '2026-02-12',
      recipient: { name: 'Exempel Kollegasson', email: 'kollega@region.example' },
    };
    const asked = localQuestionView.parse(
      (await api.ask('contact-person-12', 'POST', at.local('12'), { body })).json(),
    );
    link = `${url}${(await sentLink(db, asked.id, 1, api.clock.now())) ?? ''}`;
    const done = await at.perform('contact-person-12', 'SUBMIT', at.opinion('12'), ANSWER);
    receipt = `/kvitton/${at.id}/${performedAct.parse(done.json()).entries[0]?.id ?? ''}`;
    const signedIn = new InjectBrowser(api.app);
    await signedIn.signIn('contact-person-12');
    cookie = [...signedIn.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await db.end();
    await api.close();
  });

  /** Looks a page over at both widths, in light and dark, in the browser's language. @returns what it says */
  async function look(name: string, open: (page: Page) => Promise<void>, lang: 'sv' | 'en'): Promise<string> {
    const context = await browser.newContext({ locale: lang === 'sv' ? 'sv-SE' : 'en-GB', bypassCSP: true });
    const page = await context.newPage();
    await context.setExtraHTTPHeaders({ cookie });
    await open(page);
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await page.evaluate(TOO_SMALL), await page.evaluate(UNNAMED)]).toEqual([width, [], []]);
      expect(await page.evaluate(HEADINGS)).toEqual({ lang, h1: 1, first: 'H1', skipped: 0 });
      expect(await serverPageFaults(page, `${name}-${lang}`)).toEqual([]);
    }
    const text = await page.innerText('body');
    await context.close();
    return text;
  }

  const LANGUAGES = ['sv', 'en'] as const;
  it.each(LANGUAGES)('the one-time form in %s', async (lang) => {
    const text = await look('fraga', async (page) => void (await page.goto(link)), lang);
    expect(text).toContain(lang === 'sv' ? 'Frågan till dig' : 'question');
    expect(text).toContain('Räkna bara vuxna');
  });

  it.each(LANGUAGES)('the form with nothing written in %s', async (lang) => {
    const text = await look(
      'fraga-fel',
      async (page) => {
        await page.goto(link);
        await page.fill('textarea', '   ');
        await page.locator('main form button').click();
        await page.locator('textarea[aria-invalid=true]').waitFor();
      },
      lang,
    );
    expect(text).toContain(lang === 'sv' ? 'Skriv ett svar först.' : 'answer first');
  });

  it.each(LANGUAGES)('the receipt in %s', async (lang) => {
    const text = await look('kvitto', async (page) => void (await page.goto(`${url}${receipt}`)), lang);
    expect(text).toContain(lang === 'sv' ? 'Kontrollsumman stämmer med journalen.' : 'journal');
  });

  it.each(LANGUAGES)('a link that is wrong in %s', async (lang) => {
    const text = await look('lank-fel', async (page) => void (await page.goto(`${url}/fraga/x`)), lang);
    expect(text).toContain(lang === 'sv' ? 'Länken går inte att använda' : 'link');
  });

  it('lets a colleague answer with the keyboard alone, without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' });
    const page = await context.newPage();
    await page.goto(link);
    await page.keyboard.press('Tab');
    await soon(
      () => page.locator(':focus').innerText(),
      (shown) => expect(shown).toBe('Hoppa till innehållet'),
    );
    await page.keyboard.press('Tab');
    await page.keyboard.type('Tolv vuxna.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // The answer comes at the same address, so the address tells nothing.
    await page.getByRole('heading', { name: 'Tack, svaret är lämnat' }).waitFor();
    await soon(
      () => page.innerText('h1'),
      (shown) => expect(shown).toBe('Tack, svaret är lämnat'),
    );
    await page.goto(link);
    await soon(
      () => page.innerText('main'),
      (shown) => expect(shown).toContain('redan besvarad'),
    );
    await context.close();
  });
});
