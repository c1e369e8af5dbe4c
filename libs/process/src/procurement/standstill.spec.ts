import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  compileChart,
  isoDate,
  isWorkingDay,
  latest,
  newInstance,
  step,
  type ChartEvent,
  type IsoDate,
  type JsonRecord,
} from '#process';
import { textIn, dayIn, recordsIn } from '../shared/reading.js';
import { procurementChart } from './procurement.js';

const chart = compileChart(procurementChart);
const proxies = [{ region: '14', document: 'fullmakt' }];
const publish = {
  documents: ['underlag'],
  procedure: 'open',
  estimatedValue: 5_000_000,
  threshold: 2_400_000,
  tendersDueOn: '2024-12-31',
};
const contract = { region: '12', contract: 'avtal', delegation: 'DO 7' };

/** The law once more, counted day by day and from the accepted acts alone. */
class Oracle {
  private sent: { readonly on: IsoDate; readonly days: number }[] = [];
  private until: IsoDate | null = null;
  private readonly reviews = new Map<string, IsoDate | null>();

  heard({ type, on, facts }: ChartEvent, state: unknown): void {
    const days = (channel: unknown): number => (channel === 'electronic' ? 10 : 15);
    const caseNumber = textIn(facts, 'caseNumber') ?? '';
    if (type === 'AWARD_DECISION') {
      this.sent = recordsIn(facts, 'notices').map(({ channel }) => ({ on, days: days(channel) }));
      this.until = dayIn(facts, 'noticeUntil');
    }
    if (type === 'NOTICE_SENT') this.sent.push({ on, days: days(facts['channel']) });
    if (type === 'REVIEW_APPLIED' || type === 'INTERIM_ORDER') this.reviews.set(caseNumber, null);
    if (type === 'COURT_DECIDED') this.reviews.set(caseNumber, addDays(lastDay(addDays(on, 10)), 1));
    if (type === 'COURT_LIFTED_STANDSTILL') this.reviews.set(caseNumber, on);
    if (state === 'preparing' || state === 'evaluating') this.reviews.clear();
  }

  earliest(): IsoDate | null {
    const [first, ...others] = this.sent.map(({ on }) => on);
    const ends = [...this.reviews.values()];
    if (first === undefined || ends.includes(null)) return null;
    const longest = Math.max(...this.sent.map(({ days }) => days));
    const plain = addDays(latest(first, ...others), longest);
    const afterAward = addDays(lastDay(this.until !== null && this.until > plain ? this.until : plain), 1);
    return latest(afterAward, ...ends.filter((day) => day !== null));
  }
}
const lastDay = (day: IsoDate): IsoDate => (isWorkingDay(day) ? day : lastDay(addDays(day, 1)));

describe('whatever is done, on whatever days', () => {
  const day = fc.integer({ min: 0, max: 90 }).map((n) => addDays(isoDate('2024-03-01'), n));
  const caseNumber = fc.constantFrom('1', '1', '1', '2');
  const channel = fc.constantFrom('electronic', 'other');
  const awarded = fc.record({
    type: fc.constant('AWARD_DECISION'),
    facts: fc.record({
      notices: fc.array(fc.record({ bidder: fc.constant('A'), channel }), { minLength: 1, maxLength: 2 }),
      noticeUntil: fc.option(day),
    }),
  });
  const any = fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constantFrom('STANDSTILL_OVER', 'SIGNED') }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('DEADLINE') }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('NOTICE_SENT'),
        facts: fc.record({ bidder: fc.constant('B'), channel }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constantFrom('REVIEW_APPLIED', 'REVIEW_APPLIED', 'INTERIM_ORDER', 'COURT_LIFTED_STANDSTILL'),
        facts: fc.record({ caseNumber, court: fc.constant('FR'), document: fc.constant('d') }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('COURT_DECIDED'),
        facts: fc.record({
          caseNumber,
          outcome: fc.constantFrom('dismiss', 'dismiss', 'dismiss', 'dismiss', 'redo', 'correct'),
          document: fc.constant('d'),
        }),
      }),
    },
    { weight: 1, arbitrary: awarded },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('PUBLISH'), facts: fc.constant(publish) }) },
  );
  const role = fc.constantFrom('procurer' as const, 'signatory' as const, 'system' as const);
  /** Days since the act before; now and then an earlier day, since what happened may be recorded late. */
  const gap = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) },
    { weight: 1, arbitrary: fc.integer({ min: -20, max: 25 }) },
  );
  const sequence = fc
    .tuple(awarded, fc.array(fc.tuple(any, gap, role), { minLength: 3, maxLength: 14 }))
    .map(([award, more]) => {
      let on = isoDate('2024-03-15');
      return [
        [award, on, 'procurer' as const] as const,
        ...more.map(([act, days, by]) => [act, (on = addDays(on, days)), by] as const),
      ];
    });

  it('no contract is made before the standstill lets it', () => {
    const began = ['STRATEGY_STARTED', 'CHOOSE', 'JOINT', 'PUBLISH', 'DEADLINE'];
    const facts: Readonly<Record<string, JsonRecord>> = {
      CHOOSE: { choice: 'procure', approvedBy: 'M' },
      JOINT: { lead: '12', regions: ['14'], proxies },
      PUBLISH: publish,
    };
    const on = isoDate('2024-02-01');
    const evaluating = began.reduce(
      (instance, type) => {
        const stepped = step(chart, instance, { type, on, facts: facts[type] ?? {}, by: 'procurer' });
        return 'allowed' in stepped ? instance : stepped.instance;
      },
      newInstance(chart, { id: 'p', key: null, parentId: null, on }),
    );
    expect(evaluating.value).toBe('evaluating');
    let contracts = 0;
    fc.assert(
      fc.property(sequence, (acts) => {
        const oracle = new Oracle();
        let now = evaluating;
        for (const [{ type, ...more }, actOn, by] of acts) {
          const given: JsonRecord = type === 'SIGNED' ? contract : 'facts' in more ? more.facts : {};
          const event: ChartEvent = { type, on: actOn, facts: given, by };
          const stepped = step(chart, now, event);
          if ('allowed' in stepped) continue;
          const entered = now.value !== 'contract' && stepped.instance.value === 'contract';
          now = stepped.instance;
          oracle.heard(event, now.value);
          if (!entered) continue;
          contracts += 1;
          const earliest = oracle.earliest();
          expect(earliest).not.toBeNull();
          expect(actOn >= (earliest ?? '9')).toBe(true);
        }
      }),
      { numRuns: 6000, seed: 20240301 },
    );
    expect(contracts).toBeGreaterThan(100);
  });
});
