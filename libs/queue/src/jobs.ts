import { isJobName, JOBS, type JobName, type JobPayloads } from '#contract';

/** One delivery of a job. The same job may be delivered more than once, and in any order. */
export interface Delivery {
  /** Outbox row the job was made from: the key under which its effect exists at most once. */
  readonly outboxId: string;
  /** Counted from 1. */
  readonly attempt: number;
}

/**
 * What to do for each job, complete by type. A handler loads the present state first, does nothing when its work is done,
 * and marks the outbox row as done in the transaction that stores the effect.
 */
export type JobHandlers = {
  readonly [N in JobName]: (payload: JobPayloads[N], delivery: Delivery) => Promise<void>;
};

/** An outbox row on its way out. */
export interface OutboxJob {
  readonly outboxId: string;
  /** The failure it is tried again after: a job of its own, since the queue may hold the one that failed for a moment yet. */
  readonly after?: Date;
  readonly name: JobName;
  readonly payload: JobPayloads[JobName];
}

/** The job cannot be read: its name or its payload is not one of `JOBS`. Trying again would not help. */
export class UnreadableJob extends Error {
  override readonly name = 'UnreadableJob';
}

const PREFIX = 'ob-';

const AFTER = /-after-\d+$/;

/** One job per outbox row, and one per failure of it that is tried again, however often they are added. BullMQ allows no colon in an id. */
export const toJobId = (outboxId: string, after?: Date): string =>
  `${PREFIX}${outboxId}${after === undefined ? '' : `-after-${after.getTime()}`}`;

/** @throws UnreadableJob for a job that no outbox row stands behind */
export function toOutboxId(jobId: string | undefined): string {
  if (jobId === undefined || !jobId.startsWith(PREFIX))
    throw new UnreadableJob(`not made from an outbox row: ${jobId ?? 'no id'}`);
  return jobId.slice(PREFIX.length).replace(AFTER, '');
}

/** @throws UnreadableJob when the name is unknown or the payload does not fit it */
export function readJob(outboxId: string, name: string, payload: unknown): OutboxJob {
  if (!isJobName(name)) throw new UnreadableJob(`unknown job: ${name}`);
  return { outboxId, name, payload: readPayload(name, payload) };
}

/** @throws UnreadableJob when the payload does not fit the job, or what the handler throws */
export async function handle<N extends JobName>(
  handlers: Pick<JobHandlers, N>,
  name: N,
  payload: unknown,
  delivery: Delivery,
): Promise<void> {
  await handlers[name](readPayload(name, payload), delivery);
}

function readPayload<N extends JobName>(name: N, payload: unknown): JobPayloads[N] {
  const parsed = JOBS[name].safeParse(payload);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path, code }) => `${path.join('.')} (${code})`).join(', ');
  throw new UnreadableJob(`unreadable payload of ${name}: ${where}`);
}
