import { ASSIGNMENTS, DECLARATION_REASONS, isIsoDate, REMINDER_KINDS, ROLES } from '#process';
import { z } from 'zod';

/** The letter for one task that was opened, or whose last day has moved. */
const taskLetter = z.object({
  taskId: z.uuid(),
  isMoved: z.boolean().optional(),
  /** Whose task it was then: no letter when it is another role's by now. Whoever has it, when left out. */
  role: z.enum(ROLES).optional(),
});

/** The letter for a task that another role has taken over. It is named by where it stands: a step does not know the ids of old tasks. */
const takenOverLetter = z.object({ instanceId: z.uuid(), taskKind: z.string().min(1), role: z.enum(ROLES) });

/** The letter about open tasks that are somebody's by now; which, is kept with the job's outbox row. In nobody's place: their own. */
const openTasksLetter = z.object({ personId: z.uuid(), absentId: z.uuid().nullable() });

/** The letter by which somebody is asked to declare their interests, or to renew; none when they have by then. */
const declarationLetter = z.object({
  personId: z.uuid(),
  assignment: z.enum(ASSIGNMENTS),
  because: z.enum(DECLARATION_REASONS),
  since: z.iso.date(),
});

/** One of a task's reminders, due when it was raised. */
const reminderLetter = z.object({ taskId: z.uuid(), reminder: z.enum(REMINDER_KINDS) });

/** The news for one person up to a day. */
const digest = z.object({ personId: z.uuid(), on: z.iso.date().refine(isIsoDate) });

/** A letter came back for good: a coordinator has to find another way. */
const bounceAlarm = z.object({ letterId: z.uuid() });

/** Places in the network that nobody fills: one letter to one of the office, of what waits for them. */
const placeAlarm = z.object({ personId: z.uuid() });

/** One attempt to send a letter that has been written; numbered through with those that found it no hour for letters. */
const sendLetter = z.object({ letterId: z.uuid(), attempt: z.int().positive() });

/** Someone is to be told what happened in a step; who, is read from the notification matrix. @source domain/actors.md#8 */
const notify = z.object({
  notice: z.string().min(1),
  caseId: z.uuid(),
  instanceId: z.uuid(),
  /** Journal entry that the notice is about. */
  seq: z.int().positive(),
});

/** The letter with a link to one question within a region. Links are made when it is sent, so that they are stored nowhere. */
const localQuestionLetter = z.object({ localQuestionId: z.uuid(), linkVersion: z.int().positive() });

/** A colleague's answer that is to be taken to the region's opinion. */
const localAnswer = z.object({ localQuestionId: z.uuid() });

/** Asks an address whether it wants to follow. */
const followLetter = z.object({ followerId: z.uuid() });

/** What has become public of what somebody follows, recorded after one instant and up to another. */
const followNews = z.object({ followerId: z.uuid(), after: z.iso.datetime(), until: z.iso.datetime() });

/** A copy of what somebody reported, for themselves. */
const reportCopy = z.object({ reportId: z.uuid() });

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

/** One portion of a run of a migration. */
const migrationPortion = z.object({ runId: z.uuid(), portion: z.int().positive() });

/** Some cases whose deadlines are worked out anew, as a changed time limit asks; null begins with the first. */
const recomputeDeadlines = z.object({ after: z.uuid().nullable() });

/** What each job carries: ids, never copies of what can be loaded. */
export interface JobPayloads {
  readonly 'task-letter': Readonly<z.output<typeof taskLetter>>;
  readonly 'taken-over-letter': Readonly<z.output<typeof takenOverLetter>>;
  readonly 'open-tasks-letter': Readonly<z.output<typeof openTasksLetter>>;
  readonly 'declaration-letter': Readonly<z.output<typeof declarationLetter>>;
  readonly 'reminder-letter': Readonly<z.output<typeof reminderLetter>>;
  readonly 'send-letter': Readonly<z.output<typeof sendLetter>>;
  readonly digest: Readonly<z.output<typeof digest>>;
  readonly 'bounce-alarm': Readonly<z.output<typeof bounceAlarm>>;
  readonly 'place-alarm': Readonly<z.output<typeof placeAlarm>>;
  readonly notify: Readonly<z.output<typeof notify>>;
  readonly 'local-question-letter': Readonly<z.output<typeof localQuestionLetter>>;
  readonly 'local-answer': Readonly<z.output<typeof localAnswer>>;
  readonly 'follow-letter': Readonly<z.output<typeof followLetter>>;
  readonly 'follow-news': Readonly<z.output<typeof followNews>>;
  readonly 'report-copy': Readonly<z.output<typeof reportCopy>>;
  readonly publish: Readonly<z.output<typeof publish>>;
  readonly 'tell-case': Readonly<z.output<typeof tellCase>>;
  readonly 'migration-portion': Readonly<z.output<typeof migrationPortion>>;
  readonly 'recompute-deadlines': Readonly<z.output<typeof recomputeDeadlines>>;
}
export type JobName = keyof JobPayloads;

/** Every job by name. An outbox row's type is one of these names. */
export const JOBS: { readonly [N in JobName]: z.ZodType<JobPayloads[N]> } = {
  'task-letter': taskLetter,
  'taken-over-letter': takenOverLetter,
  'open-tasks-letter': openTasksLetter,
  'declaration-letter': declarationLetter,
  'reminder-letter': reminderLetter,
  'send-letter': sendLetter,
  digest,
  'bounce-alarm': bounceAlarm,
  'place-alarm': placeAlarm,
  notify,
  'local-question-letter': localQuestionLetter,
  'local-answer': localAnswer,
  'follow-letter': followLetter,
  'follow-news': followNews,
  'report-copy': reportCopy,
  publish,
  'tell-case': tellCase,
  'migration-portion': migrationPortion,
  'recompute-deadlines': recomputeDeadlines,
};

export const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);
