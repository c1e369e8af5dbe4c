import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { taskPage } from '#contract';
import { rests } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';
import { keepPicture } from '../support/pictures.js';
import { axeFaults, tooWide, WebDesk, type Scheme } from '../support/web-desk.js';
import { soon } from '../support/soon.js';

const CONTACT = 'contact-person-12';
/** Each page of a contact person, and what its heading says in both languages. */
const PAGES = (task: string) =>
  [
    ['inkorg', '/uppgifter', 'väntar på dig', 'waiting for you'],
    ['yttrande', `/uppgifter/${task}`, 'Ska Rundmedel', 'Ska Rundmedel'],
    ['forhandsgranska', `/uppgifter/${task}/forhandsgranska`, 'Ska Rundmedel', 'Ska Rundmedel'],
    ['kvitto', `/uppgifter/${task}/kvitto`, 'inte lämnat', 'has not submitted'],
    ['forlang', `/uppgifter/${task}/forlang`, 'Rundan stänger', 'round closes'],
    ['overlamna', `/uppgifter/${task}/overlamna`, 'Lämna över', 'Hand the task over'],
    ['installningar', '/installningar', 'Inställningar', 'Settings'],
  ] as const;

describeWithChromium('pages of a contact person', () => {
  let desk: WebDesk;
  let at: OpinionCase;
  let task: string;

  beforeAll(async () => {
    desk = await WebDesk.open();
    at = await OpinionCase.open(desk.api, {
      question: 'Ska Rundmedel omfattas av nationell samverkan?',
      summary: 'Ny behandling som ges en gång. Rapporten har sex stycken.',
      questions: [{ id: 'patients', text: 'Hur många patienter har regionen?', required: true }],
    });
    await at.does(CONTACT, 'ACKNOWLEDGE', '12');
    await desk.api.ask(CONTACT, 'POST', at.local('12'), {
      body: {
        askedOf: 'unit',
        question: 'Hur många patienter är aktuella hos er?',
        answerBy: '2026-02-12',
        recipient: { name: 'Exempel Kollegasson', email: 'kollega@region.example' },
      },
    });
    await at.save(CONTACT, '12', 0, { stance: 'yes', judgements: [{ criterion: 'severity', judgement: 'met' }] });
    const listed = taskPage.parse((await desk.api.ask(CONTACT, 'GET', '/tasks')).json());
    task = listed.tasks.find(({ instanceId }) => instanceId === at.opinion('12'))?.id ?? '';
  });
  afterAll(async () => desk.close());

  // With cases in them; web-everywhere walks every route in every look.
  const looks = [
    ['light', 1440, 'sv'],
    ['dark', 320, 'en'],
  ] as const;

  /** @returns what is wrong with the page, named */
  async function look(page: Page, path: string, heading: string, name: string): Promise<readonly string[]> {
    await page.goto(`${desk.url}${path}`);
    await page.getByRole('heading', { level: 1, name: new RegExp(heading) }).waitFor();
    await rests(page);
    await keepPicture(page, name);
    const wide = await tooWide(page);
    return [...(wide > 0 ? [`${wide} px too wide`] : []), ...(await axeFaults(page))].map(
      (fault) => `${name}: ${fault}`,
    );
  }

  it.each(looks)(
    'are sound in %s at %d px in %s',
    async (scheme: Scheme, width, locale) => {
      const page = await desk.page(CONTACT, { width, scheme });
      const faults: string[] = [];
      for (const [name, path, sv, en] of PAGES(task)) {
        const [address, heading] = locale === 'sv' ? [path, sv] : [`/en${path}`, en];
        faults.push(...(await look(page, address, heading, `${name}-${width}-${scheme}-${locale}`)));
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it('show a receipt when the answer has been given', async () => {
    await at.does('contact-person-14', 'SUBMIT', '14', {
      ...ANSWER,
      answers: [{ question: 'patients', text: 'Tolv.' }],
    });
    const listed = taskPage.parse((await desk.api.ask('contact-person-14', 'GET', '/tasks?status=done')).json());
    const done = listed.tasks.find(({ instanceId }) => instanceId === at.opinion('14'))?.id ?? '';
    const page = await desk.page('contact-person-14', { width: 320 });
    expect(await look(page, `/uppgifter/${done}/kvitto`, 'inlämnat', 'kvitto-givet-320')).toEqual([]);
    await soon(
      () => page.innerText('main'),
      (shown) => expect(shown).toContain('stämmer med journalen'),
    );
  });
});
