import { isLimit, LONGEST_LIMIT, REMINDER_BOUNDS, type ReminderKind } from '#process';
import { z } from 'zod';
import { get, post } from './examples.js';
import { links } from './links.js';

const name = z.string().regex(/^[a-z0-9-]{1,100}$/);
export const timeLimitName = name.meta({ description: 'Name of the time limit.' });
export const remindedTaskKind = name.meta({
  description: 'A kind of task that has a last day; `usual` stands for all that have no days of their own.',
});

const span = z
  .object({
    n: z.int().min(0).max(LONGEST_LIMIT.cd),
    unit: z.enum(['wd', 'cd', 'm', 'y']).meta({ description: 'wd working days, cd calendar days, m months, y years.' }),
  })
  .meta({ id: 'TimeLimitLength' });

export const timeLimitChange = z
  .strictObject({ length: z.strictObject(span.shape).refine(isLimit, { message: 'too long for its unit' }) })
  .meta({
    id: 'TimeLimitChange',
    description: `At most ${Object.entries(LONGEST_LIMIT)
      .map(([unit, most]) => `${most} ${unit}`)
      .join(', ')}.`,
    example: { length: { n: 20, unit: 'wd' } },
  });
export type TimeLimitChange = z.output<typeof timeLimitChange>;

const limitShape = {
  name: timeLimitName,
  label: z.string(),
  length: span.meta({ description: 'In force.' }),
  usual: span.meta({ description: 'What holds where the regions have set nothing.' }),
  isOwn: z.boolean().meta({ description: 'The regions have set it.' }),
  isSourced: z.boolean().meta({ description: 'A source states the usual length; else it is our default.' }),
  source: z.string(),
  _links: links('self', 'change'),
};
const limitAt = '/time-limits/opinion-inclusion';
const exampleLimit = {
  name: 'opinion-inclusion',
  label: 'Regionernas svar om nationell samverkan',
  length: { n: 20, unit: 'wd' as const },
  usual: { n: 15, unit: 'wd' as const },
  isOwn: true,
  isSourced: false,
  source: 'domain/states.md#13 (our default)',
  _links: [get('self', limitAt), post('change', `${limitAt}/changes`)],
};
export const timeLimitView = z.object(limitShape).meta({ id: 'TimeLimit', example: exampleLimit });
export type TimeLimitView = z.output<typeof timeLimitView>;
export const timeLimitList = z
  .object({
    timeLimits: z.array(z.object(limitShape)),
    recomputing: z.boolean().meta({ description: 'Deadlines that run are still being worked out anew.' }),
    _links: links('self'),
  })
  .meta({
    id: 'TimeLimitList',
    example: { timeLimits: [exampleLimit], recomputing: false, _links: [get('self', '/time-limits')] },
  });
export type TimeLimitList = z.output<typeof timeLimitList>;

const daysOf = (kind: ReminderKind, description: string) => {
  const [least, most] = REMINDER_BOUNDS[kind];
  return z
    .int()
    .min(least)
    .max(most)
    .nullable()
    .meta({ description: `${description} null: never.` });
};
const days = {
  halfTime: daysOf('half-time', 'Share of the time that has passed, in percent.'),
  lastDays: daysOf('last-days', 'Working days before the last day.'),
  overdue: daysOf('overdue', 'Working days after the last day.'),
  escalation: daysOf('escalation', 'Working days after the last day, to somebody further up.'),
};

export const reminderChange = z
  .strictObject(days)
  .partial()
  .refine((given) => Object.keys(given).length > 0, { message: 'name at least one' })
  .meta({
    id: 'ReminderChange',
    description: 'Those that are left out stay as they are.',
    example: { lastDays: 3, overdue: null },
  });
export type ReminderChange = z.output<typeof reminderChange>;

const policyShape = {
  taskKind: remindedTaskKind,
  label: z.string(),
  ...days,
  usual: z.object(days).meta({ description: 'What holds where the regions have set nothing.' }),
  isOwn: z.boolean().meta({ description: 'The regions have set days for this kind of task.' }),
  restsInQuietPeriods: z.boolean().meta({ description: 'July and 24 December to 6 January are days off too.' }),
  source: z.string().meta({ description: 'Of what holds where the regions have set nothing.' }),
  _links: links('self', 'change'),
};
const policyAt = '/reminder-policies/answer-opinion';
const examplePolicy = {
  taskKind: 'answer-opinion',
  label: 'Lämna regionens yttrande',
  halfTime: 50,
  lastDays: 3,
  overdue: 1,
  escalation: 3,
  usual: { halfTime: 50, lastDays: 2, overdue: 1, escalation: 3 },
  isOwn: true,
  restsInQuietPeriods: true,
  source: 'domain/states.md#0 (D), #13 (our default)',
  _links: [get('self', policyAt), post('change', `${policyAt}/changes`)],
};
export const reminderPolicyView = z.object(policyShape).meta({ id: 'ReminderPolicy', example: examplePolicy });
export type ReminderPolicyView = z.output<typeof reminderPolicyView>;
export const reminderPolicyList = z
  .object({ reminderPolicies: z.array(z.object(policyShape)), _links: links('self') })
  .meta({
    id: 'ReminderPolicyList',
    example: { reminderPolicies: [examplePolicy], _links: [get('self', '/reminder-policies')] },
  });
export type ReminderPolicyList = z.output<typeof reminderPolicyList>;
