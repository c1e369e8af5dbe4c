import { BALL_HOLDERS, CASE_KINDS, PROCESS_VERSIONS, ROLES, STAGES } from '#process';
import { z } from 'zod';
import { paging } from './links.js';
import { day, id, region, text } from './values.js';

/** Orders of the case list; a leading hyphen turns the order round. */
export const CASE_SORTS = ['updatedAt', '-updatedAt', 'ballSince', '-ballSince', 'product', '-product'] as const;

/** Filters of the case list. All must hold; several values of one filter are not given. */
export const caseQuery = z.strictObject({
  origin: z
    .enum(['live', 'history'])
    .optional()
    .meta({ description: 'Only cases begun here, or only histories imported from public sources.' }),
  process: z.enum(PROCESS_VERSIONS).optional().meta({ description: 'Only cases of this process version.' }),
  stage: z.enum(STAGES).optional().meta({ description: 'Only cases at this step of the pipeline.' }),
  kind: z.enum(CASE_KINDS).optional().meta({ description: 'Only cases of this kind.' }),
  ball: z.enum(BALL_HOLDERS).optional().meta({ description: 'Only cases that wait for this function.' }),
  outcome: text(100).optional().meta({ description: 'Only cases whose answer in force is this one.' }),
  late: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .optional()
    .meta({ type: 'boolean', description: 'Only cases with (or without) a deadline that has passed.' }),
  assignedTo: z
    .union([z.enum(['me', 'nobody']), id])
    .optional()
    .meta({
      description: 'Only cases that this person looks after; `me` is the caller, `nobody` those without anyone.',
    }),
  region: region.optional().meta({ description: 'Only cases with an open task for this region.' }),
  running: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .optional()
    .meta({
      type: 'boolean',
      description: 'Only cases that are (or are not) under way: on the road, and somebody must act.',
    }),
  stillSince: day.optional().meta({ description: 'Only cases in which nothing has happened after this day.' }),
  passed: z
    .enum(['opened', 'recommended', ...STAGES])
    .optional()
    .meta({
      description: 'Only cases that were opened, had their answer published or left this step, between the days given.',
    }),
  passedFrom: day.optional().meta({ description: 'First day for `passed` and `askedRegion`.' }),
  passedTo: day.optional().meta({ description: 'Last day for `passed` and `askedRegion`.' }),
  askedRegion: region.optional().meta({
    description: 'Only cases in which this region was asked for its opinion and had to answer by a day that has been.',
  }),
  taskRole: z.enum(ROLES).optional().meta({ description: 'Only cases with an open task for this role.' }),
  dueFrom: day.optional().meta({ description: 'Only cases with a running deadline on this day or after it.' }),
  dueBy: day.optional().meta({ description: 'Only cases with a running deadline on this day or before it.' }),
  q: text(200).optional().meta({ description: 'Words in product, substance, indication or company.' }),
  sort: z.enum(CASE_SORTS).default('-updatedAt').meta({ description: 'Order; a leading hyphen turns it round.' }),
  ...paging,
});
export type CaseQuery = z.output<typeof caseQuery>;
