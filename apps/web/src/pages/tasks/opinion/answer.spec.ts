import { describe, expect, it } from '@jest/globals';
import {
  controlOf,
  fromDraft,
  fromGiven,
  isSame,
  missingIn,
  NOTHING,
  toDraft,
  toFacts,
  withReasons,
  type Answer,
} from './answer';

const ROUND = {
  subject: 'inclusion' as const,
  criterionNames: [
    { criterion: 'equal-use' as const, label: 'Jämlik användning' },
    { criterion: 'severity' as const, label: 'Svårighetsgrad' },
  ],
  questions: [
    { id: 'patients', text: 'Hur många?', required: true },
    { id: 'more', text: 'Mer?', required: false },
  ],
};
const whole: Answer = {
  ...withReasons(NOTHING, 'severity', { judgement: 'met', reason: 'Svår sjukdom.' }),
  stance: 'yes',
  answers: { patients: 'Tre.' },
  decidedBy: 'Hälso- och sjukvårdsdirektören',
};

describe('what is missing in an answer', () => {
  it('is nothing when the chart would take it', () => {
    expect(missingIn(whole, ROUND)).toEqual([]);
  });

  it('is named in the order of the page', () => {
    expect(missingIn(NOTHING, ROUND).map(({ what }) => what)).toEqual(['stance', 'question', 'decided-by']);
    expect(missingIn({ ...whole, reasons: {} }, ROUND)).toEqual([{ what: 'criteria' }]);
  });

  it('asks for the reason of a judgement, and for the judgement of a reason', () => {
    const judged = withReasons(whole, 'equal-use', { judgement: 'not-met', reason: '  ' });
    const reasoned = withReasons(whole, 'equal-use', { reason: 'För att' });
    expect(missingIn(judged, ROUND)).toEqual([{ what: 'reason', criterion: 'equal-use', number: 1 }]);
    expect(missingIn(reasoned, ROUND)).toEqual([{ what: 'judgement', criterion: 'equal-use', number: 1 }]);
    expect(missingIn(judged, ROUND).map(controlOf)).toEqual(['reason-1']);
  });

  it('asks for no criterion of who takes no position, and none in rounds on a draft', () => {
    expect(missingIn({ ...whole, stance: 'neutral', reasons: {} }, ROUND)).toEqual([]);
    expect(missingIn({ ...whole, reasons: {} }, { ...ROUND, subject: 'draft' })).toEqual([]);
  });

  it('takes only criteria that do not concern the region for none', () => {
    const none = withReasons({ ...whole, reasons: {} }, 'severity', { judgement: 'not-applicable' });
    expect(missingIn(none, ROUND)).toEqual([{ what: 'criteria' }]);
  });
});

describe('an answer and its draft', () => {
  it('comes back as it was kept', () => {
    const kept = withReasons(whole, 'equal-use', { judgement: 'not-applicable' });
    expect(fromDraft(toDraft(kept))).toEqual(kept);
    expect(toDraft(NOTHING)).toEqual({});
    expect(fromDraft(null)).toEqual(NOTHING);
  });

  it('is the same whatever order it was written in', () => {
    const one = withReasons(withReasons(NOTHING, 'severity', { reason: 'a' }), 'equal-use', { reason: 'b' });
    const other = withReasons(withReasons(NOTHING, 'equal-use', { reason: 'b' }), 'severity', { reason: 'a' });
    expect(isSame(one, other)).toBe(true);
    expect(isSame(one, withReasons(one, 'severity', { reason: 'c' }))).toBe(false);
  });

  it('is given without what does not concern the region', () => {
    const kept = withReasons(whole, 'equal-use', { judgement: 'not-applicable', reason: 'kvar' });
    expect(toFacts({ ...kept, text: '  ' })).toEqual({
      stance: 'yes',
      criteria: [{ criterion: 'severity', judgement: 'met', reason: 'Svår sjukdom.' }],
      answers: [{ question: 'patients', text: 'Tre.' }],
      decidedBy: 'Hälso- och sjukvårdsdirektören',
    });
  });

  it('is taken up again from what was given', () => {
    const given = {
      stance: 'no' as const,
      stanceLabel: 'Nej',
      judgements: [
        {
          criterion: 'severity' as const,
          label: 'x',
          judgement: 'partly-met' as const,
          judgementLabel: 'y',
          reason: 'Delvis.',
        },
      ],
      answers: [{ question: 'patients', text: 'Två.', questionText: null }],
      text: null,
      decidedBy: null,
      attachments: [
        {
          document: `sha256:${'a'.repeat(64)}`,
          name: 'underlag.pdf',
          bytes: 10,
          secrecy: 'partial' as const,
          secrecyLabel: 'z',
          href: null,
        },
      ],
      submittedOn: null,
      version: 1,
    };
    expect(fromGiven(given)).toEqual({
      ...NOTHING,
      stance: 'no',
      reasons: { severity: { judgement: 'partly-met', reason: 'Delvis.' } },
      answers: { patients: 'Två.' },
      attachments: [{ document: `sha256:${'a'.repeat(64)}`, secrecy: 'partial' }],
    });
  });
});
