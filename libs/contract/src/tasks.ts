import { CASE_KINDS, CHART_IDS, PROCESS_VERSIONS, REMINDER_KINDS, ROLES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_PERSON, EXAMPLE_TASK, get, onePage, post } from './examples.js';
import { links, page, paging } from './links.js';
import { day, id, instant, text } from './values.js';

export const TASK_STATUSES = ['open', 'claimed', 'done', 'declined', 'expired', 'cancelled'] as const;

export const taskId = id.meta({ description: 'Id of the task.' });

/** Whose tasks: those that are the caller's to do, or those in which the caller stands in, or could, for somebody else. */
export const TASK_HOLDERS = ['mine', 'stand-in'] as const;
/** When a task is due, seen from today: past its last day, by the end of this week, after it, or with no last day. */
export const TASK_TIMES = ['late', 'this-week', 'later', 'no-day'] as const;
/** Orders of the task list; a leading hyphen turns the order round. */
export const TASK_SORTS = ['dueOn', '-openedAt', 'product', '-closedAt'] as const;

export const taskQuery = z.strictObject({
  status: z.enum(TASK_STATUSES).optional().meta({
    description:
      'Only tasks in this state; `declined`: those that the caller has declined. Left out: those that remain to be done.',
  }),
  held: z.enum(TASK_HOLDERS).optional().meta({
    description:
      'mine: to be done by the caller, also in an absent person’s place. stand-in: only in somebody’s place.',
  }),
  time: z.enum(TASK_TIMES).optional().meta({ description: 'Only tasks that are due then.' }),
  kind: text(100).optional().meta({ description: 'Only tasks of this kind.' }),
  process: z.enum(PROCESS_VERSIONS).optional().meta({ description: 'Only in cases of this process version.' }),
  q: text(200).optional().meta({ description: 'Words in product, indication or company.' }),
  sort: z.enum(TASK_SORTS).default('dueOn').meta({ description: 'Order; a leading hyphen turns it round.' }),
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

/** What is asked, by whom and why of the caller, in the words of the letter about the task. */
const asked = {
  question: z.string().meta({ description: 'The round’s own question where it has one.' }),
  background: z.string(),
  toRead: z.string(),
  toAnswer: z.string(),
  button: z.string().meta({ description: 'What the way into the task is called.' }),
  askedBy: z.string().meta({ description: 'The office that asks.' }),
  whyYou: z.string(),
};

const someone = z.object({ personId: id, name: z.string().nullable() });

const work = z
  .object({
    savedAt: instant.nullable().meta({ description: 'When the draft was saved.', example: '2026-02-10T08:41:00Z' }),
    judged: z.int().meta({ description: 'Criteria that the draft has judged.' }),
    localAsked: z.int().meta({ description: 'Questions within the region, taken back ones left out.' }),
    localAnswered: z.int(),
  })
  .meta({ id: 'OpinionWork', description: 'How far a region’s answer has come.' });

export const task = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    ...asked,
    caseId: id,
    product: z.string(),
    indication: z.string(),
    caseKind: z.enum(CASE_KINDS),
    process: z.enum(PROCESS_VERSIONS),
    instanceId: id,
    chart: z.enum(CHART_IDS),
    role: z.enum(ROLES),
    region: z.string().nullable(),
    onBehalfOf: z
      .object({
        personId: id,
        name: z.string().nullable(),
        because: z
          .enum(['absence', 'hand-over'])
          .meta({ description: 'Whether they are away, or have handed their tasks over.' }),
        until: day.nullable().meta({ description: 'Last day of that, when a day is known.' }),
      })
      .nullable()
      .meta({
        description: 'Somebody absent, or who has handed over, whose task it is; for who has it in their place alone.',
      }),
    mine: z.boolean().meta({ description: 'False when the caller could step in, and somebody else is to do it.' }),
    dueOn: day.nullable().meta({ example: '2026-02-20' }),
    workingDaysLeft: z
      .int()
      .nullable()
      .meta({ description: 'Swedish working days left; 0 on the last day, below 0 when late.' }),
    status: z.enum(TASK_STATUSES).meta({ description: 'For who has declined it: declined, however it goes on.' }),
    openedAt: instant,
    closedAt: instant.nullable().meta({ example: '2026-02-18T10:15:00Z' }),
    claimedBy: someone.nullable().meta({
      description: 'Who of those who share it has taken it. Null while nobody has: it is everybody’s then.',
    }),
    declines: z.array(
      z
        .object({ ...someone.shape, reason: z.string(), declinedAt: instant })
        .meta({ id: 'TaskDecline', description: 'That somebody has declined the task, and why.' }),
    ),
    reminders: z.array(reminder),
    work: work.nullable().meta({ description: 'How far a region’s answer has come; null for other tasks.' }),
    _links: links('self', 'case', 'letters', 'claims', 'releases', 'declines').meta({
      description: 'Where the answer leads. `claims`, `releases` and `declines` are there while the caller may.',
    }),
  })
  .meta({ id: 'Task', description: 'Something a role has to do while a state lasts.' });
export type TaskView = z.output<typeof task>;

const exampleTask = {
  id: EXAMPLE_TASK,
  kind: 'opinion',
  label: 'Lämna yttrande',
  question: 'Ska Exempelmedel omfattas av nationell samverkan?',
  background: 'NT-rådet vill veta hur Region Skåne ser på frågan innan rådet beslutar.',
  toRead: 'den tidiga bedömningsrapporten',
  toAnswer: 'regionens hållning och skäl',
  button: 'Öppna och svara',
  askedBy: 'NT-rådets kansli',
  whyYou: 'du är kontaktperson för läkemedel i Region Skåne',
  caseId: EXAMPLE_CASE,
  product: 'Exempelmedel',
  indication: 'Exempelsjukdom hos vuxna',
  caseKind: 'medicine',
  process: 'IN_OUT_2018',
  instanceId: EXAMPLE_INSTANCE,
  chart: 'opinion',
  role: 'contact-person',
  region: '12',
  onBehalfOf: null,
  mine: true,
  dueOn: '2026-02-20',
  workingDaysLeft: 11,
  status: 'claimed',
  openedAt: '2026-02-01T08:30:00Z',
  closedAt: null,
  claimedBy: { personId: EXAMPLE_PERSON, name: 'Exempel Kontaktsson Skåne' },
  declines: [],
  reminders: [
    { kind: 'half-time', state: 'written', day: '2026-02-10', roles: ['contact-person'], at: '2026-02-10T06:00:04Z' },
  ],
  work: { savedAt: '2026-02-10T08:41:00Z', judged: 3, localAsked: 2, localAnswered: 1 },
  _links: [
    get('self', `/tasks/${EXAMPLE_TASK}`),
    get('case', `/cases/${EXAMPLE_CASE}`),
    get('letters', `/tasks/${EXAMPLE_TASK}/letters`),
    post('releases', `/tasks/${EXAMPLE_TASK}/releases`),
    post('declines', `/tasks/${EXAMPLE_TASK}/declines`),
  ],
};

export const taskPage = page('tasks', task).meta({
  id: 'TaskPage',
  example: { tasks: [exampleTask], ...onePage('/tasks') },
});
export type TaskPage = z.output<typeof taskPage>;

/** A task read by itself, under its own name so that its example stands beside it. */
export const taskView = z.object(task.shape).meta({ id: 'TaskView', example: exampleTask });

/** Why somebody cannot do what they are asked. */
export const newDecline = z
  .strictObject({ reason: text(1000).meta({ description: 'For those who share the task, and the next in turn.' }) })
  .meta({ id: 'NewDecline', example: { reason: 'Jag hinner inte före sista dagen.' } });
export type NewDecline = z.output<typeof newDecline>;

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
