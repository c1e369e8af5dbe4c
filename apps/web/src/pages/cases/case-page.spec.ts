import { describe, expect, it } from '@jest/globals';
import { fromHere, mapOf } from './chart-map';
import { byNearness, panelOf } from './group-acts';
import { groupDeadlines } from './group-deadlines';
import { groupTasks } from './group-tasks';
import { betweenDays, shownIn, yearsOf } from './journal-list';
import { axisOf, labelled, piecesOf, placeOf } from './track-places';
import { wayBack } from './way-back';

type Acts = Parameters<typeof panelOf>[0];
const act = (name: string, more: Partial<Acts[number]> = {}): Acts[number] => ({
  act: name,
  label: name,
  instanceId: 'main',
  chart: 'medicine-case',
  chartLabel: 'Läkemedelsärende',
  key: null,
  keyLabel: null,
  allowed: true,
  whyNot: null,
  tasks: [],
  awaited: false,
  roles: ['coordinator'],
  scope: null,
  source: '',
  factsSchema: {},
  factsExample: {},
  factsKnown: {},
  ...more,
});
const no = (code: string) => ({ code, facts: {}, sentence: code, remedies: [] });

describe('the acts panel', () => {
  it('tells the case first, then its runs, and regions together', () => {
    const panel = panelOf(
      [
        act('A', { instanceId: 'round', chart: 'opinion-round' }),
        act('B'),
        act('C', { instanceId: 'skane', chart: 'opinion', key: '12' }),
        act('D', { instanceId: 'dalarna', chart: 'opinion', key: '20' }),
      ],
      'main',
    );
    expect(panel.single.map(({ instanceId }) => instanceId)).toEqual(['main', 'round']);
    expect(panel.regional.map(({ chart, groups }) => [chart, groups.length])).toEqual([['opinion', 2]]);
  });

  it('puts first what the case waits for, and leaves out what the system does', () => {
    const [group] = panelOf([act('A'), act('B', { awaited: true }), act('C', { roles: ['system'] })], 'main').single;
    expect(group?.allowed.map((one) => one.act)).toEqual(['B', 'A']);
  });

  it('tells what the state lacks before what is for others to do', () => {
    const refused = [act('A', { whyNot: no('role-not-allowed') }), act('B', { whyNot: no('no-quorum') })];
    expect(byNearness(refused).map((one) => one.act)).toEqual(['B', 'A']);
  });

  it('finds an act that leads back, where the chart has one that may be done', () => {
    const states = [
      {
        path: 'onHold',
        transitions: [{ act: 'RESUME', targets: ['running'] }],
      },
    ] as unknown as Parameters<typeof wayBack>[0]['states'];
    const entry = { act: 'HOLD', fromStates: ['running'], instanceId: 'main' };
    expect(wayBack({ states }, entry, [act('RESUME')])?.act).toBe('RESUME');
    expect(wayBack({ states }, entry, [act('RESUME', { allowed: false })])).toBeNull();
  });
});

type Entries = Parameters<typeof betweenDays>[0];
const entry = (id: string, occurredOn: string | null, more: Partial<Entries[number]> = {}): Entries[number] =>
  ({
    id,
    kind: 'step',
    chart: 'medicine-case',
    inferred: false,
    documents: [],
    occurredOn,
    occurredPrecision: occurredOn === null ? 'unknown' : 'day',
    ...more,
  }) as Entries[number];

describe('the journal', () => {
  const entries = [
    entry('d', '2026-02-01'),
    entry('c', null),
    entry('b', null),
    entry('a', '2025-03-01', { kind: 'decision' }),
  ];

  it('says between which known days one lies that is not known', () => {
    const around = betweenDays(entries);
    expect(around.get('c')).toEqual({
      after: { day: '2025-03-01', precision: 'day' },
      before: { day: '2026-02-01', precision: 'day' },
    });
    expect(around.get('b')).toEqual(around.get('c'));
    expect(around.has('a')).toBe(false);
  });

  it('shows what is asked for, and leads to years', () => {
    expect(shownIn('beslut', entries).map(({ id }) => id)).toEqual(['a']);
    expect(shownIn('harledda', entries)).toEqual([]);
    expect(yearsOf(entries)).toEqual([
      { year: '2026', id: 'd' },
      { year: '2025', id: 'a' },
    ]);
  });
});

type Track = Parameters<typeof axisOf>[0][number];
type Stretch = Track['stretches'][number];
const stretch = (on: string | null, more: Partial<Stretch> = {}): Stretch =>
  ({
    path: 'x',
    label: 'x',
    on,
    precision: on === null ? 'unknown' : 'day',
    until: null,
    untilPrecision: null,
    inferred: false,
    lasts: false,
    ...more,
  }) as Stretch;
const track = (...stretches: readonly Stretch[]): Track => ({
  chart: 'medicine-case',
  region: 'handling',
  label: 'Handläggning',
  now: null,
  runs: null,
  stretches: [...stretches],
  deadlines: [],
});

describe('tracks', () => {
  const TODAY = '2026-07-02';
  it('run over whole years, from the first that is known to this one', () => {
    const axis = axisOf([track(stretch('2024-06-01'))], TODAY);
    expect(axis.years).toEqual(['2024', '2025', '2026']);
    expect(placeOf('2024-01-01', axis)).toBe(0);
    expect(placeOf('2027-01-01', axis)).toBe(100);
  });

  it('make up no day: what is not known is dashed between what is', () => {
    const of = track(
      stretch('2025-01-01', { until: null }),
      stretch(null, { until: '2026-01-01' as Stretch['until'] }),
    );
    const [, unknown] = piecesOf(of, axisOf([of], TODAY), TODAY);
    expect(unknown).toMatchObject({ kind: 'unknown', bar: { dashed: true } });
    expect(unknown?.x).toBe(0);
  });

  it('leave out labels that would lie over one another, and keep the last', () => {
    const of = track(stretch('2026-01-01'), stretch('2026-01-10'), stretch('2026-06-01', { lasts: true }));
    const pieces = piecesOf(of, axisOf([of], TODAY), TODAY);
    expect([...labelled(pieces)].map(({ stretch: { on } }) => on)).toEqual(['2026-06-01', '2026-01-10']);
  });
});

describe('the map of a chart', () => {
  const states = [
    {
      path: 'handling',
      label: 'Handläggning',
      transitions: [{ act: 'CLOSE', label: 'Stäng', targets: ['handling.done'] }],
    },
    { path: 'handling.open', label: 'Öppet', transitions: [{ act: 'NOTE', label: 'Anteckna', targets: [] }] },
    { path: 'handling.done', label: 'Klart', transitions: [] },
  ] as unknown as Parameters<typeof mapOf>[0]['states'];
  const words = { states: [{ path: 'handling.open', label: 'Öppet', sentence: 'Det är öppet.', acts: [] }] };
  const map = mapOf({ states }, words, ['handling.open']);

  it('lights where the case stands, and what holds it', () =>
    expect(map.map(({ path, lit, here }) => [path, lit, here])).toEqual([
      ['handling', true, false],
      ['handling.open', true, true],
      ['handling.done', false, false],
    ]));

  it('goes on by acts of what holds the state too, and passes over acts that stay put', () =>
    expect(fromHere(map).map(({ state, onward }) => [state.path, onward.map(({ label }) => label)])).toEqual([
      ['handling.open', ['Klart']],
    ]));
});

describe('tasks of a case', () => {
  type Tasks = Parameters<typeof groupTasks>[0];
  const task = (id: string, label: string, dueOn: string | null): Tasks[number] =>
    ({ id, label, roleLabel: 'kontaktperson', regionLabel: 'Region Skåne', dueOn }) as Tasks[number];

  it('are told once for many regions, the most urgent first', () =>
    expect(
      groupTasks([task('1', 'Inför', null), task('2', 'Svara', '2026-02-02'), task('3', 'Svara', '2026-02-01')]).map(
        ({ label, count, who, first }) => [label, count, who, first.id],
      ),
    ).toEqual([
      ['Svara', 2, 'kontaktperson', '3'],
      ['Inför', 1, 'Region Skåne', '1'],
    ]));
});

describe('deadlines of a case', () => {
  it('are told once where regions share them', () => {
    const deadline = (instanceId: string, dueOn: string) =>
      ({ instanceId, dueOn, label: 'Yttrande' }) as Parameters<typeof groupDeadlines>[0][number];
    const groups = groupDeadlines([
      deadline('a', '2026-02-02'),
      deadline('b', '2026-02-02'),
      deadline('c', '2026-02-03'),
    ]);
    expect(groups.map(({ count }) => count)).toEqual([2, 1]);
  });
});
