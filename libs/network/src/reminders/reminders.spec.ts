import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  dayAfterQuietPeriod,
  isoDate,
  isWorkingDay,
  REMINDER_KINDS,
  charts,
  type IsoDate,
  type ReminderKind,
  type Role,
} from '#process';
import { REMINDERS_BY_TASK, reminderPolicy, USUAL_REMINDERS, waysUp, type ReminderPolicy } from './policy.js';
import { dueReminders, isReminderDay, plannedReminders } from './schedule.js';

const opinion = reminderPolicy('answer-opinion');
const usual = reminderPolicy('assess');
const plan = (openedOn: string, dueOn: string, policy: ReminderPolicy) =>
  plannedReminders({ openedOn: isoDate(openedOn), dueOn: isoDate(dueOn) }, policy).map(
    ({ kind, on }) => `${kind} ${on}`,
  );

const anyDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(isoDate('2022-01-01'), n));
const anyPolicy: fc.Arbitrary<ReminderPolicy> = fc.record({
  halfTime: fc.option(fc.integer({ min: 1, max: 99 })),
  lastDays: fc.option(fc.integer({ min: 0, max: 12 })),
  overdue: fc.option(fc.integer({ min: 1, max: 8 })),
  escalation: fc.option(fc.integer({ min: 1, max: 12 })),
  restsInQuietPeriods: fc.boolean(),
  to: fc.constant(USUAL_REMINDERS.to),
  source: fc.constant(''),
});
const anyTask = fc
  .tuple(anyDay, fc.integer({ min: -10, max: 120 }))
  .map(([openedOn, days]) => ({ openedOn, dueOn: addDays(openedOn, days) }));

describe('the days of reminders', () => {
  it.each([
    // 15 working days: half is 7. Easter 2026 is 5 April, Good Friday and Easter Monday are days off.
    [
      '2026-03-23',
      '2026-04-15',
      ['half-time 2026-04-01', 'last-days 2026-04-13', 'overdue 2026-04-16', 'escalation 2026-04-20'],
    ],
    [
      '2026-03-02',
      '2026-03-09',
      ['half-time 2026-03-04', 'last-days 2026-03-05', 'overdue 2026-03-10', 'escalation 2026-03-12'],
    ],
    // Four days: halfway is two days before, and one letter says both.
    ['2026-03-02', '2026-03-06', ['last-days 2026-03-04', 'overdue 2026-03-09', 'escalation 2026-03-11']],
    // Two days: two before is the day it was given.
    ['2026-03-02', '2026-03-04', ['half-time 2026-03-03', 'overdue 2026-03-05', 'escalation 2026-03-09']],
    ['2026-03-02', '2026-03-03', ['overdue 2026-03-04', 'escalation 2026-03-06']],
    // Late already when it was given.
    ['2026-03-02', '2026-02-26', ['escalation 2026-03-03']],
    ['2026-03-02', '2020-02-26', []],
  ])('opened %s and due %s', (openedOn, dueOn, expected) => {
    expect(plan(openedOn, dueOn, usual)).toEqual(expected);
  });

  it('pass over July and Christmas for opinions, and count the time without them', () => {
    // Due 13 July, moved to 3 August: six days of June and one of August, half of which are three.
    expect(plan('2026-06-22', '2026-08-03', opinion)).toEqual([
      'half-time 2026-06-25',
      'last-days 2026-06-29',
      'overdue 2026-08-04',
      'escalation 2026-08-06',
    ]);
    expect(plan('2026-12-11', '2027-01-11', opinion)).toEqual([
      'half-time 2026-12-18',
      'last-days 2027-01-07',
      'overdue 2027-01-12',
      'escalation 2027-01-14',
    ]);
    expect(plan('2026-06-22', '2026-08-03', usual)).toContain('half-time 2026-07-13');
  });

  it('are never a day off, never the day the task is given, in order and each kind once', () => {
    fc.assert(
      fc.property(anyTask, anyPolicy, (task, policy) => {
        const planned = plannedReminders(task, policy);
        for (const { on } of planned) {
          expect(isWorkingDay(on)).toBe(true);
          expect(policy.restsInQuietPeriods && dayAfterQuietPeriod(on) !== null).toBe(false);
          expect(on > task.openedOn).toBe(true);
        }
        const order = planned.map(({ kind }) => REMINDER_KINDS.indexOf(kind));
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
        const days = planned.map(({ on }) => on);
        expect(days).toEqual([...new Set(days)].toSorted());
        for (const { kind, on } of planned) {
          expect(on > task.dueOn).toBe(kind === 'overdue' || kind === 'escalation');
        }
      }),
    );
  });
});

describe('a task on its way', () => {
  /** Lives through the days of a task as the worker does; some days nothing runs, and the last day may move. */
  function live(
    task: { readonly openedOn: IsoDate; readonly dueOn: IsoDate },
    policy: ReminderPolicy,
    away: ReadonlySet<number>,
    moves: ReadonlyMap<number, number>,
    doneAfter: number,
  ) {
    let { dueOn } = task;
    const recorded: ReminderKind[] = [];
    const sent: { kind: ReminderKind; on: IsoDate; dueOn: IsoDate }[] = [];
    for (let n = 0; n < 200; n += 1) {
      const today = addDays(task.openedOn, n);
      const later = moves.get(n);
      if (later !== undefined) dueOn = addWorkingDays(dueOn, later);
      if (away.has(n) || n > doneAfter) continue;
      const due = dueReminders({ openedOn: task.openedOn, dueOn }, policy, recorded, today);
      if (due === null) continue;
      recorded.push(...due.skip.map(({ kind }) => kind), due.send.kind);
      sent.push({ kind: due.send.kind, on: today, dueOn });
    }
    return { sent, recorded };
  }

  const anyLife = fc.record({
    task: anyTask,
    policy: anyPolicy,
    away: fc.uniqueArray(fc.nat(150), { maxLength: 120 }).map((days) => new Set(days)),
    moves: fc
      .array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 10 })), { maxLength: 2 })
      .map((all) => new Map(all)),
    doneAfter: fc.nat(200),
  });

  it('is reminded of at most once of a kind, in order, on days that are no days off, and never after it is done', () => {
    fc.assert(
      fc.property(anyLife, ({ task, policy, away, moves, doneAfter }) => {
        const { sent, recorded } = live(task, policy, away, moves, doneAfter);
        const order = sent.map(({ kind }) => REMINDER_KINDS.indexOf(kind));
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
        expect(new Set(recorded).size).toBe(recorded.length);
        for (const { kind, on, dueOn } of sent) {
          expect(isReminderDay(on, policy)).toBe(true);
          expect(on <= addDays(task.openedOn, doneAfter)).toBe(true);
          expect(on <= dueOn && (kind === 'overdue' || kind === 'escalation')).toBe(false);
        }
      }),
    );
  });

  it('is reminded of on the very days planned when nothing is in the way', () => {
    fc.assert(
      fc.property(anyTask, anyPolicy, (task, policy) => {
        const planned = plannedReminders(task, policy).filter(({ on }) => on < addDays(task.openedOn, 200));
        const { sent } = live(task, policy, new Set(), new Map(), 400);
        expect(sent.map(({ kind, on }) => ({ kind, on }))).toEqual(planned);
      }),
    );
  });

  it('is reminded of with the latest alone when the days before were missed', () => {
    const task = { openedOn: isoDate('2026-03-02'), dueOn: isoDate('2026-03-23') };
    const due = dueReminders(task, usual, [], isoDate('2026-03-20'));
    expect(due?.send.kind).toBe('last-days');
    expect(due?.skip.map(({ kind }) => kind)).toEqual(['half-time']);
    expect(dueReminders(task, usual, [], isoDate('2026-03-21'))).toBeNull();
    expect(dueReminders(task, usual, ['half-time', 'last-days'], isoDate('2026-03-20'))).toBeNull();
  });

  it('has its reminders move with its last day, and none of them come back', () => {
    const openedOn = isoDate('2026-03-02');
    const moved = { openedOn, dueOn: isoDate('2026-04-09') };
    expect(dueReminders(moved, opinion, ['half-time'], isoDate('2026-03-19'))).toBeNull();
    expect(dueReminders(moved, opinion, ['half-time'], isoDate('2026-04-07'))?.send.kind).toBe('last-days');
    // Had the last days been told of already, half the new time is no news.
    expect(dueReminders(moved, opinion, ['last-days'], isoDate('2026-03-20'))).toBeNull();
  });
});

describe('who is reminded', () => {
  const names = (kind: ReminderKind, role: Role, region: string | null = '12', policy = usual): readonly string[] =>
    waysUp(kind, { role, region }, policy).map((way) => way.map((step) => step.role).join(' → '));

  it('goes one rung further with each: contact person, deputy, coordinator, the region’s manager', () => {
    const up = 'contact-person → contact-deputy → coordinator → manager';
    expect(names('half-time', 'contact-person')).toEqual([up]);
    expect(names('last-days', 'contact-person')).toEqual([up, 'contact-deputy → coordinator → manager']);
    expect(names('overdue', 'contact-person')).toEqual([up, 'coordinator → manager']);
    expect(names('escalation', 'contact-person')).toEqual(['manager → coordinator']);
  });

  it('begins at whoever has the task, and never asks anybody below or twice', () => {
    expect(names('last-days', 'contact-deputy')).toEqual(['contact-deputy → coordinator → manager']);
    expect(names('overdue', 'manager')).toEqual(['manager → coordinator']);
    expect(names('escalation', 'manager')).toEqual(['manager → coordinator']);
  });

  it('ends at the coordinator where no region has the task', () => {
    expect(names('last-days', 'evaluator', null)).toEqual(['evaluator → coordinator']);
    expect(names('overdue', 'coordinator', null)).toEqual(['coordinator']);
    expect(names('escalation', 'evaluator', null)).toEqual(['coordinator']);
    expect(names('escalation', 'coordinator', null)).toEqual(['coordinator']);
  });

  it('leaves companies’ tasks and people’s own ties to the coordinator', () => {
    expect(names('escalation', 'company-user', null, reminderPolicy('hand-in-dossier'))).toEqual(['coordinator']);
    expect(names('escalation', 'council-member', null, reminderPolicy('declare-conflicts'))).toEqual(['coordinator']);
  });
});

describe('the regions’ own days', () => {
  it('hold for a kind of task before those for all, and those before ours', () => {
    const own = { usual: { overdue: 2 }, assess: { lastDays: 5, halfTime: null } };
    expect(reminderPolicy('assess', own)).toMatchObject({ halfTime: null, lastDays: 5, overdue: 2, escalation: 3 });
    expect(reminderPolicy('answer-opinion', own)).toMatchObject({ lastDays: 2, overdue: 2, restsInQuietPeriods: true });
    expect(reminderPolicy('constructor', own)).toMatchObject({ lastDays: 2 });
  });

  it('are for kinds of tasks that a chart may open', () => {
    const known = new Set(charts.definitions.flatMap(({ tasks }) => tasks.map(({ kind }) => kind)));
    expect(Object.keys(REMINDERS_BY_TASK).filter((kind) => !known.has(kind))).toEqual([]);
  });

  it('name where each default comes from', () => {
    for (const policy of [USUAL_REMINDERS, ...Object.values(REMINDERS_BY_TASK)])
      expect(policy.source).toMatch(/^domain\/.+#/);
  });
});
