import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PerformAct, type Actor } from '#casework';
import { CaseStorePg, RecordsBesidePg } from '#persistence';
import { charts, registerNumbersIn, type JsonRecord } from '#process';
import { ANSWER } from '../support/opinion-case.js';
import { RecordWorld, somebodyAs } from '../support/record-world.js';
import { contactPerson, smallProfile } from '../support/small-case.js';
import { given, NOMINATION } from '../support/story/facts.js';

let world: RecordWorld;
beforeAll(async () => {
  world = await RecordWorld.open('2026-02-02');
});
afterAll(() => world.close());

const REGIONS = ['01', '03', '12', '13', '14', '23', '24', '25'];
/** Another process on the same database, with a memory of its own. */
const process = (beside = true): PerformAct =>
  new PerformAct(
    charts,
    new CaseStorePg(world.dataSource),
    world.settings,
    world.clock,
    undefined,
    null,
    beside ? new RecordsBesidePg(world.dataSource, world.clearances, world.clock) : null,
  );
const stored = async (caseId: string) => {
  const found = await new CaseStorePg(world.dataSource).loadFresh(caseId);
  return [...(found?.state.instances.values() ?? [])].filter(({ chart }) => chart === 'opinion');
};

/** @returns the case and the ids of its opinions by county code */
async function asked(indication: string): Promise<{ caseId: string; opinions: ReadonlyMap<string | null, string> }> {
  const { caseId } = await world.performAct.open(contactPerson('12'), {
    profile: smallProfile({ indication, caseKey: indication, processVersion: 'IN_OUT_2018' }),
    chart: 'medicine-case',
    act: 'NOMINATED',
    facts: given(NOMINATION),
  });
  await world.performAct.run(somebodyAs(1, 'coordinator'), { caseId, act: 'ACCEPT_NOMINATION', facts: {} });
  const opinions = new Map((await stored(caseId)).map(({ key, id }) => [key, id]));
  return { caseId, opinions };
}
const answers = (
  perform: PerformAct,
  { caseId, opinions }: Awaited<ReturnType<typeof asked>>,
  region: string,
  facts: JsonRecord = ANSWER,
) => {
  const actor: Actor = contactPerson(region);
  return perform.run(actor, { caseId, act: 'SUBMIT', facts, instanceId: opinions.get(region) ?? '' });
};
const placesOf = async (caseId: string): Promise<readonly number[]> =>
  (await stored(caseId))
    .flatMap(({ context }) => registerNumbersIn(context))
    .map((number) => Number(number.split('-')[1]))
    .toSorted((a, b) => a - b);

describe('numbers of answers in the register', () => {
  it('have no gap and none twice, also when several processes take answers of one case at once', async () => {
    const round = await asked('register 1');
    const [one, two] = [process(), process()];
    await Promise.all(REGIONS.map((region, n) => answers(n % 2 === 0 ? one : two, round, region)));
    expect(await placesOf(round.caseId)).toEqual(REGIONS.map((_region, n) => n + 1));
    const { rows, total } = await world.records.register(
      { caseId: round.caseId, states: ['registered'] },
      { page: 1, limit: 3 },
    );
    expect([rows.length, total]).toEqual([3, REGIONS.length]);
    expect(rows.map(({ context }) => JSON.stringify(context['number']))).toEqual(
      ['8', '7', '6'].map((place) => expect.stringMatching(new RegExp(`-${place}"$`))),
    );
  });

  it('are read from the journal by a replay, and answers from before numbers stand as they were', async () => {
    const round = await asked('register 2');
    await answers(process(false), round, '01');
    await answers(process(), round, '12');
    expect(await placesOf(round.caseId)).toEqual([1]);
    expect(await world.verified()).toEqual({ mismatches: [], differences: [] });
    const { total } = await world.records.register(
      { caseId: round.caseId, states: ['registered'] },
      { page: 1, limit: 9 },
    );
    expect(total).toBe(1);
  });

  it('stand for documents that came in: no other state of the register lists them, and nothing else has their ids', async () => {
    const round = await asked('register 3');
    await answers(process(), round, '12');
    const paged = { page: 1, limit: 9 };
    expect((await world.records.register({ caseId: round.caseId, states: ['draft', 'published'] }, paged)).total).toBe(
      0,
    );
    const [row] = (await world.records.register({ caseId: round.caseId, states: ['registered'] }, paged)).rows;
    expect(await world.records.find('document', row?.id ?? '')).toEqual(row);
    expect(row?.entry?.hash.startsWith(row.id.replaceAll('-', ''))).toBe(true);
    expect(await world.records.find('disclosure-request', row?.id ?? '')).toBeNull();
    expect(await world.records.find('document', round.caseId)).toBeNull();
  });
});
