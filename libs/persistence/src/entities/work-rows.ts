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
@Index('task_dated', { synchronize: false })
@Index('task_answered', { synchronize: false })
@Index('task_case', ['case_id'])
@Check('task_claimed_check', `status <> 'claimed' OR claimed_by IS NOT NULL AND claimed_at IS NOT NULL`)
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
  /** Who has taken it from among those whose role it is. */
  @Column('uuid', { nullable: true }) claimed_by: string | null;
  @Column('timestamptz', { nullable: true }) claimed_at: Date | null;
}

/** Something that has to leave a case: the only way out. */
@Entity('outbox')
@Index('outbox_waiting', { synchronize: false })
@Index('outbox_undone', { synchronize: false })
export class OutboxEntryRow {
  @PrimaryColumn('uuid') id: string;
  /** Null for what is about no single case, such as a digest. */
  @Column('uuid', { nullable: true }) case_id: string | null;
  @Column('text') type: string;
  @Column('jsonb') payload: unknown;
  @Column('timestamptz') created_at: Date;
  @Column('timestamptz', { nullable: true }) relayed_at: Date | null;
  @Column('timestamptz', { nullable: true }) done_at: Date | null;
}

/** A letter to one addressee, as it was written, and how far it has come. */
@Entity('letter')
@Check('letter_state_check', `state IN ('waiting', 'sending', 'sent', 'failed', 'bounced', 'dropped')`)
@Index('letter_task', ['task_id'])
@Index('letter_person', ['person_id'])
@Index('letter_due', { synchronize: false })
@Index('letter_failed', { synchronize: false })
export class LetterRow {
  @PrimaryColumn('uuid') id: string;
  /** What the letter was written for. */
  @Column('uuid') outbox_id: string;
  @Column('text') kind: string;
  @Column('uuid', { nullable: true }) case_id: string | null;
  @ManyToOne(() => ManagedCaseRow)
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'letter_case_id_fkey' })
  managed_case: Relation<ManagedCaseRow> | null;
  @Column('uuid', { nullable: true }) task_id: string | null;
  @Column('text', { nullable: true }) role: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column('uuid', { nullable: true }) person_id: string | null;
  @Column('uuid', { nullable: true }) on_behalf_of: string | null;
  /** Where it went, or for who is no person of ours, where it goes. */
  @Column('text', { nullable: true }) address: string | null;
  @Column('text') locale: string;
  @Column('text') subject: string;
  @Column('text') body_text: string;
  @Column('text') body_html: string;
  @Column('text', { nullable: true }) calendar: string | null;
  @Column('text', { nullable: true }) unsubscribe_url: string | null;
  @Column('timestamptz') rendered_at: Date;
  @Column('text') state: string;
  @Column('integer') attempts: number;
  /** How often it was to leave when it was no hour for letters. */
  @Column('integer', { default: 0 }) put_off: number;
  /** When it is tried again, while it waits after an attempt that failed. */
  @Column('timestamptz', { nullable: true }) next_try_at: Date | null;
  @Column('text', { nullable: true }) last_error: string | null;
  @Column('text', { nullable: true }) message_id: string | null;
  @Column('timestamptz', { nullable: true }) sent_at: Date | null;
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
