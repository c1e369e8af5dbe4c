import { SystemClock } from '#casework';
import { readConfig } from '#config';
import { Tokens } from '../tokens.js';
import { until } from '../until.js';
import { Callers } from './callers.js';
import { type WalkedCase, walkCase } from './case-road.js';
import { Chance } from './chance.js';
import type { CrashSettings } from './crash-settings.js';
import type { CrashWorld } from './crash-world.js';
import { deadlinesDue } from './findings.js';
import { type Kill, type KillKind, Killer } from './killer.js';
import { Ledger, type Settled } from './ledger.js';

/** Each takes one case after the other; several people act in each. */
const CASES_AT_A_TIME = 6;

export interface CrashRun {
  readonly kills: readonly Kill[];
  /** Kinds of kills for which nothing was under way in time; each was tried again. */
  readonly misses: readonly KillKind[];
  readonly cases: readonly WalkedCase[];
  /** Every act that was asked for. */
  readonly settled: readonly Settled[];
  /** Those that once got no answer and were asked for again. */
  readonly askedAgain: readonly Settled[];
  readonly callers: Callers;
}

/** Has people act while processes are killed, then lets everybody finish what has begun. */
export async function runThroughCrashes(world: CrashWorld, { seconds, seed }: CrashSettings): Promise<CrashRun> {
  const ledger = new Ledger(seed);
  const ready = (): readonly string[] => world.apis.flatMap(({ program }) => program.readyAt ?? []);
  const tokens = new Tokens(world.database.url, readConfig({ PORT: '0' }).publicUrl, new SystemClock());
  // The keys are read while the database is still left alone.
  await tokens.bearer('coordinator');
  const callers = new Callers(ready, ledger, new Chance(seed + 1), tokens);
  const killer = new Killer(world, callers, ledger, new Chance(seed));
  const cases: WalkedCase[] = [];
  const over = new AbortController();
  const walk = async (chance: Chance): Promise<void> => {
    while (!over.signal.aborted) cases.push(await walkCase(callers, chance));
  };
  const walks = Array.from({ length: CASES_AT_A_TIME }, (_, n) => walk(new Chance(seed + 2 + n)));
  await untilAllEnd([killer.run(seconds, over.signal).finally(() => over.abort()), ...walks], () => over.abort());
  await until(
    'all work is done',
    async () => (await world.database.count('outbox WHERE done_at IS NULL')) === 0,
    120_000,
  );
  await until('no deadline is due', async () => (await deadlinesDue(world.database)).length === 0, 60_000);
  const { settled } = ledger;
  const askedAgain = settled.filter(({ unanswered }) => unanswered > 0);
  return { kills: killer.kills, misses: killer.misses, cases, settled, askedAgain, callers };
}

/** Waits for all even when one fails, so that nobody goes on working on a world that is taken down. */
async function untilAllEnd(all: readonly Promise<void>[], onFailure: () => void): Promise<void> {
  for (const one of all) one.catch(onFailure);
  const failed = (await Promise.allSettled(all)).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}
