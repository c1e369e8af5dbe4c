import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { absencePage, deliveryPage, mandatePage, personPage } from '#contract';
import { DEMO_PERSONS } from '#network';
import { goAndRest } from '../support/at-rest.js';
import { describeWithChromium } from '../support/chromium.js';
import type { TestApi } from '../support/api.js';
import { InjectBrowser } from '../support/inject-browser.js';
import { OpinionCase } from '../support/opinion-case.js';
import { soon } from '../support/soon.js';
import { axeFaults, tooWide, WebDesk } from '../support/web-desk.js';

const OFFICE = 'coordinator';
const NEW = 'Exempel Nyansson';
const idOf = (subject: string): string => DEMO_PERSONS.find((one) => one.subject === subject)?.id ?? 'unknown';
const CONTACT = idOf('contact-person-12');

describeWithChromium('the network in a browser', () => {
  let desk: WebDesk;
  let page: Page;
  const read = async (path: string): Promise<unknown> => (await desk.api.ask(OFFICE, 'GET', path)).json();
  const open = async (path: string, on = page): Promise<void> => {
    await goAndRest(on, `${desk.url}${path}`);
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  beforeAll(async () => {
    desk = await WebDesk.open();
    await keepUndelivered(desk.api);
    page = await desk.page(OFFICE);
  }, 60_000);
  afterAll(async () => desk.close());

  it('lets the office add a person, who can then sign in', async () => {
    await open('/natverket');
    await page.getByRole('link', { name: 'Ny person' }).click();
    await heading('Ny person');
    await button('Lägg till personen').click();
    await page.getByText('Fyll i det här.').waitFor();
    expect(await field('Namn').evaluate('document.activeElement?.getAttribute("name")')).toBe('name');
    await field('Namn').fill(NEW);
    await field('E-postadress').fill('nyansson@ordna.example');
    await field('Hör till').selectOption({ label: 'Region Skåne' });
    const login = field('Vad inloggningstjänsten kallar personen');
    await login.fill('contact-person-12');
    await button('Lägg till personen').click();
    await page.getByText('Inloggningen hör redan till någon annan.').first().waitFor();
    await page.getByText(`${NEW} är tillagd, men utan inloggning.`).waitFor();
    await login.fill('nyansson');
    await button('Ge en inloggning').click();
    await heading(NEW);
    await page.getByText('Kan logga in.').waitFor();
    await new InjectBrowser(desk.api.app, desk.url).signIn('nyansson');
  }, 60_000);

  it('lets the office take a login away, which then lets nobody in', async () => {
    const user = 'contact-person-09';
    const office = await desk.page('coordinator');
    await office.goto(`${desk.url}/natverket/${idOf(user)}`);
    await office.getByRole('button', { name: 'Ta bort en inloggning' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByText('Uppdragen är kvar.').waitFor();
    expect(await axeFaults(office)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ta bort inloggningen' }).click();
    await office.getByText('Kan inte logga in ännu.').waitFor();
    expect((await desk.api.ask(user, 'GET', '/persons/me')).statusCode).toBe(403);
    await office.close();
  }, 60_000);

  it('lets the office give them a role, by whose decision', async () => {
    await page.getByRole('link', { name: 'Ge ett uppdrag' }).click();
    await heading(`Ge ${NEW} ett uppdrag`);
    await field('Roll').selectOption('working-group-member');
    await button('Ge uppdraget').click();
    await page.getByText('Fyll i det här.').waitFor();
    await field('Roll').selectOption('contact-deputy');
    expect(await field('Region').inputValue()).toBe('12');
    await field('Ersättarens tur').fill('3');
    await field('Sista dag').fill('2025-01-31');
    await field('Utsedd av').selectOption({ label: 'Region Skåne' });
    await field('Beslutets diarienummer').fill('RS 2026-0031');
    await button('Ge uppdraget').click();
    await page
      .getByText(/^Perioden slutar/)
      .first()
      .waitFor();
    await field('Sista dag').fill('2028-12-31');
    await button('Ge uppdraget').click();
    await heading(NEW);
    await page.getByText('Utsedd av Region Skåne. Beslut RS 2026-0031.').waitFor();
    const { mandates } = mandatePage.parse(await read(`/mandates?role=contact-deputy&region=12&limit=100`));
    expect(mandates.find(({ personName }) => personName === NEW)).toMatchObject({ rank: 3, to: '2028-12-31' });
  }, 60_000);

  it('lets the office add a company, correct it, and appoint who represents it', async () => {
    await open('/natverket');
    await page.getByRole('link', { name: 'Företag', exact: true }).click();
    await heading('2 företag i nätverket.');
    await button('Nytt företag').click();
    const dialog = page.getByRole('dialog');
    const act = (name: string) => dialog.getByRole('button', { name });
    await act('Lägg till företaget').click();
    await dialog.getByText('Fyll i det här.').waitFor();
    await field('Företagets namn').fill('exempelbolaget ab');
    await act('Lägg till företaget').click();
    await dialog
      .getByText('Det finns redan en organisation som heter eller har hetat så: Exempelbolaget AB.')
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await field('Företagets namn').fill('Nybildade Läkemdel AB');
    await act('Lägg till företaget').click();
    await dialog.waitFor({ state: 'detached' });
    await heading('3 företag i nätverket.');
    await button('Rätta Nybildade Läkemdel AB').click();
    await field('Företagets namn').fill('Nybildade Läkemedel AB');
    await act('Spara').click();
    await button('Rätta Nybildade Läkemedel AB').waitFor();
    expect([await tooWide(page), await axeFaults(page)]).toEqual([0, []]);

    await open('/natverket/personer/ny');
    await field('Namn').fill('Exempel Ombudsson');
    await field('Hör till').selectOption({ label: 'Nybildade Läkemedel AB' });
    await button('Lägg till personen').click();
    await heading('Exempel Ombudsson');
    await page.getByRole('link', { name: 'Ge ett uppdrag' }).click();
    await field('Roll').selectOption('company-user');
    await field('Företag').selectOption({ label: 'Nybildade Läkemedel AB' });
    await button('Ge uppdraget').click();
    await soon(
      async () => mandatePage.parse(await read('/mandates?role=company-user&limit=100')).mandates,
      (mandates) =>
        expect(mandates.find(({ personName }) => personName === 'Exempel Ombudsson')).toMatchObject({
          company: 'Nybildade Läkemedel AB',
        }),
    );
    await heading('Exempel Ombudsson');
  }, 60_000);

  it('tells who steps in before somebody else’s absence is reported', async () => {
    await open(`/natverket/${CONTACT}`);
    await button('Anmäl frånvaro').click();
    await page.getByText(/Exempel Ersättarsson Skåne går in\./).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await field('Sista dag borta').fill('2026-02-01');
    await page.getByRole('dialog').getByRole('button', { name: 'Anmäl frånvaro' }).click();
    await page
      .getByText(/^Perioden slutar/)
      .first()
      .waitFor();
    await field('Sista dag borta').fill('2026-02-06');
    await page.getByRole('dialog').getByRole('button', { name: 'Anmäl frånvaro' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(/6 februari 2026.*Nästa i tur ersätter/).waitFor();
    const { absences } = absencePage.parse(await read(`/absences?personId=${CONTACT}`));
    expect(absences).toMatchObject([{ from: '2026-02-02', to: '2026-02-06', substitute: null, cancelled: false }]);
    await button(/^Ta bort frånvaron/).click();
    await page.getByText('Inte borta.').waitFor();
  }, 60_000);

  it('has letters that did not arrive, why, and tries them again', async () => {
    await open('/natverket');
    await page.getByRole('link', { name: '3 brev gick inte fram' }).click();
    await heading('3 brev gick inte fram.');
    await page.getByText('Mottagarens e-postserver känner inte adressen.').waitFor();
    await button('Försök igen: Påminnelse om yttrande').click();
    await heading('2 brev gick inte fram.');
    await soon(
      async () => deliveryPage.parse(await read('/letters?state=waiting')).letters,
      (waiting) => expect(waiting.map(({ subject }) => subject)).toContain('Påminnelse om yttrande'),
    );
    await button('Försök igen med alla 2 på sidan').click();
    await heading('Alla brev har gått fram.');
    await button('Berätta nu: Rådet rekommenderar regionerna att avvakta.').click();
    await page.getByRole('heading', { name: 'Händelser som ingen fick veta' }).waitFor({ state: 'detached' });
  }, 60_000);

  it('shows an account’s secret once, and ends the account', async () => {
    await open('/natverket/konton');
    await field('Vad systemet kallas').fill('Exempelregionens diarium');
    await button('Skapa kontot').click();
    const secret = field('Hemlighet (client secret)');
    await secret.waitFor();
    const shown = await secret.inputValue();
    expect(shown.length).toBeGreaterThan(30);
    expect(await axeFaults(page)).toEqual([]);
    await button('Klart, hemligheten är sparad').click();
    await secret.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(shown);
    await button('Avsluta Exempelregionens diarium').click();
    await button('Avsluta kontot').click();
    await page.getByText(/^Avslutat /).waitFor();
    expect(desk.api.errors).toEqual([]);
  }, 60_000);

  it('corrects and erases somebody, and says what that does', async () => {
    const { persons } = personPage.parse(await read(`/persons?name=${encodeURIComponent(NEW)}`));
    await open(`/natverket/${persons[0]?.id ?? ''}`);
    await button('Rätta').click();
    await field('E-postadress').fill('fel');
    await button('Spara').click();
    await page.getByText('Det här går inte att använda.').waitFor();
    await field('E-postadress').fill('ratt@ordna.example');
    await button('Spara').click();
    await page.getByText('ratt@ordna.example').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Hämta allt som finns sparat' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^ordna-person-.*\.json$/);
    await button('Radera personen').click();
    expect(await axeFaults(page)).toEqual([]);
    await button(/^Radera$/).click();
    await page.getByText('Kryssa i att du har förstått.').waitFor();
    await page.getByRole('checkbox').check();
    await button(/^Radera$/).click();
    await page.getByText(/Uppgifter togs bort på/).waitFor();
    await button('Till personer').click();
    await page.getByRole('searchbox').fill(NEW);
    await page.getByText('Ingen heter så.').waitFor();
  }, 60_000);

  // Both widths in both themes are the walk of every route's; here with contents, where they are narrowest.
  it('is whole on a phone, in both languages', async () => {
    await keepUndelivered(desk.api);
    const look = await desk.page(OFFICE, { width: 320 });
    const faults: string[] = [];
    const paths = ['/brev', '/foretag', `/${CONTACT}`, `/${CONTACT}/uppdrag`];
    for (const [at, path] of paths.entries()) {
      await open(`${at % 2 === 0 ? '' : '/en'}/natverket${path}`, look);
      faults.push(...(await axeFaults(look)).map((one) => `${path}: ${one}`));
      if ((await tooWide(look)) > 0) faults.push(`${path}: too wide`);
    }
    expect(faults).toEqual([]);
  }, 60_000);
});

/** Three letters that did not arrive, and an event that nobody was told of. */
async function keepUndelivered(api: TestApi): Promise<void> {
  const db = new pg.Pool({ connectionString: api.databaseUrl, max: 1 });
  const letters = [
    ['Påminnelse om yttrande', 'failed', 'smtp-550', CONTACT],
    ['Nyheter i dina ärenden', 'bounced', '5.2.2', CONTACT],
    ['Bekräfta att du vill följa ärenden', 'failed', 'smtp-econnection', null],
  ];
  for (const [subject, state, error, person] of letters)
    await db.query(
      `INSERT INTO letter (id, outbox_id, kind, person_id, address, locale, subject, body_text, body_html, state, attempts, rendered_at, last_error)
       VALUES ($1, $1, 'notice', $5, 'x@ordna.example', 'sv', $2, '', '', $3, 3, '2026-02-02T07:00:00Z', $4)`,
      [randomUUID(), subject, state, error, person],
    );
  await db.query(
    `INSERT INTO notice (id, case_id, seq, instance_id, notice, audience, channel, region, state, raised_at)
     VALUES ($1, $2, 1, $1, 'wait-issued', 'regions', 'digest', '09', 'failed', '2026-02-02T07:00:00Z')`,
    [randomUUID(), await OpinionCase.nominated(api)],
  );
  await db.end();
}
