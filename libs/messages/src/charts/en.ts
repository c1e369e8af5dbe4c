import type { ChartId } from '#process';
import type { ChartTexts } from './texts.js';
import { agreement, signature } from './agreements.js';
import { atmpCase } from './atmp-case.js';
import { longTermFollowUp, treatmentCentre } from './centres.js';
import { classCase, classIndication } from './class-case.js';
import { conflict } from './conflict.js';
import { councilItem } from './council-item.js';
import { deviceCaseEn } from './device-case.en.js';
import { deviceEvaluation } from './device-evaluation.js';
import { disclosureRequest, document } from './documents.js';
import { exemptionEnquiry, hospitalExemption } from './exemption.js';
import { followUp, reviewClock } from './follow-up.js';
import { horizonItem } from './horizon-item.js';
import { medicineCaseEn } from './medicine-case.en.js';
import { norwegianMethod } from './norwegian-method.js';
import { opinion, opinionRound } from './opinions.js';
import { procurement } from './procurement.js';
import { regionalIntroduction } from './regional-introduction.js';

/** Every chart's words, complete by type. */
export const chartTextsEn: Readonly<Record<ChartId, ChartTexts>> = {
  'horizon-item': horizonItem.en,
  'opinion-round': opinionRound.en,
  opinion: opinion.en,
  'council-item': councilItem.en,
  'medicine-case': medicineCaseEn,
  'atmp-case': atmpCase.en,
  'treatment-centre': treatmentCentre.en,
  'long-term-follow-up': longTermFollowUp.en,
  'device-case': deviceCaseEn,
  'device-evaluation': deviceEvaluation.en,
  'class-case': classCase.en,
  'class-indication': classIndication.en,
  'regional-introduction': regionalIntroduction.en,
  signature: signature.en,
  agreement: agreement.en,
  procurement: procurement.en,
  'follow-up': followUp.en,
  'review-clock': reviewClock.en,
  'hospital-exemption': hospitalExemption.en,
  'exemption-enquiry': exemptionEnquiry.en,
  conflict: conflict.en,
  document: document.en,
  'disclosure-request': disclosureRequest.en,
  'norwegian-method': norwegianMethod.en,
};
