import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { ManagedCaseRow } from './case-rows.js';

/** A date to keep. `lapsed` ones were past already when their history was imported. */
@Entity('deadline')
@Check('deadline_status_check', `status IN ('running', 'fired', 'disarmed', 'lapsed')`)
@Index('deadline_running', { synchronize: false })
@Index('deadline_due', { synchronize: false })
@Index('deadline_list', { synchronize: false })
@Index('deadline_case', ['case_id'])
export class DeadlineRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') case_id: string;
  @Column('uuid') instance_id: string;
  @Column('text') kind: string;
  @Column('date') due_on: string;
  /** Last instant of `due_on` in Europe/Stockholm. */
  @Column('timestamptz') due_at: Date;
  @Column('text', { nullable: true }) raises: string | null;
  @Column('boolean') legal: boolean;
  @Column('text') status: string;
  @Column('timestamptz') armed_at: Date;
  @Column('timestamptz', { nullable: true }) ended_at: Date | null;
}

/** Something a role has to do while a state lasts. */
@Entity('task')
@Check('task_status_check', `status IN ('open', 'claimed', 'done', 'declined', 'expired', 'cancelled')`)
@Index('task_open', { synchronize: false })
@Index('task_list', { synchronize: false })
@Index('task_case', ['case_id'])
export class TaskRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') case_id: string;
  @Column('uuid') instance_id: string;
  @Column('text') kind: string;
  @Column('text') role: string;
  @Column('text', { nullable: true }) region: string | null;
  @Column('date', { nullable: true }) due_on: string | null;
  @Column('text') status: string;
  @Column('timestamptz') opened_at: Date;
  @Column('timestamptz', { nullable: true }) closed_at: Date | null;
}

/** Something that has to leave a case: the only way out. */
@Entity('outbox')
@Index('outbox_waiting', { synchronize: false })
@Index('outbox_undone', { synchronize: false })
export class OutboxEntryRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') case_id: string;
  @Column('text') type: string;
  @Column('jsonb') payload: unknown;
  @Column('timestamptz') created_at: Date;
  @Column('timestamptz', { nullable: true }) relayed_at: Date | null;
  @Column('timestamptz', { nullable: true }) done_at: Date | null;
}

/** A letter as it was rendered. */
@Entity('letter')
@Unique('letter_outbox_id_key', ['outbox_id'])
export class LetterRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') outbox_id: string;
  @Column('uuid') case_id: string;
  @ManyToOne(() => ManagedCaseRow)
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'letter_case_id_fkey' })
  managed_case: Relation<ManagedCaseRow>;
  @Column('uuid', { nullable: true }) task_id: string | null;
  @Column('text') role: string;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text') locale: string;
  @Column('text') subject: string;
  @Column('text') body_text: string;
  @Column('text') body_html: string;
  @Column('timestamptz') rendered_at: Date;
}

/** Work in the background that was given up after all attempts. */
@Entity('failed_work')
@Unique('failed_work_job_id_key', ['job_id'])
export class FailedWorkRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') job_id: string;
  @Column('text') queue: string;
  @Column('text') type: string;
  @Column('jsonb') payload: unknown;
  @Column('integer') attempts: number;
  @Column('text') error: string;
  @Column('timestamptz') failed_at: Date;
  @Column('timestamptz', { nullable: true }) retried_at: Date | null;
}
