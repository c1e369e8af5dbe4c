import { describe, expect, it } from '@jest/globals';
import { findingText } from '#messages';
import { charts, checkMigration, FAULTS, plainMigration, reason, type ChartMigration } from '#process';
import { guarded, never, planted, SEEDS, SOURCE, type Seed } from '../support/change/seeds.js';

describe('a migration that is right', () => {
  it('is found so, and what changes is listed', () => {
    const check = planted({ finds: { code: 'stranded', of: '' } });
    expect(check.findings).toEqual([]);
    expect(check.ok).toBe(true);
    const checking = check.charts[0]?.states.find(({ state }) => state === 'handling.intake.checking');
    expect(checking).toMatchObject({
      to: ['handling.intake.checking'],
      acts: { lost: [], gained: [], changed: ['RETURN'] },
    });
    expect(check.charts[0]?.states.find(({ state }) => state === 'handling.intake.returned')?.to).toEqual([
      'handling.completion',
    ]);
  });

  it.each(charts.definitions.map((one) => [`${one.id}@${one.version}`, one] as const))(
    'is the one from %s to itself',
    (_name, { id, version }) => {
      const { findings } = checkMigration(charts, plainMigration(charts, { chart: id, from: version, to: version }));
      expect(findings).toEqual([]);
    },
    60_000,
  );
});

describe('a migration that is wrong', () => {
  it.each(Object.entries(SEEDS))('is caught: %s', (_name, seed) => {
    const { findings, ok } = planted(seed);
    expect(ok).toBe(false);
    const found = findings.filter(({ accepted }) => accepted === null);
    expect(found.map(({ code, of }) => ({ code, of }))).toContainEqual(seed.finds);
    for (const one of found)
      for (const locale of ['sv', 'en'] as const) expect(findingText(one, locale)).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });

  it('has been tried with every fault that the check knows', () => {
    const tried = new Set(Object.values(SEEDS).map(({ finds }) => finds.code));
    expect(FAULTS.filter((code) => !tried.has(code))).toEqual([]);
  });
});

describe('what a migration accepts', () => {
  const lost: Seed = {
    chart: (next) => ({ ...next, tasks: next.tasks.filter(({ kind }) => kind !== 'check-nomination') }),
    migration: (migration) => ({
      ...migration,
      accepts: [{ finding: 'task-lost', of: 'check-nomination', because: 'the office looks by itself' }],
    }),
    finds: { code: 'task-lost', of: 'check-nomination' },
  };

  it('is no fault, and is shown with its reason', () => {
    const { findings, ok } = planted(lost);
    expect(ok).toBe(true);
    expect(findings).toMatchObject([{ code: 'task-lost', accepted: 'the office looks by itself' }]);
  });

  it('holds in the states it names and nowhere else', () => {
    const waiting: Seed = {
      ...lost,
      chart: (next) => ({
        ...next,
        tasks: next.tasks.map((rule) =>
          rule.kind === 'propose-wait' ? { ...rule, role: 'evaluator' as const } : rule,
        ),
      }),
      migration: (migration) => migration,
    };
    const states = planted(waiting).findings.find(({ of }) => of === 'propose-wait')?.states ?? [];
    expect(states.length).toBeGreaterThan(1);
    const accepts = [
      { finding: 'task-role-changed', of: 'propose-wait', in: states.slice(0, 1), because: SOURCE },
    ] as const;
    const { findings, ok } = planted({ ...waiting, migration: (migration) => ({ ...migration, accepts }) });
    expect(ok).toBe(false);
    expect(findings.map(({ states: at, accepted }) => ({ at, accepted }))).toEqual([
      { at: states.slice(0, 1), accepted: SOURCE },
      { at: states.slice(1), accepted: null },
    ]);
  });
});

it('a child understands its case again when it goes along', () => {
  const seed = SEEDS['a child that stays where nobody understands it'];
  if (!seed) throw new Error('no such seed');
  const along: ChartMigration = { chart: 'opinion-round', from: 1, to: 90, states: { same: true } };
  const { findings } = planted({
    ...seed,
    migration: (migration) => ({ ...migration, charts: [migration.charts[0], along] }),
  });
  expect(findings.filter(({ code }) => code === 'child-mismatch')).toEqual([]);
});

it('a witness shows that a guard the search cannot meet can hold', () => {
  const secret = (more: object): Seed => ({
    chart: (next) =>
      guarded(next, 'ACCEPT_NOMINATION', {
        ...never,
        check: ({ context }) => (context['level'] === 'level_7' ? null : reason('not-authorised')),
      }),
    change: (change) => ({ ...change, ...more }),
    finds: { code: 'never-holds', of: 'ACCEPT_NOMINATION' },
  });
  expect(planted(secret({})).ok).toBe(false);
  expect(planted(secret({ witnesses: { seeded: { context: { level: 'level_7' } } } })).ok).toBe(true);
});
