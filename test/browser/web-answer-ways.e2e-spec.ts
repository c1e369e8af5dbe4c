import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { commentList, handOverPage, journalPage, localQuestionList, noticePage, taskPage } from '#contract';
import { rests } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { OpinionCase } from '../support/opinion-case.js';
import { keepPicture } from '../support/pictures.js';
import { PostRoom } from '../support/post-room.js';
import { axeFaults, tooWide, WebDesk } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const CONTACT = 'contact-person-12';
const BODY =
  'Patienterna\n\nI Sverige kan 40 till 60 vuxna bli aktuella.\n\nBehandlingen förutsätter leverprover varje vecka.';

describeWithChromium('beside answering a round, in a browser', () => {
  let desk: WebDesk;
  let at: OpinionCase;
  let page: Page;
  beforeAll(async () => {
    desk = await WebDesk.open();
    at = await OpinionCase.open(desk.api);
    const text = { title: 'Tidig bedömningsrapport', body: BODY };
    expect((await at.perform('coordinator', 'PUT_OUT_TEXT', at.round, text)).statusCode).toBe(201);
    page = await desk.page(CONTACT);
  }, 60_000);
  afterAll(async () => desk.close());

  async function openTask(): Promise<void> {
    const listed = taskPage.parse((await desk.api.ask(CONTACT, 'GET', '/tasks')).json());
    const task = listed.tasks.find(({ instanceId }) => instanceId === at.opinion('12'))?.id ?? '';
    await page.goto(`${desk.url}/uppgifter/${task}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  async function sound(name: string): Promise<void> {
    await rests(page);
    await keepPicture(page, name);
    expect([name, await tooWide(page), await axeFaults(page)]).toEqual([name, 0, []]);
  }

  it('comments on passages with N, C and Ctrl Enter, and changes and takes back what was said', async () => {
    await openTask();
    await page.getByRole('heading', { name: 'Tidig bedömningsrapport' }).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await page.keyboard.press('c');
    await page.keyboard.type('Proverna kan tas hos oss.');
    await sound('kommentar-skrivs');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Din kommentar').waitFor();
    await sound('kommentar');
    await soon(
      () => page.locator('mark').innerText(),
      (shown) => expect(shown).toBe('Behandlingen förutsätter leverprover varje vecka.'),
    );
    await page.getByRole('button', { name: /^Ändra kommentaren/ }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Centrumet svarar för svaren.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.note p').filter({ hasText: 'Centrumet svarar för svaren.' }).waitFor();
    const read = async () =>
      commentList
        .parse((await at.read(CONTACT, `/texts/${at.round}/comments`)).json())
        .comments.map(({ text }) => text);
    expect(await read()).toEqual(['Proverna kan tas hos oss. Centrumet svarar för svaren.']);
    await page.getByRole('button', { name: /^Ta bort kommentaren/ }).click();
    await page.getByText('Din kommentar').waitFor({ state: 'detached' });
    expect(await read()).toEqual([]);
  }, 60_000);

  it('asks a colleague, with the task taken on first where that is needed', async () => {
    await openTask();
    await page.getByRole('button', { name: 'Ny delfråga' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ny delfråga' });
    await dialog.getByRole('button', { name: 'Skicka frågan' }).click();
    await dialog.getByText('Fyll i eller rätta det här.').nth(2).waitFor();
    await dialog.getByLabel('Vad vill du fråga?').fill('Hur många patienter är aktuella hos er?');
    await dialog.getByLabel('Namn').fill('Exempel Kollegasson');
    await dialog.getByLabel('E-postadress').fill('kollega@region.example');
    await sound('ny-delfraga');
    await dialog.getByRole('button', { name: 'Skicka frågan' }).click();
    await page.getByText('svarar senast').first().waitFor();
    const asked = localQuestionList.parse((await desk.api.ask(CONTACT, 'GET', at.local('12'))).json());
    expect(asked.localQuestions.map(({ status, question }) => [status, question])).toEqual([
      ['asked', 'Hur många patienter är aktuella hos er?'],
    ]);
  }, 60_000);

  it('asks for more time, once, with a reason that the office reads', async () => {
    await openTask();
    await page.getByRole('link', { name: 'Be om längre tid' }).click();
    await page.getByRole('form', { name: 'Be om längre tid' }).waitFor();
    await page.getByLabel(/^Arbetsdagar/).fill('5');
    await page.getByLabel('Skäl', { exact: true }).fill('Nämnden möts veckan efter.');
    await sound('forlang-form');
    await page.getByRole('button', { name: 'Be om längre tid' }).click();
    await page.getByText(/har fått din fråga om längre tid/).waitFor();
    await page.reload();
    await page.getByText(/har redan bett om längre tid/).waitFor();
    const { entries } = journalPage.parse((await at.read('coordinator', '/journal-entries?limit=100')).json());
    expect(entries.filter(({ act }) => act === 'ASK_FOR_TIME')).toMatchObject([
      { region: '12', facts: { days: 5, reason: 'Nämnden möts veckan efter.' } },
    ]);
    const office = await PostRoom.open(desk.api, desk.url);
    await office.whenIdle();
    await office.close();
    const told = noticePage.parse((await desk.api.ask('coordinator', 'GET', '/notices?limit=100')).json());
    expect(told.notices.filter(({ notice }) => notice === 'time-asked').map(({ text }) => text)).toEqual([
      'Region Skåne ber om längre tid för sitt yttrande.',
    ]);
  }, 60_000);

  it('hands the task over to a colleague, who finds it under their own', async () => {
    await openTask();
    await page.getByRole('link', { name: 'Lämna över uppgiften' }).click();
    await page.getByRole('button', { name: 'Lämna över', exact: true }).click();
    await page.getByText('Välj vem som tar över.').waitFor();
    await page.getByLabel('Vem tar över?').selectOption({ label: 'Exempel Ersättarsson Skåne' });
    await sound('overlamna-vald');
    await page.getByRole('button', { name: 'Lämna över', exact: true }).click();
    await page.getByRole('heading', { name: /överlämnad till Exempel Ersättarsson Skåne/ }).waitFor();
    const given = handOverPage.parse((await desk.api.ask(CONTACT, 'GET', '/hand-overs')).json());
    expect(given.handOvers.map(({ receiver }) => receiver.name)).toEqual(['Exempel Ersättarsson Skåne']);
    await page.goto(`${desk.url}/installningar`);
    await page.getByRole('button', { name: 'Ta tillbaka' }).click();
    await page.getByRole('button', { name: 'Ta tillbaka' }).waitFor({ state: 'detached' });
  }, 60_000);

  it('declares a conflict of interest, and the deputy has the task', async () => {
    await openTask();
    await page.getByRole('button', { name: 'Anmäl jäv' }).click();
    const dialog = page.getByRole('dialog', { name: 'Anmäl jäv i ärendet' });
    await dialog.getByLabel('Vilken sorts jäv?').selectOption('interest');
    await sound('jav');
    await dialog.getByRole('button', { name: 'Anmäl jäv' }).click();
    await dialog.waitFor({ state: 'detached' });
    const deputy = taskPage.parse((await desk.api.ask('contact-deputy-12', 'GET', '/tasks?held=mine')).json());
    expect(deputy.tasks.map(({ kind, instanceId }) => [kind, instanceId])).toEqual([
      ['answer-opinion', at.opinion('12')],
    ]);
  }, 60_000);

  it('takes the task, as the deputy sees in the list, and declines it with a reason that goes along', async () => {
    const other = await OpinionCase.open(desk.api);
    const { tasks } = taskPage.parse((await desk.api.ask(CONTACT, 'GET', '/tasks')).json());
    const id = tasks.find(({ instanceId }) => instanceId === other.opinion('12'))?.id ?? '';
    await page.goto(`${desk.url}/uppgifter/${id}`);
    await page.getByRole('button', { name: 'Jag tar den här' }).click();
    await page.getByRole('heading', { level: 2, name: 'Du har tagit uppgiften' }).waitFor();
    await sound('uppgift-tagen');
    const deputy = await desk.page('contact-deputy-12', { width: 320 });
    await deputy.goto(`${desk.url}/uppgifter?vy=ersattare`);
    await deputy.getByText('Exempel Kontaktsson Skåne har tagit den').first().waitFor();
    await page.getByRole('button', { name: 'Lämna tillbaka' }).click();
    await page.getByRole('heading', { level: 2, name: 'Ingen har tagit uppgiften' }).waitFor();
    await page.getByRole('button', { name: 'Avböj', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Avböj uppgiften' }).click();
    await dialog.locator('textarea[aria-invalid="true"]:focus').waitFor();
    await dialog.getByLabel('Varför?').fill('Jag hinner inte före sista dagen.');
    await sound('avboj');
    await dialog.getByRole('button', { name: 'Avböj uppgiften' }).click();
    await page.getByText('Uppgiften är avböjd.').first().waitFor();
    await sound('avbojd');
    await deputy.goto(`${desk.url}/uppgifter/${id}`);
    await deputy.getByText('Jag hinner inte före sista dagen.').waitFor();
    expect([await tooWide(deputy), await axeFaults(deputy)]).toEqual([0, []]);
  }, 60_000);
});
