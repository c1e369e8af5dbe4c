import type { AnswerAct, EnteringAct } from '#process';
import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** Titles of regions' answers in the register. Need `region` and `product`. */
export const answerTitles: InEach<Readonly<Record<AnswerAct, Template>>> = {
  sv: {
    SUBMIT: 'Yttrande från {region} om {product}',
    AMEND: 'Ändrat yttrande från {region} om {product}',
    SUBMIT_LATE: 'Yttrande från {region} om {product}, efter sista dagen',
    AMEND_LATE: 'Ändrat yttrande från {region} om {product}, efter sista dagen',
  },
  en: {
    SUBMIT: 'Opinion of {region} on {product}',
    AMEND: 'Amended opinion of {region} on {product}',
    SUBMIT_LATE: 'Opinion of {region} on {product}, after the last day',
    AMEND_LATE: 'Amended opinion of {region} on {product}, after the last day',
  },
};

/** Titles of what else stands in the register by its journal entry. Need `product`. */
export const enteringTitles: InEach<Readonly<Record<EnteringAct, Template>>> = {
  sv: {
    DOSSIER_RECEIVED: 'Underlag från företaget om {product}',
    DECIDE: 'Rådets beslut om {product}',
    DECIDE_BY_CIRCULATION: 'Rådets beslut per capsulam om {product}',
  },
  en: {
    DOSSIER_RECEIVED: 'Dossier of the company on {product}',
    DECIDE: 'Decision of the council on {product}',
    DECIDE_BY_CIRCULATION: 'Decision of the council by circulation on {product}',
  },
};
