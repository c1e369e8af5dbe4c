import { describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import {
  casePage,
  networkEntryPage,
  organisationPage,
  organisationView,
  performedAct,
  personView,
  problem,
} from '#contract';
import { ORGANISATIONS, referenceNetwork } from '#network';
import { apiForAll } from '../support/api-for-all.js';
import { NOMINATION } from '../support/story/facts.js';

const api = apiForAll();

const NEW = { nameSv: 'Exempelläkemedel AB' };
const add = (body: object, key?: string, user = 'coordinator') =>
  api.ask(user, 'POST', '/organisations', { body, ...(key !== undefined && { headers: { 'idempotency-key': key } }) });
const correct = (id: string, body: object, user = 'coordinator') =>
  api.ask(user, 'POST', `/organisations/${id}/corrections`, { body });
const made = (answer: LightMyRequestResponse) => {
  expect([answer.statusCode, answer.statusCode === 201 ? null : answer.json()]).toEqual([201, null]);
  return organisationView.parse(answer.json());
};
const refusal = (answer: LightMyRequestResponse) => {
  const { code, facts, detail } = problem.parse(answer.json());
  return [answer.statusCode, code, (facts['reason'] as { code?: string } | undefined)?.code, detail];
};
const companies = async () =>
  organisationPage.parse((await api.ask('coordinator', 'GET', '/organisations?kind=company&limit=100')).json())
    .organisations;

describe('a company', () => {
  it('is in no installation from the start: it is added, once for one key', async () => {
    expect(referenceNetwork.organisations.filter(({ kind }) => kind === 'company')).toEqual([]);
    const answer = await add({ nameSv: '  Exempelläkemedel   AB ' }, 'add-a-company');
    const company = made(answer);
    expect(company).toMatchObject({ kind: 'company', ...NEW, nameEn: NEW.nameSv, formerNames: [], memberships: [] });
    expect(company.code).toMatch(/^exempellakemedel-ab-[0-9a-f]{8}$/);
    expect(answer.headers.location).toMatch(new RegExp(`/organisations/${company.id}$`));
    expect(made(await add({ nameSv: '  Exempelläkemedel   AB ' }, 'add-a-company')).id).toBe(company.id);
    expect((await companies()).filter(({ nameSv }) => nameSv === NEW.nameSv)).toHaveLength(1);
    const read = await api.ask('contact-person-12', 'GET', `/organisations/${company.id}`);
    expect(organisationView.parse(read.json())).toMatchObject({ id: company.id, name: NEW.nameSv });
  });

  it('is refused where there is one of the name, in capitals or not, today or earlier, and is said which', async () => {
    for (const nameSv of ['EXEMPELLÄKEMEDEL AB', 'exempelläkemedel ab ', 'NT-rådet', 'stockholms läns landsting']) {
      const [status, code, reason, detail] = refusal(await add({ nameSv }));
      expect([status, code, reason]).toEqual([409, 'network-refused', 'organisation-known']);
      expect(detail).toMatch(/Exempelläkemedel AB|NT-rådet|Region Stockholm/);
    }
    const english = {
      body: { nameSv: 'Något annat AB', nameEn: 'New Therapies Council' },
      headers: { 'accept-language': 'en' },
    };
    const told = problem.parse((await api.ask('coordinator', 'POST', '/organisations', english)).json());
    expect(told.detail).toContain('NT-rådet');
    expect((await companies()).some(({ nameSv }) => nameSv === 'Något annat AB')).toBe(false);
  });

  it('is one, however many add it at the same moment', async () => {
    const answers = await Promise.all(
      ['one', 'two', 'three', 'four'].map((n) => add({ nameSv: 'Samtidiga AB' }, `same-moment-${n}`)),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
    expect((await companies()).filter(({ nameSv }) => nameSv === 'Samtidiga AB')).toHaveLength(1);
  });

  it('is corrected, and keeps the name it had among its earlier ones', async () => {
    const { id, code } = made(await add({ nameSv: 'Felstavade AB', nameEn: 'Misspelt Ltd' }));
    const corrected = made(await correct(id, { nameSv: 'Rättstavade AB' }));
    expect(corrected).toMatchObject({ id, code, nameSv: 'Rättstavade AB', nameEn: 'Misspelt Ltd' });
    expect(corrected.formerNames).toEqual([{ name: 'Felstavade AB', until: null }]);
    expect(made(await correct(id, { nameSv: 'Rättstavade AB' })).formerNames).toEqual(corrected.formerNames);
    expect(made(await correct(id, { nameEn: 'Wellspelt Ltd' }))).toMatchObject({
      nameSv: 'Rättstavade AB',
      nameEn: 'Wellspelt Ltd',
    });
    expect(refusal(await add({ nameSv: 'Felstavade AB' }))[2]).toBe('organisation-known');
    expect(refusal(await correct(id, { nameSv: 'Samtidiga AB' }))[2]).toBe('organisation-known');
    expect(made(await correct(id, { nameSv: 'Felstavade AB' })).formerNames).toEqual([
      { name: 'Rättstavade AB', until: null },
    ]);
  });

  it('follows in English where both names were the same', async () => {
    const { id } = made(await add({ nameSv: 'Lika namn AB' }));
    expect(made(await correct(id, { nameSv: 'Lika båda AB' })).nameEn).toBe('Lika båda AB');
  });

  it('gets a representative, who belongs to it and sees its cases', async () => {
    const nameSv = 'Nyetablerade AB';
    const company = made(await add({ nameSv }));
    const profile = {
      processVersion: 'IN_OUT_2018',
      kind: 'medicine',
      product: 'Nymedel',
      substance: 'nysubstans',
      indication: 'Exempelsjukdom hos barn',
      company: nameSv,
      caseKey: 'nymedel+exempelsjukdom',
    };
    const body = { profile, chart: 'medicine-case', act: 'NOMINATED', facts: NOMINATION };
    const { caseId } = performedAct.parse((await api.ask('contact-person-12', 'POST', '/cases', { body })).json());
    const person = { name: 'Exempel Ombudsson', email: 'ombudsson@ordna.example', organisationId: company.id };
    const added = await api.ask('coordinator', 'POST', '/persons', { body: person });
    const { id } = personView.parse(added.json());
    const login = { body: { subject: 'company-new' } };
    expect((await api.ask('coordinator', 'POST', `/persons/${id}/logins`, login)).statusCode).toBe(201);
    expect((await api.ask('company-new', 'GET', '/cases')).statusCode).toBe(403);
    const mandate = {
      personId: id,
      role: 'company-user',
      company: nameSv,
      appointedBy: company.id,
      from: '2026-02-02',
    };
    expect((await api.ask('coordinator', 'POST', '/mandates', { body: mandate })).statusCode).toBe(201);
    const seen = casePage.parse((await api.ask('company-new', 'GET', '/cases')).json());
    expect(seen.cases.map((one) => one.id)).toEqual([caseId]);
  });
});

describe('other organisations', () => {
  it('are added as groups, and as nothing that the law or the collaboration sets', async () => {
    expect(made(await add({ kind: 'group', nameSv: 'Nätverk för exempel' }))).toMatchObject({ kind: 'group' });
    for (const kind of ['region', 'health-care-region', 'council', 'authority', 'eu-body', 'function', 'association'])
      expect(refusal(await add({ kind, nameSv: `Ny ${kind}` })).slice(0, 2)).toEqual([400, 'request-invalid']);
  });

  it('keep their names where every installation begins with them, groups too', async () => {
    for (const kind of ['region', 'council', 'group', 'authority']) {
      const id = ORGANISATIONS.find((one) => one.kind === kind)?.id ?? '';
      expect(refusal(await correct(id, { nameSv: 'Något helt annat' }))[2]).toBe('organisation-fixed');
      const { _links } = organisationView.parse((await api.ask('coordinator', 'GET', `/organisations/${id}`)).json());
      expect(_links.map(({ rel }) => rel)).not.toContain('correct');
    }
    for (const id of ['00000000-0000-4000-9000-0000999999ff', 'no-id'])
      expect([404, 400]).toContain((await correct(id, { nameSv: 'Ingen' })).statusCode);
    expect(
      (await api.ask('coordinator', 'GET', '/organisations/00000000-0000-4000-9000-0000999999ff')).statusCode,
    ).toBe(404);
  });
});

describe('adding and correcting', () => {
  it.each([
    {},
    { nameSv: '' },
    { nameSv: '   ' },
    { nameSv: 'a\u0007' },
    { nameSv: null },
    { nameSv: 1 },
    { nameSv: 'X AB', nameEn: '' },
    { nameSv: 'X AB', code: 'mine' },
  ])('refuses %j', async (body) => {
    const before = await companies();
    expect(refusal(await add(body)).slice(0, 2)).toEqual([400, 'request-invalid']);
    expect(await companies()).toEqual(before);
  });

  it('refuses a name that is too long', async () => {
    expect(refusal(await add({ nameSv: 'å'.repeat(201) })).slice(0, 2)).toEqual([400, 'request-invalid']);
  });

  it('is for coordinators alone', async () => {
    const company = made(await add({ nameSv: 'Bara kansliet AB' }));
    for (const user of ['contact-person-12', 'manager', 'registrar', 'auditor', 'company-1', 'public', 'evaluator']) {
      expect([user, ...refusal(await add({ nameSv: 'Objuden AB' }, undefined, user)).slice(0, 2)]).toEqual([
        user,
        403,
        'role-not-allowed',
      ]);
      expect([user, ...refusal(await correct(company.id, { nameSv: 'Objuden AB' }, user)).slice(0, 2)]).toEqual([
        user,
        403,
        'role-not-allowed',
      ]);
    }
    expect((await companies()).some(({ nameSv }) => nameSv === 'Objuden AB')).toBe(false);
  });

  it('is written in the network’s log, by ids', async () => {
    const { id } = made(await add({ nameSv: 'Loggade AB' }));
    made(await correct(id, { nameSv: 'Loggade Bolaget AB' }));
    const log = await api.ask('auditor', 'GET', `/network-entries?personId=${id}`);
    const { networkEntries } = networkEntryPage.parse(log.json());
    expect(networkEntries.map(({ what }) => what)).toEqual(['organisation-corrected', 'organisation-added']);
    expect(JSON.stringify(networkEntries.map(({ details }) => details))).not.toContain('Loggade');
  });
});
