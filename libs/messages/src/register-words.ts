import type { AnswerAct } from '#process';
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
