import type { InEach } from './locale.js';
import type { TaskKind, TaskText } from './task-texts.js';
import { tasksEn } from './tasks.en.js';
import { tasksSv } from './tasks.sv.js';

export { TASK_KINDS, type TaskKind, type TaskText } from './task-texts.js';

export const tasks: InEach<Readonly<Record<TaskKind, TaskText>>> = { sv: tasksSv, en: tasksEn };

export const isTaskKind = (kind: string): kind is TaskKind => Object.hasOwn(tasksSv, kind);

/** An opinion on a draft is the same task as one on inclusion, and asks something else. @param round  kind of its round */
export const taskTextKind = (kind: TaskKind, round: string | null): TaskKind =>
  kind === 'answer-opinion' && round === 'draft' ? 'answer-opinion-draft' : kind;
