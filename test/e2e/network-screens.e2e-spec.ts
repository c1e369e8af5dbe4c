import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  deliveryPage,
  mandatePage,
  mandateRoleList,
  mandateView,
  nextInTurn,
  organisationPage,
  personPage,
  personView,
} from '#contract';
import { DEMO_PERSONS } from '#network';
import { apiForAll } from '../support/api-for-all.js';
import { InjectBrowser } from '../support/inject-browser.js';

const api = apiForAll();

const idOf = (subject: string): string => DEMO_PERSONS.find((one) => one.subject === subject)?.id ?? 'unknown';
const get = async (user: string, path: string) => {
  const answer = await api.ask(user, 'GET', path);
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
  return answer.json();
};

describe('people', () => {
  it('are found by a part of their name, in capitals or not', async () => {
    const found = personPage.parse(await get('coordinator', '/persons?name=KONTAKTSSON%20sk'));
    expect(found.persons.map(({ name }) => name)).toEqual(['Exempel Kontaktsson Skåne']);
    expect(personPage.parse(await get('coordinator', '/persons?name=%25')).persons).toEqual([]);
    const services = personPage.parse(await get('coordinator', '/persons?kind=service')).persons;
    expect(services.map(({ name }) => name)).toEqual(['E-postmottagning (exempel)']);
  });

  it('sign in by the installation’s own provider where none is named', async () => {
    const body = { name: 'Exempel Inloggsson', email: 'inloggsson@ordna.example' };
    const added = personView.parse((await api.ask('coordinator', 'POST', '/persons', { body })).json());
    expect(added.canSignIn).toBe(false);
    const given = await api.ask('coordinator', 'POST', `/persons/${added.id}/logins`, {
      body: { subject: 'inloggsson' },
    });
    expect(personView.parse(given.json()).canSignIn).toBe(true);
    await new InjectBrowser(api.app).signIn('inloggsson');
    expect(personView.parse(await get('contact-person-20', `/persons/${added.id}`)).canSignIn).toBeNull();
  });
});

describe('mandates', () => {
  it('say by whom and where in words', async () => {
    const { organisations } = organisationPage.parse(await get('coordinator', '/organisations?kind=region&limit=100'));
    const skane = organisations.find(({ code }) => code === '12');
    const body = {
      personId: idOf('evaluator'),
      role: 'contact-deputy',
      region: '12',
      field: 'devices',
      rank: 7,
      appointedBy: skane?.id,
      decisionRef: 'RS 2026-0031',
      from: '2026-02-02',
    };
    const answer = await api.ask('coordinator', 'POST', '/mandates', { body });
    expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
    const given = mandateView.parse(answer.json());
    expect([given.placeLabel, given.appointedByName]).toEqual(['Region Skåne, medicinteknik', skane?.nameSv]);
    const { mandates } = mandatePage.parse(await get('coordinator', `/mandates?personId=${idOf('evaluator')}`));
    expect(mandates.find(({ id }) => id === given.id)).toMatchObject({ decisionRef: 'RS 2026-0031' });
    expect(mandates.find(({ role }) => role === 'evaluator')).toMatchObject({
      placeLabel: null,
      appointedByName: null,
    });
  });

  it('are made of roles that say what they need', async () => {
    const { roles, seats } = mandateRoleList.parse(await get('coordinator', '/mandate-roles'));
    expect(roles.map(({ role }) => role)).not.toContain('system');
    expect(roles.find(({ role }) => role === 'contact-deputy')).toMatchObject({
      needs: ['region'],
      allows: ['field', 'rank'],
    });
    expect(roles.find(({ role }) => role === 'mail-gateway')?.holder).toBe('service');
    expect(seats.map(({ code }) => code)).toContain('patients');
  });
});

describe('who is next in turn', () => {
  const inTurn = async (subject: string, on = '2026-02-02') =>
    nextInTurn.parse(await get('coordinator', `/persons/${idOf(subject)}/next-in-turn?on=${on}`)).places;

  it('is the region’s first deputy, for its contact person', async () => {
    const [place] = await inTurn('contact-person-12');
    expect(place).toMatchObject({ role: 'contact-person', mayBeStoodInFor: true });
    expect(place?.holders).toEqual([
      { personId: idOf('contact-deputy-12'), name: 'Exempel Ersättarsson Skåne', standsIn: true },
    ]);
  });

  it('is nobody for a seat of one’s own, and nobody without a mandate', async () => {
    const [seat] = await inTurn('council-member');
    expect(seat).toMatchObject({ role: 'council-member', mayBeStoodInFor: false });
    expect(await inTurn('contact-person-12', '2014-01-01')).toEqual([]);
    expect((await api.ask('coordinator', 'GET', `/persons/${randomUUID()}/next-in-turn`)).statusCode).toBe(404);
  });

  it('passes over a deputy who is away', async () => {
    const away = { personId: idOf('contact-deputy-14'), from: '2026-02-02', to: '2026-02-03' };
    const before = (await inTurn('contact-person-14'))[0]?.holders.map(({ personId }) => personId);
    expect(before).toEqual([idOf('contact-deputy-14')]);
    const told = await api.ask('coordinator', 'POST', '/absences', { body: away });
    expect([told.statusCode, told.statusCode === 201 ? '' : told.body]).toEqual([201, '']);
    const after = (await inTurn('contact-person-14'))[0]?.holders.map(({ personId }) => personId);
    expect(after).toEqual([idOf('second-contact-deputy-14')]);
  });
});

describe('letters that did not arrive', () => {
  it('are those that failed and those that came back, with who was to read them', async () => {
    const db = new pg.Pool({ connectionString: api.databaseUrl, max: 1 });
    for (const state of ['failed', 'bounced', 'sent'])
      await db.query(
        `INSERT INTO letter (id, outbox_id, kind, person_id, address, locale, subject, body_text, body_html, state, attempts, rendered_at, last_error)
         VALUES ($1, $1, 'notice', $2, 'a@ordna.example', 'sv', $3, '', '', $3, 1, now(), 'smtp-550')`,
        [randomUUID(), idOf('contact-person-12'), state],
      );
    await db.end();
    const { letters } = deliveryPage.parse(await get('coordinator', '/letters?undelivered=true'));
    expect(letters.map(({ state }) => state).toSorted()).toEqual(['bounced', 'failed']);
    expect(letters.map(({ personName }) => personName)).toEqual([
      'Exempel Kontaktsson Skåne',
      'Exempel Kontaktsson Skåne',
    ]);
  });
});
