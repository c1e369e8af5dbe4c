import { SystemClock, TellCase } from '#casework';
import { startWorker } from '../../../worker/src/worker.js';
import { noArguments, type Command } from '../command.js';
import { withWorkplace } from '../database.js';
import type { Workplace } from '../database.js';
import type { Output } from '../output.js';

const usage = 'work-off [--json]';
const DEADLINES_AT_A_TIME = 500;

interface WorkedOff {
  readonly deadlinesFired: number;
  readonly deadlinesFailed: number;
  readonly failedJobs: number;
}

/** Fires every deadline that has passed and does every job that waits, then stops. */
export const workOff: Command = {
  usage,
  says: 'Utlöser förfallna frister och gör alla väntande jobb, och slutar sedan.',
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
  const { fired, failed } = await fireAll(place, output);
  const worker = await startWorker({
    databaseUrl: place.databaseUrl,
    redisUrl: place.config.redisUrl,
    publicUrl: place.config.publicUrl,
    outboxPollMs: place.config.outboxPollMs,
    deadlinePollMs: place.config.deadlinePollMs,
    fireDeadlines: place.fireDeadlines,
    tellCase: new TellCase(place.performAct),
    clock: new SystemClock(),
    log: {
      info: () => undefined,
      warn: (_facts, message) => output.error(message),
      error: (_facts, message) => output.error(message),
    },
  });
  try {
    await worker.whenIdle();
  } finally {
    await worker.stop();
  }
  const [row]: readonly { count: string }[] = await place.dataSource.query(
    `SELECT count(*) FROM failed_work WHERE retried_at IS NULL`,
  );
  return { deadlinesFired: fired, deadlinesFailed: failed, failedJobs: Number(row?.count ?? 0) };
}

/** A deadline's act may set off another one that has passed as well, so it goes on until a run fires none. */
async function fireAll(
  { fireDeadlines }: Workplace,
  output: Output,
): Promise<{ readonly fired: number; readonly failed: number }> {
  let fired = 0;
  for (;;) {
    const run = await fireDeadlines.run(DEADLINES_AT_A_TIME);
    fired += run.fired;
    output.progress(fired, fired + (run.due === DEADLINES_AT_A_TIME ? DEADLINES_AT_A_TIME : 0), 'frister');
    if (run.fired === 0) return { fired, failed: run.failed.length };
  }
}
