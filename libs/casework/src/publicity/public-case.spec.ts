import { describe, expect, it } from '@jest/globals';
import { charts, isoDate, type ChartDefinition, type JsonRecord } from '#process';
import type { JournalBody } from '../ports.js';
import { latestFirst, publicCase, type DeadlineRecord, type PublicSource } from './public-case.js';
import { publicEntry, type PublicEntry } from './public-entry.js';

/** Stands in everything that is not public; test/charts/public-secrets.spec.ts does the same for every act of every chart. */
const SECRET = 'HEMLIGT';

const body = (
  definition: Pick<ChartDefinition, 'id' | 'version'>,
  act: string,
  facts: JsonRecord,
  more: Partial<JournalBody> = {},
): JournalBody => ({
  caseId: '01900000-0000-7000-8000-000000000001',
  seq: 1,
  instanceId: '01900000-0000-7000-8000-000000000002',
  act,
  occurred: { date: isoDate('2026-02-02'), precision: 'day' },
  recordedAt: '2026-02-02T09:00:00.000Z',
  inferred: false,
  revision: 1,
  chart: definition.id,
  version: definition.version,
  key: null,
  facts,
  from: [],
  to: [],
  cause: 'act',
  actor: `${SECRET}-person`,
  role: 'coordinator',
  region: SECRET,
  onBehalfOf: `${SECRET}-other`,
  reason: SECRET,
  documents: [SECRET],
  origin: 'live',
  deadline: { kind: SECRET, dueOn: isoDate('2031-07-31') },
  sourceUrl: `https://${SECRET}.example`,
  note: SECRET,
  ...more,
});

describe('a public entry', () => {
  it('lets through what may be published as it stands', () => {
    const [chart] = charts.all().filter(({ definition }) => definition.id === 'opinion-round');
    const told = publicEntry(
      charts,
      body(chart?.definition ?? { id: 'opinion-round', version: 1 }, 'EXTEND', {
        publicReason: 'öppet',
        days: 3,
        reasonCode: 'holiday',
      }),
    );
    expect(told?.words).toEqual([{ name: 'publicReason', texts: ['öppet'] }]);
    expect(JSON.stringify(told)).not.toContain(SECRET);
  });

  it('is null for opinions, votes, bids and whatever is not named', () => {
    const none = [
      ['opinion', 'SUBMIT'],
      ['council-item', 'DECIDE'],
      ['medicine-case', 'PRICE_OFFER_MADE'],
      ['medicine-case', 'RECOMMENDATION_DECIDED'],
      ['medicine-case', 'NEW_PRICE'],
      ['nothing-known', 'NOMINATED'],
    ] as const;
    for (const [id, act] of none)
      expect(publicEntry(charts, { ...body({ id: 'opinion', version: 1 }, act, {}), chart: id })).toBeNull();
  });

  it('tells what a history observed in its own words, with a source a browser may follow, and nothing it only inferred', () => {
    const history = { origin: 'history', note: 'Läst i en tidning.', sourceUrl: 'https://tidning.example/1' } as const;
    const of = { id: 'medicine-case', version: 1 } as const;
    expect(publicEntry(charts, body(of, 'PRICE_OFFER_REJECTED', {}, history))).toMatchObject({
      act: null,
      note: 'Läst i en tidning.',
      sourceUrl: 'https://tidning.example/1',
    });
    expect(publicEntry(charts, body(of, 'PRICE_OFFER_REJECTED', {}, { ...history, inferred: true }))).toBeNull();
    expect(
      publicEntry(charts, body(of, 'NOMINATED', {}, { ...history, sourceUrl: 'javascript:alert(1)' }))?.sourceUrl,
    ).toBeNull();
    expect(publicEntry(charts, body(of, 'NOTE_CONTEXT', { kind: 'x', text: SECRET }))).toBeNull();
  });
});

const source: PublicSource = {
  id: '01900000-0000-7000-8000-000000000001',
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product: 'Exempelmedel',
  substance: 'exempelumab',
  indication: 'Exempelsjukdom',
  company: 'Exempelbolaget',
  origin: 'live',
  stage: 'opinions',
  mainChart: 'medicine-case',
  mainVersion: 2,
  state: [
    'handling.consultation',
    'negotiation.waitingCompany',
    'benefits.application.running',
    'withdrawal.announced',
  ],
  outcome: null,
  balls: [
    { holder: 'contact-person', since: isoDate('2026-02-02'), state: 'handling.consultation' },
    { holder: 'company', since: isoDate('2026-02-03'), state: 'negotiation.waitingCompany' },
  ],
  onHold: false,
  hold: { since: null, publicReason: null },
  changedAt: new Date('2026-02-04T08:00:00Z'),
};

const deadline = (change: Partial<DeadlineRecord>): DeadlineRecord => ({
  instanceId: 'r',
  chart: 'opinion-round',
  kind: 'answers',
  dueOn: isoDate('2026-02-20'),
  status: 'running',
  armedAt: new Date('2026-02-02T09:00:00Z'),
  endedAt: null,
  ...change,
});

describe('a public case', () => {
  it('shows of its states and of whose move it is only what is open', () => {
    const found = publicCase(source, []);
    expect(found.states).toEqual(['handling.consultation', 'negotiation.talks']);
    expect(found.balls.map(({ holder }) => holder)).toEqual(['contact-person']);
  });

  it('holds nothing that was put into its source besides', () => {
    const sneaky = { ...source, price: SECRET, context: { terms: SECRET }, journal: [SECRET] };
    expect(JSON.stringify(publicCase(sneaky, []))).not.toContain(SECRET);
  });

  it('keeps dates that are internal to itself, and meetings whose list has not been sent', () => {
    const dates = [
      deadline({}),
      deadline({ chart: 'medicine-case', kind: 'fact-check' }),
      deadline({ chart: 'medicine-case', kind: 'talks-age' }),
    ];
    const items = [
      { instanceId: 'a', kind: 'recommendation', meetingOn: isoDate('2026-03-10'), agendaSent: true },
      { instanceId: 'b', kind: 'recommendation', meetingOn: isoDate('2026-03-11'), agendaSent: false },
      { instanceId: 'c', kind: 'startNegotiation', meetingOn: isoDate('2026-03-12'), agendaSent: true },
    ];
    expect(publicCase(source, [], dates, items).plans.map(({ what, dueOn }) => [what, dueOn])).toEqual([
      ['answers', '2026-02-20'],
      ['meeting:recommendation', '2026-03-10'],
    ]);
  });

  it('tells from which days a date was moved, and why, as far as that was published', () => {
    const [first, second] = ['2026-02-05T09:00:00.000Z', '2026-02-09T09:00:00.000Z'];
    const moved: PublicEntry = {
      seq: 4,
      act: 'EXTEND',
      region: null,
      occurred: { date: isoDate('2026-02-05'), precision: 'day' },
      recordedAt: first,
      inferred: false,
      context: false,
      code: null,
      words: [{ name: 'publicReason', texts: ['Sportlov.'] }],
      note: null,
      sourceUrl: null,
    };
    const dates = [
      deadline({ status: 'disarmed', endedAt: new Date(first) }),
      deadline({
        dueOn: isoDate('2026-02-27'),
        status: 'disarmed',
        armedAt: new Date(first),
        endedAt: new Date(second),
      }),
      deadline({ dueOn: isoDate('2026-03-04'), armedAt: new Date(second) }),
    ];
    const [plan] = publicCase(source, [moved], dates).plans;
    expect(plan?.dueOn).toBe('2026-03-04');
    expect(plan?.moved).toEqual([
      { from: '2026-02-20', on: first, reasons: ['Sportlov.'] },
      { from: '2026-02-27', on: second, reasons: [] },
    ]);
  });

  it('tells moves within one instant once each', () => {
    const at = new Date('2026-02-02T09:00:00Z');
    const dates = [
      deadline({ status: 'disarmed', endedAt: at }),
      deadline({ dueOn: isoDate('2026-02-27'), status: 'disarmed', endedAt: at }),
      deadline({ dueOn: isoDate('2026-03-04') }),
    ];
    expect(publicCase(source, [], dates).plans[0]?.moved).toHaveLength(2);
  });

  it('puts what has no day where it was told', () => {
    const at = (seq: number, date: string | null): PublicEntry => ({
      seq,
      act: 'NOMINATED',
      region: null,
      occurred: { date: date === null ? null : isoDate(date), precision: date === null ? 'unknown' : 'day' },
      recordedAt: '2026-02-02T09:00:00.000Z',
      inferred: false,
      context: false,
      code: null,
      words: [],
      note: null,
      sourceUrl: null,
    });
    const log = [at(1, null), at(2, '2024-01-01'), at(3, null), at(4, '2025-01-01'), at(5, '2023-01-01')];
    expect(latestFirst(log).map(({ seq }) => seq)).toEqual([4, 3, 2, 5, 1]);
  });
});
