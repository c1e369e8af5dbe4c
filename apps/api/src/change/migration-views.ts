import type { MigrationRun } from '#casework';
import type { MigrationCheckView, MigrationRunView, MigrationView } from '#contract';
import { findingText, reasonText, type Locale } from '#messages';
import type { Changed, Migration, MigrationCheck, StateChange } from '#process';
import { link } from '../http/links.js';

/** A migration as the API shows it. */
export function toMigrationView({ id, source, process, charts }: Migration, root: string): MigrationView {
  const at = `/migrations/${id}`;
  return {
    id,
    source,
    process: process ?? null,
    charts: charts.map(({ chart, from, to }) => ({ chart, from, to })),
    _links: [link(root, 'self', at), link(root, 'check', `${at}/check`), link(root, 'runs', '/migration-runs', 'POST')],
  };
}

/** What the check of a migration has found, with states that nothing happens to left out. */
export function toCheckView(
  { migration, ok, findings, charts }: MigrationCheck,
  root: string,
  locale: Locale,
): MigrationCheckView {
  return {
    migration,
    ok,
    findings: findings.map((finding) => ({
      code: finding.code,
      chart: finding.chart,
      sentence: findingText(finding, locale),
      accepted: finding.accepted,
    })),
    charts: charts.map(({ chart, from, to, acts, states }) => ({
      chart,
      from,
      to,
      acts: namesOf(acts),
      states: states.filter(isTouched).map(toState),
    })),
    _links: [link(root, 'self', `/migrations/${migration}/check`), link(root, 'migration', `/migrations/${migration}`)],
  };
}

/** What is lost, gained and changed, by name or with what was and is. */
interface Differing {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  readonly changed: readonly (string | Changed)[];
}

const sizeOf = ({ lost, gained, changed }: Differing): number => lost.length + gained.length + changed.length;

const isTouched = (one: StateChange): boolean =>
  one.to.join() !== one.state ||
  one.permissions.length + sizeOf(one.acts) + sizeOf(one.deadlines) + sizeOf(one.tasks) > 0;

const namesOf = ({ lost, gained, changed }: Differing) => ({
  losses: [...lost],
  gains: [...gained],
  changes: changed.map((one) => (typeof one === 'string' ? one : one.name)),
});

const toState = ({ state, to, acts, permissions, deadlines, tasks }: StateChange) => ({
  state,
  targets: [...to],
  acts: namesOf(acts),
  permissions: permissions.map(({ name }) => name),
  deadlines: namesOf(deadlines),
  tasks: namesOf(tasks),
});

const MOST_SHOWN = 100;

/** A run as the API shows it. */
export function toRunView(run: MigrationRun, root: string, locale: Locale): MigrationRunView {
  const { id, migration, kind, status, meant, found, migrated, already, refused, overdue } = run;
  const at = `/migration-runs/${id}`;
  const { ids, ...cases } = meant;
  return {
    id,
    migration,
    kind,
    cases: { ...cases, ...(ids && { caseIds: [...ids] }) },
    status,
    requestedBy: run.requestedBy,
    requestedAt: run.requestedAt.toISOString(),
    updatedAt: run.updatedAt.toISOString(),
    found,
    done: migrated + already + refused,
    migrated,
    already,
    refused,
    overdue,
    standing: { ...run.standing },
    refusals: run.refusals.slice(0, MOST_SHOWN).map(({ caseId, reason }) => ({
      caseId,
      code: reason.code,
      sentence: reasonText(reason, locale),
    })),
    _links: [
      link(root, 'self', at),
      link(root, 'stop', `${at}/stops`, 'POST'),
      link(root, 'resume', `${at}/resumptions`, 'POST'),
      link(root, 'migration', `/migrations/${migration}`),
    ],
  };
}
