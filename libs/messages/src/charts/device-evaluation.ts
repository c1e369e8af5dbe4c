import type { InEach, Locale } from '../locale.js';
import { medicineCaseEn } from './medicine-case.en.js';
import { medicineCaseSv } from './medicine-case.sv.js';
import type { ChartTexts, StateText } from './texts.js';

const MEDICINE: InEach<ChartTexts> = { sv: medicineCaseSv, en: medicineCaseEn };
const ON_MEDICINES = 'handling.included.evaluation.';

/** The states of an evaluation in the words it has in a medicine case, at this chart's own paths. */
const asForMedicines = (locale: Locale): Readonly<Record<string, StateText>> =>
  Object.fromEntries(
    Object.entries(MEDICINE[locale].states).flatMap(([path, text]) =>
      path.startsWith(ON_MEDICINES) ? [[path.slice(ON_MEDICINES.length), text]] : [],
    ),
  );

/** One evaluation of a device, of which a case may have several. */
export const deviceEvaluation: InEach<ChartTexts> = {
  sv: {
    label: 'Värdering av en medicinteknisk produkt',
    acts: {
      ...medicineCaseSv.acts,
      EVALUATION_ORDERED: 'Beställ värderingen',
      COOPERATION_ENDED: 'Avsluta när nationell samverkan är över',
    },
    states: {
      ...asForMedicines('sv'),
      new: ['Ny', 'Värderingen är inte påbörjad.'],
      assessing: ['TLV värderar', 'TLV värderar produkten: ekonomi, etik, juridik, organisation och uppföljning.'],
      reported: ['Publicerad', 'Rapporten är publicerad.'],
      noBasis: ['Ingen rapport', 'Det blir ingen rapport. Produkten är kvar i ärendet.'],
      closed: ['Avslutad', 'Värderingen följs inte längre.'],
    },
    deadlines: medicineCaseSv.deadlines,
  },
  en: {
    label: 'Evaluation of a medical device',
    acts: {
      ...medicineCaseEn.acts,
      EVALUATION_ORDERED: 'Order the evaluation',
      COOPERATION_ENDED: 'Close when national cooperation is over',
    },
    states: {
      ...asForMedicines('en'),
      new: ['New', 'The evaluation has not begun.'],
      assessing: [
        'TLV is evaluating',
        'TLV is evaluating the product: economics, ethics, law, organisation and follow-up.',
      ],
      reported: ['Published', 'The report is published.'],
      noBasis: ['No report', 'There will be no report. The product stays in the case.'],
      closed: ['Closed', 'The evaluation is no longer followed.'],
    },
    deadlines: medicineCaseEn.deadlines,
  },
};
