import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { TaskRow } from './work-rows.js';

/** One of a task's reminders: raised, and what became of it. */
@Entity('reminder')
@Check('reminder_kind_check', `kind IN ('half-time', 'last-days', 'overdue', 'escalation')`)
@Check('reminder_state_check', `state IN ('waiting', 'written', 'skipped', 'overtaken', 'needless')`)
export class ReminderRow {
  @PrimaryColumn('uuid') task_id: string;
  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'reminder_task_id_fkey' })
  task: Relation<TaskRow>;
  @PrimaryColumn('text') kind: string;
  /** Day it was meant for. */
  @Column('date') day: string;
  /** Last day of the task as it was counted from. */
  @Column('date') due_on: string;
  @Column('text') state: string;
  /** The row by which its letter leaves; null when it was skipped. */
  @Column('uuid', { nullable: true }) outbox_id: string | null;
  /** Roles that were written to. */
  @Column('text', { array: true, default: () => `'{}'` }) roles: string[];
  @Column('timestamptz') raised_at: Date;
  @Column('timestamptz', { nullable: true }) settled_at: Date | null;
}

/** Days of reminders that the regions have set themselves, for a kind of task or for all. */
@Entity('reminder_setting')
export class ReminderSettingRow {
  @PrimaryColumn('text') task_kind: string;
  @Column('jsonb') days: unknown;
}

/** That somebody has declined a task, and why; it goes on without them. */
@Entity('task_decline')
@Index('task_decline_person', ['person_id'])
export class TaskDeclineRow {
  @PrimaryColumn('uuid') task_id: string;
  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'task_decline_task_id_fkey' })
  task: Relation<TaskRow>;
  @PrimaryColumn('uuid') person_id: string;
  /** Whose task it was then. */
  @Column('text') role: string;
  @Column('text') reason: string;
  @Column('timestamptz') declined_at: Date;
}

/** That somebody has been told of an open task that became theirs. */
@Entity('told_task')
@Index('told_task_task', ['task_id'])
@Index('told_task_outbox', ['outbox_id'])
export class ToldTaskRow {
  @PrimaryColumn('uuid') person_id: string;
  /** In whose place; they themselves where it is their own. */
  @PrimaryColumn('uuid') absent_id: string;
  /** First day on which it is theirs. */
  @PrimaryColumn('date') since: string;
  @PrimaryColumn('uuid') task_id: string;
  @ManyToOne(() => TaskRow)
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'told_task_task_id_fkey' })
  task: Relation<TaskRow>;
  /** The row by which the letter about it leaves. */
  @Column('uuid') outbox_id: string;
  @Column('timestamptz') told_at: Date;
}
