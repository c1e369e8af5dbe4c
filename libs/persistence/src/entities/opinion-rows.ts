import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { ManagedCaseRow } from './case-rows.js';
import { StoredContentRow } from './record-rows.js';

/** One revision of what a region is writing. Without a body: the answer was given, and what was written went into it. */
@Entity('opinion_draft')
@Index('opinion_draft_case', ['case_id'])
export class OpinionDraftRow {
  @PrimaryColumn('uuid') instance_id: string;
  @PrimaryColumn('integer') revision: number;
  @Column('uuid') case_id: string;
  @ManyToOne(() => ManagedCaseRow)
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'opinion_draft_case_id_fkey' })
  managed_case: Relation<ManagedCaseRow>;
  @Column('text') region: string;
  @Column('json', { nullable: true }) body: unknown;
  @Column('text') saved_by: string;
  @Column('timestamptz') saved_at: Date;
  @Column('boolean', { default: false }) refused: boolean;
}

/** A file that a region encloses with its opinion; its bytes are a stored content. */
@Entity('opinion_attachment')
@Index('opinion_attachment_content', ['sha256'])
@Index('opinion_attachment_case', ['case_id'])
@Index('opinion_attachment_age', ['added_at'])
export class OpinionAttachmentRow {
  @PrimaryColumn('uuid') instance_id: string;
  @PrimaryColumn('bytea') sha256: Buffer;
  @ManyToOne(() => StoredContentRow)
  @JoinColumn({ name: 'sha256', foreignKeyConstraintName: 'opinion_attachment_sha256_fkey' })
  content: Relation<StoredContentRow>;
  @Column('uuid') case_id: string;
  @ManyToOne(() => ManagedCaseRow)
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'opinion_attachment_case_id_fkey' })
  managed_case: Relation<ManagedCaseRow>;
  @Column('text') name: string;
  @Column('text') media_type: string;
  @Column('integer') bytes: number;
  @Column('uuid') added_by: string;
  @Column('timestamptz') added_at: Date;
}

/** A question to one colleague within a region, who answers by a link. */
@Entity('local_question')
@Check('local_question_status_check', `status IN ('preparing', 'asked', 'answered', 'withdrawn')`)
@Unique('local_question_request_key', ['asked_by', 'request_key'])
@Index('local_question_instance', ['instance_id'])
@Index('local_question_case', ['case_id'])
export class LocalQuestionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') case_id: string;
  @ManyToOne(() => ManagedCaseRow)
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'local_question_case_id_fkey' })
  managed_case: Relation<ManagedCaseRow>;
  @Column('uuid') instance_id: string;
  @Column('text') region: string;
  @Column('integer', { nullable: true }) number: number | null;
  @Column('text') asked_of: string;
  @Column('text') question: string;
  @Column('text', { nullable: true }) recipient_name: string | null;
  @Column('text', { nullable: true }) recipient_email: string | null;
  @Column('date') answer_by: string;
  @Column('timestamptz') expires_at: Date;
  @Column('text') status: string;
  @Column('integer') link_version: number;
  @Column('text') asked_by: string;
  @Column('timestamptz') asked_at: Date;
  @Column('text') request_key: string;
  @Column('text', { nullable: true }) renewal_key: string | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('timestamptz', { nullable: true }) answered_at: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawn_at: Date | null;
  @Column('timestamptz', { nullable: true }) noted_at: Date | null;
  @Column('text', { nullable: true }) not_noted: string | null;
}

/** A link that was sent, known by the hash of its secret alone. */
@Entity('local_question_link')
export class LocalQuestionLinkRow {
  @PrimaryColumn('bytea') token_hash: Buffer;
  @Column('uuid') local_question_id: string;
  @ManyToOne(() => LocalQuestionRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'local_question_id', foreignKeyConstraintName: 'local_question_link_question_fkey' })
  local_question: Relation<LocalQuestionRow>;
  @Column('integer') link_version: number;
  @Column('timestamptz') made_at: Date;
}

/** Somebody came with a link, right or wrong. The link itself is not among what is known of it. */
@Entity('link_visit')
@Index('link_visit_address', ['address', 'at'])
@Index('link_visit_selector', ['selector', 'at'])
@Index('link_visit_at', ['at'])
export class LinkVisitRow {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') at: Date;
  @Column('text') address: string;
  @Column('text') selector: string;
  @Column('uuid', { nullable: true }) local_question_id: string | null;
  @Column('text') outcome: string;
}
