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

/** An act on another case, that follows from an entry of one case's journal. */
const tellCase = z.object({
  caseId: z.uuid(),
  act: z.string().min(1),
  facts: z.record(z.string(), z.json()),
  on: z.iso.date(),
  fromCaseId: z.uuid(),
  seq: z.int().positive(),
});

/** What each job carries: ids, never copies of what can be loaded. */
export interface JobPayloads {
  readonly 'task-letter': Readonly<z.output<typeof taskLetter>>;
  readonly notify: Readonly<z.output<typeof notify>>;
  readonly publish: Readonly<z.output<typeof publish>>;
  readonly 'tell-case': Readonly<z.output<typeof tellCase>>;
}
export type JobName = keyof JobPayloads;

/** Every job by name. An outbox row's type is one of these names. */
export const JOBS: { readonly [N in JobName]: z.ZodType<JobPayloads[N]> } = {
  'task-letter': taskLetter,
  notify,
  publish,
  'tell-case': tellCase,
};

export const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);
