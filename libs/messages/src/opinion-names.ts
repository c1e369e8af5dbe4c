import type { HealthCareRegion } from '#process';
import type { InEach } from './locale.js';

/** Words of opinion rounds; the codes are those of the charts of rounds and opinions. */

export const areas: InEach<Readonly<Record<HealthCareRegion, string>>> = {
  sv: {
    norra: 'Norra sjukvårdsregionen',
    mellansverige: 'Sjukvårdsregion Mellansverige',
    'stockholm-gotland': 'Sjukvårdsregion Stockholm–Gotland',
    sydostra: 'Sydöstra sjukvårdsregionen',
    vastra: 'Västra sjukvårdsregionen',
    sodra: 'Södra sjukvårdsregionen',
  },
  en: {
    norra: 'Northern Health Care Region',
    mellansverige: 'Central Sweden Health Care Region',
    'stockholm-gotland': 'Stockholm–Gotland Health Care Region',
    sydostra: 'South-Eastern Health Care Region',
    vastra: 'Western Health Care Region',
    sodra: 'Southern Health Care Region',
  },
};

export const stances = {
  sv: { yes: 'Ja', no: 'Nej', neutral: 'Tar inte ställning' },
  en: { yes: 'Yes', no: 'No', neutral: 'Takes no position' },
} as const;

/** @source domain/process-medicines.md#3.3 [A1] */
export const criteria = {
  sv: {
    'equal-use': 'Jämlik användning',
    severity: 'Tillståndets svårighetsgrad',
    'resource-impact': 'Påverkan på resurser',
    'ethical-or-political': 'Etiska eller politiska frågor',
  },
  en: {
    'equal-use': 'Equal use',
    severity: 'Severity of the condition',
    'resource-impact': 'Impact on resources',
    'ethical-or-political': 'Ethical or political questions',
  },
} as const;

export const judgements = {
  sv: {
    met: 'Talar för',
    'partly-met': 'Talar delvis för',
    'not-met': 'Talar emot',
    'cannot-say': 'Går inte att säga',
  },
  en: {
    met: 'Speaks for',
    'partly-met': 'Speaks partly for',
    'not-met': 'Speaks against',
    'cannot-say': 'Cannot say',
  },
} as const;

export const regionStatuses = {
  sv: {
    asked: 'Inte öppnat',
    'in-progress': 'Arbetar',
    submitted: 'Yttrande lämnat',
    'no-response': 'Ej svar',
    recused: 'Jäv anmält',
    late: 'Lämnat efter sista dagen',
  },
  en: {
    asked: 'Not opened',
    'in-progress': 'At work',
    submitted: 'Opinion given',
    'no-response': 'No response',
    recused: 'Conflict declared',
    late: 'Given after the last day',
  },
} as const;

export const askees = {
  sv: {
    unit: 'en enhet i regionen',
    'medicines-committee': 'läkemedelskommittén',
    'health-care-region': 'sjukvårdsregionen',
    'expert-group': 'en expertgrupp',
    other: 'någon annan',
  },
  en: {
    unit: 'a unit in the region',
    'medicines-committee': 'the drug and therapeutics committee',
    'health-care-region': 'the health care region',
    'expert-group': 'an expert group',
    other: 'somebody else',
  },
} as const;

export const localStatuses = {
  sv: { asked: 'Väntar på svar', answered: 'Besvarad', withdrawn: 'Tillbakatagen', expired: 'Tiden är ute' },
  en: { asked: 'Waiting for an answer', answered: 'Answered', withdrawn: 'Taken back', expired: 'Time is up' },
} as const;
