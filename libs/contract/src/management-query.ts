import { PROCESS_VERSIONS } from '#process';
import { z } from 'zod';
import { region } from './values.js';

/** How far back the figures look, in months. */
export const PERIODS = ['3m', '12m', '36m', '120m'] as const;

/** Figures of the overview; each has a table behind it. */
export const FIGURES = [
  'stuck',
  'advice-gap',
  'stages',
  'balls',
  'lead-times',
  'flow',
  'answers',
  'workload',
  'due',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Cases that were begun here, histories that were taken in, or both. */
export const MANAGED_ORIGINS = ['live', 'history', 'all'] as const;

const filters = {
  origin: z.enum(MANAGED_ORIGINS).default('live').meta({
    description:
      'Which cases: those begun here, histories imported from public sources, or both. A history stands where its sources end.',
  }),
  process: z.enum(PROCESS_VERSIONS).optional().meta({ description: 'Only cases of this process version.' }),
  period: z.enum(PERIODS).default('12m').meta({ description: 'How far back what has been is counted.' }),
  region: region.optional().meta({
    description:
      'What is under way: only cases with an open task for this region. What has been is counted for the whole country.',
  }),
};
export const managementQuery = z.strictObject(filters);
export type ManagementQuery = z.output<typeof managementQuery>;
export const managementTableQuery = z.strictObject({
  ...filters,
  figure: z.enum(FIGURES).default('stuck').meta({ description: 'The figure.' }),
});
export type ManagementTableQuery = z.output<typeof managementTableQuery>;
export const forecastQuery = z.strictObject({
  origin: filters.origin,
  process: filters.process,
  region: filters.region,
});
export type ForecastQuery = z.output<typeof forecastQuery>;
