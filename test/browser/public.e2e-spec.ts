import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, BrowserContext } from 'playwright-core';
import { signId } from '#mail';
import { SigningKeysPg } from '#persistence';
import { openTestApi, type TestApi } from '../support/api.js';
import { describeWithChromium, launchChromium } from '../support/chromium.js';
import { InjectBrowser } from '../support/inject-browser.js';
import { KeyboardReader } from '../support/keyboard-reader.js';
import { OpinionCase } from '../support/opinion-case.js';
import { PostRoom } from '../support/post-room.js';
import { pagesOfLetters, serverPageFaults } from '../support/server-pages.js';
import { soon } from '../support/soon.js';

const WIDTHS = [1440, 320] as const;

describeWithChromium('pages for everybody in a browser', () => {
  let api: TestApi;
  let browser: Browser;
  let url: string;
  let casePath: string;
  let post: PostRoom;
  let cookie: string;
  let db: pg.Pool;

  beforeAll(async () => {
    api = await openTestApi();
    db = new pg.Pool({ connectionString: api.databaseUrl, max: 1 });
    await api.app.listen({ host: '127.0.0.1', port: 0 });
    url = (await api.app.getUrl()).replace('[::1]', '127.0.0.1');
    const at = await OpinionCase.open(api, {
      question: 'Ska Rundmedel omfattas av nationell samverkan?',
      summary: 'Kort sagt om behandlingen.',
    });
    const facts = { days: 5, reasonCode: 'holiday', publicReason: 'Sportlov i flera regioner.' };
    await at.perform('coordinator', 'EXTEND', at.round, facts);
    casePath = `/oppet/arenden/${at.id}/rundmedel`;
    const signedIn = new InjectBrowser(api.app);
    await signedIn.signIn('coordinator');
    cookie = [...signedIn.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    post = await PostRoom.open(api, url);
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await post.close();
    await db.end();
    await api.close();
  });

  const open = (width: number, more: object = {}): Promise<BrowserContext> =>
    browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce', bypassCSP: true, ...more });

  const pages = () => [
    ['pipeline', '/oppet'],
    ['pipeline-filtered', '/oppet?steg=synpunkter&process=lakemedel&diagnos=exempel'],
    ['pipeline-empty', '/oppet?steg=utvardering'],
    ['case', casePath],
    ['search', '/oppet/sok?sok=rundmedel'],
    ['search-empty', '/oppet/sok?sok=finnsinte'],
    ['meetings', '/oppet/moten'],
    ['data', '/oppet/data'],
    ['personal-data', '/oppet/personuppgifter'],
    ['follow', '/oppet/folj'],
    ['accessibility', '/om-tillganglighet'],
    ['not-found', '/oppet/arenden/01900000-0000-7000-8000-00000000dead'],
  ];

  it.each(['', '/en'])(
    'have no fault that axe finds and no sideways scrolling at both widths, light and dark, below "%s"',
    async (lang) => {
      const context = await open(WIDTHS[0]);
      const page = await context.newPage();
      for (const [name = '', path = ''] of pages()) {
        await page.goto(`${url}${lang}${path}`);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect(await serverPageFaults(page, `oppet-${lang === '' ? 'sv' : 'en'}-${name}`)).toEqual([]);
        }
      }
      await context.close();
    },
    240_000,
  );

  it.each(WIDTHS)(
    'have none where a form was filled in wrongly, at %d px',
    async (width) => {
      const context = await open(width);
      const page = await context.newPage();
      await page.goto(`${url}${casePath}`);
      await page.fill('#epost', 'ingen adress');
      await page.click('.card button');
      expect(await serverPageFaults(page, 'oppet-follow-wrong')).toEqual([]);
      await soon(
        () => page.getAttribute('#epost', 'aria-invalid'),
        (shown) => expect(shown).toBe('true'),
      );
      await page.goto(`${url}/om-tillganglighet`);
      await page.click('main button');
      expect(await serverPageFaults(page, 'oppet-report-wrong')).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it.each([
    ['sv', 'sv-SE'],
    ['en', 'en-GB'],
  ] as const)(
    'look like the other pages that the server writes, and those that letters lead to, in %s',
    async (lang, locale) => {
      await db.query('UPDATE person SET locale = $1', [lang]);
      const context = await open(1440, { locale, extraHTTPHeaders: { cookie } });
      const page = await context.newPage();
      const own = [
        '/account',
        '/om-tillganglighet/anmalningar',
        '/signed-out',
        '/post',
        '/fraga/x',
        '/sign-in/callback',
      ].map((path) => [`server${path.replaceAll('/', '-')}`, path] as const);
      for (const [name, path] of [...own, ...(await pagesOfLetters(api, lang))]) {
        await page.goto(`${url}${path}`);
        expect([name, await page.evaluate('document.documentElement.lang')]).toEqual([name, lang]);
        expect([name, await page.locator('.pubtop .brand').count()]).toEqual([name, 1]);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect(await serverPageFaults(page, `${name}-${lang}`)).toEqual([]);
        }
      }
      await db.query(`UPDATE person SET locale = 'sv'`);
      await context.close();
    },
    120_000,
  );

  it('work wholly without a script or a mouse: find, read, follow, confirm and end, filter, report', async () => {
    const context = await open(1440, { javaScriptEnabled: false, locale: 'sv-SE' });
    const page = await context.newPage();
    const reader = new KeyboardReader(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const heading = (name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goto(`${url}/`);
    await page.waitForURL(`${url}/oppet`);
    await reader.follow('Sök');
    await page.waitForURL(/\/oppet\/sok/);
    await reader.write('Sökord', 'rundsub');
    await reader.press('Enter');
    await page.waitForURL(/sok=rundsub/);
    await reader.follow('Rundmedel');
    await heading('Rundmedel');
    await reader.write('E-postadress', 'nyfiken@exempel.example');
    await reader.follow('Följ');
    await heading('Bekräfta i brevet');
    await post.whenIdle();
    const [letter] = await post.toThePublic();
    expect(letter?.subject).toContain('Bekräfta att du vill följa Rundmedel');
    await page.goto(`${url}${post.followLink(letter?.text ?? '', 'bekrafta')}`);
    await reader.follow('Ja, skicka brev');
    await heading('Nu följer du');
    const { rows } = await db.query<{ id: string }>('SELECT id FROM case_follower WHERE confirmed_at IS NOT NULL');
    const endKey = await api.app.get(SigningKeysPg).keyFor('follow-end');
    await page.goto(`${url}/oppet/folj/avsluta/${signId(endKey, rows[0]?.id ?? '')}`);
    await reader.follow('Sluta följa det här');
    await heading('Du får inga fler brev');
    await page.goto(`${url}/oppet`);
    await reader.choose('Steg', 'Synpunkter');
    await reader.follow('Visa');
    await page.waitForURL(/steg=synpunkter/);
    await reader.follow('English');
    await heading('Where do the treatments stand?');
    await reader.follow('About accessibility');
    await page.waitForURL(/\/en\/om-tillganglighet/);
    await reader.write('What does not work?', 'The table is not read out.');
    await reader.follow('Send the report');
    await heading('Thank you');
    expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
    await context.close();
  }, 60_000);

  it('are walked with the keyboard: past the top, through the filters, into a case', async () => {
    const context = await open(1440, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}/oppet`);
    await page.keyboard.press('Tab');
    await soon(
      () => page.locator(':focus').innerText(),
      (shown) => expect(shown).toBe('Hoppa till innehållet'),
    );
    await page.keyboard.press('Enter');
    await soon(
      () => Promise.resolve(page.url()),
      (shown) => expect(shown).toMatch(/#innehall$/),
    );
    for (
      let n = 0;
      n < 20 &&
      (await page
        .locator(':focus')
        .innerText({ timeout: 500 })
        .catch(() => '')) !== 'Rundmedel';
      n += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Rundmedel' }).waitFor();
    await context.close();
  }, 60_000);
});
