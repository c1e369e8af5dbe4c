import type { ChartDefinition } from './definition.js';
import { councilItemCharts } from './council/council-item.js';
import { horizonItemCharts } from './horizon/horizon-item.js';
import { classCase, classIndication } from './medicine/class-case.js';
import { medicineCaseInOut2018, medicineCaseLevels2015 } from './medicine/medicine-case.js';
import { opinionRoundChart } from './opinions/opinion-round.js';
import { opinionChart } from './opinions/opinion.js';
import { ChartRegistry } from './registry.js';

/** Every chart and version that runs. */
export const definitions: readonly ChartDefinition[] = [
  ...horizonItemCharts,
  medicineCaseLevels2015,
  medicineCaseInOut2018,
  classCase,
  classIndication,
  opinionRoundChart,
  opinionChart,
  ...councilItemCharts,
];

export const charts = new ChartRegistry(definitions);
