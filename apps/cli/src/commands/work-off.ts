import { z } from 'zod';
import { runWorker } from '../../../worker/src/bootstrap.js';
import { noArguments, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';
import type { Workplace } from '../workplace.js';
import type { Output } from '../output.js';

const { usage } = WORDS['work-off'];
const DEADLINES_AT_A_TIME = 500;
const LOOK_MS = 500;

interface WorkedOff {
  readonly deadlinesFired: number;
  readonly deadlinesFailed: number;
  readonly failedJobs: number;
}

/** Fires every deadline that has passed and does every job that waits, then stops. */
export const workOff: Command = {
  run: async (args, output) => {
    noArguments(args, usage);
    const done = await withWorkplace((place) => workThrough(place, output));
    output.result(done, [
      `${done.deadlinesFired} frister utlösta, ${done.deadlinesFailed} gick inte att utlösa, ${done.failedJobs} jobb har misslyckats.`,
    ]);
    return done.deadlinesFailed === 0 && done.failedJobs === 0;
  },
};

async function workThrough(place: Workplace, output: Output): Promise<WorkedOff> {
  const { config, databaseUrl } = place;
  const deadlinesFired = await fireAll(place, output);
  const say = (_facts: object, message: string): void => output.error(message);
  const worker = await runWorker({ config, databaseUrl, log: { info: () => undefined, warn: say, error: say } });
  const watch = await watchJobs(place, output);
  try {
    await worker.whenIdle();
  } finally {
    watch.ends();
    await worker.stop();
  }
  const [failed] = z.tuple([failedCounts]).parse(await place.dataSource.query(FAILED));
  return { deadlinesFired, deadlinesFailed: failed.deadlines, failedJobs: failed.jobs };
}

/** Shows how many jobs are done of those there are; each may leave others behind it. */
async function watchJobs({ dataSource }: Workplace, output: Output): Promise<{ ends(): void }> {
  let most = 0;
  const look = async (): Promise<void> => {
    const [{ left }] = z.tuple([jobsLeft]).parse(await dataSource.query(LEFT));
    most = Math.max(most, left);
    output.progress(most - left, most, 'jobb');
  };
  await look();
  // The work itself tells when it goes wrong; a look that fails shows nothing new.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  return { ends: () => clearInterval(timer) };
}

const jobsLeft = z.object({ left: z.int() });
const LEFT = `SELECT count(*)::int AS left FROM outbox WHERE done_at IS NULL`;

const failedCounts = z.object({ deadlines: z.int(), jobs: z.int() });

const FAILED = `
  SELECT count(*) FILTER (WHERE queue = 'deadlines')::int AS deadlines, count(*) FILTER (WHERE queue <> 'deadlines')::int AS jobs
  FROM failed_work WHERE retried_at IS NULL`;

/** A deadline's act may set off another one that has passed as well, so it goes on until a run fires none. */
async function fireAll({ fireDeadlines }: Workplace, output: Output): Promise<number> {
  let fired = 0;
  for (;;) {
    const run = await fireDeadlines.run(DEADLINES_AT_A_TIME);
    fired += run.fired;
    output.progress(fired, fired + (run.due === DEADLINES_AT_A_TIME ? DEADLINES_AT_A_TIME : 0), 'frister');
    if (run.fired === 0) return fired;
  }
}
