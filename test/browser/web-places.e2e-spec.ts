import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { mandatePage, personPage, runPage } from '#contract';
import { goAndRest } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { keepPicture } from '../support/pictures.js';
import { answered } from '../support/story/answered.js';
import { coordinator, procurer } from '../support/story/people.js';
import { Story } from '../support/story/story.js';
import { axeFaults, tooWide, WebDesk, type Scheme } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const medicine = (product: string) => ({
  product,
  substance: product.toLowerCase(),
  indication: 'Exempelsjukdom',
  company: 'Exempelbolaget',
});

describeWithChromium('the places of the rail', () => {
  let story: Story;
  let desk: WebDesk;
  let introduced: string;
  let purchase: string;

  beforeAll(async () => {
    story = await Story.begins('2025-06-02');
    const brenivo = await answered(
      story,
      'Brenivo',
      { outcome: 'use' },
      { on: '2026-01-22', dispatchedOn: '2026-01-29' },
    );
    introduced = brenivo.caseId;
    purchase = await awarded();
    const mottavex = await story.isNominated(medicine('Mottavex'));
    await mottavex.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
    await mottavex.isOnAgenda('inclusion', '2026-03-12');
    desk = await WebDesk.open({ url: story.databaseUrl, clock: story.clock });
  }, 180_000);
  afterAll(async () => {
    await desk.close();
    await story.ends();
  });

  /** A purchase whose standstill runs. @returns the id of its run */
  async function awarded(): Promise<string> {
    await story.on('2026-01-30');
    const tarvexa = await story.isNominated(medicine('Tarvexa'));
    await tarvexa.isAuthorised({ submittedOn: '2025-01-02', opinionOn: '2025-10-12', grantedOn: '2025-12-15' });
    await tarvexa.as(procurer).does('PROCUREMENT_STARTED');
    const place = tarvexa.at('procurement');
    await place.as(procurer).does('CHOOSE', { choice: 'procure', approvedBy: 'Styrgruppen' });
    const proxies = [{ region: '12', document: 'fullmakt-12' }];
    await place.as(procurer).does('JOINT', { lead: '01', regions: ['12'], proxies });
    await place.as(procurer).does('PUBLISH', {
      documents: ['upphandlingsdokument'],
      procedure: 'open',
      estimatedValue: 40_000_000,
      threshold: 2_400_000,
      tendersDueOn: '2026-02-20',
    });
    await story.on('2026-02-27');
    const notices = [{ bidder: 'Exempelbolaget', channel: 'electronic' }];
    await place.as(procurer).does('AWARD_DECISION', { reasons: 'Lägst pris.', notices });
    return (await place.instance()).id;
  }

  const sentence = (page: Page, words: RegExp): Promise<void> =>
    page.locator('.say').filter({ hasText: words }).first().waitFor();

  it('show a case in its 21 regions, and what one of them can do', async () => {
    const page = await desk.page('contact-person-12');
    await page.goto(`${desk.url}/inforande`);
    await sentence(page, /Skåne inför en rekommendation\./);
    await page.getByRole('link', { name: 'Brenivo' }).click();
    await page.getByRole('heading', { level: 2, name: /^Region Skåne: / }).waitFor();
    const rows = page.getByRole('table', { name: /en region per rad/ }).locator('tbody tr');
    await rows.nth(20).waitFor();
    await soon(
      () => rows.count(),
      (shown) => expect(shown).toBe(21),
    );
    await page.locator('.acts summary').first().click();
    await page.locator('.acts form').waitFor();
    await page.locator('.tiles a').filter({ hasText: 'Gotland' }).click();
    await soon(
      () => page.evaluate('document.activeElement.id'),
      (shown) => expect(shown).toBe('region-09'),
    );
    await keepPicture(page, 'inforande');
  }, 60_000);

  it('count the standstill down, and say why nothing can be signed', async () => {
    const page = await desk.page('procurer');
    await page.goto(`${desk.url}/upphandling`);
    await page.getByRole('link', { name: 'Tarvexa' }).click();
    await sentence(page, /Avtalsspärren gäller till och med .* Inget avtal får ingås före dess/);
    await soon(
      () => Promise.resolve(page.url()),
      (shown) => expect(shown).toContain(purchase),
    );
    await keepPicture(page, 'upphandling');
  }, 60_000);

  it('show the agenda of the council, with acts where they can be done', async () => {
    const page = await desk.page('coordinator');
    await page.goto(`${desk.url}/moten`);
    await sentence(page, /Rådet möts torsdag 12 mars och tar en punkt/);
    await page.getByRole('link', { name: 'Rådets möte torsdag 12 mars' }).click();
    await page.getByText('Dagordning skickad 2 mars 2026.').waitFor();
    await page.getByRole('button', { name: 'Åtgärder för Mottavex' }).click();
    await page.locator('.acts').getByText('Öppna', { exact: false }).first().waitFor();
    await soon(
      () => page.locator('.acts .not').innerText(),
      (shown) => expect(shown).toContain('Det här görs av ordförande.'),
    );
    await keepPicture(page, 'mote');
  }, 60_000);

  it('let the office appoint somebody, and end it again', async () => {
    const page = await desk.page('coordinator');
    await page.goto(`${desk.url}/natverket?region=12`);
    await page.getByRole('button', { name: 'Utse Skåne' }).click();
    const dialog = page.getByRole('dialog', { name: 'Utse någon i Skåne' });
    const who = dialog.getByLabel('Person');
    const signatory = who.locator('option', { hasText: 'Tecknarsson' });
    await signatory.waitFor({ state: 'attached' });
    const personId = (await signatory.getAttribute('value')) ?? '';
    await who.selectOption(personId);
    await dialog.getByLabel('Uppdrag').selectOption('contact-deputy');
    await dialog.getByLabel('Ersättarens tur').fill('7');
    await dialog.getByRole('button', { name: 'Utse' }).click();
    await page.getByRole('status').filter({ hasText: 'Uppdraget är givet' }).waitFor();
    const held = async () =>
      mandatePage
        .parse((await desk.api.ask('coordinator', 'GET', `/mandates?personId=${personId}&limit=100`)).json())
        .mandates.find(({ rank }) => rank === 7);
    expect(await held()).toMatchObject({ role: 'contact-deputy', region: '12', field: 'medicines' });
    await page.goto(`${desk.url}/natverket/${personId}`);
    await page
      .getByRole('button', { name: /^Avsluta uppdraget som ersättare/ })
      .last()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Avsluta uppdraget' }).click();
    await page.getByRole('status').filter({ hasText: 'Uppdraget är avslutat.' }).waitFor();
  }, 60_000);

  it('list runs over all cases for the collaboration only', async () => {
    const answer = await desk.api.ask('coordinator', 'GET', '/runs?chart=regional-introduction&region=12');
    expect(runPage.parse(answer.json()).runs.map(({ caseId }) => caseId)).toEqual([introduced]);
    expect((await desk.api.ask('company', 'GET', '/runs?chart=procurement')).statusCode).toBe(403);
    expect((await desk.api.ask('coordinator', 'GET', '/runs?chart=document')).statusCode).toBe(400);
    expect(
      personPage.parse((await desk.api.ask('coordinator', 'GET', '/persons')).json()).persons.length,
    ).toBeGreaterThan(0);
  });

  // With something in them; web-everywhere walks every route in every theme and width.
  const looks = [
    ['light', 1440, ''],
    ['dark', 320, '/en'],
  ] as const;
  it.each(looks)(
    'have no fault that axe finds: %s, %i px, %s',
    async (scheme: Scheme, width, language) => {
      const page = await desk.page('coordinator', { width, scheme });
      const paths = [
        '/inforande',
        `/inforande?arende=${introduced}`,
        '/upphandling',
        `/upphandling/${purchase}`,
        '/moten',
      ];
      const faults: unknown[] = [];
      for (const path of [...paths, '/moten/2026-03-12', '/kalender', '/natverket', '/utvarderingar', '/diarium']) {
        await goAndRest(page, `${desk.url}${language}${path}`);
        for (const fault of await axeFaults(page)) faults.push([path, fault]);
        if ((await tooWide(page)) > 0) faults.push([path, 'too wide']);
        await keepPicture(page, `plats-${width}-${scheme}${path.replaceAll(/[/?=]/g, '-').slice(0, 24)}`);
      }
      expect(faults).toEqual([]);
    },
    180_000,
  );
});
