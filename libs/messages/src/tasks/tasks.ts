import type { InEach } from '../locale.js';
import { agreementsTasks } from './agreements.js';
import { areaTasks } from './areas.js';
import { centresTasks } from './centres.js';
import { councilTasks } from './council.js';
import { devicesTasks } from './devices.js';
import { evaluationTasks } from './evaluation.js';
import { exemptionTasks } from './exemption.js';
import { horizonTasks } from './horizon.js';
import { introductionTasks } from './introduction.js';
import { norwegianTasks } from './norway.js';
import { procurementTasks } from './procurement.js';
import { recordsTasks } from './records.js';
import { roundsTasks } from './rounds.js';
import { selectionTasks } from './selection.js';
import { therapiesTasks } from './therapies.js';
import type { TaskText } from './task-texts.js';

export type { TaskText } from './task-texts.js';

const sv = {
  ...horizonTasks.sv,
  ...roundsTasks.sv,
  ...areaTasks.sv,
  ...councilTasks.sv,
  ...selectionTasks.sv,
  ...evaluationTasks.sv,
  ...introductionTasks.sv,
  ...procurementTasks.sv,
  ...agreementsTasks.sv,
  ...devicesTasks.sv,
  ...therapiesTasks.sv,
  ...centresTasks.sv,
  ...exemptionTasks.sv,
  ...recordsTasks.sv,
  ...norwegianTasks.sv,
};
const en = {
  ...horizonTasks.en,
  ...roundsTasks.en,
  ...areaTasks.en,
  ...councilTasks.en,
  ...selectionTasks.en,
  ...evaluationTasks.en,
  ...introductionTasks.en,
  ...procurementTasks.en,
  ...agreementsTasks.en,
  ...devicesTasks.en,
  ...therapiesTasks.en,
  ...centresTasks.en,
  ...exemptionTasks.en,
  ...recordsTasks.en,
  ...norwegianTasks.en,
};

/** Every kind of task that a chart may open. */
export type TaskKind = keyof typeof sv;

export const tasks: InEach<Readonly<Record<TaskKind, TaskText>>> = { sv, en };

export const isTaskKind = (kind: string): kind is TaskKind => Object.hasOwn(sv, kind);

export const TASK_KINDS: readonly TaskKind[] = Object.keys(sv).filter(isTaskKind);

/** An opinion on a draft is the same task as one on inclusion, and asks something else. @param round  kind of its round */
export const taskTextKind = (kind: TaskKind, round: string | null): TaskKind =>
  kind === 'answer-opinion' && round === 'draft' ? 'answer-opinion-draft' : kind;
