import type { ProcessVersion } from '#process';
import type { InEach, Locale } from './locale.js';

/** Answers and standings in the words used from 2018. @source domain/process-medicines.md#4 */
export const outcomes = {
  sv: {
    'should-use': 'bör användas',
    'can-use': 'kan användas',
    use: 'använd',
    'do-not-use': 'ska inte användas',
    'general-class': 'generell rekommendation för klassen',
    'no-statement': 'inget ställningstagande',
    wait: 'avvakta',
    included: 'omfattas av nationell samverkan',
    'not-included': 'omfattas inte av nationell samverkan',
    'under-investigation': 'under utredning',
    'not-evaluated': 'ej utvärderad',
    stands: 'kvarstår',
    ended: 'avslutad',
    ok: 'godtagbart',
    conditional: 'villkorat',
    fault: 'brist',
    'not-applicable': 'ej tillämpligt',
    unspecified: 'innehållet är inte känt',
    introduced: 'införs',
    'introduced-restricted': 'införs med begränsningar',
    'introduced-conditional': 'införs på villkor',
    'not-introduced': 'införs inte',
    'only-in-trials': 'endast i kliniska prövningar',
    'continue-with-regional-review': 'fortsätter, med regional översyn',
  },
  en: {
    'should-use': 'should be used',
    'can-use': 'can be used',
    use: 'use',
    'do-not-use': 'should not be used',
    'general-class': 'general recommendation for the class',
    'no-statement': 'no statement',
    wait: 'wait',
    included: 'included in national cooperation',
    'not-included': 'not included in national cooperation',
    'under-investigation': 'under investigation',
    'not-evaluated': 'not evaluated',
    stands: 'stands',
    ended: 'ended',
    ok: 'acceptable',
    conditional: 'conditional',
    fault: 'fault',
    'not-applicable': 'not applicable',
    unspecified: 'content not known',
    introduced: 'introduced',
    'introduced-restricted': 'introduced with restrictions',
    'introduced-conditional': 'introduced on conditions',
    'not-introduced': 'not introduced',
    'only-in-trials': 'only in clinical trials',
    'continue-with-regional-review': 'goes on, with a regional review',
  },
} as const satisfies InEach<Readonly<Record<string, string>>>;

/** Words that a process version had of its own; everything else is as from 2018. @source domain/process-medicines.md#2 */
const OWN_WORDS: Partial<Record<ProcessVersion, InEach<Readonly<Record<string, string>>>>> = {
  LEVELS_2015: {
    sv: {
      'should-use': 'rekommenderas',
      'can-use': 'kan övervägas',
      'do-not-use': 'avstå från att använda',
      included: 'nationell samverkan på nivå 1 eller 2',
    },
    en: {
      'should-use': 'recommended',
      'can-use': 'may be considered',
      'do-not-use': 'refrain from use',
      included: 'national cooperation at level 1 or 2',
    },
  },
  /** @source domain/process-medtech.md#2.4 [M22] */
  DEVICE_MTP_2020: {
    sv: {
      'should-use': 'bör införas',
      'can-use': 'kan införas',
      'do-not-use': 'avstå från att införa',
      wait: 'avvakta med att införa',
      ended: 'upphävd',
    },
    en: {
      'should-use': 'should be introduced',
      'can-use': 'can be introduced',
      'do-not-use': 'refrain from introducing',
      wait: 'wait with introducing',
      ended: 'repealed',
    },
  },
  CLASS_PDL1_2018: {
    sv: { included: 'omfattas av klassprocessen', 'not-included': 'omfattas inte av klassprocessen' },
    en: { included: 'covered by the class process', 'not-included': 'not covered by the class process' },
  },
};

/**
 * An outcome in the words of the process version the case follows.
 * @throws RangeError when the catalogue lacks it
 */
export function outcomeLabel(outcome: string, process: ProcessVersion, locale: Locale): string {
  const own = OWN_WORDS[process]?.[locale] ?? {};
  const common: Readonly<Record<string, string>> = outcomes[locale];
  const label = Object.hasOwn(own, outcome)
    ? own[outcome]
    : Object.hasOwn(common, outcome)
      ? common[outcome]
      : undefined;
  if (label === undefined) throw new RangeError(`No ${locale} words for the outcome "${outcome}"`);
  return label;
}
