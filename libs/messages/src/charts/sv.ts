import type { ChartId } from '#process';
import type { ChartTexts } from './texts.js';
import { agreement, signature } from './agreements.js';
import { atmpCase } from './atmp-case.js';
import { longTermFollowUp, treatmentCentre } from './centres.js';
import { classCase, classIndication } from './class-case.js';
import { conflict } from './conflict.js';
import { councilItem } from './council-item.js';
import { deviceCaseSv } from './device-case.sv.js';
import { deviceEvaluation } from './device-evaluation.js';
import { disclosureRequest, document } from './documents.js';
import { exemptionEnquiry, hospitalExemption } from './exemption.js';
import { followUp, reviewClock } from './follow-up.js';
import { horizonItem } from './horizon-item.js';
import { medicineCaseSv } from './medicine-case.sv.js';
import { norwegianMethod } from './norwegian-method.js';
import { opinion, opinionRound } from './opinions.js';
import { procurement } from './procurement.js';
import { regionalIntroduction } from './regional-introduction.js';

/** Every chart's words, complete by type. */
export const chartTextsSv: Readonly<Record<ChartId, ChartTexts>> = {
  'horizon-item': horizonItem.sv,
  'opinion-round': opinionRound.sv,
  opinion: opinion.sv,
  'council-item': councilItem.sv,
  'medicine-case': medicineCaseSv,
  'atmp-case': atmpCase.sv,
  'treatment-centre': treatmentCentre.sv,
  'long-term-follow-up': longTermFollowUp.sv,
  'device-case': deviceCaseSv,
  'device-evaluation': deviceEvaluation.sv,
  'class-case': classCase.sv,
  'class-indication': classIndication.sv,
  'regional-introduction': regionalIntroduction.sv,
  signature: signature.sv,
  agreement: agreement.sv,
  procurement: procurement.sv,
  'follow-up': followUp.sv,
  'review-clock': reviewClock.sv,
  'hospital-exemption': hospitalExemption.sv,
  'exemption-enquiry': exemptionEnquiry.sv,
  conflict: conflict.sv,
  document: document.sv,
  'disclosure-request': disclosureRequest.sv,
  'norwegian-method': norwegianMethod.sv,
};
