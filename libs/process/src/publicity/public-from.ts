import type { ChartId } from '../definition.js';

/** From which states on everybody may know of a case that stands on a chart. Once public, a case stays so. */
export interface PublicFrom {
  /** Reaching one of these, or a state within, makes the case public. */
  readonly states: readonly string[];
  readonly source: string;
}

/**
 * A nomination is not public while it is only checked: the first that outsiders see is that the regions are asked.
 *
 * @source domain/process-medicines.md#8 (lists of cases in preparation and not covered) [A1][A26]; domain/states.md#2 (a round is
 * shown publicly: our default)
 */
const FROM_THE_ROUND = [
  'handling.consultation',
  'handling.inclusionDecision',
  'handling.notIncluded',
  'handling.included',
  'handling.inForce',
  'handling.reassessment',
  'handling.ended',
] as const;

const ROAD: PublicFrom = {
  states: FROM_THE_ROUND,
  source: 'domain/process-medicines.md#8 [A1][A26], domain/states.md#2 (our default)',
};

/**
 * Which cases are public, and from where on. A chart that is not named here never makes a case public; what a history brings with
 * it was read in public sources and is public from its first entry. docs/public.md tells the reasons.
 */
export const PUBLIC_FROM: Partial<Readonly<Record<ChartId, PublicFrom>>> = {
  'horizon-item': {
    states: ['item.selected', 'item.report', 'item.reported'],
    source: 'domain/states.md#1 (the published list changes when an item is selected) S A12, K4',
  },
  'medicine-case': ROAD,
  'atmp-case': ROAD,
  'device-case': { ...ROAD, source: 'domain/process-medtech.md#2 [M22], domain/states.md#9 (our default)' },
  'class-case': {
    states: ['rule.inForce', 'rule.ended'],
    source: 'domain/process-medicines.md#5 [A29][A31] (the matrix is published)',
  },
  'hospital-exemption': {
    states: ['permit.granted', 'permit.inUse'],
    source:
      'domain/process-atmp.md#2 (a permit is an authority’s decision; before it, it is the hospital’s own affair: our default)',
  },
  'exemption-enquiry': {
    states: ['enquiry.published'],
    source: 'domain/states.md#11 (answers are published and used again)',
  },
  'norwegian-method': {
    states: [
      'handling.proposed',
      'handling.ordered',
      'handling.cancelled',
      'handling.deciding',
      'handling.decided',
      'handling.declined',
      'handling.repealed',
    ],
    source: 'docs/adr/0023-nye-metoder.md [N2] (proposals are put out for everybody’s input)',
  },
};

const isWithin = (path: string, state: string): boolean => path === state || path.startsWith(`${state}.`);

/** Whether coming to some states makes the case public. */
export const makesPublic = (chart: ChartId, reached: readonly string[]): boolean =>
  PUBLIC_FROM[chart]?.states.some((state) => reached.some((path) => isWithin(path, state))) ?? false;
