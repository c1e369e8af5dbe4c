import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { casePage, type CasePage } from '#contract';
import { rests } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { fillRequired } from '../support/fill-form.js';
import { KeyboardReader } from '../support/keyboard-reader.js';
import { keepPicture } from '../support/pictures.js';
import { axeFaults, tooWide, WebDesk } from '../support/web-desk.js';

const CONTACT = 'contact-person-12';

describeWithChromium('a case is begun, in a browser', () => {
  let desk: WebDesk;

  beforeAll(async () => {
    desk = await WebDesk.open();
  }, 60_000);
  afterAll(async () => desk.close());

  const casesOf = async (words: string): Promise<CasePage['cases']> =>
    casePage.parse((await desk.api.ask('coordinator', 'GET', `/cases?q=${encodeURIComponent(words)}`)).json()).cases;

  async function sound(page: Page, name: string): Promise<void> {
    await rests(page);
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await keepPicture(page, `${name}-${width}`);
      expect([name, width, await tooWide(page), await axeFaults(page)]).toEqual([name, width, 0, []]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }

  it('a contact person nominates from their tasks, without a mouse', async () => {
    const page = await desk.page(CONTACT);
    await page.goto(`${desk.url}/uppgifter`);
    await page.getByRole('link', { name: 'Nominera' }).waitFor();
    const reader = new KeyboardReader(page);
    await reader.press('n');
    await page.locator('main h1:focus').waitFor();
    await page.getByRole('link', { name: 'Nominera (läkemedelsärende)' }).waitFor();
    await sound(page, 'nytt-arende');
    await reader.follow('Nominera (läkemedelsärende)');
    await page.getByRole('form', { name: 'Nominera' }).waitFor();
    // What is missing is said on top, and nothing is sent.
    await reader.write('Produkt', 'Tangentlexa');
    await reader.press('Control+Enter');
    await page.locator('.faultbox:focus').waitFor();
    for (const [label, words] of NOMINATION) await reader.write(label, words);
    // What is written stays when one has been elsewhere.
    await page.reload();
    expect(await page.getByLabel('Produkt', { exact: true }).inputValue()).toBe('Tangentlexa');
    await reader.to('Produkt');
    await reader.press('Control+Enter');
    await page.getByText('Ärendet är öppnat.', { exact: true }).waitFor();
    expect(page.url()).toMatch(/\/arenden\/[0-9a-f-]{36}$/);
    expect(await casesOf('Tangentlexa')).toMatchObject([
      {
        caseKey: 'tangentlexa+svår-hemofili',
        processVersion: 'IN_OUT_2018',
        kind: 'medicine',
        stage: 'nomination',
      },
    ]);
  }, 120_000);

  it('a scanner records a signal, and is told of a case that there is already', async () => {
    const page = await desk.page('scanner');
    await page.goto(`${desk.url}/arenden`);
    await page.getByRole('link', { name: 'Nytt ärende' }).click();
    await page.getByRole('link', { name: 'Registrera en signal' }).first().click();
    await page.getByLabel('Produkt', { exact: true }).fill('Tangentlexa');
    await page.getByText('Det finns redan ett ärende om Tangentlexa.').first().waitFor();
    await page.getByLabel('Slag av produkt').selectOption('atmp');
    await page.getByLabel('Substans', { exact: true }).fill('tangentsubstans');
    await page.getByLabel('Sjukdom och patientgrupp').fill('Mild hemofili A');
    await page.getByLabel('Företag', { exact: true }).fill('Exempelbolaget AB');
    await page.getByLabel('Källa').selectOption('database');
    await sound(page, 'signal');
    await page.getByRole('button', { name: 'Registrera en signal' }).click();
    await page.getByText('Ärendet är öppnat.', { exact: true }).waitFor();
    const [begun] = (await casesOf('Tangentlexa')).filter(({ kind }) => kind === 'atmp');
    expect(begun).toMatchObject({ substance: 'tangentsubstans', stage: 'horizon-scanning' });
  }, 60_000);

  it('a coordinator begins a class rule from the palette', async () => {
    const page = await desk.page('coordinator');
    await page.goto(`${desk.url}/uppgifter`);
    await page.locator('main h1').waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('.palette-field input:focus').waitFor();
    await page.keyboard.type('generell rek');
    await page.getByRole('menuitem', { name: /^Föreslå en generell rekommendation/ }).waitFor();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form');
    await form.waitFor();
    await page.getByLabel('Slag av produkt').selectOption('medicine');
    await page.getByLabel('Produkt', { exact: true }).first().fill('PD-(L)1-hämmare');
    await page.getByLabel('Substans', { exact: true }).fill('Flera');
    await page.getByLabel('Sjukdom och patientgrupp').fill('Alla');
    await page.getByLabel('Företag', { exact: true }).fill('Flera');
    await fillRequired(form);
    await page.getByRole('button', { name: 'Föreslå en generell rekommendation' }).click();
    await page.getByText('Ärendet är öppnat.', { exact: true }).waitFor();
    expect(await casesOf('hämmare')).toMatchObject([{ processVersion: 'CLASS_PDL1_2018', company: 'Flera' }]);
  }, 60_000);

  it('a registrar takes a request for documents', async () => {
    const page = await desk.page('registrar');
    await page.goto(`${desk.url}/diarium?vy=begaran`);
    await page.getByRole('link', { name: 'Ta emot en begäran om handlingar' }).click();
    const form = page.getByRole('form');
    await form.waitFor();
    await fillRequired(form);
    await sound(page, 'begaran');
    await form.getByRole('button').last().click();
    await page.waitForURL(/\/diarium\/begaran\/[0-9a-f-]{36}$/);
    expect(await page.locator('blockquote').innerText()).toBe('Text');
  }, 60_000);

  it('tells who may not begin it so', async () => {
    const page = await desk.page(CONTACT);
    await page.goto(`${desk.url}/arenden/nytt/class-case/CLASS_RULE_DRAFTED`);
    const heading = page.getByRole('heading', { level: 1 });
    await heading.waitFor();
    expect(await heading.innerText()).toBe('Det här ärendet kan du inte börja');
  }, 30_000);
});

const NOMINATION = [
  ['Substans', 'tangent'],
  ['Sjukdom och patientgrupp', 'Svår hemofili'],
  ['Företag', 'Exempelbolaget AB'],
  ['Motiv', 'Lika.'],
  ['Svårighetsgrad', 'Hög.'],
  ['Effekt jämförd med andra', 'Bättre.'],
] as const;
