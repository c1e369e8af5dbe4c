import { CASE_KINDS, PROCESS_VERSIONS } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_TASK, get, onePage } from './examples.js';
import { links, page, paging } from './links.js';
import { day, id } from './values.js';

export const deadlineQuery = z.strictObject({
  process: z
    .enum(PROCESS_VERSIONS)
    .optional()
    .meta({ description: 'Only deadlines of cases of this process version.' }),
  late: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .optional()
    .meta({ type: 'boolean', description: 'Only those that have (or have not) passed.' }),
  ...paging,
});
export type DeadlineQuery = z.output<typeof deadlineQuery>;

export const deadline = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    caseId: id,
    product: z.string(),
    indication: z.string(),
    caseKind: z.enum(CASE_KINDS),
    instanceId: id,
    dueOn: day.meta({ example: '2026-02-20' }),
    workingDaysLeft: z.int().meta({ description: 'Swedish working days left; 0 on the last day, below 0 when late.' }),
    late: z.boolean(),
    legal: z.boolean(),
    raises: z.string().nullable(),
    _links: links('self', 'case'),
  })
  .meta({ id: 'Deadline', description: 'A date to keep, derived from the state and dates of a case.' });
export type DeadlineView = z.output<typeof deadline>;

export const deadlinePage = page('deadlines', deadline).meta({
  id: 'DeadlinePage',
  example: {
    deadlines: [
      {
        id: EXAMPLE_TASK,
        kind: 'opinion-inclusion',
        label: 'Regionernas synpunkter',
        caseId: EXAMPLE_CASE,
        product: 'Exempelmedel',
        indication: 'Exempelsjukdom hos vuxna',
        caseKind: 'medicine',
        instanceId: EXAMPLE_INSTANCE,
        dueOn: '2026-02-20',
        workingDaysLeft: 11,
        late: false,
        legal: false,
        raises: 'DEADLINE_PASSED',
        _links: [get('self', `/cases/${EXAMPLE_CASE}`), get('case', `/cases/${EXAMPLE_CASE}`)],
      },
    ],
    ...onePage('/deadlines'),
  },
});
export type DeadlinePage = z.output<typeof deadlinePage>;
