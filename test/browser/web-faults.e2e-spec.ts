import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { taskPage } from '#contract';
import { describeWithChromium } from '../support/chromium.js';
import { OpinionCase } from '../support/opinion-case.js';
import { soon } from '../support/soon.js';
import { WebDesk } from '../support/web-desk.js';

const OFFICE = 'coordinator';
const CONTACT = 'contact-person-12';
const SENTENCE = 'Servern gick sönder på prov.';
const BROKEN = {
  status: 500,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', title: 'Fel', status: 500, code: 'internal', detail: SENTENCE }),
};

/** What asks for an address that fits is answered with a fault from now on. */
async function breaks(page: Page, address: RegExp, method?: string): Promise<void> {
  await page.route(address, (route) =>
    method === undefined || route.request().method() === method ? route.fulfill(BROKEN) : route.fallback(),
  );
}

/** The fault is there to be seen and not only to be heard. */
const expectFault = (page: Page, within = 'main, .dialog'): Promise<void> =>
  page.locator(within).locator('.faultbox', { hasText: SENTENCE }).first().waitFor();

describeWithChromium('what cannot be read or done', () => {
  let desk: WebDesk;
  let at: OpinionCase;

  beforeAll(async () => {
    desk = await WebDesk.open();
    at = await OpinionCase.open(desk.api, { question: 'Ska Rundmedel omfattas av nationell samverkan?' });
    await OpinionCase.open(desk.api);
    await at.does(CONTACT, 'ACKNOWLEDGE', '12');
    await desk.api.ask(CONTACT, 'POST', at.local('12'), {
      body: {
        askedOf: 'unit',
        question: 'Hur många patienter är aktuella hos er?',
        answerBy: '2026-02-12',
        recipient: { name: 'Exempel Kollegasson', email: 'kollega@region.example' },
      },
    });
    await desk.api.ask(CONTACT, 'POST', '/absences', { body: { from: '2026-03-02', to: '2026-03-06' } });
  }, 60_000);
  afterAll(async () => desk.close());

  const taskOf = async (user: string): Promise<string> => {
    const listed = taskPage.parse((await desk.api.ask(user, 'GET', '/tasks')).json());
    return listed.tasks.find(({ instanceId }) => instanceId === at.opinion('12'))?.id ?? '';
  };

  it('leaves a journal that says it is not whole, and counts nothing in it', async () => {
    const page = await desk.page(OFFICE);
    await page.route(/\/course$/, async (route) => {
      const answer = await route.fetch();
      const course = (await answer.json()) as { counts: { entries: number } };
      course.counts.entries = 150;
      await route.fulfill({ response: answer, json: course });
    });
    await breaks(page, /journal-entries\?.*page=2/);
    await page.goto(`${desk.url}/arenden/${at.id}`);
    await page.getByText('Journalen är inte hel här').waitFor();
    await expectFault(page);
    await page.locator('.log > li').first().waitFor();
    expect(await page.locator('section:has(#journal) button.pick', { hasText: 'Beslut' }).innerText()).toBe('Beslut');
    await page.unroute(/journal-entries\?.*page=2/);
    await page.locator('section:has(#journal)').getByRole('button', { name: 'Försök igen' }).click();
    await page.getByText('Journalen är inte hel här').waitFor({ state: 'detached' });
  });

  it('is not told as if there were no documents; who is outside is told that working papers are closed', async () => {
    const page = await desk.page(OFFICE);
    await breaks(page, /\/documents\?/);
    await page.goto(`${desk.url}/arenden/${at.id}`);
    await expectFault(page, 'section:has(#dokument)');
    expect(await page.getByText('Inga handlingar ännu').count()).toBe(0);
    const company = await desk.page('company-1');
    await company.goto(`${desk.url}/arenden/${at.id}`);
    await company.locator('.lockline', { hasText: 'Arbetsmaterialet är stängt för dig.' }).waitFor();
    expect(await company.getByText('Inga handlingar ännu').count()).toBe(0);
  });

  it('does not make the preview of an answer wait for ever', async () => {
    const page = await desk.page(CONTACT);
    await breaks(page, /\/opinion-rounds$/);
    await page.goto(`${desk.url}/uppgifter/${await taskOf(CONTACT)}/forhandsgranska`);
    await expectFault(page);
  });

  it('is not told as if nothing were being introduced', async () => {
    const page = await desk.page(OFFICE);
    await breaks(page, /\/cases\?stage=introduction/);
    await page.goto(`${desk.url}/inforande`);
    await expectFault(page);
    expect(await page.getByText('Inget att införa').count()).toBe(0);
  });

  it('is told where figures were to be saved', async () => {
    const page = await desk.page('manager');
    await breaks(page, /\/management-overview\/(?:table|document)/);
    await page.goto(`${desk.url}/laget`);
    await page.locator('details.csv > summary').click();
    await page.locator('details.csv button').first().click();
    await expectFault(page, 'details.csv');
    await page.getByRole('button', { name: /PDF/ }).click();
    await expectFault(page, '.filters > .faultbox, .filters');
  });

  it('is told where many cases were to be chosen, a view to be kept and an act to be done', async () => {
    const page = await desk.page(OFFICE);
    await page.goto(`${desk.url}/arenden?sok=rundmedel`);
    await page.getByRole('button', { name: 'Välj alla 2' }).waitFor();
    await page.locator('.worklist tbody th a').first().waitFor();
    await breaks(page, /\/cases\?.*limit=100/);
    await page.getByRole('button', { name: 'Välj alla 2' }).click();
    await expectFault(page);
    await page.unrouteAll();
    await breaks(page, /\/saved-views/, 'POST');
    await page.getByRole('button', { name: 'Spara vyn' }).click();
    await page.getByRole('textbox', { name: 'Vyns namn' }).fill('Rundmedel');
    await page.getByRole('dialog').getByRole('button', { name: 'Spara vyn' }).click();
    await expectFault(page, '.dialog');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Välj alla 2' }).click();
    await page.getByText('2 valda').waitFor();
    await breaks(page, new RegExp(`/cases/${at.id}/acts`));
    await page.getByRole('button', { name: 'Gör en handling' }).click();
    await page.getByRole('dialog').getByText('Ett ärende lämnas utanför').waitFor();
    await expectFault(page, '.dialog');
    await page.getByRole('dialog').getByLabel('Vad ska göras?').waitFor();
  });

  it('is shown where an absence, a question to a colleague or a task was to be changed', async () => {
    const page = await desk.page(CONTACT);
    await breaks(page, /\/absences\/|\/local-questions\/|\/acts$/, 'POST');
    await page.goto(`${desk.url}/installningar`);
    await page.getByRole('button', { name: /^Ta bort frånvaron/ }).click();
    await expectFault(page, 'section:has(#franvaro)');
    await page.goto(`${desk.url}/uppgifter/${await taskOf(CONTACT)}`);
    await page.getByRole('button', { name: 'Skicka frågan igen' }).first().click();
    await expectFault(page, 'section:has(#delfragor)');
    await page.route(/\/tasks\?/, async (route) => {
      const answer = await route.fetch();
      const list = (await answer.json()) as { tasks: { kind: string }[] };
      for (const task of list.tasks) task.kind = 'acknowledge-recommendation';
      await route.fulfill({ response: answer, json: list });
    });
    await page.goto(`${desk.url}/uppgifter`);
    await page.locator('.row-acts button').first().click();
    await expectFault(page);
    await soon(
      () => page.getByRole('alert').innerText(),
      (shown) => expect(shown).toContain(SENTENCE),
    );
  });
});
