import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { actList, caseView, type OfferedActView } from '#contract';
import { rests } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { fillRequired, openAct, openMore } from '../support/fill-form.js';
import { OpinionCase } from '../support/opinion-case.js';
import { WebDesk } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const OFFICE = 'coordinator';
const HOLD = 'Pausa ärendet';

describeWithChromium('the pages of a case', () => {
  let desk: WebDesk;
  let at: OpinionCase;

  beforeAll(async () => {
    desk = await WebDesk.open();
    at = await OpinionCase.open(desk.api);
  });
  afterAll(async () => desk.close());

  const open = async (user: string, id = at.id): Promise<Page> => {
    const page = await desk.page(user);
    await page.goto(`${desk.url}/arenden/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const actsOf = async (user: string, id: string): Promise<readonly OfferedActView[]> =>
    actList.parse((await desk.api.ask(user, 'GET', `/cases/${id}/acts`)).json()).acts;

  it('take a reader by keys to the acts, the journal and the deadlines', async () => {
    const page = await open(OFFICE);
    const isFocused = (id: string): Promise<void> =>
      soon(
        () => page.evaluate('document.activeElement.id'),
        (shown) => expect(shown).toBe(id),
      );
    await page.locator('#journal').waitFor();
    await page.keyboard.press('a');
    await isFocused('handlingar');
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await isFocused('journal');
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await isFocused('frister');
  });

  it('show what follows, refuse an unfinished form with links to what is missing, and perform the act', async () => {
    const other = await OpinionCase.open(desk.api);
    const page = await open(OFFICE, other.id);
    const form = await openAct(page, HOLD);
    await form?.getByRole('button', { name: HOLD }).click();
    const summary = form?.locator('.faultbox');
    await summary?.waitFor();
    await soon(
      () => page.evaluate('document.activeElement.className'),
      (shown) => expect(shown).toBe('faultbox'),
    );
    await summary?.locator('a').first().click();
    await soon(
      () => page.evaluate('document.activeElement.matches("select, input, textarea")'),
      (shown) => expect(shown).toBe(true),
    );
    if (form) await fillRequired(form);
    await form?.locator('.then', { hasText: 'Pausat' }).waitFor();
    await form?.getByRole('button', { name: HOLD }).click();
    await page.locator('section.acts .said', { hasText: `Klart: ${HOLD}` }).waitFor();
    const after = caseView.parse((await desk.api.ask(OFFICE, 'GET', `/cases/${other.id}`)).json());
    expect(after.onHold).toBe(true);
    await soon(
      () => page.locator('.log > li').first().textContent(),
      (shown) => expect(shown).toContain(HOLD),
    );
    await soon(
      () => page.locator('section.acts .said a').textContent(),
      (shown) => expect(shown).toContain('Ångra'),
    );
  });

  it('keep the text when somebody else was first, and go on with it', async () => {
    const other = await OpinionCase.open(desk.api);
    const page = await open(OFFICE, other.id);
    const form = await openAct(page, HOLD);
    if (!form) throw new Error('The act is not offered');
    await fillRequired(form);
    await form.locator('textarea').first().fill('Väntar på ett besked.');
    await other.does('contact-person-12', 'ACKNOWLEDGE', '12');
    await form.getByRole('button', { name: HOLD }).click();
    await form.getByText('Ärendet har ändrats sedan du öppnade det').waitFor();
    await form.getByRole('button', { name: 'Läs in och behåll min text' }).click();
    await form.locator('.faultbox').waitFor({ state: 'detached' });
    await soon(
      () => form.locator('textarea').first().inputValue(),
      (shown) => expect(shown).toBe('Väntar på ett besked.'),
    );
    await rests(page);
    await form.getByRole('button', { name: HOLD }).click();
    await page.locator('section.acts .said', { hasText: `Klart: ${HOLD}` }).waitFor();
  });

  it('keep the form and say why when the chart refuses', async () => {
    const other = await OpinionCase.open(desk.api);
    const page = await open(OFFICE, other.id);
    const form = await openAct(page, HOLD);
    if (!form) throw new Error('The act is not offered');
    await fillRequired(form);
    await form.getByLabel(/^Till och med/).fill('2026-02-02');
    await form.getByRole('button', { name: HOLD }).click();
    const box = form.locator('.faultbox');
    await box.waitFor();
    await soon(
      () => box.textContent(),
      (shown) => expect(shown).toContain('det du har skrivit finns kvar'),
    );
    await soon(
      () => form.getByLabel(/^Till och med/).inputValue(),
      (shown) => expect(shown).toBe('2026-02-02'),
    );
    await soon(
      () => page.evaluate('document.activeElement.className'),
      (shown) => expect(shown).toBe('faultbox'),
    );
    await form.getByLabel(/^Till och med/).fill('2026-03-02');
    await form.getByRole('button', { name: HOLD }).click();
    await page.locator('section.acts .said', { hasText: `Klart: ${HOLD}` }).waitFor();
  });

  it('move the light of the map by arrow keys', async () => {
    const page = await desk.page(OFFICE);
    await page.goto(`${desk.url}/arenden/${at.id}/karta`);
    const rows = page.locator('.map-list > li');
    await rows.first().waitFor();
    await rests(page);
    await page.locator('.map-list > li[tabindex="0"]').focus();
    const pointed = (): Promise<string | null> =>
      page.evaluate(
        `document.querySelector('.drawing').shadowRoot.querySelector('.pointed')?.getAttribute('data-state') ?? null`,
      );
    const first = await pointed();
    await page.keyboard.press('ArrowDown');
    const second = await pointed();
    expect(first).not.toBeNull();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await pointed()).toBe(first);
    await soon(
      () => page.locator('.map-list > li[aria-current="step"]').count(),
      (shown) => expect(shown).toBeGreaterThan(0),
    );
  });

  it('draw the same states beside the words, to be walked and followed by keys', async () => {
    const page = await desk.page(OFFICE);
    await page.goto(`${desk.url}/arenden/${at.id}/karta?som=ord`);
    await page.locator('.drawing a').first().waitFor();
    await rests(page);
    const here = 'här är ärendet nu';
    const told = (await page.locator('.map-words > li > h2').allTextContents()).map((one) =>
      one.replace(here, '').trim(),
    );
    const links = await page.locator('.drawing a').all();
    const names = await Promise.all(links.map(async (link) => (await link.getAttribute('aria-label')) ?? ''));
    expect(names.map((name) => name.replace(`, ${here}`, ''))).toEqual(told);
    expect(names.filter((name) => name.endsWith(here))).not.toEqual([]);
    const present = page.locator('.drawing a[tabindex="0"]');
    expect(await present.getAttribute('aria-current')).toBe('step');
    await present.focus();
    const lit = page.locator('.map-words > li.pointed');
    await lit.waitFor();
    const first = await lit.textContent();
    await page.keyboard.press('ArrowDown');
    await soon(
      () => lit.textContent(),
      (shown) => expect(shown).not.toBe(first),
    );
    await page.keyboard.press('Enter');
    await page.locator('.map-words > li.pointed:focus').waitFor();
    expect(new URL(page.url()).searchParams.get('lage')).not.toBeNull();
  });

  it('say of a closed area that it is closed and for whom it opens', async () => {
    const page = await open('contact-person-12');
    await page.locator('.lockline').waitFor();
    await soon(
      () => page.locator('.lockline').textContent(),
      (shown) => expect(shown).toContain('stängt för dig'),
    );
  });

  it('offer every act that the API allows, to roles of every kind', async () => {
    const missing: string[] = [];
    for (const user of [OFFICE, 'evaluator', 'company-1', 'council-chair', 'registrar']) {
      const allowed = (await actsOf(user, at.id)).filter(({ allowed: may, key }) => may && key === null);
      const page = await open(user);
      const panel = page.locator('section.acts');
      await panel.locator('summary, .said, .not').first().waitFor();
      await openMore(panel);
      const shown = (await panel.locator('summary').allTextContents()).map((text) => text.trim());
      missing.push(...allowed.filter(({ label }) => !shown.includes(label)).map(({ label }) => `${user}: ${label}`));
      await page.close();
    }
    expect(missing).toEqual([]);
  }, 180_000);

  it.each([
    ['contact-person-12', 'opinion', 'ACKNOWLEDGE'],
    ['contact-person-14', 'opinion', 'RECUSE'],
    [OFFICE, 'opinion-round', 'EXTEND'],
    [OFFICE, 'medicine-case', 'NOTE_CONTEXT'],
    [OFFICE, 'medicine-case', 'MA_SUBMITTED'],
    ['company-1', 'medicine-case', 'COMPANY_WITHDRAWS'],
  ])(
    'let %s perform an act of %s: %s',
    async (user, chart, act) => {
      const other = await OpinionCase.open(desk.api);
      const offered = (await actsOf(user, other.id)).find(
        (one) => one.chart === chart && one.act === act && one.allowed,
      );
      if (!offered) throw new Error(`${act} is not allowed for ${user}`);
      const page = await open(user, other.id);
      const form = await openAct(page, offered.label);
      if (!form) throw new Error(`${offered.label} is not offered to ${user}`);
      await fillRequired(form);
      await form.getByRole('button', { name: offered.label, exact: true }).click();
      await page.locator('section.acts .said', { hasText: `Klart: ${offered.label}` }).waitFor();
      const journal = await desk.api.ask(OFFICE, 'GET', `/cases/${other.id}/journal-entries?limit=100`);
      expect(journal.body).toContain(`"act":"${act}"`);
    },
    60_000,
  );
});
