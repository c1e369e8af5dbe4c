import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { PersonRow } from './journal-rows.js';

/** Bytes of documents, each once. */
@Entity('stored_content')
@Check('stored_content_bytes_check', `bytes > 0 AND bytes = octet_length(data)`)
@Index('stored_content_age', ['stored_at'])
export class StoredContentRow {
  @PrimaryColumn('bytea') sha256: Buffer;
  @Column('text') media_type: string;
  @Column('integer') bytes: number;
  @Column('bytea') data: Buffer;
  @Column('uuid') stored_by: string;
  @Column('timestamptz') stored_at: Date;
}

/** The number of a case in the register; its documents have places after it. */
@Entity('register_number')
@Unique('register_number_once', ['year', 'number'])
export class RegisterNumberRow {
  @PrimaryColumn('uuid') case_id: string;
  @Column('integer') year: number;
  @Column('integer') number: number;
  @Column('timestamptz') given_at: Date;
}

/** That somebody opened a secret document, or was kept from it. */
@Entity('document_opening')
@Index('document_opening_document', ['document_id'])
@Index('document_opening_person', ['person_id'])
export class DocumentOpeningRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) number: string;
  @Column('uuid') case_id: string;
  @Column('uuid') document_id: string;
  @Column('text') rendition: string;
  @Column('uuid') person_id: string;
  /** Code of what kept them from it; null when it opened. */
  @Column('text', { nullable: true }) refusal: string | null;
  @Column('timestamptz') opened_at: Date;
}

/** That somebody has been asked to declare their interests, or to renew, for a reason that arose on a day. */
@Entity('declaration_ask')
export class DeclarationAskRow {
  @PrimaryColumn('uuid') person_id: string;
  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'declaration_ask_person_id_fkey' })
  person: Relation<PersonRow>;
  @PrimaryColumn('text') assignment: string;
  @PrimaryColumn('text') because: string;
  @PrimaryColumn('date') since: string;
  /** The row by which the letter about it leaves. */
  @Column('uuid') outbox_id: string;
  @Column('timestamptz') asked_at: Date;
}
