import { describe, expect, it } from '@jest/globals';
import { findingText } from '#messages';
import { charts, checkMigration, FAULTS, plainMigration, reason, type ChartMigration, type Transition } from '#process';
import { toCheckView } from '../../apps/api/src/change/migration-views.js';
import { linesOfCheck } from '../../apps/cli/src/migration-lines.js';
import { withRows, withState } from '../support/change/edit-chart.js';
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

describe('what the whole of a chart takes', () => {
  const atRoot = (edit: (row: Transition) => Transition): Seed => ({
    chart: (next) => {
      const { CASE_LINKED = [], ...others } = next.root.on ?? {};
      const acts = { ...next.acts, HEARD_OF: { roles: ['system'] as const, facts: {}, source: SOURCE } };
      const root = { ...next.root, on: { ...others, HEARD_OF: { source: SOURCE } } };
      const inAState = withState({ ...next, acts, root }, 'handling', (node) => ({
        ...node,
        on: { ...node.on, CASE_LINKED },
      }));
      return withRows(inAState, (row, act, at) => (at === '' && act === 'LINK_CASE' ? edit(row) : row));
    },
    finds: { code: 'act-lost', of: 'CASE_LINKED' },
  });

  const toHold = (row: Transition): Transition => ({ ...row, target: 'hold.running' });

  it.each<[string, (row: Transition) => Transition]>([
    ['a guard', (row) => ({ ...row, when: [...(row.when ?? []), 'firstOpinion'] })],
    ['a place it leads to', toHold],
  ])('is listed with what was lost, came, and has %s of its own', (_what, edit) => {
    const { charts: changes } = planted(atRoot(edit));
    expect(changes[0]?.acts).toEqual({ lost: ['CASE_LINKED'], gained: ['HEARD_OF'], changed: ['LINK_CASE'] });
  });

  it('is nothing where it stays as it was', () => {
    const { charts: changes } = planted({ finds: { code: 'stranded', of: '' } });
    expect(changes[0]?.acts).toEqual({ lost: [], gained: [], changed: [] });
  });

  it('is told in words, and every change with what was and what is', () => {
    const check = planted({
      ...atRoot(toHold),
      chart: (next) => {
        const changed = atRoot(toHold).chart?.(next) ?? next;
        const RETURN = changed.acts['RETURN'];
        if (!RETURN) throw new Error('no act');
        return {
          ...changed,
          acts: { ...changed.acts, RETURN: { ...RETURN, roles: ['evaluator'] } },
          deadlines: changed.deadlines.map((rule) =>
            rule.kind === 'first-look' ? { ...rule, span: { unit: 'wd', n: 3 } } : rule,
          ),
          tasks: changed.tasks.map((rule) =>
            rule.kind === 'check-nomination' ? { ...rule, role: 'evaluator' as const } : rule,
          ),
        };
      },
    });
    const text = linesOfCheck(check, { isPublished: true, isVerbose: false }, []).join('\n');
    expect(text).toContain(
      '  överallt: förlorar CASE_LINKED; får HEARD_OF; annan väg eller andra villkor för LINK_CASE\n',
    );
    expect(text).toMatch(/andra behöriga för RETURN \(roles: [a-z -]+ → evaluator\)/);
    expect(text).toMatch(/ändrad frist nomination-check \(span: setting nomination-check → unit wd n 3\)/);
    expect(text).toMatch(/ändrad uppgift check-nomination \(role: [a-z-]+ → evaluator/);
    expect(toCheckView(check, '', 'sv').charts[0]?.acts).toEqual({
      losses: ['CASE_LINKED'],
      gains: ['HEARD_OF'],
      changes: ['LINK_CASE'],
    });
  });
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
