import type { InEach } from './locale.js';

type Names<Code extends string> = InEach<Readonly<Record<Code, string>>>;

/** How a mandate is narrowed, as the sentence that asks for it says. */
export const narrowings = {
  sv: {
    region: 'region',
    healthCareRegion: 'sjukvårdsregion',
    company: 'företag',
    caseId: 'ärende',
    field: 'område',
    body: 'organ',
    rank: 'turordning',
    seat: 'plats',
  },
  en: {
    region: 'region',
    healthCareRegion: 'health care region',
    company: 'company',
    caseId: 'case',
    field: 'field',
    body: 'body',
    rank: 'turn',
    seat: 'seat',
  },
} as const satisfies Names<'region' | 'healthCareRegion' | 'company' | 'caseId' | 'field' | 'body' | 'rank' | 'seat'>;

/** Which half of the work a region's contact person has. */
export const fields = {
  sv: { medicines: 'läkemedel', devices: 'medicinteknik' },
  en: { medicines: 'medicines', devices: 'devices' },
} as const satisfies Names<'medicines' | 'devices'>;

/** Why a place is vacant. */
export const vacancies = {
  sv: { 'not-appointed': 'ingen är utsedd', absent: 'den som är utsedd är frånvarande och ingen ersätter' },
  en: { 'not-appointed': 'nobody has been appointed', absent: 'whoever is appointed is absent and nobody stands in' },
} as const satisfies Names<'not-appointed' | 'absent'>;
