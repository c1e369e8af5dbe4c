import { describe, expect, it } from '@jest/globals';
import { charts, derive, isoDate, type JsonRecord } from '#process';
import { doneOrRefused, doneTo as after, type Done as Does } from '../../../../test/support/charts/done-to.js';
import { deadEnds, unreached, walk } from '../../../../test/support/charts/walk.js';

const request = charts.chart('disclosure-request', 1);
const ONE = '00000000-0000-7000-8000-000000000001';
const TWO = '00000000-0000-7000-8000-000000000002';
const judged = (document_: string, disclosure: string, lawSection?: string): JsonRecord => ({
  document: document_,
  disclosure,
  ...(lawSection !== undefined && { lawSection }),
});
const decision = { decision: 'beslut-1', delegationRef: 'DO 3.1', appealInstructions: true };
const asked: readonly Does[] = [
  ['REQUEST_RECEIVED', { wording: 'Alla yttranden', way: 'copy' }],
  ['DOCUMENTS_IDENTIFIED', { documents: [ONE, TWO] }],
  ['REVIEW_STARTED'],
];

describe('a request for documents', () => {
  const ends = (...more: readonly Does[]) => {
    const found = doneOrRefused(request, [...asked, ...more]);
    return typeof found === 'string' ? found : found.value;
  };

  it('comes to every state of its chart', () => {
    const walked = walk(request, {
      attempts: {
        REQUEST_RECEIVED: [{ facts: { wording: 'Allt', way: 'copy' } }],
        DOCUMENTS_IDENTIFIED: [{ facts: { documents: [ONE] } }],
        RELEASED: [{ facts: { judgements: [judged(ONE, 'released')] } }],
        PARTLY_RELEASED: [{ facts: { judgements: [judged(ONE, 'masked', 'osl-31-16')], ...decision } }],
        REFUSED: [{ facts: { judgements: [judged(ONE, 'refused', 'osl-31-16')], ...decision } }],
        DECISION_RECEIVED: [{ facts: { receivedOn: '2024-03-01' } }],
        APPEAL_DECIDED: [{ facts: { outcome: 'changed' } }, { facts: { outcome: 'upheld' } }],
      },
      watch: ['appealTimeOver', 'appealDecided', 'appealedOn', 'decisionReceivedOn'],
    });
    expect(unreached(request, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('is judged document by document', () => {
    const all = [judged(ONE, 'released'), judged(TWO, 'released')];
    expect(ends(['RELEASED', { judgements: all }])).toBe('released');
    expect(ends(['RELEASED', { judgements: [judged(ONE, 'released')] }])).toBe('documents-not-judged');
    expect(ends(['RELEASED', { judgements: [judged(ONE, 'released'), judged(TWO, 'masked', 'osl-31-16')] }])).toBe(
      'not-all-released',
    );
  });

  it('is refused by a decision that names the section and how to appeal, and not when part is released', () => {
    const none = [judged(ONE, 'refused', 'osl-31-16'), judged(TWO, 'refused', 'osl-19-3')];
    expect(ends(['REFUSED', { judgements: none, ...decision }])).toBe('refused');
    expect(ends(['REFUSED', { judgements: none, ...decision, appealInstructions: false }])).toBe(
      'no-appeal-instructions',
    );
    expect(ends(['REFUSED', { judgements: [judged(ONE, 'refused'), judged(TWO, 'refused')], ...decision }])).toBe(
      'refused-without-section',
    );
    expect(
      ends(['REFUSED', { judgements: [judged(ONE, 'released'), judged(TWO, 'refused', 'osl-19-3')], ...decision }]),
    ).toBe('something-is-released');
  });

  it('is answered promptly, and appealed within three weeks', () => {
    const received = after(request, asked[0] ?? ['CLOSED']);
    const [due] = derive(request, received, [{ from: isoDate('2026-02-02') }], {}).deadlines;
    expect([due?.dueOn, due?.legal]).toEqual(['2026-02-04', true]);
    const none = [judged(ONE, 'refused', 'osl-31-16'), judged(TWO, 'refused', 'osl-19-3')];
    const refused = after(
      request,
      ...asked,
      ['REFUSED', { judgements: none, ...decision }],
      ['DECISION_RECEIVED', { receivedOn: '2026-02-05' }],
    );
    expect(derive(request, refused, [], {}).deadlines[0]?.dueOn).toBe('2026-02-26');
  });

  describe('once refused', () => {
    const none = [judged(ONE, 'refused', 'osl-31-16'), judged(TWO, 'refused', 'osl-19-3')];
    const part = [judged(ONE, 'released'), judged(TWO, 'refused', 'osl-19-3')];
    const refused: Does = ['REFUSED', { judgements: none, ...decision }];
    const had: Does = ['DECISION_RECEIVED', { receivedOn: '2026-02-05' }];
    const over: Does = ['APPEAL_TIME_OVER', {}, '2026-02-27'];
    const appeal: Does = ['APPEALED', {}, '2026-02-20'];
    const decided = (outcome: string): Does => ['APPEAL_DECIDED', { outcome }, '2026-04-01'];
    const tasksAfter = (...more: readonly Does[]) =>
      derive(request, after(request, ...asked, ...more), [], {}).tasks.map(({ kind }) => kind);

    it.each<[string, readonly Does[], unknown]>([
      ['while nobody knows when the decision was received', [refused], 'decision-receipt-unknown'],
      ['on the last day for an appeal', [refused, had], 'appeal-time-runs'],
      ['when the three weeks are over', [refused, had, over], 'closed'],
      ['in part, on the last day', [['PARTLY_RELEASED', { judgements: part, ...decision }], had], 'appeal-time-runs'],
      ['in part, afterwards', [['PARTLY_RELEASED', { judgements: part, ...decision }], had, over], 'closed'],
      ['while an appeal is with the court', [refused, had, appeal, over], 'appeal-pending'],
      ['when the court has let it stand', [refused, had, appeal, decided('upheld')], 'closed'],
      ['when the same day is told twice', [refused, had, over, had], 'closed'],
      [
        'when the decision turns out to have come later',
        [refused, had, over, ['DECISION_RECEIVED', { receivedOn: '2026-02-20' }]],
        'appeal-time-runs',
      ],
    ])('is closed or not %s', (_when, acts, expected) => {
      expect(ends(...acts, ['CLOSED', {}, '2026-02-26'])).toBe(expected);
    });

    it('is closed at once where nothing was refused', () => {
      const all = [judged(ONE, 'released'), judged(TWO, 'released')];
      expect(ends(['RELEASED', { judgements: all }], ['CLOSED'])).toBe('closed');
    });

    it('is told by its own deadline that the time is over', () => {
      const [deadline] = derive(request, after(request, ...asked, refused, had), [], {}).deadlines;
      expect(deadline).toMatchObject({ dueOn: '2026-02-26', raises: 'APPEAL_TIME_OVER' });
    });

    it('is judged anew when the court changes it, and can be appealed anew', () => {
      const anew = [refused, had, appeal, decided('changed')] as const;
      expect(ends(...anew)).toBe('secrecyReview');
      expect(ends(...anew, refused, ['CLOSED'])).toBe('decision-receipt-unknown');
      expect(ends(refused, had, decided('changed'))).toBe('no-appeal-pending');
    });

    it('waits as one task of the registry at a time', () => {
      expect(tasksAfter(refused)).toEqual(['note-decision-receipt']);
      expect(tasksAfter(refused, had)).toEqual([]);
      expect(tasksAfter(refused, had, appeal)).toEqual(['follow-appeal']);
      expect(tasksAfter(refused, had, appeal, decided('not-tried'))).toEqual(['close-disclosure']);
      expect(tasksAfter(refused, had, over)).toEqual(['close-disclosure']);
    });
  });
});
