import { PerformAct, SystemClock, type Actor, type OpenRequest } from '#casework';
import { CaseStorePg, createDataSource, SettingsPg } from '#persistence';
import { charts, type ChartId, type JsonRecord, type ProcessVersion } from '#process';
import { type BenchArguments, numberOf } from './arguments.js';
import { withBenchDatabase } from './bench-database.js';
import { measureInTurns, round } from './measure.js';
import { contactPerson, coordinator, nomination } from './nomination.js';
import { print, tell } from './print.js';

interface ChartResult {
  readonly chart: string;
  readonly states: number;
  readonly acts: number;
  readonly stepsPerSecond: number;
  readonly p50Ms: number;
  /** Time of a step against that of the medicine case. */
  readonly againstMedicine: number;
}

const office: Actor = { ...coordinator, mandates: [...coordinator.mandates, { role: 'scanner' }] };

/** How a case is opened on each chart that carries cases. */
const OPENINGS: readonly OpenRequest[] = [
  nomination('Exempelmedel'),
  {
    ...nomination('Exempelterapi'),
    profile: { ...nomination('Exempelterapi').profile, kind: 'atmp' },
    chart: 'atmp-case',
  },
  opening('device-case', 'DEVICE_MTP_2020', 'medtech', 'SCANNING_FOUND', { object: 'product' }),
  opening('class-case', 'CLASS_PDL1_2018', 'medicine', 'CLASS_RULE_DRAFTED', {
    classCase: 'pd-l1',
    productClass: 'PD-(L)1',
    members: [{ product: 'Exempelmedel', indication: 'Exempelsjukdom' }],
    placeInTherapyOwner: 'Exempelgruppen',
  }),
  opening('hospital-exemption', 'HOSPITAL_EXEMPTION_2011', 'atmp', 'EXEMPTION_PROPOSED', {
    hospital: 'Exempelsjukhuset',
    therapy: 'Exempelceller',
  }),
  opening('norwegian-method', 'NYE_METODER_2013', 'medtech', 'METHOD_PROPOSED', {}),
];

function opening(
  chart: ChartId,
  processVersion: ProcessVersion,
  kind: OpenRequest['profile']['kind'],
  act: string,
  facts: JsonRecord,
): OpenRequest {
  return {
    ...nomination(`Exempel ${chart}`),
    profile: { ...nomination('x').profile, processVersion, kind },
    chart,
    act,
    facts,
  };
}

const CALLERS = 8;
const WARM_UP_SECONDS = 2;

/**
 * What the size of a chart costs: the same two acts, pause and take up again, on a case of each chart. Everything but the chart is
 * alike: both end or begin a deadline, move one region, and put a notice into the outbox.
 */
export async function benchStepCharts(given: BenchArguments): Promise<void> {
  const seconds = numberOf(given, 'seconds', 4);
  await withBenchDatabase(null, async (url) => {
    const dataSource = createDataSource(url, { role: 'ordna_app', poolMax: 10 });
    await dataSource.initialize();
    const perform = new PerformAct(charts, new CaseStorePg(dataSource), new SettingsPg(dataSource), new SystemClock());
    try {
      const works = await Promise.all(OPENINGS.map((one) => worksOn(perform, one)));
      tell('warming up …');
      await measureInTurns(CALLERS, WARM_UP_SECONDS, works);
      tell(`${works.length} charts, ${CALLERS} callers …`);
      const measured = await measureInTurns(CALLERS, seconds, works);
      const base = measured[0]?.perSecond ?? 1;
      const results = OPENINGS.map(({ chart }, index) => resultOf(chart, measured[index], base));
      if (given.json) print(JSON.stringify({ 'step-charts': results }));
      else for (const result of results) print(lineOf(result));
    } finally {
      await dataSource.destroy();
    }
  });
}

/** One case for each caller, paused and taken up in turn. */
async function worksOn(perform: PerformAct, open: OpenRequest): Promise<(caller: number) => Promise<void>> {
  const actor = open.act === 'NOMINATED' || open.act === 'EXEMPTION_PROPOSED' ? contactPerson : office;
  const cases = await Promise.all(
    Array.from({ length: CALLERS }, async () => ({ id: (await perform.open(actor, open)).caseId, held: false })),
  );
  return async (caller) => {
    const one = cases[caller];
    if (!one) return;
    const next = one.held ? { act: 'RESUME', facts: {} } : { act: 'HOLD', facts: { reasonCode: 'capacity' } };
    one.held = !one.held;
    await perform.run(coordinator, { caseId: one.id, ...next });
  };
}

function resultOf(
  id: ChartId,
  measured: { readonly perSecond: number; readonly p50Ms: number } | undefined,
  base: number,
): ChartResult {
  const chart = charts.all().findLast(({ definition }) => definition.id === id);
  return {
    chart: id,
    states: chart?.nodes.size ?? 0,
    acts: Object.keys(chart?.definition.acts ?? {}).length,
    stepsPerSecond: round(measured?.perSecond ?? 0, 0),
    p50Ms: round(measured?.p50Ms ?? 0),
    againstMedicine: round(base / (measured?.perSecond ?? base)),
  };
}

const lineOf = ({ chart, states, acts, stepsPerSecond, p50Ms, againstMedicine }: ChartResult): string =>
  `${chart.padEnd(20)} ${states} states, ${acts} acts: ${stepsPerSecond} steps/s, p50 ${p50Ms} ms, ${againstMedicine} × the medicine`;
