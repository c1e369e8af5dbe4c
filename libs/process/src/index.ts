export * from './vocabulary.js';
export * from './reason.js';
export * from './errors.js';
export * from './facts.js';
export * from './definition.js';
export * from './settings.js';
export * from './registry.js';
export * from './engine/instance.js';
export * from './engine/compile.js';
export * from './engine/step.js';
export * from './engine/derive.js';
export * from './engine/plan.js';
export * from './engine/acts.js';
export * from './permissions/mandate.js';
export * from './calendar/iso-date.js';
export * from './calendar/occurrence.js';
export * from './calendar/deadline-date.js';
export * from './calendar/working-days.js';
export * from './calendar/swedish-holidays.js';
export * from './calendar/stockholm-time.js';
export * from './calendar/standstill.js';
export { charts, definitions } from './charts.js';
export * from './engine/way-forward.js';
export * from './history/history.js';
export * from './history/context-types.js';
export { align, type Alignment, type AlignedAct, type Unexplained } from './history/align.js';
export { replayable } from './history/replayable.js';
export { adviceGap } from './medicine/context.js';
export { mayReadDocuments } from './council/council-rules.js';
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
