import type { ChartDefinition } from './definition.js';
import { medicineCaseInOut2018, medicineCaseLevels2015 } from './medicine/medicine-case.js';
import { ChartRegistry } from './registry.js';

/** Every chart and version that runs. */
export const definitions: readonly ChartDefinition[] = [medicineCaseLevels2015, medicineCaseInOut2018];

export const charts = new ChartRegistry(definitions);
