import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, StateNode } from '../definition.js';
import { compileChart } from '../engine/compile.js';
import type { Instance } from '../engine/instance.js';
import { migrateInstance } from './migrate.js';
import type { ChartMigration } from './migration.js';
import { canBeTogether, targetsOf, valueWith } from './state-map.js';

const leaf: StateNode = {};
const chart = (version: number, root: StateNode) =>
  compileChart({
    id: 'follow-up',
    version,
    validFrom: isoDate('2020-01-01'),
    source: 'a test',
    root,
    context: {},
    acts: {},
    rules: {},
    deadlines: [],
    tasks: [],
  } satisfies ChartDefinition);

const old = chart(1, {
  initial: 'asked',
  states: {
    asked: leaf,
    work: { initial: 'a', states: { a: leaf, b: { initial: 'x', states: { x: leaf, y: leaf } } } },
    done: { type: 'final' },
  },
});
const next = chart(2, {
  initial: 'asked',
  states: {
    asked: { initial: 'fresh', states: { fresh: leaf, stale: leaf } },
    both: {
      type: 'parallel',
      states: {
        left: { initial: 'a', states: { a: leaf, b: { initial: 'x', states: { x: leaf, y: leaf } } } },
        right: { initial: 'one', states: { one: leaf, two: leaf } },
      },
    },
    flat: leaf,
    done: { type: 'final' },
  },
});
const change = (moved: NonNullable<ChartMigration['states']['moved']>, same = true): ChartMigration => ({
  chart: 'follow-up',
  from: 1,
  to: 2,
  states: { same, moved },
});
const instance = (value: Instance['value'], entered: Record<string, string>): Instance => ({
  id: 'i',
  chart: 'follow-up',
  version: 1,
  key: null,
  parentId: null,
  value,
  context: {},
  entered: Object.fromEntries(Object.entries(entered).map(([path, day]) => [path, isoDate(day)])),
  fired: {},
  done: false,
});

describe('where a state leads', () => {
  const to = (path: string, moved = {}, same = true) => targetsOf({ same, moved }, next, path);

  it('is its own path where that is said and there, and nowhere else', () => {
    expect(to('asked')).toEqual(['asked']);
    expect(to('work.a')).toBeNull();
    expect(to('asked', {}, false)).toBeNull();
  });

  it('is what its own entry says, or the nearest one around it', () => {
    const moved = { work: 'both.left', 'work.b.y': 'flat' };
    expect(to('work.b.x', moved)).toEqual(['both.left.b.x']);
    expect(to('work.b.y', moved)).toEqual(['flat']);
    expect(to('work.b.x', { work: 'flat' })).toEqual(['flat']);
    expect(to('work.b.x', { work: 'asked' })).toBeNull();
    expect(to('work.a', { 'work.a': ['both.left.a', 'both.right.two'] })).toEqual(['both.left.a', 'both.right.two']);
    expect(to('work.a', { work: [] })).toEqual([]);
    expect(to('work.a', { work: 'gone' })).toBeNull();
  });
});

describe('the state in which several are active', () => {
  it('begins where nothing is said', () => {
    expect(valueWith(next, ['both.right.two'])).toEqual({ both: { left: 'a', right: 'two' } });
    expect(valueWith(next, ['asked'])).toEqual({ asked: 'fresh' });
    expect(valueWith(next, [])).toEqual({ asked: 'fresh' });
  });

  it('does not exist for two of one region', () => {
    expect(valueWith(next, ['both.left.a', 'flat'])).toEqual({ conflict: ['both.left.a', 'flat'] });
    expect(canBeTogether(next, 'both.left.a', 'both.right.two')).toBe(true);
    expect(canBeTogether(next, 'both.left.a', 'both.left.b.y')).toBe(false);
    expect(canBeTogether(next, 'both.left', 'both.left.b.y')).toBe(true);
  });
});

describe('an instance taken along', () => {
  const on = isoDate('2026-11-22');

  it('keeps the days of the states it comes from, also under another name, and begins the others that day', () => {
    const before = instance(
      { work: { b: 'y' } },
      { work: '2026-01-01', 'work.b': '2026-02-01', 'work.b.y': '2026-03-01' },
    );
    expect(migrateInstance(change({ work: 'both.left' }), old, next, before, on)).toMatchObject({
      version: 2,
      value: { both: { left: { b: 'y' }, right: 'one' } },
      entered: {
        both: '2026-11-22',
        'both.left': '2026-01-01',
        'both.left.b': '2026-02-01',
        'both.left.b.y': '2026-03-01',
        'both.right': '2026-11-22',
        'both.right.one': '2026-11-22',
      },
    });
  });

  it('keeps the day of what became one state, and of a state that got an inside', () => {
    const inside = instance(
      { work: { b: 'y' } },
      { work: '2026-01-01', 'work.b': '2026-02-01', 'work.b.y': '2026-03-01' },
    );
    expect(migrateInstance(change({ work: 'flat' }), old, next, inside, on)).toMatchObject({
      entered: { flat: '2026-01-01' },
    });
    expect(migrateInstance(change({}), old, next, instance('asked', { asked: '2026-01-01' }), on)).toMatchObject({
      value: { asked: 'fresh' },
      entered: { asked: '2026-01-01', 'asked.fresh': '2026-11-22' },
    });
  });

  it('is over when it comes to the end of the chart', () => {
    const before = instance('asked', { asked: '2026-01-01' });
    expect(migrateInstance(change({ asked: 'done' }), old, next, before, on)).toMatchObject({
      value: 'done',
      done: true,
    });
  });

  it('stays when its state has no place', () => {
    const before = instance({ work: 'a' }, { work: '2026-01-01', 'work.a': '2026-01-01' });
    expect(migrateInstance(change({}), old, next, before, on)).toMatchObject({
      allowed: false,
      reason: { code: 'migration-state-unmapped', facts: { state: 'work.a' } },
    });
  });
});
