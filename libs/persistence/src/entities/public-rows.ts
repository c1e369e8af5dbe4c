import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ManagedCaseRow } from './case-rows.js';

/** Whether a case is public, and how far its journal has been read for it. */
@Entity('public_case')
@Index('public_case_open', { synchronize: false })
export class PublicCaseRow {
  @PrimaryColumn('uuid') case_id: string;
  @OneToOne(() => ManagedCaseRow)
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'public_case_case_id_fkey' })
  managed_case: Relation<ManagedCaseRow>;
  /** Number of the rules by which it was read. */
  @Column('integer') rules: number;
  @Column('integer') revision: number;
  @Column('integer') last_seq: number;
  /** The entry that made it public; null while it is not. */
  @Column('integer', { nullable: true }) since_seq: number | null;
  /** Step it stood at when it last was somewhere public. */
  @Column('text') stage: string;
  @Column('timestamptz') changed_at: Date;
}

/** A journal entry that everybody may read, when its case is public. */
@Entity('public_entry')
@Index('public_entry_news', { synchronize: false })
@Index('public_entry_recorded', ['recorded_at'])
export class PublicEntryRow {
  @PrimaryColumn('uuid') case_id: string;
  @ManyToOne(() => PublicCaseRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'public_entry_case_id_fkey' })
  public_case: Relation<PublicCaseRow>;
  @PrimaryColumn('integer') seq: number;
  @Column('date', { nullable: true }) occurred_on: string | null;
  @Column('timestamptz') recorded_at: Date;
}

/** An address that a case, or every case, is followed from. */
@Entity('case_follower')
@Check('case_follower_locale_check', `locale IN ('sv', 'en')`)
@Index('case_follower_once', { synchronize: false })
@Index('case_follower_confirmed', { synchronize: false })
export class CaseFollowerRow {
  @PrimaryColumn('uuid') id: string;
  /** Null: all of them. */
  @Column('uuid', { nullable: true }) case_id: string | null;
  @ManyToOne(() => ManagedCaseRow)
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'case_follower_case_id_fkey' })
  managed_case: Relation<ManagedCaseRow> | null;
  @Column('text') address: string;
  @Column('text') locale: string;
  @Column('timestamptz') asked_at: Date;
  @Column('timestamptz', { nullable: true }) confirmed_at: Date | null;
  /** What was recorded up to then has been told. */
  @Column('timestamptz') told_until: Date;
  /** Day for which the last letter was asked for: a day has one. */
  @Column('date', { nullable: true }) asked_on: string | null;
}

/** What somebody could not use. */
@Entity('accessibility_report')
@Check('accessibility_report_locale_check', `locale IN ('sv', 'en')`)
@Index('accessibility_report_received', ['received_at'])
export class AccessibilityReportRow {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') received_at: Date;
  @Column('text', { nullable: true }) page: string | null;
  @Column('text') fault: string;
  @Column('text', { nullable: true }) address: string | null;
  @Column('boolean') copy_asked: boolean;
  @Column('text') locale: string;
  @Column('timestamptz', { nullable: true }) handled_at: Date | null;
  @Column('uuid', { nullable: true }) handled_by: string | null;
}
