import { CaseQueue, PerformAct, VirtualClock, VerifyJournal, type Actor } from '#casework';
import { CaseArchivePg, CaseStorePg, createDataSource, JournalVerifierPg, SettingsPg } from '#persistence';
import { charts, ROLES, type ChartEvent, type CompiledChart } from '#process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sampleFacts } from '../support/charts/sample-facts.js';
import { wayInto } from '../support/charts/ways.js';

/** Whoever walks a chart may do everything, the system's own acts included; who may do what is tested elsewhere. */
const WALKER: Actor = {
  personId: '00000000-0000-7000-8000-000000000001',
  roles: ROLES,
  region: '20',
  company: 'Påhittat AB',
};

let database: TestDatabase;
let dataSource: DataSource;
let acts: PerformAct;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
  const clock = new VirtualClock(new Date('2024-03-01T09:00:00Z'));
  acts = new PerformAct(charts, new CaseStorePg(dataSource), new SettingsPg(dataSource), clock, new CaseQueue());
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const main = charts.all().filter(({ definition }) => ['medicine-case', 'class-case'].includes(definition.id));

describe.each(main.map((chart) => ({ name: `${chart.definition.id}@${chart.definition.version}`, chart })))(
  '$name on PostgreSQL',
  ({ chart }) => {
    it('comes to every state by the same acts as without a database, as far as somebody can open a case with the first of them', async () => {
      const astray: string[] = [];
      for (const path of chart.nodes.keys()) {
        const way = wayInto(chart, path);
        if (!way || way.length === 0) continue;
        const reached = await walkTo(chart, way);
        if (!reached.includes(path)) astray.push(path);
      }
      expect(astray).toEqual([]);
    }, 120_000);
  },
);

it('leaves a journal that is whole and leads to every stored case', async () => {
  const { ok, chain, replayed } = await new VerifyJournal(
    charts,
    new JournalVerifierPg(dataSource),
    new CaseArchivePg(dataSource),
  ).run();
  expect(ok).toBe(true);
  expect(replayed).toBeGreaterThan(100);
  expect(chain.entries).toBeGreaterThan(1_000);
}, 60_000);

/** Performs a way on a new case and gives the states it then stands in, on the way up from the innermost ones too. */
async function walkTo(chart: CompiledChart, way: readonly ChartEvent[]): Promise<readonly string[]> {
  const { definition } = chart;
  const opens = definition.acts[way[0]?.type ?? '']?.opens === true;
  const [first, ...later] = opens ? way : [openingOf(chart), ...way];
  if (!first) return [];
  const profile = {
    caseKey: `${definition.id}-${way.length}`,
    origin: 'live',
    historyId: null,
    processVersion: definition.processVersion ?? 'IN_OUT_2018',
    kind: 'medicine',
    product: 'Exempel',
    substance: 'exempelumab',
    indication: 'påhittad sjukdom',
    company: 'Påhittat AB',
  } as const;
  let answer = await acts.open(WALKER, { profile, chart: definition.id, act: first.type, facts: first.facts });
  for (const { type, facts } of later) answer = await acts.run(WALKER, { caseId: answer.caseId, act: type, facts });
  return answer.state.flatMap((leaf) => leaf.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.')));
}

/** Opens a case where the way begins with an act that opens none. */
function openingOf({ definition }: CompiledChart): Pick<ChartEvent, 'type' | 'facts'> {
  const type = definition.id === 'medicine-case' ? 'REPORT_COMPLETED' : 'CLASS_RULE_DRAFTED';
  return { type, facts: sampleFacts(definition.acts[type]?.facts ?? {}) };
}
