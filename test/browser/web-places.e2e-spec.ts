import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { mandatePage, personPage, runPage } from '#contract';
import { bodyHasWorked } from '../support/body-work.js';
import { describeWithChromium } from '../support/chromium.js';
import { keepPicture } from '../support/pictures.js';
import { PLACES_BEGIN, placesAreFilled } from '../support/story/places.js';
import { Story } from '../support/story/story.js';
import { axeFaults, tooWide, WebDesk } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

describeWithChromium('the places of the rail', () => {
  let story: Story;
  let desk: WebDesk;
  let introduced: string;
  let purchase: string;

  beforeAll(async () => {
    story = await Story.begins(PLACES_BEGIN);
    ({ introduced, purchase } = await placesAreFilled(story));
    desk = await WebDesk.open({ url: story.databaseUrl, clock: story.clock });
  }, 180_000);
  afterAll(async () => {
    await desk.close();
    await story.ends();
  });

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

  it('tell of a body that advises what it is for, its goals, its lists, and what it has said of a case', async () => {
    await bodyHasWorked(desk.api, introduced);
    const page = await desk.page('coordinator');
    await page.goto(`${desk.url}/moten`);
    await page.getByRole('link', { name: 'ATMP-samordningens styrgrupp' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'ATMP-samordningens styrgrupp' }).waitFor();
    const said = async (heading: string, words: RegExp): Promise<void> =>
      page.getByRole('region', { name: heading, exact: true }).filter({ hasText: words }).waitFor();
    await said('Mål', /Samma väntetid.*pågår.*30 september 2026.*Tre av sex är klara\./s);
    await said('Bevakningslista', /Påhittad hudcellsterapi.*Kan komma inom två år\./s);
    await said(
      'Utbildningsplan',
      /Kvalitetssystem.*6 oktober 2026 till och med 7 oktober 2026, Linköping.*40 platser/s,
    );
    await said('Synpunkter på ärenden', /Följ upp med samma mått överallt\..*Brenivo/s);
    expect([await tooWide(page), await axeFaults(page)]).toEqual([0, []]);
    await page
      .getByRole('region', { name: 'Synpunkter på ärenden' })
      .getByRole('link', { name: /^Brenivo/ })
      .click();
    const advice = page.getByRole('region', { name: 'Råd från organ' });
    await advice.getByText('Följ upp med samma mått överallt.').waitFor();
    await advice.getByRole('link', { name: 'ATMP-samordningens styrgrupp' }).waitFor();
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
});
