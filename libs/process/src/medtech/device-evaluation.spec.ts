import { describe, expect, it } from '@jest/globals';
import { compileChart } from '#process';
import { actsByState, deadEnds, unreached, walk } from '../../../../test/support/charts/walk.js';
import { deviceEvaluationChart, EVALUATION_PARTS } from './device-evaluation.js';

const chart = compileChart(deviceEvaluationChart);

describe('the chart of an evaluation of a device', () => {
  const walked = walk(chart, {
    key: 'Prosigna',
    watch: ['dossierOverdue', 'supplement'],
    attempts: {
      EVALUATION_ORDERED: [{ facts: { member: 'Prosigna', assessor: 'tlv' } }],
      DOSSIER_ACCEPTED: [{ facts: { confidentialPartsMarked: true } }],
      DOSSIER_INCOMPLETE: [{ facts: { missing: ['Studie 2'] } }],
      QUESTION_TO_COMPANY: [{ facts: { question: 'Hur många svar?' } }],
      CANNOT_EVALUATE: [{ facts: { reason: 'Inga data' } }],
      REPORT_FINAL: [{ facts: { covers: ['ethics'] } }, { facts: { covers: [...EVALUATION_PARTS] } }],
      NEW_PRICE: [{ facts: { reason: 'Lägre', document: 'anbud' } }],
      NEW_DATA: [{ facts: { reason: 'Fler patienter', document: 'studie' } }],
      RANK_CHANGED: [{ by: 'system', facts: { rank: 2 } }],
      FAST_TRACK: [{ facts: { askedBy: 'council', reason: 'Bråttom' } }],
    },
  });

  it('can be walked whole', () => {
    expect(unreached(chart, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('offers exactly these acts', () => {
    const sorted = (...acts: readonly string[]): readonly string[] =>
      ['COOPERATION_ENDED', 'COUNCIL_DECIDED', ...acts].toSorted();
    expect(actsByState(chart, walked)).toEqual({
      new: sorted('EVALUATION_ORDERED'),
      ordered: sorted('CANNOT_EVALUATE', 'COMPANY_ASKED', 'FAST_TRACK', 'RANK_CHANGED'),
      awaitingDossier: sorted(
        'CANNOT_EVALUATE',
        'COMPANY_DECLINES',
        'DOSSIER_OVERDUE',
        'DOSSIER_RECEIVED',
        'FAST_TRACK',
        'RANK_CHANGED',
      ),
      dossierCheck: sorted('CANNOT_EVALUATE', 'DOSSIER_ACCEPTED', 'DOSSIER_INCOMPLETE', 'FAST_TRACK', 'RANK_CHANGED'),
      queued: sorted('CANNOT_EVALUATE', 'FAST_TRACK', 'RANK_CHANGED', 'START_ASSESSMENT'),
      assessing: sorted('CANNOT_EVALUATE', 'DRAFT_SENT', 'FAST_TRACK', 'QUESTION_TO_COMPANY'),
      clockStopped: sorted('ANSWERED', 'ANSWER_OVERDUE', 'FAST_TRACK'),
      factCheck: sorted('FACTS_CHECKED', 'FAST_TRACK', 'REPORT_FINAL'),
      factsChecked: sorted('FAST_TRACK', 'REPORT_FINAL'),
      adopted: sorted('EVALUATION_DELIVERED', 'REPORT_PUBLISHED'),
      reported: sorted('NEW_DATA', 'NEW_PRICE'),
      noBasis: sorted('DOSSIER_RECEIVED'),
      closed: ['COOPERATION_ENDED', 'COUNCIL_DECIDED'],
    });
  });
});
