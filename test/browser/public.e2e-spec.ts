import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openTestApi, type TestApi } from '../support/api.js';
import { describeWithChromium, launchChromium } from '../support/chromium.js';
import { InjectBrowser } from '../support/inject-browser.js';
import { OpinionCase } from '../support/opinion-case.js';
import { keepPicture } from '../support/pictures.js';
import { PostRoom } from '../support/post-room.js';
import { soon } from '../support/soon.js';
import { axeFaults, contrastFaults } from '../support/web-desk.js';

const WIDTHS = [1440, 320] as const;

describeWithChromium('pages for everybody in a browser', () => {
  let api: TestApi;
  let browser: Browser;
  let url: string;
  let casePath: string;
  let post: PostRoom;
  let cookie: string;

  beforeAll(async () => {
    api = await openTestApi();
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
    await api.close();
  });

  const open = (width: number, more: object = {}): Promise<BrowserContext> =>
    browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce', bypassCSP: true, ...more });

  /** Looks a page over in the light; in the dark nothing but its colours is another. */
  async function lookOver(page: Page, name: string, width: number): Promise<'looked over'> {
    expect([name, width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width, width]);
    expect([name, await page.locator('h1').count()]).toEqual([name, 1]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect([name, 'light', await axeFaults(page)]).toEqual([name, 'light', []]);
    await keepPicture(page, `oppet-${name}-${width}-light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([name, 'dark', await contrastFaults(page)]).toEqual([name, 'dark', []]);
    await keepPicture(page, `oppet-${name}-${width}-dark`);
    return 'looked over';
  }

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

  it.each(WIDTHS)(
    'have no fault that axe finds and no sideways scrolling at %d px, light and dark, in both languages',
    async (width) => {
      const context = await open(width);
      const page = await context.newPage();
      for (const lang of ['', '/en'])
        for (const [name = '', path = ''] of pages()) {
          await page.goto(`${url}${lang}${path}`);
          expect(await lookOver(page, `${lang === '' ? 'sv' : 'en'}-${name}`, width)).toBe('looked over');
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
      await lookOver(page, 'follow-wrong', width);
      await soon(
        () => page.getAttribute('#epost', 'aria-invalid'),
        (shown) => expect(shown).toBe('true'),
      );
      await page.goto(`${url}/om-tillganglighet`);
      await page.click('main button');
      await lookOver(page, 'report-wrong', width);
      await context.close();
    },
    60_000,
  );

  it.each(WIDTHS)(
    'look like the other pages that the server writes, at %d px',
    async (width) => {
      const context = await open(width, { extraHTTPHeaders: { cookie } });
      const page = await context.newPage();
      for (const path of [
        '/account',
        '/om-tillganglighet/anmalningar',
        '/signed-out',
        '/post',
        '/fraga/x',
        '/sign-in/callback',
      ]) {
        await page.goto(`${url}${path}`);
        await lookOver(page, `server${path.replaceAll('/', '-')}`, width);
        await soon(
          () => page.locator('.pubtop .brand').count(),
          (shown) => expect(shown).toBe(1),
        );
      }
      await context.close();
    },
    120_000,
  );

  it('work wholly without a script: find, read, follow and confirm, filter, report', async () => {
    const context = await open(1440, { javaScriptEnabled: false, locale: 'sv-SE' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${url}/`);
    await soon(
      () => Promise.resolve(page.url()),
      (shown) => expect(shown).toBe(`${url}/oppet`),
    );
    await page.getByRole('link', { name: 'Sök' }).click();
    await page.getByLabel('Sökord').fill('rundsub');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Rundmedel' }).click();
    await soon(
      () => page.innerText('h1'),
      (shown) => expect(shown).toBe('Rundmedel'),
    );
    await page.getByLabel('E-postadress').fill('nyfiken@exempel.example');
    await page.getByRole('button', { name: 'Följ' }).click();
    await page.getByRole('heading', { name: 'Bekräfta i brevet' }).waitFor();
    await post.whenIdle();
    const [letter] = await post.toThePublic();
    expect(letter?.subject).toContain('Bekräfta att du vill följa Rundmedel');
    await page.goto(`${url}${post.followLink(letter?.text ?? '', 'bekrafta')}`);
    await page.getByRole('button', { name: 'Ja, skicka brev' }).click();
    await page.getByRole('heading', { name: 'Nu följer du' }).waitFor();
    await page.goto(`${url}/oppet`);
    await page.getByLabel('Steg', { exact: true }).selectOption({ label: 'Synpunkter' });
    await page.getByRole('button', { name: 'Visa' }).click();
    await soon(
      () => Promise.resolve(page.url()),
      (shown) => expect(shown).toContain('steg=synpunkter'),
    );
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Where do the treatments stand?' }).waitFor();
    await page.getByRole('link', { name: 'About accessibility' }).click();
    await page.getByLabel('What does not work?').fill('The table is not read out.');
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
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
