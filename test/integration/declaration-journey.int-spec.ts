import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EndDeclarations, OpenConflict, type Actor } from '#casework';
import { AskForDeclarations } from '#network';
import { ActorDirectoryPg, ClearedDirectory, DeclarationsPg, poolOf } from '#persistence';
import { conflictIn, stockholmDate, type JsonRecord } from '#process';
import { addPerson } from '../support/people.js';
import { RecordWorld, somebodyAs } from '../support/record-world.js';

/** Cases that somebody stays out of; they need not be there. */
const CASE = '00000000-0000-7000-8000-0000000000ff';
const OTHER = '00000000-0000-7000-8000-0000000000aa';
const assessor = somebodyAs(1, 'conflict-assessor');

let world: RecordWorld;
let directory: ClearedDirectory;

beforeAll(async () => {
  world = await RecordWorld.open('2026-02-02');
  directory = new ClearedDirectory(new ActorDirectoryPg(world.dataSource), world.clearances);
});
afterAll(() => world.close());

describe('a declaration, from the appointment to when it is destroyed', () => {
  let person: string;
  let caseId: string;
  const themselves = (): Actor => ({ personId: person, mandates: [{ role: 'evaluator' }] });
  const act = (actor: Actor, name: string, facts: JsonRecord = {}) =>
    world.performAct.run(actor, { caseId, act: name, facts });
  const declared = (ties: string): JsonRecord => ({
    person,
    assignment: 'evaluation',
    form: 'member',
    hasTies: true,
    ties: [ties],
  });
  const actor = async (): Promise<Actor> => {
    const found = await directory.standingOf({ personId: person }, stockholmDate(world.clock.now()), 'asked');
    if (!found) throw new Error('nobody');
    return found.actor;
  };
  const mayWork = async (on: string = CASE): Promise<string> =>
    conflictIn('evaluator', { caseId: on, kind: 'medicine' }, (await actor()).clearances)?.code ?? 'may';
  const wanted = () => new AskForDeclarations(new DeclarationsPg(world.dataSource), world.clock).of(person);
  const endWhatIsOver = () =>
    new EndDeclarations(world.performAct, new DeclarationsPg(world.dataSource), world.clock).run();
  const said = async (): Promise<readonly string[]> =>
    (await world.records.secretsOf((await world.find('conflict', caseId)).id)).map(({ value }) =>
      JSON.stringify(value),
    );
  const housekeeping = async () => (await world.housekeeping()).declarations;

  it('is asked for, handed in, assessed by somebody else, and lets its person work', async () => {
    person = await addPerson(poolOf(world.dataSource), {
      subject: 'evaluator',
      issuer: 'https://issuer.example',
      mandates: [{ role: 'evaluator' }],
    });
    expect((await wanted()).map(({ because }) => because)).toEqual(['appointment']);
    expect(await mayWork()).toBe('conflict-not-declared');
    ({ caseId } = await new OpenConflict(world.performAct).run(themselves(), {
      act: 'INTERESTS_DECLARED',
      personId: person,
      assignment: 'evaluation',
      facts: declared('Aktier i Exempelbolaget'),
    }));
    expect([await wanted(), await mayWork()]).toEqual([[], 'conflict-not-assessed']);
    expect(await world.openTasks(caseId)).toEqual(['assess-declaration']);
    world.at('2026-02-04');
    await act(assessor, 'ASSESSMENT_STARTED');
    await act(themselves(), 'CASE_DECLARED', { caseId: CASE, conflict: true, ties: ['Närstående'] });
    await act(assessor, 'CONSULTED', { outcome: 'Ingen invändning' });
    await act(assessor, 'RESTRICTED', { cases: [OTHER], because: 'Aktierna' });
    expect([await mayWork('another'), await mayWork(), await mayWork(OTHER)]).toEqual([
      'may',
      'conflict-in-case',
      'conflict-in-case',
    ]);
    expect(await world.openTasks(caseId)).toEqual([]);
  });

  it('keeps its cases closed through a change and a renewal, until who assesses opens them', async () => {
    world.at('2027-05-03');
    await act(themselves(), 'CHANGE_REPORTED', { hasTies: false });
    expect((await actor()).clearances?.[0]?.cases).toEqual([OTHER, CASE]);
    await act(assessor, 'ASSESSMENT_STARTED');
    await act(assessor, 'CLEARED');
    expect([await mayWork(OTHER), await mayWork()]).toEqual(['may', 'conflict-in-case']);
    await world.fireOn('2030-05-04');
    expect((await wanted()).map(({ because }) => because)).toEqual(['renewal']);
    await act(themselves(), 'DECLARATION_RENEWED', { hasTies: true, ties: ['Styrelsepost'] });
    await act(assessor, 'ASSESSMENT_STARTED');
    await act(assessor, 'CLEARED');
    await act(assessor, 'RECUSAL_LIFTED', { cases: [CASE] });
    expect(await mayWork()).toBe('may');
    expect(await endWhatIsOver()).toBe(0);
  });

  it('ends with the last mandate, by itself', async () => {
    world.at('2030-06-30');
    await poolOf(world.dataSource).query(`UPDATE mandate SET to_on = '2030-06-30' WHERE person_id = $1`, [person]);
    expect(await endWhatIsOver()).toBe(0);
    world.at('2030-07-01');
    const both = await Promise.all([endWhatIsOver(), endWhatIsOver()]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect((await world.find('conflict', caseId)).state).toBe('ended');
    expect(await endWhatIsOver()).toBe(0);
  });

  it('goes on with the next mandate, and what was declared for the first is destroyed in its time', async () => {
    world.at('2031-03-03');
    await poolOf(world.dataSource).query(
      `INSERT INTO mandate (id, person_id, role, from_on, recorded_at)
       SELECT gen_random_uuid(), person_id, role, '2031-03-03', recorded_at FROM mandate WHERE person_id = $1`,
      [person],
    );
    expect(await wanted()).toMatchObject([{ because: 'appointment', since: '2031-03-03', declarationId: caseId }]);
    await act(themselves(), 'INTERESTS_DECLARED', declared('Arvode från Provföretaget'));
    await act(assessor, 'ASSESSMENT_STARTED');
    await act(assessor, 'CLEARED');
    expect(await endWhatIsOver()).toBe(0);
    world.at('2032-07-01');
    expect(await housekeeping()).toBe(0);
    expect((await said()).join()).toContain('Exempelbolaget');
    world.at('2032-07-02');
    expect(await housekeeping()).toBeGreaterThan(0);
    expect(await said()).toEqual(['["Arvode från Provföretaget"]']);
  });

  it('is destroyed as long after the end as the regions have set, and the journal stays as it was written', async () => {
    await world.settings.set('declaration-kept', { unit: 'm', n: 6 });
    await poolOf(world.dataSource).query(
      `UPDATE mandate SET ended_on = '2032-09-30' WHERE person_id = $1 AND to_on IS NULL`,
      [person],
    );
    world.at('2032-10-01');
    expect(await endWhatIsOver()).toBe(1);
    world.at('2033-04-01');
    expect([await housekeeping(), await said()]).toEqual([0, ['["Arvode från Provföretaget"]']]);
    world.at('2033-04-02');
    expect([await housekeeping(), await said()]).toEqual([1, []]);
    expect(await world.verified()).toEqual({ mismatches: [], differences: [] });
  });

  it('is not ended for who declares before they are appointed', async () => {
    const candidate = await addPerson(poolOf(world.dataSource), {
      subject: 'candidate',
      issuer: 'https://issuer.example',
      mandates: [{ role: 'contact-person' }],
    });
    await new OpenConflict(world.performAct).run(assessor, {
      act: 'DECLARATION_ASKED',
      personId: candidate,
      assignment: 'expertise',
      facts: { form: 'member' },
    });
    expect(await endWhatIsOver()).toBe(0);
  });
});
