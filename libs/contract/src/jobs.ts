import { z } from 'zod';

/** The letter for one task that was opened. */
const taskLetter = z.object({ taskId: z.uuid() });

/** Someone is to be told what happened in a step; who, is read from the notification matrix. @source domain/actors.md#8 */
const notify = z.object({
  notice: z.string().min(1),
  caseId: z.uuid(),
  instanceId: z.uuid(),
  /** Journal entry that the notice is about. */
  seq: z.int().positive(),
});

/** A public page of the case is to be made anew. */
const publish = z.object({ what: z.string().min(1), caseId: z.uuid() });

/** What each job carries: ids, never copies of what can be loaded. */
export interface JobPayloads {
  readonly 'task-letter': Readonly<z.output<typeof taskLetter>>;
  readonly notify: Readonly<z.output<typeof notify>>;
  readonly publish: Readonly<z.output<typeof publish>>;
}
export type JobName = keyof JobPayloads;

/** Every job by name. An outbox row's type is one of these names. */
export const JOBS: { readonly [N in JobName]: z.ZodType<JobPayloads[N]> } = {
  'task-letter': taskLetter,
  notify,
  publish,
};

export const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);
