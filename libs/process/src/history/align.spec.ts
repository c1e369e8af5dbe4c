import { describe, expect, it } from '@jest/globals';
import { charts } from '../charts.js';
import { parseOccurrence } from '../calendar/occurrence.js';
import { align } from './align.js';
import { CONTEXT_TYPES } from './context-types.js';
import type { History, HistoryEvent } from './history.js';
import { MEDICINE_READINGS } from './medicine-readings.js';

const inOut = charts.chart('medicine-case', 2);
const levels = charts.chart('medicine-case', 1);

const event = (seq: number, type: string, outcome: string | null = null, date: string | null = null): HistoryEvent => ({
  seq,
  type,
  outcome,
  occurred: parseOccurrence(date),
  actor: '',
  note: null,
  sourceUrl: null,
});

const history = (...events: readonly HistoryEvent[]): History => ({
  id: 'made-up',
  process: 'nt-radet-2018',
  kind: 'medicine',
  product: 'Exempel',
  substance: 'exempelumab',
  indication: 'påhittad sjukdom',
  company: 'Påhittat AB',
  events,
});

const actsOf = (one: History, chart = inOut): readonly string[] =>
  align(chart, MEDICINE_READINGS, one).acts.map(({ act, inferred }) => (inferred ? act.toLowerCase() : act));

describe('aligning a history with the medicine chart', () => {
  it('takes observed facts as they come and infers the road between them', () => {
    const acts = actsOf(
      history(
        event(1, 'ema_chmp_opinion', 'positive', '2024-03-01'),
        event(2, 'ema_approval', 'conditional', '2024-05-02'),
      ),
    );
    expect(acts).toEqual(['ma_submitted', 'CHMP_POSITIVE', 'EC_GRANTED']);
  });

  it('infers a negative opinion and its re-examination behind one that was reversed', () => {
    expect(actsOf(history(event(1, 'ema_chmp_opinion', 'positive_after_reexamination', '2024-11')))).toEqual([
      'ma_submitted',
      'chmp_negative',
      're_examination',
      'CHMP_POSITIVE',
    ]);
  });

  it('lets a wait rest on an authorisation and on a decision to cooperate', () => {
    const acts = actsOf(history(event(1, 'wait_recommendation', 'wait', '2025-05')));
    expect(acts).toEqual(expect.arrayContaining(['ec_granted', 'decided_included']));
    expect(acts.at(-1)).toBe('WAIT_DECIDED');
  });

  it('reads the second wait as renewed', () => {
    expect(
      actsOf(history(event(1, 'wait_recommendation', 'wait'), event(2, 'wait_recommendation', 'wait'))).at(-1),
    ).toBe('WAIT_RENEWED');
  });

  it('does not infer an evaluation for a case of level 2, which often had none', () => {
    const acts = actsOf(
      history(event(1, 'collaboration_level_set', 'level_2'), event(2, 'recommendation_published', 'use')),
      levels,
    );
    expect(acts).not.toContain('report_published');
  });

  it('asks for a protocol before the answer of a level 1 case', () => {
    const acts = actsOf(
      history(event(1, 'collaboration_level_set', 'level_1'), event(2, 'recommendation_published', 'use')),
      levels,
    );
    expect(acts).toContain('protocol_adopted');
  });

  it('takes a revised answer only where there is one to revise', () => {
    const acts = actsOf(history(event(1, 'recommendation_revised', 'refrain')), levels);
    expect(acts.filter((act) => act.toLowerCase() === 'recommendation_published')).toEqual([
      'recommendation_published',
      'RECOMMENDATION_PUBLISHED',
    ]);
  });

  it('sets aside what by its nature changes nothing', () => {
    const events = Object.keys(CONTEXT_TYPES).map((type, index) => event(index + 1, type));
    const { acts, context, unexplained } = align(inOut, MEDICINE_READINGS, history(...events));
    expect([acts, unexplained]).toEqual([[], []]);
    expect(context).toHaveLength(events.length);
  });

  it('says which event it cannot explain, and goes on after it', () => {
    const { unexplained, acts } = align(
      inOut,
      MEDICINE_READINGS,
      history(event(1, 'hta_ordered'), event(2, 'ema_submission')),
    );
    expect(unexplained).toEqual([{ seq: 1, type: 'hta_ordered', reason: 'no-act-for-this-type' }]);
    expect(acts.map(({ act }) => act)).toEqual(['MA_SUBMITTED']);
  });

  it('refuses a status that contradicts the case', () => {
    const { unexplained } = align(
      inOut,
      MEDICINE_READINGS,
      history(event(1, 'recommendation_published', 'use'), event(2, 'status_listed', 'not_evaluated')),
    );
    expect(unexplained.map(({ reason }) => reason)).toEqual(['STATUS_LISTED: status-differs']);
  });

  it('infers nothing that would say something of a company nobody reported', () => {
    const { acts } = align(inOut, MEDICINE_READINGS, history(event(1, 'recommendation_published', 'refrain')));
    expect(acts.map(({ act }) => act)).not.toContain('COMPANY_DECLINES');
    expect(acts.map(({ act }) => act)).toContain('DECIDE_WITHOUT_EVALUATION');
  });
});
