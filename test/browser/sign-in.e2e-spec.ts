import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openTestApi, type TestApi } from '../support/api.js';
import { describeWithChromium, launchChromium } from '../support/chromium.js';
import { freePort } from '../support/free-port.js';
import { serverPageFaults } from '../support/server-pages.js';
import { soon } from '../support/soon.js';
import { tooWide } from '../support/web-desk.js';

describeWithChromium('signing in with a browser', () => {
  let api: TestApi;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    const port = await freePort();
    api = await openTestApi({ PORT: String(port) });
    await api.app.listen({ host: '127.0.0.1', port });
    url = `http://localhost:${port}`;
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  async function inNewContext(settings: object, work: (page: Page, context: BrowserContext) => Promise<void>) {
    const context = await browser.newContext({ locale: 'sv-SE', ...settings });
    try {
      await work(await context.newPage(), context);
    } finally {
      await context.close();
    }
  }

  it('needs no script, no mouse and no more than 320 pixels', async () => {
    await inNewContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${url}/sign-in`);
      expect(await page.title()).toBe('Logga in – Ordna');
      await page.getByLabel('Sök på namn, roll eller region').focus();
      await page.keyboard.type('kontaktperson skåne');
      await page.keyboard.press('Enter');
      const button = page.getByRole('button', { name: 'Exempel Kontaktsson Skåne' });
      await button.waitFor();
      // From the search field past its button to the first person.
      await page.getByLabel('Sök på namn, roll eller region').focus();
      for (let n = 0; n < 12 && !(await button.evaluate((node) => node.matches(':focus'))); n += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Mitt konto' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/account');
      await soon(
        () => page.textContent('main'),
        (shown) => expect(shown).toContain('Exempel Kontaktsson Skåne'),
      );
      expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
      await page.getByRole('button', { name: 'Logga ut' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Du är utloggad' }).waitFor();
      await page.goto(`${url}/account`);
      expect(await page.title()).toBe('Logga in – Ordna');
    });
  }, 60_000);

  it('speaks the language of the browser, and to who is signed in their own', async () => {
    await inNewContext({ locale: 'en-GB' }, async (page) => {
      await page.goto(`${url}/sign-in`);
      expect(await page.title()).toBe('Sign in – Ordna');
      await page.getByLabel('Search by name, role or region').fill('contact person skåne');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('button', { name: 'Exempel Kontaktsson Skåne' }).click();
      // An invented person reads Swedish, whatever browser they borrow.
      await page.getByRole('heading', { name: 'Mitt konto' }).waitFor();
      await page.getByRole('button', { name: 'Logga ut' }).click();
      await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
      await soon(
        () => page.evaluate('document.documentElement.lang'),
        (shown) => expect(shown).toBe('en'),
      );
    });
  }, 60_000);

  it('shows its pages whole at 600 pixels', async () => {
    await inNewContext({ viewport: { width: 600, height: 800 } }, async (page) => {
      await page.goto(`${url}/sign-in?returnTo=%2Faccount`);
      expect(await tooWide(page)).toBe(0);
      await page.getByRole('button', { name: 'Exempel Samordnarsson' }).click();
      await page.getByRole('heading', { name: 'Mitt konto' }).waitFor();
      expect(await tooWide(page)).toBe(0);
    });
  }, 60_000);

  it.each(['sv-SE', 'en-GB'])(
    'has pages that are sound at both widths, in light and dark, in %s',
    async (locale) => {
      await inNewContext({ locale, bypassCSP: true }, async (page) => {
        const look = async (name: string): Promise<void> => {
          for (const width of [1440, 320]) {
            await page.setViewportSize({ width, height: 900 });
            expect(await serverPageFaults(page, `${name}-${locale}`)).toEqual([]);
          }
        };
        await page.goto(`${url}/sign-in`);
        expect(await page.evaluate('document.documentElement.lang')).toBe(locale.slice(0, 2));
        await look('sign-in');
        await page.goto(`${page.url()}?q=finnsinte`);
        await look('sign-in-nobody');
        await page.goto(new URL('x', page.url()).href);
        await look('sign-in-over');
        await page.goto(`${url}/sign-in/callback`);
        await look('sign-in-failed');
        await page.goto(`${url}/signed-out`);
        await look('signed-out');
      });
    },
    60_000,
  );

  it('acts through the door with the session’s token, and not without', async () => {
    await inNewContext({}, async (page, context) => {
      await page.goto(`${url}/sign-in`);
      await page.getByRole('button', { name: 'Exempel Spanarsson' }).click();
      await page.getByRole('heading', { name: 'Mitt konto' }).waitFor();
      await soon(
        () => page.evaluate('document.cookie'),
        (shown) => expect(shown).toBe(''),
      );
      // A page of ours that may ask; the account's own may not.
      await page.goto(`${url}/managed-introduction/v1/docs`);
      const statuses = await page.evaluate(`(async () => {
        const { csrfToken } = await (await fetch('/app/session')).json();
        const body = JSON.stringify({
          profile: { caseKey: 'bläddrarmedel+exempelsjukdom', processVersion: 'IN_OUT_2018', kind: 'medicine', product: 'Bläddrarmedel',
            substance: 'exempelsubstans', indication: 'Exempelsjukdom hos vuxna', company: 'Exempelbolaget AB' },
          chart: 'horizon-item', act: 'SIGNAL_RECORDED', occurredOn: '2026-01-30',
          facts: { substance: 'exempelsubstans', indication: 'Exempelsjukdom hos vuxna', source: 'database' } });
        const post = (headers) => fetch('/app/api/cases', { method: 'POST', body,
          headers: { 'content-type': 'application/json', 'idempotency-key': 'from-a-browser', ...headers } });
        return [(await post({})).status, (await post({ 'x-csrf-token': csrfToken })).status, (await fetch('/app/api/cases')).status];
      })()`);
      expect(statuses).toEqual([403, 201, 200]);
      const cookies = await context.cookies();
      expect(cookies.find(({ name }) => name === 'ordna-session')).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    });
  }, 60_000);

  it('lets another person sign in where somebody else just was', async () => {
    await inNewContext({}, async (page) => {
      for (const name of ['Exempel Spanarsson', 'Exempel Samordnarsson']) {
        await page.goto(`${url}/sign-in`);
        await page.getByRole('button', { name }).click();
        await page.getByRole('heading', { name: 'Mitt konto' }).waitFor();
        await soon(
          () => page.textContent('main'),
          (shown) => expect(shown).toContain(name),
        );
      }
    });
  }, 60_000);

  it('finds its way from the address of this machine to its name', async () => {
    await inNewContext({}, async (page) => {
      await page.goto(`${url.replace('localhost', '127.0.0.1')}/sign-in`);
      await page.getByRole('button', { name: 'Exempel Spanarsson' }).click();
      await page.getByRole('heading', { name: 'Mitt konto' }).waitFor();
      await soon(
        () => Promise.resolve(page.url()),
        (shown) => expect(shown).toBe(`${url}/account`),
      );
    });
  }, 60_000);

  it('gets a token on the page that browses the API', async () => {
    await inNewContext({}, async (page) => {
      await page.goto(`${url}/managed-introduction/v1/docs`);
      await page.getByRole('button', { name: 'Authorize' }).first().click();
      const popup = page.waitForEvent('popup');
      await page.locator('.modal-ux button.authorize').first().click();
      const login = await popup;
      await login.getByRole('button', { name: 'Exempel Samordnarsson' }).click();
      await page.locator('.modal-ux').getByText('Logout').first().waitFor();
      await page.locator('.modal-ux button.btn-done').first().click();
      // The page opens folded: 144 operations drawn at once take a browser most of a minute.
      await page.locator('#operations-tag-cases').getByRole('button').first().click();
      await page.locator('#operations-cases-listCases').getByRole('button').first().click();
      await page.getByRole('button', { name: 'Try it out' }).click();
      const answered = page.waitForResponse((response) => response.url().includes('/managed-introduction/v1/cases'));
      await page.getByRole('button', { name: 'Execute' }).click();
      expect((await answered).status()).toBe(200);
    });
  }, 60_000);
});
