import { PerformAct, SystemClock } from '#casework';
import { CaseStorePg, createDataSource, SettingsPg } from '#persistence';
import { charts } from '#process';
import { type BenchArguments, numberOf } from './arguments.js';
import { withBenchDatabase } from './bench-database.js';
import { Floor } from './floor.js';
import { measureInTurns, percentile, round } from './measure.js';
import { contactPerson, coordinator, nomination } from './nomination.js';
import { print, tell } from './print.js';

interface StepResult {
  readonly concurrency: number;
  readonly floorPerSecond: number;
  readonly ordnaPerSecond: number;
  readonly ratio: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const CALLERS = [1, 8, 32];
const WARM_UP_SECONDS = 3;

/** How much faster the full step is than plain statements, and that a long journal does not slow it down. */
export async function benchStep(given: BenchArguments): Promise<void> {
  const seconds = numberOf(given, 'seconds', 6);
  await withBenchDatabase(null, async (url) => {
    const floor = new Floor(url);
    const dataSource = createDataSource(url, { role: 'ordna_app', poolMax: 10 });
    await dataSource.initialize();
    const perform = new PerformAct(charts, new CaseStorePg(dataSource), new SettingsPg(dataSource), new SystemClock());
    try {
      // A server that has run for a while has been compiled; one that has just started has not.
      await compare(floor, perform, 8, WARM_UP_SECONDS);
      const results: StepResult[] = [];
      for (const callers of CALLERS) {
        const result = await compare(floor, perform, callers, seconds);
        results.push(result);
        if (!given.json) print(lineOf(result));
      }
      if (given.json) print(JSON.stringify({ step: results }));
      else print(await growth(perform));
    } finally {
      await floor.close();
      await dataSource.destroy();
    }
  });
}

async function compare(floor: Floor, perform: PerformAct, callers: number, seconds: number): Promise<StepResult> {
  await floor.open(callers);
  const walks = await Promise.all(Array.from({ length: callers }, () => Walk.start(perform)));
  tell(`${callers} at a time …`);
  const [plain, ordna] = await measureInTurns(callers, seconds, [
    (caller) => floor.step(caller),
    async (caller) => walks[caller]?.step(),
  ]);
  if (!plain || !ordna) throw new RangeError('Two works are measured');
  return {
    concurrency: callers,
    floorPerSecond: round(plain.perSecond, 0),
    ordnaPerSecond: round(ordna.perSecond, 0),
    ratio: round(ordna.perSecond / plain.perSecond),
    p50Ms: round(ordna.p50Ms),
    p95Ms: round(ordna.p95Ms),
  };
}

/**
 * A nomination that is returned and completed again and again: each step moves the case, ends a deadline and a task and starts
 * others, and puts letters into the outbox.
 */
class Walk {
  private isReturned = false;

  private constructor(
    private readonly perform: PerformAct,
    private readonly caseId: string,
  ) {}

  static async start(perform: PerformAct): Promise<Walk> {
    const { caseId } = await perform.open(contactPerson, nomination('Exempelmedel'));
    return new Walk(perform, caseId);
  }

  async step(): Promise<void> {
    const { caseId, isReturned } = this;
    this.isReturned = !isReturned;
    if (isReturned)
      await this.perform.run(contactPerson, {
        caseId,
        act: 'RESUBMIT',
        facts: { completion: 'Underlaget är nu komplett' },
      });
    else
      await this.perform.run(coordinator, {
        caseId,
        act: 'RETURN',
        facts: { missing: ['Jämförelse med dagens behandling'] },
      });
  }
}

/** The median of some steps of one case early and late in its life. */
async function growth(perform: PerformAct): Promise<string> {
  const walk = await Walk.start(perform);
  const times: number[] = [];
  while (times.length < 10_200) {
    const before = performance.now();
    await walk.step();
    times.push(performance.now() - before);
  }
  const median = (from: number): number =>
    percentile(
      times.slice(from, from + 200).toSorted((a, b) => a - b),
      0.5,
    );
  const early = median(10);
  const late = median(10_000);
  return `one case: step 10 takes ${round(early)} ms, step 10,000 takes ${round(late)} ms, ${round(late / early)} ×`;
}

const lineOf = ({ concurrency, floorPerSecond, ordnaPerSecond, ratio, p50Ms, p95Ms }: StepResult): string =>
  `${concurrency} at a time: floor ${floorPerSecond}/s, Ordna ${ordnaPerSecond}/s, ratio ${ratio}, p50 ${p50Ms} ms, p95 ${p95Ms} ms`;
