import { describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import {
  absenceView,
  mandatePage,
  mandateView,
  networkEntryPage,
  organisationPage,
  personPage,
  personView,
  problem,
  vacancyList,
} from '#contract';
import { DEMO_PERSONS } from '#network';
import { apiForAll } from '../support/api-for-all.js';

const api = apiForAll();

const idOf = (subject: string): string => DEMO_PERSONS.find((one) => one.subject === subject)?.id ?? 'unknown';
const created = (answer: LightMyRequestResponse): LightMyRequestResponse => {
  expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
  return answer;
};
const codeOf = (answer: LightMyRequestResponse): readonly [number, string] => {
  const found = problem.parse(answer.json());
  return [
    answer.statusCode,
    found.code === 'network-refused' ? String(Reflect.get(Object(found.facts['reason']), 'code')) : found.code,
  ];
};
const get = async (user: string, path: string) => {
  const answer = await api.ask(user, 'GET', path);
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
  return answer.json();
};

describe('organisations and people', () => {
  it('has the 21 regions and six health care regions, Halland in two', async () => {
    const regions = organisationPage.parse(await get('contact-person-12', '/organisations?kind=region&limit=100'));
    expect(regions.organisations).toHaveLength(21);
    const halland = regions.organisations.find(({ code }) => code === '13');
    expect(halland?.memberships.map(({ code, kind }) => `${code} ${kind}`)).toEqual(['sodra primary', 'vastra copies']);
    const wholes = organisationPage.parse(await get('coordinator', '/organisations?kind=health-care-region'));
    expect(wholes.organisations.map(({ code }) => code)).toContain('stockholm-gotland');
    expect(wholes._meta.totalRecords).toBe(6);
  });

  it('shows addresses to coordinators and registrars, names to others, and everyone themselves', async () => {
    const path = `/persons/${idOf('contact-person-12')}`;
    expect(personView.parse(await get('coordinator', path)).contact?.email).toBe('contact-person-12@ordna.example');
    expect(personView.parse(await get('registrar', path)).contact).not.toBeNull();
    const seen = personView.parse(await get('contact-person-20', path));
    expect([seen.name, seen.contact]).toEqual(['Exempel Kontaktsson Skåne', null]);
    expect(personView.parse(await get('contact-person-12', '/persons/me'))).toMatchObject({
      id: idOf('contact-person-12'),
      contact: { digest: 'daily' },
      holds: [{ role: 'contact-person', region: '12', field: 'medicines', onBehalfOf: null }],
    });
  });

  it('shows a company itself alone', async () => {
    expect(personPage.parse(await get('company-1', '/persons')).persons.map(({ id }) => id)).toEqual([
      idOf('company-1'),
    ]);
    expect(codeOf(await api.ask('company-1', 'GET', `/persons/${idOf('coordinator')}`))).toEqual([
      404,
      'person-not-found',
    ]);
    expect(codeOf(await api.ask('company-1', 'GET', '/mandates'))).toEqual([403, 'role-not-allowed']);
  });

  it('lets people correct themselves, and coordinators anyone', async () => {
    const answer = await api.ask('contact-person-03', 'POST', '/persons/me/corrections', {
      body: { locale: 'en', digest: 'weekly' },
    });
    expect(personView.parse(created(answer).json()).contact).toMatchObject({ locale: 'en', digest: 'weekly' });
    expect(answer.headers['etag']).toBe('"2"');
    const path = `/persons/${idOf('contact-person-03')}/corrections`;
    expect(codeOf(await api.ask('contact-person-12', 'POST', path, { body: { locale: 'sv' } }))).toEqual([
      403,
      'role-not-allowed',
    ]);
    const stale = { body: { locale: 'sv' }, headers: { 'if-match': '"1"' } };
    expect(codeOf(await api.ask('coordinator', 'POST', path, stale))).toEqual([412, 'stale-revision']);
    created(await api.ask('coordinator', 'POST', path, { body: { locale: 'sv' }, headers: { 'if-match': '"2"' } }));
    const elsewhere = { body: { organisationId: null } };
    expect(codeOf(await api.ask('contact-person-03', 'POST', '/persons/me/corrections', elsewhere))).toEqual([
      403,
      'role-not-allowed',
    ]);
  });
});

describe('mandates', () => {
  it('are given once for one key, hold between their days, and end', async () => {
    const added = await api.ask('coordinator', 'POST', '/persons', {
      body: { name: 'Exempel Nykomlingsson', email: 'nykomling@ordna.example' },
    });
    const { id } = personView.parse(created(added).json());
    const body = {
      personId: id,
      role: 'contact-deputy',
      region: '25',
      field: 'medicines',
      rank: 3,
      from: '2026-02-02',
    };
    const headers = { 'idempotency-key': 'give-a-mandate-1' };
    const first = mandateView.parse(
      created(await api.ask('coordinator', 'POST', '/mandates', { body, headers })).json(),
    );
    const again = mandateView.parse(
      created(await api.ask('coordinator', 'POST', '/mandates', { body, headers })).json(),
    );
    expect(again.id).toBe(first.id);
    const other = { body: { ...body, rank: 4 }, headers };
    expect(codeOf(await api.ask('coordinator', 'POST', '/mandates', other))).toEqual([422, 'idempotency-key-reused']);
    expect(codeOf(await api.ask('coordinator', 'POST', '/mandates', { body }))).toEqual([409, 'already-held']);
    const listed = mandatePage.parse(
      await get('contact-person-12', '/mandates?role=contact-deputy&region=25&field=medicines'),
    );
    expect(listed.mandates.map(({ rank }) => rank)).toEqual([1, 2, 3]);

    const ending = `/mandates/${first.id}/endings`;
    const early = { body: { on: '2026-01-31', reason: 'resigned' } };
    expect(codeOf(await api.ask('coordinator', 'POST', ending, early))).toEqual([409, 'ends-too-early']);
    const ended = mandateView.parse(
      created(await api.ask('coordinator', 'POST', ending, { body: { on: '2026-02-01', reason: 'mistake' } })).json(),
    );
    expect([ended.endedOn, ended.revision]).toEqual(['2026-02-01', 2]);
    expect(personView.parse(await get('coordinator', `/persons/${id}`)).holds).toEqual([]);
  });

  it('keeps roles apart, and asks for what a role needs', async () => {
    const give = (body: object) =>
      api.ask('coordinator', 'POST', '/mandates', { body: { from: '2026-02-02', ...body } });
    expect(codeOf(await give({ personId: idOf('evaluator'), role: 'council-member' }))).toEqual([
      409,
      'roles-kept-apart',
    ]);
    expect(codeOf(await give({ personId: idOf('company-1'), role: 'coordinator' }))).toEqual([409, 'roles-kept-apart']);
    expect(codeOf(await give({ personId: idOf('scanner'), role: 'contact-person' }))).toEqual([409, 'mandate-needs']);
    expect(codeOf(await give({ personId: idOf('scanner'), role: 'auditor', region: '12' }))).toEqual([
      409,
      'mandate-too-narrow',
    ]);
    expect(codeOf(await give({ personId: idOf('scanner'), role: 'system' }))).toEqual([409, 'role-for-services']);
    expect(codeOf(await give({ personId: '00000000-0000-4000-8000-00000000dead', role: 'auditor' }))).toEqual([
      404,
      'person-not-found',
    ]);
    expect(
      codeOf(
        await api.ask('contact-person-12', 'POST', '/mandates', {
          body: { personId: idOf('contact-person-12'), role: 'coordinator', from: '2026-02-02' },
        }),
      ),
    ).toEqual([403, 'role-not-allowed']);
  });

  it('lists seats that end within six months', async () => {
    const soon = () =>
      get('coordinator', '/mandates?role=council-member&endingSoon=true&limit=100').then(
        (found) => mandatePage.parse(found).mandates,
      );
    expect(await soon()).toEqual([]);
    const body = {
      personId: idOf('expert'),
      role: 'council-member',
      seat: 'nt-council',
      from: '2026-01-01',
      to: '2026-08-02',
    };
    created(await api.ask('coordinator', 'POST', '/mandates', { body }));
    expect((await soon()).map(({ to, endsSoon }) => [to, endsSoon])).toEqual([['2026-08-02', true]]);
  });
});

describe('vacancies and absences', () => {
  it('alarms of a region whose only contact person has gone, until a new one is there', async () => {
    const vacancies = async () =>
      vacancyList
        .parse(await get('coordinator', '/vacancies'))
        .vacancies.map(({ region, field, role, because }) => [region, field, role, because]);
    expect(await vacancies()).toEqual([]);
    const { mandates } = mandatePage.parse(
      await get('coordinator', '/mandates?role=contact-person&region=07&field=devices'),
    );
    created(
      await api.ask('coordinator', 'POST', `/mandates/${mandates[0]?.id}/endings`, {
        body: { on: '2026-02-01', reason: 'moved' },
      }),
    );
    expect(await vacancies()).toEqual([['07', 'devices', 'contact-person', 'not-appointed']]);
    const body = {
      personId: idOf('contact-person-07'),
      role: 'contact-person',
      region: '07',
      field: 'devices',
      from: '2026-02-02',
    };
    created(await api.ask('coordinator', 'POST', '/mandates', { body }));
    expect(await vacancies()).toEqual([]);
  });

  it('lets the first deputy act as the absent contact person, on their behalf', async () => {
    const answer = await api.ask('contact-person-19', 'POST', '/absences', {
      body: { from: '2026-02-02', to: '2026-02-06' },
    });
    const absence = absenceView.parse(created(answer).json());
    expect(absence.substitute).toBeNull();
    const deputy = personView.parse(await get('contact-deputy-19', '/persons/me'));
    expect(deputy.holds).toMatchObject([
      { role: 'contact-deputy', onBehalfOf: null },
      {
        role: 'contact-person',
        onBehalfOf: { personId: idOf('contact-person-19'), name: 'Exempel Kontaktsson Västmanland' },
      },
    ]);
    const twice = { body: { from: '2026-02-05', to: '2026-02-20' } };
    expect(codeOf(await api.ask('contact-person-19', 'POST', '/absences', twice))).toEqual([409, 'absence-overlaps']);
    expect(codeOf(await api.ask('contact-person-12', 'POST', `/absences/${absence.id}/cancellations`))).toEqual([
      403,
      'role-not-allowed',
    ]);
    created(await api.ask('contact-person-19', 'POST', `/absences/${absence.id}/cancellations`));
    expect(personView.parse(await get('contact-deputy-19', '/persons/me')).holds).toHaveLength(1);
  });

  it('takes a substitute of the own organisation, from a coordinator anyone of the collaboration', async () => {
    const body = { from: '2026-03-02', to: '2026-03-06', substituteId: idOf('contact-person-12') };
    expect(codeOf(await api.ask('contact-person-18', 'POST', '/absences', { body }))).toEqual([
      409,
      'substitute-elsewhere',
    ]);
    expect(
      codeOf(
        await api.ask('contact-person-18', 'POST', '/absences', {
          body: { ...body, substituteId: idOf('contact-person-18') },
        }),
      ),
    ).toEqual([409, 'own-substitute']);
    const forAnother = { ...body, personId: idOf('contact-person-18') };
    expect(codeOf(await api.ask('contact-person-12', 'POST', '/absences', { body: forAnother }))).toEqual([
      403,
      'role-not-allowed',
    ]);
    expect(
      codeOf(
        await api.ask('coordinator', 'POST', '/absences', { body: { ...forAnother, substituteId: idOf('company-1') } }),
      ),
    ).toEqual([409, 'substitute-outside']);
    created(await api.ask('coordinator', 'POST', '/absences', { body: forAnother }));
  });

  it('writes who did what, by ids', async () => {
    const { networkEntries } = networkEntryPage.parse(await get('auditor', '/network-entries?limit=100'));
    expect(networkEntries.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'mandate-given',
        'mandate-ended',
        'absence-reported',
        'absence-cancelled',
        'person-added',
        'person-corrected',
      ]),
    );
    expect(JSON.stringify(networkEntries.map(({ details }) => details))).not.toMatch(/Exempel|ordna\.example/);
    expect(codeOf(await api.ask('contact-person-12', 'GET', '/network-entries'))).toEqual([403, 'role-not-allowed']);
  });
});
