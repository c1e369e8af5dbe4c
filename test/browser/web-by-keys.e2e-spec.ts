import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { casePage, caseView, publishedAnswers, recordPage } from '#contract';
import { pointerTo } from '#passages';
import { rests } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import { MOUSE, type KeyboardReader } from '../support/keyboard-reader.js';
import { keepPicture } from '../support/pictures.js';
import { signsInByKeys } from '../support/screens/sign-in-by-keys.js';
import { soon } from '../support/soon.js';
import type { CaseStory } from '../support/story/case-story.js';
import { chair, contact, coordinator, preparer, rapporteur, table } from '../support/story/people.js';
import type { Place } from '../support/story/place.js';
import { Story } from '../support/story/story.js';
import { medicine } from '../support/story/world.js';
import { axeFaults, WebDesk } from '../support/web-desk.js';

/** The day of the council's meeting, on which everything here is done. */
const TODAY = '2026-03-12';
const TEXT = 'Effekten är osäker. Uppföljning görs i fem år. Priset är inte känt.';
const COMMENTS = [
  ['12', 'Region Skåne', 'Effekten är osäker.', 'Beaktat', 'considered'],
  ['14', 'Västra Götalandsregionen', 'Uppföljning görs i fem år.', 'Delvis', 'partly'],
  ['20', 'Region Dalarna', 'Priset är inte känt.', 'Ej', 'not-considered'],
] as const;

interface Told {
  readonly dossavir: CaseStory;
  readonly textavir: CaseStory;
  readonly agenda: Place;
}

/** One case that the company hands in for, one before the council, one whose text is commented on, and one that is nominated. */
async function tell(story: Story): Promise<Told> {
  const of = (product: string) => medicine(product, 'Svår sjukdom', { company: 'Exempelbolaget AB' });
  const dossavir = await story.isNominated(of('Dossavir'));
  await dossavir.isAuthorised({ submittedOn: '2025-01-02', opinionOn: '2025-10-12', grantedOn: '2025-12-15' });
  await dossavir.isIncluded('2026-02-12');
  const motteron = await story.isNominated(of('Motteron'));
  await motteron.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
  const agenda = await motteron.isOnAgenda('inclusion', TODAY);
  await story.on(TODAY);
  const textavir = await story.isNominated(of('Textavir'));
  const round = await textavir.isAccepted();
  await round.as(preparer).does('PUT_OUT_TEXT', { title: 'Utkast', body: TEXT });
  for (const [region, , quote] of COMMENTS) {
    const start = TEXT.indexOf(quote);
    const passage = { ...pointerTo(TEXT, { start, end: start + quote.length }) };
    const opinion = textavir.at('opinion', region).as(contact(region));
    await opinion.does('COMMENT', { version: 1, passage, text: 'Hur vet ni det?' });
  }
  await textavir.regionsAnswer();
  await story.isNominated(of('Rundavir'));
  return { dossavir, textavir, agenda };
}

/** What people come to do, from sign-in to receipt by keys alone. Answering, nominating and introducing have specs of their own. */
describeWithChromium('by keys alone', () => {
  let story: Story;
  let told: Told;
  let desk: WebDesk;
  /** Who opens rounds, answers comments and acts in many cases signs in once. */
  let office: KeyboardReader;

  beforeAll(async () => {
    story = await Story.begins('2026-01-12');
    told = await tell(story);
    desk = await WebDesk.open({ url: story.databaseUrl, clock: story.clock });
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    await story.ends();
  });

  const read = async (user: string, path: string): Promise<unknown> => (await desk.api.ask(user, 'GET', path)).json();
  const stateOf = async (id: string, chart: string): Promise<readonly string[]> => {
    const { instances } = caseView.parse(await read('coordinator', `/cases/${id}`));
    return instances.filter((one) => one.chart === chart).flatMap(({ states }) => states.map(({ path }) => path));
  };

  /** Opens the act where its name stands, and waits for its form; where the focus is already, the keys go on from there. */
  async function opens(reader: KeyboardReader, act: string): Promise<void> {
    await reader.page.locator('.acts summary', { hasText: act }).first().waitFor();
    await rests(reader.page);
    await reader.follow(act);
    await reader.page.getByRole('form', { name: act }).waitFor();
    await reader.press('Tab');
  }

  /** Sends the form that has the focus, and is told that it is done where the focus then is. */
  async function sends(reader: KeyboardReader, act: string): Promise<void> {
    await reader.press('Control+Enter');
    await reader.page.locator('.said.done:focus', { hasText: `Klart: ${act}` }).waitFor();
  }

  it('the office opens a round', async () => {
    office = await signsInByKeys(desk, 'coordinator', '/uppgifter');
    await office.press('Control+k');
    await office.page.locator('.palette-field input:focus').waitFor();
    await office.type('rundavir');
    await office.page
      .getByRole('menuitem', { name: /Rundavir/ })
      .first()
      .waitFor();
    await office.press('Enter');
    await office.page.locator('h1:focus', { hasText: 'Rundavir' }).waitFor();
    const id = new URL(office.page.url()).pathname.split('/').at(-1) ?? '';
    await office.page.locator('#handlingar').waitFor();
    await office.press('a');
    await opens(office, 'Ta emot nomineringen');
    await office.write(/^Fråga \(/, 'Ska Rundavir omfattas av nationell samverkan?');
    await sends(office, 'Ta emot nomineringen');
    expect(await stateOf(id, 'opinion-round')).toEqual(['open']);
  }, 60_000);

  it('closes one, answers what was said of its text, compiles it and publishes the answers', async () => {
    const { page } = office;
    const { caseId } = told.textavir;
    await office.follow('Synpunkter');
    await page.getByRole('link', { name: /^Textavir/ }).waitFor();
    await office.follow(/^Textavir/);
    await opens(office, 'Stäng rundan');
    await sends(office, 'Stäng rundan');
    await office.follow('Svar på synpunkter');
    for (const [, region, , answer] of COMMENTS) {
      await page.getByRole('button', { name: `Svara ${region}` }).waitFor();
      await rests(page);
      await office.follow(`Svara ${region}`);
      await page.getByRole('form').waitFor();
      await office.choose('Svar', answer);
      await office.write('Skäl', `Se ny lydelse, ${region}.`);
      await office.press('Control+Enter');
      await page.locator('.given .full.soft:focus', { hasText: `Se ny lydelse, ${region}.` }).waitFor();
    }
    expect(await axeFaults(page)).toEqual([]);
    await keepPicture(page, 'kommentarer-besvarade');
    await opens(office, 'Sammanställ yttrandena');
    await sends(office, 'Sammanställ yttrandena');
    await opens(office, 'Publicera svaren på kommentarerna');
    await office.pick('Regionernas namn visas', 'Ja');
    await sends(office, 'Publicera svaren på kommentarerna');
    expect(await stateOf(caseId, 'opinion-round')).toEqual(['published']);
    const { id: round } = await told.textavir.at('opinion-round').instance();
    const { answers } = publishedAnswers.parse(
      await read('public', `/cases/${caseId}/texts/${round}/published-answers`),
    );
    expect(answers.map((one) => [one.region, one.quote, one.answer, one.reason])).toEqual(
      COMMENTS.map(([code, region, quote, , answer]) => [code, quote, answer, `Se ny lydelse, ${region}.`]),
    );
  }, 60_000);

  it('the office pauses several cases at once, and takes it back', async () => {
    const { page } = office;
    const paused = async (): Promise<readonly boolean[]> =>
      casePage.parse(await read('coordinator', '/cases?q=avir')).cases.map(({ onHold }) => onHold);
    await office.follow('Ärenden');
    await page.getByRole('heading', { level: 1, name: /4 ärenden/ }).waitFor();
    await office.to('Produkt, substans, sjukdom eller företag');
    await office.type('avir');
    await page.waitForURL(/sok=avir/);
    await page.getByRole('button', { name: 'Välj alla 3' }).waitFor();
    await rests(page);
    await office.follow('Välj alla 3');
    await page.getByText('3 valda').waitFor();
    await office.follow('Gör en handling');
    const dialog = page.getByRole('dialog');
    await dialog.locator('option', { hasText: /^Pausa ärendet, .*3 av 3/ }).waitFor({ state: 'attached' });
    await office.choose('Vad ska göras?', 'Pausa ärendet,');
    await dialog.getByRole('form').waitFor();
    await office.to('Skälets slag');
    await office.press('ArrowDown');
    for (const product of ['Dossavir', 'Rundavir', 'Textavir'])
      await dialog.getByText(`I ett ärende (${product}):`).waitFor();
    await office.press('Control+Enter');
    await dialog.getByText('Klart: 3 av 3 ärenden.').waitFor();
    expect(await paused()).toEqual([true, true, true]);
    await office.follow(/^Ångra: /);
    await soon(paused, (shown) => expect(shown).toEqual([false, false, false]));
    await dialog.getByText('Klart: 3 av 3 ärenden.').waitFor();
    await office.follow('Stäng');
    await dialog.waitFor({ state: 'detached' });
    await soon(
      () => page.evaluate('document.activeElement.tagName'),
      (shown) => expect(shown).not.toBe('BODY'),
    );
  }, 60_000);

  it('a member says that no conflict is there, and the chair decides', async () => {
    const comesToItem = async (user: string): Promise<KeyboardReader> => {
      const reader = await signsInByKeys(desk, user, '/moten');
      await reader.follow('Rådets möte torsdag 12 mars');
      await reader.page.getByRole('button', { name: 'Åtgärder för Motteron' }).waitFor();
      await reader.follow('Åtgärder för Motteron');
      return reader;
    };
    const member = await comesToItem('council-member-norra');
    await opens(member, 'Meddela att jäv inte finns');
    await member.write('Plats', 'norra');
    await sends(member, 'Meddela att jäv inte finns');
    await told.agenda.as(chair).does('MEETING_STARTED', { attendance: table().map((seat) => ({ ...seat })) });
    await told.agenda.as(rapporteur).does('PRESENTED', { rapporteur: 'föredragande', byTlv: false });
    const leader = await comesToItem('council-chair');
    await opens(leader, 'Besluta');
    await leader.choose('Beslut', 'Omfattas av');
    await leader.write('Skäl', 'Behandlingen berör hela landet.');
    await sends(leader, 'Besluta');
    expect(await stateOf(told.agenda.caseId, 'council-item')).toEqual(['decided']);
    expect(leader.told().steps).toBeLessThan(120);
  }, 60_000);

  /** The first of somebody's tasks, opened from the list. */
  const comesToTask = async (user: string, about: RegExp) => {
    const reader = await signsInByKeys(desk, user, '/uppgifter');
    await reader.page.getByRole('link', { name: about }).first().waitFor();
    await reader.press('j', 'Enter');
    await reader.page.locator('.task-acts').waitFor();
    return reader;
  };

  it('a company hands in what the evaluation rests on', async () => {
    const reader = await comesToTask('company-1', /Dossavir/);
    const { page } = reader;
    const act = 'Registrera företagets underlag';
    await reader.follow(act);
    await page.getByRole('form', { name: act }).waitFor();
    await reader.press('Tab');
    await reader.to(/^Skäl/);
    await reader.press('Control+Enter');
    await page.locator('.empty', { hasText: `Klart: ${act}` }).waitFor();
    await soon(
      () => page.evaluate('document.activeElement.textContent'),
      (shown) => expect(shown).toContain(act),
    );
    expect(await stateOf(told.dossavir.caseId, 'medicine-case')).toContain('handling.included.evaluation.dossierCheck');
  }, 60_000);

  it('an evaluator takes it on, and leads an act back', async () => {
    const { caseId } = told.dossavir;
    const reader = await comesToTask('evaluator', /Dossavir/);
    const { page } = reader;
    await reader.follow('Godta underlaget');
    await page.getByRole('form', { name: 'Godta underlaget' }).waitFor();
    await reader.pick('Sekretessdelar är märkta', 'Ja');
    await reader.press('Control+Enter');
    await page.locator('.empty', { hasText: 'Klart: Godta underlaget' }).waitFor();
    await reader.follow('Öppna ärendet');
    await page.locator('#handlingar').waitFor();
    await reader.press('a');
    await opens(reader, 'Påbörja värderingen');
    await sends(reader, 'Påbörja värderingen');
    await reader.press('a');
    await opens(reader, 'Ställ frågor till företaget');
    await reader.write('Fråga', 'Hur många deltog?');
    await sends(reader, 'Ställ frågor till företaget');
    expect(await stateOf(caseId, 'medicine-case')).toContain('handling.included.evaluation.clockStopped');
    await reader.follow(/^Ångra: /);
    await page.getByRole('form').waitFor();
    await reader.to(/^Skäl/);
    await reader.press('Control+Enter');
    await page.locator('.said.done:focus', { hasText: 'Klart: ' }).waitFor();
    expect(await stateOf(caseId, 'medicine-case')).toContain('handling.included.evaluation.assessing');
  }, 60_000);

  it('a manager goes from a figure to its cases and a case, and takes the table along', async () => {
    const reader = await signsInByKeys(desk, 'manager', '/laget');
    const { page } = reader;
    await page.locator('.plot .r').first().waitFor();
    await reader.press('2');
    await reader.follow('Synpunkter');
    await page.waitForURL(/\/arenden\?.*lage=opinions/);
    await page.getByRole('link', { name: 'Rundavir' }).first().waitFor();
    await reader.follow('Rundavir');
    await page.getByRole('heading', { level: 1, name: /Rundavir/ }).waitFor();
    await reader.follow('Läget');
    await page.locator('.csv > summary').waitFor();
    await rests(page);
    await reader.follow('CSV');
    const saved = page.waitForEvent('download');
    await reader.follow('Hur lång tid stegen tar');
    expect((await saved).suggestedFilename()).toMatch(/^laget-.*-2026-03-12\.csv$/);
  }, 60_000);

  it('a registrar registers what has come in', async () => {
    const raw = `From: Maja <maja@region.example>\r\nTo: x@ordna.example\r\nSubject: Yttrande\r\nMessage-ID: <7@region.example>\r\n\r\nVi behöver en vecka till.\r\n`;
    await desk.api.ask('mail-gateway', 'POST', '/incoming-documents', {
      raw,
      headers: { 'content-type': 'message/rfc822' },
    });
    const reader = await signsInByKeys(desk, 'registrar', '/diarium');
    const { page } = reader;
    const letter = page.getByRole('article', { name: 'Yttrande' });
    await letter.waitFor();
    await reader.to('Vilket ärende hör det till?');
    await reader.type('textavir');
    await letter.getByRole('button', { name: /^Textavir/ }).waitFor();
    await reader.follow(/^Textavir Svår/);
    await reader.page.locator('.picked button:focus').waitFor();
    await reader.follow('Lägg till ärendet');
    await letter.getByRole('link', { name: /^Textavir/ }).waitFor();
    await reader.follow('Registrera som handling');
    await letter.locator('form').waitFor();
    await reader.choose('Slag', 'Yttrande');
    await reader.press('Control+Enter');
    await letter.waitFor({ state: 'detached' });
    await page
      .getByRole('status')
      .filter({ hasText: /Yttrande är registrerad med nummer 2026\// })
      .first()
      .waitFor({ state: 'attached' });
    const { documents } = recordPage.parse(await read('registrar', `/documents?caseId=${told.textavir.caseId}`));
    expect(documents.map(({ title, state }) => [title, state])).toEqual([['Yttrande', 'registered']]);
  }, 60_000);

  it('without a mouse', () => {
    expect(readFileSync(new URL(import.meta.url), 'utf8')).not.toMatch(MOUSE);
  });
});
