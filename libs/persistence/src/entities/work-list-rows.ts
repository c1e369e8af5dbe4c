import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ManagedCaseRow } from './case-rows.js';

/** Who handled a case, from when and until when; one at a time. */
@Entity('case_assignment')
@Index('case_assignment_now', ['case_id'], { unique: true, where: 'ended_at IS NULL' })
@Index('case_assignment_person', ['person_id'], { where: 'ended_at IS NULL' })
export class CaseAssignmentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') case_id: string;
  @ManyToOne(() => ManagedCaseRow)
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'case_assignment_case_id_fkey' })
  managed_case: Relation<ManagedCaseRow>;
  @Column('uuid') person_id: string;
  @Column('uuid') assigned_by: string;
  @Column('timestamptz') assigned_at: Date;
  @Column('timestamptz', { nullable: true }) ended_at: Date | null;
}

/** A name for a query of a list, one's own or shared with a role. */
@Entity('saved_view')
@Index('saved_view_person', ['person_id'])
@Index('saved_view_shared', ['shared_with'], { where: 'shared_with IS NOT NULL' })
export class SavedViewRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') person_id: string;
  @Column('text') place: string;
  @Column('text') name: string;
  @Column('text') query: string;
  @Column('text', { nullable: true }) shared_with: string | null;
  @Column('timestamptz') created_at: Date;
}
