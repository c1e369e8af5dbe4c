import type { ChartDefinition } from './definition.js';
import { atmpCaseInOut2018, atmpCaseLevels2015 } from './atmp/atmp-case.js';
import { longTermFollowUpChart } from './atmp/long-term-follow-up.js';
import { treatmentCentreChart } from './atmp/treatment-centre.js';
import { conflictChart } from './conflict/conflict.js';
import { councilItemCharts } from './council/council-item.js';
import { disclosureRequestChart } from './documents/disclosure-request.js';
import { documentChart } from './documents/document.js';
import { exemptionEnquiry } from './exemption/exemption-enquiry.js';
import { hospitalExemption } from './exemption/hospital-exemption.js';
import { followUpChart } from './follow-up/follow-up.js';
import { reviewClockChart } from './follow-up/review-clock.js';
import { horizonItemCharts } from './horizon/horizon-item.js';
import { regionalIntroductionChart } from './introduction/regional-introduction.js';
import { classCase } from './medicine/class-case.js';
import { classIndication } from './medicine/class-indication.js';
import { medicineCaseInOut2018, medicineCaseLevels2015 } from './medicine/medicine-case.js';
import { deviceCaseMtp2020, deviceCasePilot2018 } from './medtech/device-case.js';
import { deviceEvaluationChart } from './medtech/device-evaluation.js';
import { norwegianMethod } from './norway/norwegian-method.js';
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
  atmpCaseLevels2015,
  atmpCaseInOut2018,
  treatmentCentreChart,
  longTermFollowUpChart,
  deviceCasePilot2018,
  deviceCaseMtp2020,
  deviceEvaluationChart,
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
  hospitalExemption,
  exemptionEnquiry,
  conflictChart,
  documentChart,
  disclosureRequestChart,
  norwegianMethod,
];

export const charts = ChartRegistry.whole(definitions);
