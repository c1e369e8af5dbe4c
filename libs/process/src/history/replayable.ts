import type { ProcessVersion } from '../vocabulary.js';
import type { Readings } from './align.js';
import { MEDICINE_READINGS } from './medicine-readings.js';

/** How histories of one process are replayed: on which version of which chart, and how their events are read. */
export interface Replayable {
  readonly processVersion: ProcessVersion;
  readonly chart: 'medicine-case';
  readonly readings: Readings;
}

/** Processes that have a chart. Histories of any other are skipped, and said to be. @source cases/README.md (Content) */
const REPLAYABLE: Readonly<Record<string, Replayable>> = {
  'nt-radet-2015-levels': { processVersion: 'LEVELS_2015', chart: 'medicine-case', readings: MEDICINE_READINGS },
  'nt-radet-2018': { processVersion: 'IN_OUT_2018', chart: 'medicine-case', readings: MEDICINE_READINGS },
};

export const replayable = (process: string): Replayable | null =>
  Object.hasOwn(REPLAYABLE, process) ? (REPLAYABLE[process] ?? null) : null;
