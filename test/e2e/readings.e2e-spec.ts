import { describe, expect, it } from '@jest/globals';
import { conflictPage, conflictView, networkEntryPage, personalData, personPage, personView, problem } from '#contract';
import { DEMO_PERSONS } from '#network';
import { apiForAll } from '../support/api-for-all.js';

const api = apiForAll();
const idOf = (subject: string): string => DEMO_PERSONS.find((one) => one.subject === subject)?.id ?? 'unknown';
const read = async (user: string, path: string) => {
  const answer = await api.ask(user, 'GET', path);
  expect([path, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([path, 200, '']);
  return answer;
};
const ownName = async (user: string): Promise<string> =>
  personView.parse((await read(user, '/persons/me')).json()).name ?? '';
/** Who has read what of somebody, as the auditor finds it. */
const readersOf = async (subject: string, what: string) => {
  const log = await read('auditor', `/network-entries?personId=${idOf(subject)}&what=${what}&limit=100`);
  return networkEntryPage
    .parse(log.json())
    .networkEntries.filter(({ subjectId }) => subjectId === idOf(subject))
    .map(({ actorId, details }) => [actorId, details]);
};

describe('who reads what is kept of somebody', () => {
  it('is written down with who sees their address, once a day, and found by the auditor', async () => {
    const of = 'contact-person-24';
    for (let n = 0; n < 3; n += 1) await read('coordinator', `/persons/${idOf(of)}`);
    await read('registrar', `/persons/${idOf(of)}`);
    await read('coordinator', `/persons/${idOf(of)}/logins`);
    expect(await readersOf(of, 'person-read')).toEqual([
      [idOf('registrar'), {}],
      [idOf('coordinator'), {}],
    ]);
    api.clock.set(new Date(api.clock.now().getTime() + 86_400_000));
    await read('coordinator', `/persons/${idOf(of)}`);
    expect(await readersOf(of, 'person-read')).toHaveLength(3);
  });

  it('is not, where a name alone is seen, or one’s own', async () => {
    const of = 'contact-person-25';
    for (const user of ['contact-person-20', 'manager', of]) await read(user, `/persons/${idOf(of)}`);
    await read(of, '/persons/me');
    expect((await api.ask('company-1', 'GET', `/persons/${idOf(of)}`)).statusCode).toBe(404);
    expect(await readersOf(of, 'person-read')).toEqual([]);
  });

  it('goes with exports, and into what the person gets out themselves', async () => {
    const of = 'contact-person-04';
    await read('coordinator', `/persons/${idOf(of)}`);
    await read('coordinator', `/persons/${idOf(of)}/exports`);
    expect(await readersOf(of, 'person-exported')).toEqual([[idOf('coordinator'), {}]]);
    const own = personalData.parse((await read(of, '/persons/me/exports')).json());
    const log = own.places.find(({ table }) => table === 'network_entry')?.records ?? [];
    expect(log).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: 'person-read', actor_id: idOf('coordinator') })]),
    );
  });

  it('is written down with who reads what somebody has declared of their interests, and not with who sees its standing', async () => {
    const { conflicts } = conflictPage.parse((await read('conflict-assessor', '/conflicts?limit=100')).json());
    const one = conflicts.find(({ personId }) => personId !== idOf('conflict-assessor'));
    const subject = DEMO_PERSONS.find(({ id }) => id === one?.personId)?.subject ?? '';
    expect(await readersOf(subject, 'declaration-read')).toEqual([]);
    const status = conflictView.parse((await read('coordinator', `/conflicts/${one?.id ?? ''}`)).json());
    expect([status.statements, await readersOf(subject, 'declaration-read')]).toEqual([null, []]);
    await read('conflict-assessor', `/conflicts/${one?.id ?? ''}`);
    await read(subject, `/conflicts/${one?.id ?? ''}`);
    expect(await readersOf(subject, 'declaration-read')).toEqual([[idOf('conflict-assessor'), {}]]);
  });

  it('is written down with who sees a list of people with their addresses: by what it was narrowed, once a day', async () => {
    const readings = async () =>
      networkEntryPage
        .parse((await read('auditor', '/network-entries?what=people-read&limit=100')).json())
        .networkEntries.map(({ actorId, subjectId, details }) => [actorId, subjectId, details]);
    expect(await readings()).toEqual([]);
    const { persons } = personPage.parse((await read('coordinator', '/persons?name=Exempel&kind=person')).json());
    expect(persons.length).toBeGreaterThan(1);
    const of = persons.find(({ organisationId }) => organisationId !== null)?.organisationId ?? '';
    await read('coordinator', '/persons?name=Exempel%20S&kind=person&limit=5');
    await read('coordinator', `/persons?organisationId=${of}`);
    await read('registrar', '/persons');
    const found = [
      [idOf('registrar'), null, {}],
      [idOf('coordinator'), null, { organisationId: of }],
      [idOf('coordinator'), null, { kind: 'person', byName: true }],
    ];
    expect(await readings()).toEqual(found);
    for (const user of ['manager', 'contact-person-12']) await read(user, '/persons');
    await read('coordinator', '/persons?name=Ingen-heter-detta');
    await read('coordinator', `/persons?name=${encodeURIComponent(await ownName('coordinator'))}`);
    expect(await readings()).toEqual(found);
    api.clock.set(new Date(api.clock.now().getTime() + 86_400_000));
    await read('registrar', '/persons');
    expect(await readings()).toHaveLength(4);
    const own = personalData.parse((await read('registrar', '/persons/me/exports')).json());
    const log = own.places.find(({ table }) => table === 'network_entry')?.records ?? [];
    expect(log.filter(({ what }) => what === 'people-read')).toHaveLength(2);
  });

  it('is read by coordinators and auditors alone', async () => {
    for (const user of ['manager', 'registrar', 'contact-person-12']) {
      const refused = await api.ask(user, 'GET', '/network-entries?what=person-read');
      expect([user, problem.parse(refused.json()).code]).toEqual([user, 'role-not-allowed']);
    }
    expect((await api.ask('auditor', 'GET', '/network-entries?what=allt')).statusCode).toBe(400);
  });
});
