import { CASE_KINDS, CHART_IDS, REMINDER_KINDS, ROLES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_TASK, get, onePage } from './examples.js';
import { links, page, paging } from './links.js';
import { day, id, instant } from './values.js';

export const TASK_STATUSES = ['open', 'claimed', 'done', 'declined', 'expired', 'cancelled'] as const;

export const taskId = id.meta({ description: 'Id of the task.' });

export const taskQuery = z.strictObject({
  status: z
    .enum(TASK_STATUSES)
    .optional()
    .meta({ description: 'Only tasks in this state. Left out: those that remain to be done.' }),
  ...paging,
});
export type TaskQuery = z.output<typeof taskQuery>;

/** What became of a reminder. Left `waiting`, its letter is being written; `needless` ones found the task over. */
export const REMINDER_STATES = ['waiting', 'written', 'skipped', 'overtaken', 'needless'] as const;

const reminder = z
  .object({
    kind: z.enum(REMINDER_KINDS),
    state: z.enum(REMINDER_STATES),
    day: day.meta({ description: 'Day it was meant for.', example: '2026-02-10' }),
    roles: z.array(z.enum(ROLES)).meta({ description: 'Roles that were written to.' }),
    at: instant
      .nullable()
      .meta({ description: 'When it was written or passed over.', example: '2026-02-10T06:00:04Z' }),
  })
  .meta({ id: 'Reminder', description: 'A reminder of a task, up to its escalation.' });

export const task = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    caseId: id,
    product: z.string(),
    indication: z.string(),
    caseKind: z.enum(CASE_KINDS),
    instanceId: id,
    chart: z.enum(CHART_IDS),
    role: z.enum(ROLES),
    region: z.string().nullable(),
    onBehalfOf: z
      .object({ personId: id, name: z.string().nullable() })
      .nullable()
      .meta({ description: 'The absent person whose task it is, for who has it in their place alone.' }),
    dueOn: day.nullable().meta({ example: '2026-02-20' }),
    workingDaysLeft: z
      .int()
      .nullable()
      .meta({ description: 'Swedish working days left; 0 on the last day, below 0 when late.' }),
    status: z.enum(TASK_STATUSES),
    openedAt: instant,
    closedAt: instant.nullable().meta({ example: '2026-02-18T10:15:00Z' }),
    reminders: z.array(reminder),
    _links: links('self', 'case', 'letters'),
  })
  .meta({ id: 'Task', description: 'Something a role has to do while a state lasts.' });
export type TaskView = z.output<typeof task>;

const exampleTask = {
  id: EXAMPLE_TASK,
  kind: 'opinion',
  label: 'Lämna yttrande',
  caseId: EXAMPLE_CASE,
  product: 'Exempelmedel',
  indication: 'Exempelsjukdom hos vuxna',
  caseKind: 'medicine',
  instanceId: EXAMPLE_INSTANCE,
  chart: 'opinion',
  role: 'contact-person',
  region: '12',
  onBehalfOf: null,
  dueOn: '2026-02-20',
  workingDaysLeft: 11,
  status: 'open',
  openedAt: '2026-02-01T08:30:00Z',
  closedAt: null,
  reminders: [
    { kind: 'half-time', state: 'written', day: '2026-02-10', roles: ['contact-person'], at: '2026-02-10T06:00:04Z' },
  ],
  _links: [
    get('self', `/tasks/${EXAMPLE_TASK}`),
    get('case', `/cases/${EXAMPLE_CASE}`),
    get('letters', `/tasks/${EXAMPLE_TASK}/letters`),
  ],
};

export const taskPage = page('tasks', task).meta({
  id: 'TaskPage',
  example: { tasks: [exampleTask], ...onePage('/tasks') },
});
export type TaskPage = z.output<typeof taskPage>;

/** A task read by itself, under its own name so that its example stands beside it. */
export const taskView = z.object(task.shape).meta({ id: 'TaskView', example: exampleTask });

export const letter = z
  .object({
    id,
    role: z.enum(ROLES),
    region: z.string().nullable(),
    locale: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    renderedAt: instant,
  })
  .meta({ id: 'Letter', description: 'A letter as it was rendered, in plain text and HTML.' });

export const letterList = z.object({ letters: z.array(letter), _links: links('self', 'task') }).meta({
  id: 'LetterList',
  example: {
    letters: [
      {
        id: EXAMPLE_INSTANCE,
        role: 'contact-person',
        region: '12',
        locale: 'sv',
        subject: 'Yttrande senast fre 20 feb: Exempelmedel vid exempelsjukdom',
        text: 'Ska Exempelmedel omfattas av nationell samverkan?',
        html: '<!doctype html><title>Yttrande</title><h1>Ska Exempelmedel omfattas av nationell samverkan?</h1>',
        renderedAt: '2026-02-01T08:30:05Z',
      },
    ],
    _links: [get('self', `/tasks/${EXAMPLE_TASK}/letters`), get('task', `/tasks/${EXAMPLE_TASK}`)],
  },
});
export type LetterList = z.output<typeof letterList>;
