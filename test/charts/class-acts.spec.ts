import { describe, expect, it } from '@jest/globals';
import { charts } from '#process';
import { takenBy } from '../support/charts/taken-by.js';

describe('a class of medicines', () => {
  it('offers exactly these acts', () => {
    expect(takenBy(charts.chart('class-case', 1))).toEqual({
      '': 'CASE_LINKED COUNCIL_DECIDED LINK_CASE NOTE_CONTEXT REQUEST_ITEM',
      'rule.draft': 'CLASS_RULE_DECIDED CLASS_RULE_DRAFTED',
      'rule.contractsPending': 'CLASS_RULE_PUBLISHED CONTRACTS_SIGNED',
      'rule.inForce': 'CLASS_RULE_ENDED CONTRACTS_SIGNED INDICATION_APPROVED MEMBER_ADDED NEW_VERSION',
      'members.running': 'PAUSE_CLASS',
      'members.paused': 'CLASS_PAUSE_ENDS RESUME_CLASS',
      'hold.running': 'HOLD',
      'hold.onHold': 'HOLD_ENDS RESUME',
    });
  });

  it('offers exactly these acts in each row of its matrix', () => {
    expect(takenBy(charts.chart('class-indication', 1))).toEqual({
      '': 'COUNCIL_DECIDED',
      notCovered: 'INDICATION_APPROVED',
      awaitingOpinion: 'COVER EVALUATION_ORDERED EXCEPT_REFRAIN EXCEPT_WAIT NAC_OPINION',
      evaluationOrdered: 'COVER EXCEPT_REFRAIN EXCEPT_WAIT',
      covered: 'EXCEPT_REFRAIN EXCEPT_WAIT',
      exceptWait: 'COVER EXCEPT_REFRAIN',
      exceptRefrain: 'COVER EXCEPT_WAIT',
    });
  });
});
