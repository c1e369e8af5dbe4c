import {
  carriedFired,
  isIsoDate,
  planMigration,
  planUndoing,
  ProcessError,
  stockholmDate,
  type CaseState,
  type ChartEvent,
  type Charts,
  type FiredOf,
  type Instance,
  type IsoDate,
  type JsonRecord,
  type Migration,
  type Refused,
  type Role,
  type Settings,
} from '#process';
import { holdsOf } from '../derived-difference.js';
import { draftStep, type StepDraft, type StepOrigin } from '../draft-step.js';
import type { Actor, CaseAggregate, JournalBody } from '../ports.js';
import { systemOrigin } from '../system-origin.js';

/** Who migrates: the operator's command line as the system, or a coordinator. */
const MAY_MIGRATE: readonly Role[] = ['system', 'coordinator'];

/** What every migration of a case needs besides the case. */
export interface MigrationInput {
  readonly charts: Charts;
  readonly settings: Settings;
  readonly migration: Migration;
  readonly actor: Actor;
  readonly now: Date;
}

/** @throws ProcessError `role-not-allowed` */
export function requireMayMigrate({ mandates }: Actor): Role {
  const held = MAY_MIGRATE.find((role) => mandates.some((mandate) => mandate.role === role));
  if (!held) throw new ProcessError('role-not-allowed', { roles: [...MAY_MIGRATE] });
  return held;
}

/** @returns the step that takes a case to the new version, or why it stays */
export function draftMigration(input: MigrationInput, before: CaseAggregate): StepDraft | Refused {
  const { charts, settings, migration } = input;
  const event = eventOf(input.actor, input.now);
  const holds = holdsOf(before.state);
  const firedOf: FiredOf = (change, instance, after) =>
    carriedFired(
      change,
      { old: charts.chart(change.chart, change.from), next: charts.chart(change.chart, change.to) },
      { before: instance, after },
      holds,
      settings,
    );
  const planned = planMigration(charts, before.state, migration, event, firedOf);
  return planned.allowed ? draftStep(charts, settings, before, planned, originOf(input.actor, input.now)) : planned;
}

/**
 * @param then  the case before the migration
 * @param step  entries of the migration
 */
export function draftUndoing(
  input: Omit<MigrationInput, 'migration'>,
  before: CaseAggregate,
  then: CaseState,
  step: readonly JournalBody[],
): StepDraft | Refused {
  const { charts, settings, actor, now } = input;
  const migration = migrationIn(step);
  const moves = step.map(({ instanceId, facts }) => ({ instanceId, fired: daysIn(facts, 'firedBefore') }));
  const planned = planUndoing(before.state, then, migration, moves, eventOf(actor, now));
  return planned.allowed ? draftStep(charts, settings, before, planned, originOf(actor, now)) : planned;
}

/** Id of the migration that a step's entries name. */
export function migrationIn(step: readonly JournalBody[]): string {
  const id = step[0]?.facts['migration'];
  return typeof id === 'string' ? id : '';
}

/** Days by kind of deadline, as an entry of a migration keeps them. */
export function daysIn(facts: JsonRecord, name: 'fired' | 'firedBefore'): Instance['fired'] {
  const found = facts[name];
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
  return Object.fromEntries(
    Object.entries(found).flatMap(([kind, day]): [string, IsoDate][] =>
      typeof day === 'string' && isIsoDate(day) ? [[kind, day]] : [],
    ),
  );
}

const eventOf = (actor: Actor, now: Date): Pick<ChartEvent, 'on' | 'by' | 'person'> => ({
  on: stockholmDate(now),
  by: requireMayMigrate(actor),
  person: actor.personId,
});

const originOf = (actor: Actor, now: Date): StepOrigin => ({
  ...systemOrigin(stockholmDate(now), now, null),
  actor: actor.personId,
  role: requireMayMigrate(actor),
});
