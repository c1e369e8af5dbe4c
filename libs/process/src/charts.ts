import type { ChartDefinition } from './definition.js';
import { councilItemCharts } from './council/council-item.js';
import { followUpChart } from './follow-up/follow-up.js';
import { reviewClockChart } from './follow-up/review-clock.js';
import { horizonItemCharts } from './horizon/horizon-item.js';
import { regionalIntroductionChart } from './introduction/regional-introduction.js';
import { classCase } from './medicine/class-case.js';
import { classIndication } from './medicine/class-indication.js';
import { medicineCaseInOut2018, medicineCaseLevels2015 } from './medicine/medicine-case.js';
import { opinionRoundChart } from './opinions/opinion-round.js';
import { opinionChart } from './opinions/opinion.js';
import { agreementChart } from './procurement/agreement.js';
import { procurementChart } from './procurement/procurement.js';
import { signatureChart } from './procurement/signature.js';
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
  regionalIntroductionChart,
  signatureChart,
  agreementChart,
  procurementChart,
  followUpChart,
  reviewClockChart,
];

export const charts = new ChartRegistry(definitions);
