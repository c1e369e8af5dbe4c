import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGION_CODES } from '#process';
import { Chance } from '../support/crash/chance.js';
import { type CrashRun, runThroughCrashes } from '../support/crash/crash-run.js';
import { crashSettings } from '../support/crash/crash-settings.js';
import { type CrashWorld, openCrashWorld } from '../support/crash/crash-world.js';
import {
  actsAmiss,
  answersAmiss,
  countsOf,
  deadlinesAmiss,
  deadlinesDue,
  headsAmiss,
  lettersAmiss,
} from '../support/crash/findings.js';
import { type Kill, KILL_KINDS } from '../support/crash/killer.js';
import { checkStoredCases } from '../support/crash/stored-cases.js';

const LEAST_CASES = 6;
const REPEATED = 60;
const settings = crashSettings();

describe(`killed again and again for ${settings.seconds} s (ORDNA_CRASH_SEED=${settings.seed})`, () => {
  let world: CrashWorld;
  let run: CrashRun;

  beforeAll(
    async () => {
      world = await openCrashWorld();
      run = await runThroughCrashes(world, settings);
      report();
    },
    400_000 + 4_000 * settings.seconds,
  );

  afterAll(() => world.close(), 60_000);

  /** On the standard error, where the progress of a run is told. */
  function report(): void {
    const { kills, misses, settled, askedAgain, cases } = run;
    const facts = {
      ...settings,
      kills: kills.length,
      misses,
      acts: settled.length,
      refused: settled.filter(({ refusal }) => refusal !== null).length,
      askedAgain: askedAgain.length,
      ofThoseDoneBefore: askedAgain.filter(({ replayed }) => replayed).length,
      cases: cases.length,
    };
    process.stderr.write(`crash: ${JSON.stringify(facts)}\n`);
  }

  it.each(KILL_KINDS)('something was under way when this was killed: %s', (kind) => {
    const those = run.kills.filter((kill) => kill.kind === kind);
    expect(those.length).toBeGreaterThan(0);
    const wasIdle = ({ caught, acts, undone }: Kill): boolean => !caught && (kind === 'worker' ? undone : acts) === 0;
    expect(those.filter(wasIdle)).toEqual([]);
  });

  it('left acts without an answer, some of them done and some not', () => {
    const { askedAgain } = run;
    expect(askedAgain.filter(({ replayed }) => replayed).length).toBeGreaterThan(0);
    expect(askedAgain.filter(({ replayed, answer }) => !replayed && answer !== null).length).toBeGreaterThan(0);
  });

  it('took nobody else along: an API and a worker outlive the database', () => {
    const members = [...world.apis, ...world.workers];
    expect(members.flatMap(({ program }) => program.ownEnds).filter(({ wasReady }) => wasReady)).toEqual([]);
  });

  it('has every answered act in the journal once, with the hashes that were told, and no refused one', async () => {
    expect(run.cases.length).toBeGreaterThanOrEqual(LEAST_CASES);
    expect(await actsAmiss(world.database, run.settled)).toEqual([]);
    expect(await answersAmiss(world.database, run.settled)).toEqual([]);
    expect(await world.database.count('kept_answer')).toBe(run.settled.filter(({ answer }) => answer !== null).length);
    expect(await world.database.count(`managed_case WHERE kind <> 'conflict'`)).toBe(run.cases.length);
  });

  it('refused only what a case in its state refuses', () => {
    const refusals = run.settled.flatMap(({ refusal, act }) => (refusal === null ? [] : [`${act}: ${refusal}`]));
    expect([...new Set(refusals)].filter((one) => !/^SUBMIT(_LATE)?: act-not-allowed$/.test(one))).toEqual([]);
  });

  it('gives the first answer again to whoever asks again now', async () => {
    const performed = new Chance(settings.seed)
      .shuffled(run.settled.filter(({ answer }) => answer !== null))
      .slice(0, REPEATED);
    const before = await world.database.count('journal_entry');
    for (const one of performed) {
      const again = await run.callers.repeat(one);
      expect([again.status, again.replayed]).toEqual([201, true]);
      expect(again.body).toMatchObject({ caseId: one.answer?.caseId, entries: one.answer?.entries });
    }
    expect(await world.database.count('journal_entry')).toBe(before);
  });

  it('fired every deadline that was due, once', async () => {
    expect(await deadlinesDue(world.database)).toEqual([]);
    expect(await deadlinesAmiss(world.database)).toEqual([]);
    const fired = await countsOf(world.database, 'ROUND_DEADLINE');
    const over = run.cases.filter(({ roundIsOver }) => roundIsOver);
    expect(over.length).toBeGreaterThan(0);
    expect(new Map(over.map(({ id }) => [id, 1]))).toEqual(fired);
  });

  it('asked each region once in each case, and heard each answer once', async () => {
    const rounds = await world.database.query<{ id: string; regions: number; answers: number }>(
      `SELECT case_id AS id, count(DISTINCT key)::int AS regions,
         sum((SELECT count(*) FROM journal_entry WHERE instance_id = instance.id AND act IN ('SUBMIT', 'SUBMIT_LATE')))::int AS answers
       FROM instance WHERE chart = 'opinion' GROUP BY case_id HAVING count(*) = count(DISTINCT key)`,
    );
    const should = run.cases.map(({ id, answeredRegions }) => ({
      id,
      regions: REGION_CODES.length,
      answers: answeredRegions,
    }));
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect(rounds.toSorted(byId)).toEqual(should.toSorted(byId));
  });

  it('wrote one letter for each task that anybody still had to do', async () => {
    expect(await world.database.count('letter')).toBeGreaterThan(0);
    expect(await lettersAmiss(world.database)).toEqual([]);
    expect(await world.database.count('outbox WHERE relayed_at IS NULL OR done_at IS NULL')).toBe(0);
    expect(await world.database.count('failed_work')).toBe(0);
  });

  it('has whole chains that lead to the cases as they are stored and read', async () => {
    const { verification, readAmiss } = await checkStoredCases(world.database.url);
    expect(verification.chain.mismatches).toEqual([]);
    expect(verification.differences).toEqual([]);
    // The demo people's declarations of interest are replayed like any case.
    const declarations = await world.database.count(`managed_case WHERE kind = 'conflict'`);
    expect(verification).toMatchObject({ ok: true, replayed: run.cases.length + declarations });
    expect(await headsAmiss(world.database)).toEqual([]);
    expect(readAmiss).toEqual([]);
  }, 120_000);
});
