import { onDay, type IsoDate } from '#process';
import type { StepOrigin } from './draft-step.js';

/** Where a step comes from that nobody asked for: a deadline that has passed, or rows brought in line. */
export const systemOrigin = (on: IsoDate, recordedAt: Date, deadline: StepOrigin['deadline']): StepOrigin => ({
  actor: 'system',
  role: 'system',
  region: null,
  onBehalfOf: null,
  occurred: onDay(on),
  recordedAt,
  reason: null,
  documents: [],
  origin: 'live',
  inferred: false,
  sourceUrl: null,
  note: null,
  deadline,
  confidential: [],
});
