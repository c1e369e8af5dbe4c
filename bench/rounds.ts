import { PerformAct, VirtualClock } from '#casework';
import { CaseStorePg, createDataSource, SettingsPg } from '#persistence';
import { charts } from '#process';
import { z } from 'zod';
import { type BenchArguments, numberOf } from './arguments.js';
import { withBenchDatabase } from './bench-database.js';
import { percentile, round } from './measure.js';
import { contactPerson, coordinator, nomination } from './nomination.js';
import { PlainRounds } from './plain-rounds.js';
import { print, tell } from './print.js';

const NOMINATED_AT = new Date('2026-03-02T09:00:00Z');
const OPENED_AT = new Date('2026-03-03T09:00:00Z');
const PORTIONS = 10;
const WARM_UP = 50;
const NOMINATING = 64;

const counts = z.object({ tasks: z.int(), outbox: z.int(), rows: z.int() });

/** What the rounds have put into the tables that a round writes to. */
const COUNTED = `
  SELECT (SELECT count(*) FROM task WHERE opened_at = $1 AND case_id = ANY ($2))::integer AS tasks,
    (SELECT count(*) FROM outbox WHERE created_at = $1 AND case_id = ANY ($2))::integer AS outbox,
    ((SELECT count(*) FROM task WHERE opened_at = $1 AND case_id = ANY ($2)) + (SELECT count(*) FROM outbox WHERE created_at = $1 AND case_id = ANY ($2))
      + (SELECT count(*) FROM deadline WHERE armed_at = $1 AND case_id = ANY ($2)) + (SELECT count(*) FROM journal_entry WHERE recorded_at = $1 AND case_id = ANY ($2))
      + (SELECT count(*) FROM instance WHERE chart <> 'medicine-case' AND case_id = ANY ($2)))::integer AS rows`;

/**
 * Opening rounds, each with a task, an opinion, a deadline and an outbox row for all 21 regions, against inserting the same rows
 * into the same tables with nothing worked out. In turns, a tenth at a time, so that what else the machine does meets both alike.
 */
export async function benchRounds(given: BenchArguments): Promise<void> {
  const count = numberOf(given, 'count', 1_000);
  const callers = numberOf(given, 'callers', 8);
  await withBenchDatabase(null, async (url) => {
    const dataSource = await createDataSource(url, { role: 'ordna_app', poolMax: 10 }).initialize();
    const clock = new VirtualClock(NOMINATED_AT);
    const perform = new PerformAct(charts, new CaseStorePg(dataSource), new SettingsPg(dataSource), clock);
    const plain = new PlainRounds(url, callers);
    try {
      tell(`nominating ${2 * (count + WARM_UP)} medicines …`);
      const cases = await nominate(perform, 2 * (count + WARM_UP));
      clock.set(OPENED_AT);
      const open = async (caseId: string): Promise<void> => {
        await perform.run(coordinator, { caseId, act: 'ACCEPT_NOMINATION', facts: {} });
      };
      const own = cases.slice(0, count + WARM_UP);
      const others = cases.slice(count + WARM_UP);
      await timed(own.slice(0, WARM_UP), callers, open);
      await plain.learnFrom(own[0] ?? '', OPENED_AT);
      await timed(others.slice(0, WARM_UP), callers, (caseId) => plain.open(caseId));
      const ordna = new Taken();
      const floor = new Taken();
      for (let portion = 0; portion < PORTIONS; portion += 1) {
        tell(`portion ${portion + 1} of ${PORTIONS} …`);
        const [from, to] = [portion, portion + 1].map((n) => WARM_UP + Math.round((count * n) / PORTIONS));
        ordna.add(await timed(own.slice(from, to), callers, open));
        floor.add(await timed(others.slice(from, to), callers, (caseId) => plain.open(caseId)));
      }
      const measured = counts.parse((await dataSource.query(COUNTED, [OPENED_AT, own.slice(WARM_UP)]))[0]);
      const same = counts.parse((await dataSource.query(COUNTED, [OPENED_AT, others.slice(WARM_UP)]))[0]);
      if (JSON.stringify(measured) !== JSON.stringify(same))
        throw new Error(`Not the same rows: ${JSON.stringify({ measured, same })}`);
      report(given, { rounds: count, callers, ...measured, ...compare(ordna, floor, count) });
    } finally {
      await plain.close();
      await dataSource.destroy();
    }
  });
}

async function nominate(perform: PerformAct, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  await timed(
    Array.from({ length: count }, (_, n) => `Exempelmedel ${n}`),
    NOMINATING,
    async (product) => {
      ids.push((await perform.open(contactPerson, nomination(product))).caseId);
    },
  );
  return ids;
}

/** @returns how long each piece of work took, and all of it; milliseconds */
async function timed(
  given: readonly string[],
  callers: number,
  work: (one: string) => Promise<void>,
): Promise<{ readonly each: readonly number[]; readonly all: number }> {
  const left = given.toReversed();
  const each: number[] = [];
  const start = performance.now();
  const call = async (): Promise<void> => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const from = performance.now();
      await work(one);
      each.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return { each, all: performance.now() - start };
}

class Taken {
  readonly each: number[] = [];
  all = 0;

  add({ each, all }: Awaited<ReturnType<typeof timed>>): void {
    this.each.push(...each);
    this.all += all;
  }
}

interface Compared {
  readonly floorPerSecond: number;
  readonly ordnaPerSecond: number;
  readonly ratio: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

function compare(ordna: Taken, floor: Taken, count: number): Compared {
  const sorted = ordna.each.toSorted((a, b) => a - b);
  return {
    floorPerSecond: round((count * 1000) / floor.all, 1),
    ordnaPerSecond: round((count * 1000) / ordna.all, 1),
    ratio: round(floor.all / ordna.all),
    seconds: round(ordna.all / 1000),
    p50Ms: round(percentile(sorted, 0.5)),
    p95Ms: round(percentile(sorted, 0.95)),
  };
}

interface RoundsResult extends Compared {
  readonly rounds: number;
  readonly callers: number;
  readonly tasks: number;
  readonly outbox: number;
  readonly rows: number;
}

function report({ json }: BenchArguments, result: RoundsResult): void {
  if (json) return print(JSON.stringify({ rounds: result }));
  const { rounds, callers, tasks, outbox, rows, floorPerSecond, ordnaPerSecond, ratio, seconds, p50Ms, p95Ms } = result;
  print(
    `${rounds} rounds, ${callers} at a time: ${tasks} tasks, ${outbox} outbox rows, ${rows} rows in all, in ${seconds} s`,
  );
  print(
    `plain inserts ${floorPerSecond}/s, Ordna ${ordnaPerSecond}/s, ratio ${ratio}, p50 ${p50Ms} ms, p95 ${p95Ms} ms`,
  );
}
