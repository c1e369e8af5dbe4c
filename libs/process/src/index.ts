export * from './vocabulary.js';
export * from './body-codes.js';
export * from './network-codes.js';
export * from './reason.js';
export * from './errors.js';
export * from './facts.js';
export * from './definition.js';
export { CELL_BODIES, CELL_SEATS } from './exemption/enquiry-group.js';
export { hasSaid } from './council/seats.js';
export * from './settings.js';
export * from './registry.js';
export { openingRight, openingsOf, type Opening, type OpeningRight } from './engine/openings.js';
export * from './engine/instance.js';
export * from './engine/compile.js';
export * from './engine/step.js';
export * from './engine/derive.js';
export * from './engine/plan.js';
export * from './engine/acts.js';
export * from './permissions/mandate.js';
export * from './conflict/clearance.js';
export * from './documents/document-codes.js';
export * from './documents/may-open.js';
export { RETENTION_PLAN, type RetentionClass } from './documents/retention-plan.js';
export * from './permissions/operations.js';
export * from './permissions/reach.js';
export * from './permissions/table.js';
export {
  ANSWER_ACTS,
  ENTERING_ACTS,
  isEntering,
  registerNumbersIn,
  type AnswerAct,
  type EnteringAct,
} from './opinions/registration.js';
export * from './opinions/who-reads.js';
export { steppedAside } from './opinions/recusal.js';
export { areaOfTask, SUMMARY_TASKS } from './opinions/area-tasks.js';
export * from './opinions/round-kinds.js';
export * from './opinions/answers.js';
export { SECRECY_FLAGS } from './opinions/opinion-acts.js';
export * from './calendar/iso-date.js';
export * from './calendar/occurrence.js';
export * from './calendar/deadline-date.js';
export * from './calendar/working-days.js';
export { WorkingCalendar } from './calendar/working-calendar.js';
export { calendarOf } from './calendar/calendars.js';
export * from './calendar/norwegian-holidays.js';
export * from './calendar/swedish-holidays.js';
export * from './calendar/stockholm-time.js';
export * from './calendar/quiet-periods.js';
export * from './calendar/standstill.js';
export { charts, definitions } from './charts.js';
export * from './engine/way-forward.js';
export * from './history/history.js';
export * from './history/context-types.js';
export { align, type Alignment, type AlignedAct, type Unexplained } from './history/align.js';
export { replayable } from './history/replayable.js';
export { COMMENT_ANSWERS, type CommentAnswer } from './opinions/round-texts.js';
export { adviceGap } from './medicine/context.js';
export { edgesOf, enteredWith, type Edge } from './engine/edges.js';
export {
  holdActs,
  holdContext,
  holdDeadlines,
  holdRegion,
  holdRules,
  holdUpdates,
  noteContext,
} from './shared/hold.js';
export { CASE_RELATIONS, type CaseRelation } from './shared/links.js';
export * from './change/migration.js';
export { migrateInstance, planMigration, planUndoing, type FiredOf } from './change/migrate.js';
export { carriedFired } from './change/carry.js';
export { Migrations } from './change/migrations.js';
export { migrations } from './change/registered.js';
export {
  checkMigration,
  plainMigration,
  type ChartChange,
  type MigrationCheck,
} from './change/check/check-migration.js';
export type { ActChange, Changed, Differences, StateChange } from './change/check/compare-states.js';
export * from './description/describe.js';
export { defaultSpanOf, isOurDefault, settingNameOf } from './description/limits.js';
export { compareCharts, isSameMeaning, type ChartDifference, type Renamed } from './description/compare.js';
export { whyNotOnward } from './description/why-not.js';
export { idleRules, type Beginning } from './description/idle-rules.js';
export { ORDNA_NAMESPACE, toScxml } from './description/scxml.js';
export { ancestorsOf } from './change/state-map.js';
export { actsTowards, nextStatesOf } from './description/next-states.js';
export { FAULTS, type Fault, type Finding } from './change/check/findings.js';
export * from './publicity/public-from.js';
export * from './publicity/public-states.js';
export * from './publicity/public-acts.js';
export * from './publicity/public-dates.js';
export * from './publicity/public-reasons.js';
