import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { caseView, compilation, documentPage, recordPage, taskPage } from '#contract';
import { describeWithChromium } from '../support/chromium.js';
import { openAct } from '../support/fill-form.js';
import { OpinionCase } from '../support/opinion-case.js';
import { keepPicture } from '../support/pictures.js';
import { soon } from '../support/soon.js';
import { WebDesk } from '../support/web-desk.js';

const CONTACT = 'contact-person-12';
const QUESTION = 'Ska Rundmedel omfattas av nationell samverkan?';
const PDF = { name: 'underlag-åäö.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nUnderlag\n') };
const MAIL = (subject: string) =>
  `From: Maja <maja@region.example>\r\nTo: x@ordna.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@region.example>\r\n\r\nVi behöver en vecka till.\r\n`;

describeWithChromium('files in a browser', () => {
  let desk: WebDesk;
  let at: OpinionCase;
  beforeAll(async () => {
    desk = await WebDesk.open();
    at = await OpinionCase.open(desk.api, { question: QUESTION });
  }, 60_000);
  afterAll(async () => desk.close());

  const status = (page: Page, words: RegExp): Promise<void> =>
    page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });
  const documents = async () =>
    recordPage.parse((await desk.api.ask('registrar', 'GET', `/documents?caseId=${at.id}`)).json()).documents;
  const fileOf = (page: Page) => page.locator('input[type=file]');

  it('are put up as documents of a case, marked as secret with section, reason and authority', async () => {
    const page = await desk.page('coordinator');
    await page.goto(`${desk.url}/arenden/${at.id}`);
    await page.getByRole('link', { name: 'Lägg till handling' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lägg till handling' }).waitFor();
    const form = page.locator('section.acts form');
    await form.waitFor();
    await form.getByLabel('Rubrik').fill('Yttrande från företaget');
    await form.getByLabel('Bestämmelse').waitFor({ state: 'detached' });
    await fileOf(page).setInputFiles({
      name: 'program.exe',
      mimeType: 'application/x-msdownload',
      buffer: Buffer.from('MZ'),
    });
    await form.getByText('program.exe går inte att ta emot.', { exact: false }).waitFor();
    await fileOf(page).setInputFiles({ ...PDF, buffer: Buffer.from('MZ') });
    await form.getByText('spara den på nytt som PDF, Word eller text', { exact: false }).waitFor();
    await fileOf(page).setInputFiles(PDF);
    await form.getByText('underlag-åäö.pdf, 1 kB, är sparad.').waitFor();
    await status(page, /underlag-åäö\.pdf, 1 kB, är sparad\./);
    await form
      .getByLabel(/sekretess/i)
      .first()
      .selectOption('full');
    await form.getByLabel('Bestämmelse').waitFor();
    await keepPicture(page, 'ny-handling');
    const send = form.locator('button[type=submit]');
    await send.click();
    const summary = form.locator('.faultbox');
    await summary.waitFor();
    await soon(
      () => summary.innerText(),
      (shown) => expect(shown).toMatch(/Bestämmelse: fyll i[\s\S]*Skäl för sekretess: fyll i/),
    );
    for (const select of await form.locator('select').all())
      if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
    await form.getByLabel('Skäl för sekretess').fill('Affärsuppgifter.');
    for (const line of await form.locator('.field:has(label) > input').all())
      if ((await line.inputValue()) === '') await line.fill('Region Skåne');
    await send.click();
    await status(page, /Yttrande från företaget är registrerad med nummer 2026\//);
    await page.locator('#dokument').waitFor();
    await page.getByRole('link', { name: 'Yttrande från företaget' }).waitFor();
    expect(await documents()).toMatchObject([
      { title: 'Yttrande från företaget', state: 'registered', secrecy: { mark: 'full' } },
    ]);
    await keepPicture(page, 'arende-med-handling');
  }, 60_000);

  it('that have come in by mail are registered on their case from the register', async () => {
    for (const subject of ['Yttrande om Rundmedel', 'Fråga'])
      await desk.api.ask('mail-gateway', 'POST', '/incoming-documents', {
        raw: MAIL(subject),
        headers: { 'content-type': 'message/rfc822' },
      });
    const page = await desk.page('registrar');
    await page.goto(`${desk.url}/diarium`);
    const letter = page.getByRole('article', { name: 'Yttrande om Rundmedel' });
    await letter.getByLabel('Vilket ärende hör det till?').fill('rundm');
    await letter
      .getByRole('button', { name: /^Rundmedel/ })
      .first()
      .click();
    await soon(
      () => page.evaluate('document.activeElement.textContent'),
      (shown) => expect(shown).toBe('Välj ett annat'),
    );
    await letter.getByRole('button', { name: 'Lägg till ärendet' }).click();
    await letter.getByRole('link', { name: /^Rundmedel/ }).waitFor();
    await letter.getByText('Registrera som handling', { exact: true }).click();
    const form = letter.locator('form');
    await soon(
      () => form.getByLabel('Rubrik').inputValue(),
      (shown) => expect(shown).toBe('Yttrande om Rundmedel'),
    );
    await form.locator('select').first().selectOption('opinion');
    await keepPicture(page, 'registrera-inkommet');
    await form.locator('button[type=submit]').click();
    await status(page, /Yttrande om Rundmedel är registrerad med nummer 2026\//);
    await letter.waitFor({ state: 'detached' });
    await page.getByRole('article', { name: 'Fråga' }).waitFor();
    const waiting = documentPage.parse(
      (await desk.api.ask('registrar', 'GET', '/incoming-documents?registered=false')).json(),
    );
    expect(waiting.incomingDocuments.map(({ subject }) => subject)).toEqual(['Fråga']);
    expect((await documents()).map(({ title }) => title)).toContain('Yttrande om Rundmedel');
  }, 60_000);

  it('are found in the register by words, which stand in the address; what finds nothing says where it looked', async () => {
    const page = await desk.page('registrar');
    await page.goto(`${desk.url}/diarium?vy=handlingar`);
    const search = page.getByRole('searchbox', { name: 'Nummer, titel eller avsändare' });
    await search.fill('yttrande om rund');
    await page.getByText('En handling har orden ”yttrande om rund”.').first().waitFor();
    await page.getByRole('link', { name: 'Yttrande om Rundmedel' }).waitFor();
    expect(new URL(page.url()).searchParams.get('sok')).toBe('yttrande om rund');
    await search.fill('finns inte');
    await page.getByRole('button', { name: 'Visa alla handlingar' }).click();
    await page.getByRole('row').nth(1).waitFor();
    expect(new URL(page.url()).searchParams.get('sok')).toBeNull();
  }, 60_000);

  it('go with an opinion, to whoever reads it', async () => {
    const { tasks } = taskPage.parse((await desk.api.ask(CONTACT, 'GET', '/tasks?limit=100')).json());
    const task = tasks.find(({ instanceId }) => instanceId === at.opinion('12'))?.id ?? '';
    const page = await desk.page(CONTACT);
    await page.goto(`${desk.url}/uppgifter/${task}`);
    await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
    await page.getByRole('group', { name: 'Lägg till en fil' }).getByRole('button').waitFor();
    await fileOf(page).setInputFiles(PDF);
    await page.getByRole('link', { name: PDF.name }).waitFor();
    await page.getByLabel(`Sekretess för ${PDF.name}`).selectOption('partial');
    await fileOf(page).setInputFiles({ ...PDF, name: 'fel.pdf', buffer: Buffer.from('%PDF-1.4 fel') });
    await page.getByRole('button', { name: 'Ta bort bilagan fel.pdf' }).click();
    await soon(
      () => page.evaluate('document.activeElement.id'),
      (shown) => expect(shown).toBe('attachment'),
    );
    await page.getByRole('group', { name: 'Spara och lämna' }).getByText('Utkast sparat').waitFor();
    await page.reload();
    await page.getByRole('link', { name: PDF.name }).waitFor();
    await soon(
      () => page.getByLabel(`Sekretess för ${PDF.name}`).inputValue(),
      (shown) => expect(shown).toBe('partial'),
    );
    await keepPicture(page, 'yttrande-med-bilaga');
    await page.getByLabel('Skäl för kriterium 1').fill('Få centrum i landet.');
    await page.locator('#criterion-1').check({ force: true });
    await page.locator('#stance-yes').check({ force: true });
    await page
      .getByLabel(/Vem har beslutat|beslutat/)
      .first()
      .fill('Läkemedelskommitténs ordförande');
    await page.getByRole('button', { name: 'Förhandsgranska' }).click();
    await page.getByRole('link', { name: PDF.name }).waitFor();
    await page.getByRole('button', { name: 'Lämna yttrande' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lämna yttrande' }).click();
    await page.getByRole('heading', { level: 1, name: /Yttrandet är inlämnat/ }).waitFor();
    const fetched = page.waitForEvent('download');
    await page.getByRole('link', { name: PDF.name }).click();
    const download = await fetched;
    expect(download.suggestedFilename()).toBe(PDF.name);
    expect(await readFile(await download.path())).toEqual(PDF.buffer);
    const read = compilation
      .parse((await at.read('coordinator', `/opinion-rounds/${at.round}/compilation`)).json())
      .regions.find(({ region }) => region === '12');
    expect(read?.answer?.attachments).toMatchObject([{ name: PDF.name, secrecy: 'partial' }]);
    const office = await desk.page('coordinator');
    await office.goto(`${desk.url}/rundor/${at.round}/sammanstallning?arende=${at.id}`);
    await office.getByRole('link', { name: PDF.name }).waitFor();
    await keepPicture(office, 'sammanstallning-med-bilaga');
  }, 90_000);

  it('and cases are found by searching in the form of an act', async () => {
    const other = await OpinionCase.open(desk.api);
    const page = await desk.page('coordinator');
    await page.goto(`${desk.url}/arenden/${other.id}`);
    const form = await openAct(page, 'Länka till andra ärenden');
    if (!form) throw new Error('The act is not offered');
    await form.getByRole('searchbox').first().fill('rundmedel');
    await status(page, /ärenden passar\./);
    await form.locator('.found button').first().click();
    await form.locator('.picked').waitFor();
    await soon(
      () => page.evaluate('document.activeElement.textContent'),
      (shown) => expect(shown).toBe('Välj ett annat'),
    );
    await form.locator('select').first().selectOption('same-product');
    await form.getByRole('button', { name: 'Länka till andra ärenden' }).click();
    await page.locator('section.acts .said', { hasText: 'Klart: ' }).waitFor();
    const { linkedCases } = caseView.parse((await desk.api.ask('coordinator', 'GET', `/cases/${other.id}`)).json());
    expect(linkedCases).toHaveLength(1);
  }, 60_000);
});
