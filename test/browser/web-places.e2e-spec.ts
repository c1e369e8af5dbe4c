import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { mandatePage, personPage, runPage, watchItemPage } from '#contract';
import { BODY, bodyHasWorked } from '../support/body-work.js';
import { describeWithChromium } from '../support/chromium.js';
import { keepPicture } from '../support/pictures.js';
import { PLACES_BEGIN, placesAreFilled } from '../support/story/places.js';
import { Story } from '../support/story/story.js';
import { atBody } from '../support/web-body.js';
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
    await said('Platser', /Ordförande.*Exempel Styrgruppsson 3 Sedan står .* på tur\..*Sekreterare.*akademi/s);
    await page.getByRole('link', { name: 'Ge någon en plats' }).waitFor();
    await page.getByRole('button', { name: 'Lämna en synpunkt' }).waitFor({ state: 'detached' });
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

  it('let a body set a goal and follow it up, by keys, with what is wrong told at its field', async () => {
    const { page, button, dialog, done, told } = await atBody(desk, 'atmp-secretary');
    await button('Sätt ett mål').press('Enter');
    await dialog.getByRole('button', { name: 'Sätt ett mål' }).press('Enter');
    await told('Fyll i det här.', 'Vad ska vara uppnått?');
    expect([await tooWide(page), await axeFaults(page)]).toEqual([0, []]);
    await dialog.getByLabel('Vad ska vara uppnått?').fill('Alla regioner har en mottagare');
    await dialog.getByLabel('Hur märks det att målet är uppnått?').fill('21 av 21');
    await dialog.getByLabel('Vem svarar för målet?').selectOption({ label: 'Exempel Styrgruppsson 3' });
    await dialog.getByLabel('Sista dag', { exact: true }).fill('2028-12-31');
    const consulted = dialog.getByLabel('Dag då ATMP-samordningens samordningsgrupp rådfrågades');
    await consulted.fill('2028-12-30');
    await dialog.getByRole('button', { name: 'Sätt ett mål' }).click();
    await told(/^Rådfråga ATMP-samordningens samordningsgrupp först/, /rådfrågades$/);
    await consulted.fill('2026-01-20');
    await dialog.getByRole('button', { name: 'Sätt ett mål' }).click();
    await done('Målet är satt.');

    await button('Följ upp målet: Alla regioner har en mottagare').click();
    await dialog.getByLabel('Hur står det till?').selectOption('withdrawn');
    await dialog.getByLabel('Vad har ni sett?').fill('Det ordnas på annat sätt.');
    await dialog.getByRole('button', { name: 'Spara uppföljningen' }).click();
    await done('Uppföljningen är sparad.');
    await page.getByText('Det ordnas på annat sätt.').waitFor();
    await button('Följ upp målet: Alla regioner har en mottagare').waitFor({ state: 'detached' });
  }, 60_000);

  it('let a body keep its watch list and its education plan', async () => {
    const { page, button, dialog, done, told } = await atBody(desk, 'atmp-secretary');
    await button('Bevaka något').click();
    await dialog.getByLabel('Produkt eller behandling').fill('Påhittad benmärgsterapi');
    await dialog.getByLabel('Varför ska den bevakas?').fill('Studien är klar i höst.');
    await dialog.getByRole('button', { name: 'Börja bevaka' }).click();
    await done('Det bevakas nu.');
    await button('Avsluta bevakningen av Påhittad benmärgsterapi').click();
    await dialog.getByLabel('Varför?').selectOption('became-a-case');
    await dialog.getByRole('button', { name: 'Avsluta bevakningen' }).click();
    await told('Ange vilket ärende det blev.', 'Ärende (valfritt)');
    await dialog.getByLabel('Ärende (valfritt)').fill('Brenivo');
    await dialog.getByRole('button', { name: /^Brenivo/ }).click();
    await dialog.getByRole('button', { name: 'Avsluta bevakningen' }).click();
    await done('Bevakningen är avslutad.');
    await page.getByText(/Slutade .*: blev ett ärende\./).waitFor();

    await button('Planera ett tillfälle').click();
    await dialog.getByLabel('Utbildning', { exact: true }).fill('Hantering av celler');
    await dialog.getByLabel('Vem är den till för?').fill('sjuksköterskor');
    await dialog.getByLabel('Vad handlar den om?').fill('En dag med övningar.');
    await dialog.getByLabel('Första dag').fill('2028-10-07');
    await dialog.getByLabel('Sista dag').fill('2028-10-06');
    await dialog.getByRole('button', { name: 'Planera ett tillfälle' }).click();
    await dialog.locator('.fault').first().waitFor();
    await dialog.getByLabel('Sista dag').fill('2028-10-07');
    await dialog.getByRole('button', { name: 'Planera ett tillfälle' }).click();
    await done('Tillfället är planerat.');
    await button('Ändra tillfället: Hantering av celler').click();
    await dialog.getByLabel('Plats (valfritt)').fill('Umeå');
    await dialog.getByLabel('Läge').selectOption('held');
    await dialog.getByRole('button', { name: 'Spara ändringen' }).click();
    await told(/kan inte ha hållits än\.$/, 'Läge');
    await dialog.getByLabel('Läge').selectOption('cancelled');
    await dialog.getByRole('button', { name: 'Spara ändringen' }).click();
    await done('Tillfället är ändrat.');
    await page.getByText(/7 oktober 2028, Umeå\..*Tillfället: inställt\./).waitFor();
    const items = await desk.api.ask('atmp-secretary', 'GET', `/watch-items?body=${BODY}`);
    expect(watchItemPage.parse(items.json()).watchItems).toContainEqual(
      expect.objectContaining({ subject: 'Påhittad benmärgsterapi', caseId: introduced, ended: 'became-a-case' }),
    );
  }, 60_000);

  it('let a body plan a meeting with an agenda, change it, and publish its minutes', async () => {
    const { page, button, dialog, done } = await atBody(desk, 'atmp-secretary');
    await button('Planera ett möte').click();
    await dialog.getByLabel('Dag', { exact: true }).fill('2026-01-16');
    await dialog.getByLabel('Klockslag (valfritt)').fill('09:30');
    for (const [at, title] of ['Årets mål', 'Bort', 'Rapport'].entries()) {
      await dialog.getByRole('button', { name: 'Lägg till en punkt' }).click();
      await dialog.getByLabel(`Punkt ${at + 1}`, { exact: true }).fill(title);
    }
    await dialog.getByLabel('Ärende till punkt 3 (valfritt)').fill('Brenivo');
    await dialog.getByRole('button', { name: /^Brenivo/ }).click();
    await dialog.getByRole('button', { name: 'Ta bort punkt 2' }).click();
    await keepPicture(page, 'organ-nytt-mote');
    expect([await tooWide(page), await axeFaults(page)]).toEqual([0, []]);
    await dialog.getByRole('button', { name: 'Planera ett möte' }).click();
    await done('Mötet är planerat.');

    await page.getByRole('link', { name: /16 januari 2026/ }).click();
    await page.getByRole('link', { name: 'Rapport' }).waitFor();
    expect(await page.locator('ol.lines > li').allInnerTexts()).toEqual(['Årets mål', 'Rapport']);
    await button('Ändra mötet').click();
    await dialog.getByLabel('Plats (valfritt)').fill('På distans');
    await dialog.getByRole('button', { name: 'Spara ändringen' }).click();
    await done('Mötet är ändrat.');
    await page.getByText('09:30, På distans').waitFor();
    await button('Publicera protokollet').click();
    await dialog.getByLabel('Protokoll', { exact: true }).fill('Mötet gick igenom årets mål.');
    await dialog.getByRole('button', { name: 'Publicera protokollet' }).click();
    await done('Protokollet är publicerat.');
    await page.getByRole('region', { name: 'Protokoll' }).getByText('Mötet gick igenom årets mål.').waitFor();
    await button('Ändra mötet').waitFor({ state: 'detached' });
  }, 60_000);

  it('let somebody who sits in a body comment on a case in its name, and take it back', async () => {
    const { page, button, dialog, done } = await atBody(desk, 'atmp-steering-1');
    await button(/^Följ upp målet/)
      .first()
      .waitFor();
    await button('Sätt ett mål').waitFor({ state: 'detached' });
    await button('Planera ett möte').waitFor({ state: 'detached' });
    await page.goto(`${desk.url}/arenden/${introduced}`);
    await button('Lämna ett råd').press('Enter');
    await dialog.getByLabel('Synpunkt', { exact: true }).fill('Mät också livskvalitet.');
    expect([await tooWide(page), await axeFaults(page)]).toEqual([0, []]);
    await dialog.getByRole('button', { name: 'Lämna en synpunkt' }).click();
    await done('Synpunkten är lämnad.');
    const advice = page.getByRole('region', { name: 'Råd från organ' });
    await advice.getByText('Mät också livskvalitet.').waitFor();
    await advice.getByRole('link', { name: 'ATMP-samordningens styrgrupp' }).first().click();
    await page
      .locator('li', { hasText: 'Mät också livskvalitet.' })
      .getByRole('button', { name: /^Ta tillbaka/ })
      .click();
    await dialog.getByRole('button', { name: 'Ta tillbaka synpunkten' }).click();
    await done('Synpunkten är återtagen.');
    await page
      .locator('li', { hasText: 'Mät också livskvalitet.' })
      .getByText(/Återtagen/)
      .waitFor();
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
