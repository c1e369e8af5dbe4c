import type { ChartId } from '#process';
import type { InEach, Locale } from './locale.js';

const NOMINATED = {
  sv: 'Kansliet prövar nomineringen och frågar sedan alla regioner om ärendet ska omfattas av nationell samverkan.',
  en: 'The office examines the nomination, then asks all regions whether national cooperation should cover it.',
};

/** What each way to begin a case leads to: one sentence, by chart and act. @source domain/states.md#1, #4, #9, #11 */
const OPENINGS: InEach<Readonly<Record<string, string>>> = {
  sv: {
    'horizon-item SIGNAL_RECORDED':
      'Läkemedlet börjar bevakas, och horisontspaningen bedömer om det ska få en tidig bedömningsrapport.',
    'medicine-case NOMINATED': NOMINATED.sv,
    'atmp-case NOMINATED': NOMINATED.sv,
    'device-case SCANNING_FOUND': 'Produkten samlas in, och beredningen prövar om den ska gå vidare.',
    'device-case COMPANY_FORM_RECEIVED':
      'Företagets uppgifter antecknas. De upplyser om produkten, men nominerar den inte.',
    'device-case THEME_SURVEYED': 'Temat antecknas, och beredningen prövar om något i det ska gå vidare.',
    'device-case NOMINATED': 'Beredningen prövar nomineringen, och sedan tillfrågas regionerna.',
    'device-case PILOT_SELECTED': 'Produkten blir ett av ärendena i försöket 2018–2019.',
    'class-case CLASS_RULE_DRAFTED':
      'En gemensam rekommendation för en klass av läkemedel tas fram. NT-rådet beslutar om den.',
    'hospital-exemption EXEMPTION_PROPOSED':
      'Sjukhuset prövar om användningen ryms i undantaget och söker sedan tillstånd. NT-rådet beslutar inte om den.',
    'exemption-enquiry ENQUIRY_ASKED': 'Kansliet tar upp frågan, och gruppen tolkar reglerna. Svaret publiceras.',
    'norwegian-method METHOD_ALERTED': 'Ett norskt ärende följs bredvid de svenska, från att metoden har varslats.',
    'norwegian-method METHOD_PROPOSED': 'Ett norskt ärende följs bredvid de svenska, från att metoden har föreslagits.',
    'norwegian-method ASSESSMENT_REQUESTED':
      'Ett norskt ärende följs bredvid de svenska, från att företaget har begärt en utvärdering.',
  },
  en: {
    'horizon-item SIGNAL_RECORDED':
      'The medicine is followed, and horizon scanning judges whether to write an early assessment report.',
    'medicine-case NOMINATED': NOMINATED.en,
    'atmp-case NOMINATED': NOMINATED.en,
    'device-case SCANNING_FOUND': 'The device is collected, and the preparers judge whether to take it further.',
    'device-case COMPANY_FORM_RECEIVED':
      'What the company tells is recorded. It informs about the device, but does not nominate it.',
    'device-case THEME_SURVEYED': 'The theme is recorded, and the preparers judge whether any of it goes further.',
    'device-case NOMINATED': 'The preparers examine the nomination, and then the regions are asked.',
    'device-case PILOT_SELECTED': 'The device becomes one of the cases of the trial in 2018–2019.',
    'class-case CLASS_RULE_DRAFTED':
      'One recommendation for a class of medicines is drafted. The NT Council decides on it.',
    'hospital-exemption EXEMPTION_PROPOSED':
      'The hospital examines whether the exemption covers the use, then applies for permits. The NT Council does not decide on it.',
    'exemption-enquiry ENQUIRY_ASKED':
      'The office takes it up, and the group interprets the rules. The answer is published.',
    'norwegian-method METHOD_ALERTED':
      'A Norwegian case is followed beside the Swedish ones, from the alert about the method.',
    'norwegian-method METHOD_PROPOSED':
      'A Norwegian case is followed beside the Swedish ones, from the proposal of the method.',
    'norwegian-method ASSESSMENT_REQUESTED':
      'A Norwegian case is followed beside the Swedish ones, from the company’s request for an assessment.',
  },
};

/**
 * What beginning a case with an act leads to.
 * @throws RangeError when the catalogue lacks it
 */
export function openingText(chart: ChartId, act: string, locale: Locale): string {
  const text = OPENINGS[locale][`${chart} ${act}`];
  if (text === undefined) throw new RangeError(`No ${locale} sentence for beginning ${chart} with ${act}`);
  return text;
}
