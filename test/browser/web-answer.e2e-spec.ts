import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { draftView, receiptList, taskPage } from '#contract';
import { createDataSource } from '#persistence';
import { openUseCases } from '../../apps/worker/src/use-cases.js';
import { describeWithChromium } from '../support/chromium.js';
import { ANSWER, morningOf, OpinionCase } from '../support/opinion-case.js';
import { KeyboardReader } from '../support/keyboard-reader.js';
import { keepPicture } from '../support/pictures.js';
import { WebDesk } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const CONTACT = 'contact-person-12';
const DEPUTY = 'contact-deputy-12';
const QUESTION = 'Ska Rundmedel omfattas av nationell samverkan?';

describeWithChromium('answering a round in a browser', () => {
  let desk: WebDesk;
  beforeAll(async () => {
    desk = await WebDesk.open();
  }, 60_000);
  afterAll(async () => desk.close());

  const open = (): Promise<OpinionCase> => OpinionCase.open(desk.api, { question: QUESTION });

  async function taskOf(at: OpinionCase, user: string, region = '12', query = ''): Promise<string> {
    const listed = taskPage.parse((await desk.api.ask(user, 'GET', `/tasks?limit=100${query}`)).json());
    return listed.tasks.find(({ instanceId }) => instanceId === at.opinion(region))?.id ?? '';
  }

  async function openTask(at: OpinionCase, user: string, width = 1440): Promise<Page> {
    const page = await desk.page(user, { width });
    await page.goto(`${desk.url}/uppgifter/${await taskOf(at, user)}`);
    await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
    return page;
  }

  const saved = (page: Page): Promise<void> =>
    page.getByRole('group', { name: 'Spara och lämna' }).getByText('Utkast sparat').waitFor();
  const receiptsOf = async (at: OpinionCase, region = '12') =>
    receiptList.parse((await at.read('coordinator', `/opinions/${at.opinion(region)}/receipts`)).json()).receipts;

  it('takes a whole answer from the keyboard alone in less than ninety seconds', async () => {
    const at = await open();
    const page = await desk.page(CONTACT);
    await page.goto(`${desk.url}/uppgifter`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByRole('link', { name: /^Lämna yttrande: Rundmedel/ })
      .first()
      .waitFor();
    const reader = new KeyboardReader(page);
    await reader.press('j');
    await reader.press('Enter');
    await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
    await reader.press('1');
    for (const reason of [
      'Få centrum i landet; utan gemensam linje avgör bostadsorten.',
      'Hög, men dagens behandling fungerar för de flesta.',
      'Tre behandlingar samma år skulle märkas i budgeten.',
    ]) {
      await reader.press('Tab');
      await reader.press('Space');
      await reader.press('Tab');
      await reader.type(reason);
    }
    // The fourth does not concern the region: its third choice.
    await reader.press('Tab');
    await reader.press('ArrowRight');
    await reader.press('ArrowRight');
    await reader.tabTo('decided-by');
    await reader.type('Läkemedelskommitténs ordförande');
    await reader.press('Control+Enter');
    await page.getByRole('dialog', { name: 'Lämna yttrandet?' }).waitFor();
    await reader.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Yttrandet är inlämnat/ }).waitFor();
    await page.getByText(/stämmer med journalen/).waitFor();
    await keepPicture(page, 'kvitto-efter-tangentbord');
    const [receipt] = await receiptsOf(at);
    expect(receipt?.answer.judgements.map(({ criterion, judgement }) => [criterion, judgement])).toEqual([
      ['equal-use', 'met'],
      ['severity', 'met'],
      ['resource-impact', 'met'],
    ]);
    expect([receipt?.answer.stance, receipt?.answer.decidedBy]).toEqual(['yes', 'Läkemedelskommitténs ordförande']);
    const { steps, letters, seconds } = reader.told();
    process.stdout.write(`A whole answer: ${steps} keys, ${letters} letters, ${seconds} seconds as a person types\n`);
    expect(steps).toBeLessThanOrEqual(24);
    expect(seconds).toBeLessThanOrEqual(90);
  }, 120_000);

  it('leads to what is missing, and loses nothing by a reload', async () => {
    const at = await open();
    const page = await openTask(at, CONTACT);
    await page.getByLabel('Skäl för kriterium 1').fill('Få centrum i landet.');
    await page.getByRole('button', { name: 'Lämna yttrande' }).click();
    await soon(
      () => page.evaluate('document.activeElement.id'),
      (shown) => expect(shown).toBe('stance-yes'),
    );
    await page.reload();
    await soon(
      () => page.getByLabel('Skäl för kriterium 1').inputValue(),
      (shown) => expect(shown).toBe('Få centrum i landet.'),
    );
    await saved(page);
    const draft = draftView.parse((await at.read(CONTACT, `/opinions/${at.opinion('12')}/draft`)).json());
    expect(draft.body).toEqual({ judgements: [{ criterion: 'equal-use', reason: 'Få centrum i landet.' }] });
    await page.getByRole('button', { name: 'Förhandsgranska' }).click();
    await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
    await page.getByText('regionens hållning', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Skriv vidare' }).click();
    await soon(
      () => page.getByLabel('Skäl för kriterium 1').inputValue(),
      (shown) => expect(shown).toBe('Få centrum i landet.'),
    );
  }, 60_000);

  it('keeps what is written while the server is away', async () => {
    const at = await open();
    const page = await openTask(at, CONTACT);
    await page.route('**/draft', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
    await page.getByLabel('Vem har beslutat yttrandet?').fill('Nämnden');
    await page.getByText('Vi når inte servern').first().waitFor();
    await page.unroute('**/draft');
    await page.reload();
    await soon(
      () => page.getByLabel('Vem har beslutat yttrandet?').inputValue(),
      (shown) => expect(shown).toBe('Nämnden'),
    );
    await saved(page);
  }, 60_000);

  it('lets two people write on the same draft and asks only where both wrote the same', async () => {
    const at = await open();
    const first = await openTask(at, CONTACT);
    const second = await openTask(at, DEPUTY);
    await first.getByLabel('Vem har beslutat yttrandet?').fill('Nämnden');
    await saved(first);
    await second.getByLabel('Något mer rådet bör veta?').fill('Vi har tre patienter.');
    await second.getByText(/Sparat .*, med det som/).waitFor();
    await soon(
      () => second.getByLabel('Vem har beslutat yttrandet?').inputValue(),
      (shown) => expect(shown).toBe('Nämnden'),
    );
    await first.getByLabel('Något mer rådet bör veta?').fill('Vi har två patienter.');
    const clash = first.getByRole('alert').filter({ hasText: 'samtidigt som du' });
    await clash.waitFor();
    await soon(
      () => clash.innerText(),
      (shown) => expect(shown).toContain('Vi har tre patienter.'),
    );
    await soon(
      () => clash.innerText(),
      (shown) => expect(shown).toContain('Vi har två patienter.'),
    );
    await keepPicture(first, 'krock');
    await clash.getByRole('radio', { name: /Det som är sparat/ }).check();
    await clash.getByRole('button', { name: 'Spara det valda' }).click();
    await saved(first);
    await soon(
      () => first.getByLabel('Något mer rådet bör veta?').inputValue(),
      (shown) => expect(shown).toBe('Vi har tre patienter.'),
    );
  }, 60_000);

  it('changes an answer that was given, takes it back, and gives it again', async () => {
    const at = await open();
    await at.does(CONTACT, 'SUBMIT', '12', ANSWER);
    const task = await taskOf(at, CONTACT, '12', '&status=done');
    const page = await desk.page(CONTACT);
    await page.goto(`${desk.url}/uppgifter/${task}/kvitto`);
    await page.getByRole('link', { name: 'Ändra yttrandet' }).click();
    await page.getByText(/Du kan ändra det till och med/).waitFor();
    await soon(
      () => page.getByRole('radio', { name: /^Ja/ }).isChecked(),
      (shown) => expect(shown).toBe(true),
    );
    await page.getByRole('radio', { name: /^Nej/ }).check();
    await page.getByRole('button', { name: 'Lämna det ändrade yttrandet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lämna det ändrade yttrandet' }).click();
    await page.getByText('Ett tidigare yttrande').waitFor();
    expect((await receiptsOf(at)).map(({ answer }) => answer.stance)).toEqual(['yes', 'no']);
    await page.getByRole('link', { name: 'Ändra yttrandet' }).click();
    await page.getByRole('button', { name: 'Ta tillbaka yttrandet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka yttrandet' }).click();
    await page.getByRole('button', { name: 'Lämna yttrande', exact: true }).waitFor();
  }, 60_000);

  it('says of a late answer that it is late', async () => {
    const at = await open();
    const task = await taskOf(at, CONTACT);
    desk.api.clock.set(morningOf('2026-03-20'));
    const source = createDataSource(desk.api.databaseUrl, { role: 'ordna_app', poolMax: 2 });
    await source.initialize();
    const { fired } = await openUseCases(source, desk.api.clock).fireDeadlines.run(500);
    await source.destroy();
    expect(fired).toBeGreaterThan(0);
    const page = await desk.page(CONTACT);
    await page.goto(`${desk.url}/uppgifter/${task}`);
    await page.getByText(/Ett yttrande som lämnas nu märks som sent/).waitFor();
    await page.getByRole('radio', { name: /^Tar inte ställning/ }).check();
    await page.getByLabel('Vem har beslutat yttrandet?').fill('Nämnden');
    await page.getByRole('button', { name: 'Lämna yttrande för sent' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lämna yttrande för sent' }).click();
    await page.getByRole('heading', { level: 1, name: /efter sista dagen/ }).waitFor();
    expect((await receiptsOf(at)).map(({ act, late }) => [act, late])).toEqual([['SUBMIT_LATE', true]]);
  }, 60_000);
});
