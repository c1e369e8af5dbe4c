import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { recordView, savedViewList, taskPage } from '#contract';
import { goAndRest } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { fillRequired, openAct } from '../support/fill-form.js';
import { OpinionCase } from '../support/opinion-case.js';
import { keepPicture } from '../support/pictures.js';
import { soon } from '../support/soon.js';
import { axeFaults, tooWide, WebDesk } from '../support/web-desk.js';

const OFFICE = 'coordinator';
const HOLD = 'Pausa ärendet';

/** What has the focus, in words; `BODY` when nothing has. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    `document.activeElement === document.body ? 'BODY' : document.activeElement.tagName + ' ' + document.activeElement.textContent`,
  );
const expectFocus = (page: Page, words: RegExp): Promise<void> =>
  soon(
    () => focused(page),
    (shown) => expect(shown).toMatch(words),
  );

describeWithChromium('the focus, after an act', () => {
  let desk: WebDesk;
  let at: OpinionCase;

  beforeAll(async () => {
    desk = await WebDesk.open();
    at = await OpinionCase.open(desk.api);
  }, 60_000);
  afterAll(async () => desk.close());

  it('is on the receipt, on the page of a round as on that of a case', async () => {
    const page = await desk.page(OFFICE);
    await page.goto(`${desk.url}/rundor/${at.round}`);
    const form = await openAct(page, 'Förläng rundan');
    if (!form) throw new Error('The act is not offered');
    await fillRequired(form);
    await form.locator('button[type=submit]').focus();
    await page.keyboard.press('Enter');
    await page.locator('section.acts .said.done').waitFor();
    await expectFocus(page, /^P Klart: Förläng rundan/);
  }, 60_000);

  it('is on the receipt on a phone too, with the way back', async () => {
    const other = await OpinionCase.open(desk.api);
    const page = await desk.page(OFFICE, { width: 320 });
    await page.goto(`${desk.url}/arenden/${other.id}`);
    await page.locator('section.acts').getByRole('link', { name: HOLD }).click();
    await page.getByRole('heading', { level: 1, name: HOLD }).waitFor();
    const form = page.getByRole('form', { name: HOLD });
    await fillRequired(form);
    await form.locator('button[type=submit]').click();
    await page.locator('section.acts .said.done', { hasText: `Klart: ${HOLD}` }).waitFor();
    await expectFocus(page, new RegExp(`^P Klart: ${HOLD}`));
    await page
      .locator('section.acts .said.done')
      .getByRole('link', { name: /^Ångra/ })
      .waitFor();
    await page.reload();
    await page.locator('section.acts summary, section.acts .act').first().waitFor();
  }, 60_000);

  it('is on what takes the place of a task’s form', async () => {
    const id = await OpinionCase.nominated(desk.api);
    const { tasks } = taskPage.parse((await desk.api.ask(OFFICE, 'GET', '/tasks')).json());
    const task = tasks.find(({ caseId }) => caseId === id);
    const page = await desk.page(OFFICE);
    await page.goto(`${desk.url}/uppgifter/${task?.id ?? ''}`);
    await page.locator('.task-acts').getByRole('button', { name: 'Ta emot nomineringen' }).click();
    const form = page.locator('.task-acts form');
    await fillRequired(form);
    await form.locator('button[type=submit]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.empty').waitFor();
    await expectFocus(page, /^DIV .*Klart: /);
  }, 60_000);

  it('is on the page’s heading when the opener of a dialog, a chip or a button has gone', async () => {
    const page = await desk.page(OFFICE);
    await page.goto(`${desk.url}/arenden?sok=rundmedel&pagar=ja`);
    await page.getByRole('link', { name: 'Rundmedel' }).first().waitFor();
    await page.keyboard.press('j');
    await page.locator(':focus[data-row="0"]').waitFor();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Tilldela' }).focus();
    await page.keyboard.press('Enter');
    const assign = page.getByRole('dialog').getByRole('button', { name: 'Tilldela ärendena' });
    await assign.waitFor();
    await assign.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectFocus(page, /^H1/);
    await page.locator('.figurechips button').focus();
    await page.keyboard.press('Enter');
    await page.locator('.figurechips').waitFor({ state: 'detached' });
    await expectFocus(page, /^H1/);
    await page.getByRole('searchbox').fill('finns inte');
    await page.getByRole('button', { name: 'Ta bort sökorden' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ta bort sökorden' }).waitFor({ state: 'detached' });
    await expectFocus(page, /^H1/);
    await desk.api.ask(OFFICE, 'POST', '/saved-views', { body: { place: 'cases', name: 'Min', query: 'sok=rund' } });
    await page.goto(`${desk.url}/arenden?sok=rund`);
    await page.getByRole('button', { name: 'Ta bort vyn' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ta bort vyn' }).waitFor({ state: 'detached' });
    await expectFocus(page, /^(?:H1|BUTTON Spara vyn)/);
    const kept = savedViewList.parse((await desk.api.ask(OFFICE, 'GET', '/saved-views')).json());
    expect(kept.savedViews).toEqual([]);
  }, 60_000);

  it('is on the receipt of an act on a document that belongs to no case', async () => {
    const data = Buffer.from('%PDF-1.7\nBrev\n');
    const content = createHash('sha256').update(data).digest('hex');
    await desk.api.ask('registrar', 'POST', '/documents/contents?mediaType=application%2Fpdf', {
      raw: data,
      headers: { 'content-type': 'application/octet-stream' },
    });
    const described = {
      kind: 'basis',
      circle: 'council',
      mediaType: 'application/pdf',
      title: 'Brev utan ärende',
      content,
    };
    const facts = { ...described, secrecy: 'none', receivedOn: '2026-02-02', correspondent: 'Exempelbolaget AB' };
    const opened = await desk.api.ask('registrar', 'POST', '/documents', { body: { act: 'DOCUMENT_RECEIVED', facts } });
    const { id } = recordView.parse(opened.json());
    const page = await desk.page('registrar');
    await page.goto(`${desk.url}/diarium?vy=handlingar`);
    await page.getByRole('link', { name: 'Brev utan ärende' }).click();
    await page.getByRole('heading', { level: 1, name: 'Brev utan ärende' }).waitFor();
    await page.getByText('Handlingen är registrerad utan ärende.').waitFor();
    const form = await openAct(page, 'Publicera handlingen');
    if (!form) throw new Error('The act is not offered');
    await fillRequired(form);
    await form.locator('button[type=submit]').focus();
    await page.keyboard.press('Enter');
    await page.locator('section.acts .said.done').waitFor();
    await expectFocus(page, /^P Klart: /);
    const after = recordView.parse((await desk.api.ask('registrar', 'GET', `/documents/${id}`)).json());
    expect(after.state).toBe('published');
    expect(await axeFaults(page)).toEqual([]);
    await keepPicture(page, 'handling-utan-arende');
    const small = await desk.page('archivist', { width: 320, scheme: 'dark' });
    await goAndRest(small, `${desk.url}/en/diarium/handlingar/${id}`);
    expect([await axeFaults(small), await tooWide(small)]).toEqual([[], 0]);
    await keepPicture(small, 'handling-utan-arende-320');
  }, 60_000);
});
