import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A key that the installation has made for itself. */
@Entity('signing_key')
export class SigningKeyRow {
  @PrimaryColumn('text') purpose: string;
  @Column('bytea') key: Buffer;
}

/** An address that a letter came back from for good. */
@Entity('bounced_address')
export class BouncedAddressRow {
  @PrimaryColumn('text') address: string;
  @Column('uuid') letter_id: string;
  /** As the report gives it, such as `5.1.1`. */
  @Column('text') status: string;
  @Column('timestamptz') bounced_at: Date;
}

/** That one person is to hear of one event, and how far that has come. */
@Entity('notice')
@Check('notice_state_check', `state IN ('waiting', 'written', 'in-app', 'failed', 'retried')`)
@Index('notice_person', ['person_id', 'raised_at'])
@Index('notice_waiting', { synchronize: false })
@Index('notice_failed', { synchronize: false })
export class NoticeRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') case_id: string;
  @Column('integer') seq: number;
  @Column('uuid') instance_id: string;
  @Column('text') notice: string;
  @Column('text') audience: string;
  @Column('text') channel: string;
  /** Null: nobody was found. */
  @Column('uuid', { nullable: true }) person_id: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text') state: string;
  /** Says how the delivery went, once it is written. */
  @Column('uuid', { nullable: true }) letter_id: string | null;
  @Column('timestamptz') raised_at: Date;
}

/** A message that has come in by mail. */
@Entity('incoming_document')
@Unique('incoming_document_fingerprint_key', ['fingerprint'])
@Check('incoming_document_kind_check', `kind IN ('letter', 'auto-reply', 'bounce')`)
@Check('incoming_document_state_check', `state IN ('filed', 'unfiled', 'set-aside')`)
@Index('incoming_document_case', ['case_id'])
@Index('incoming_document_received', ['received_at', 'id'])
@Index('incoming_document_sender', ['sender_id'])
export class IncomingDocumentRow {
  @PrimaryColumn('uuid') id: string;
  /** The same for a message that comes twice, by whichever way. */
  @Column('bytea') fingerprint: Buffer;
  @Column('text') kind: string;
  @Column('text') state: string;
  @Column('timestamptz') received_at: Date;
  @Column('timestamptz', { nullable: true }) sent_at: Date | null;
  @Column('text', { nullable: true }) message_id: string | null;
  @Column('text', { nullable: true }) sender_name: string | null;
  @Column('text', { nullable: true }) sender_address: string | null;
  /** The person of ours whose address it came from. */
  @Column('uuid', { nullable: true }) sender_id: string | null;
  @Column('text') subject: string;
  @Column('text') body_text: string;
  @Column('jsonb') attachments: unknown;
  /** As it came. */
  @Column('bytea') raw: Buffer;
  /** The letter of ours that it answers or returns. */
  @Column('uuid', { nullable: true }) letter_id: string | null;
  @Column('uuid', { nullable: true }) task_id: string | null;
  @Column('uuid', { nullable: true }) case_id: string | null;
  @Column('timestamptz', { nullable: true }) filed_at: Date | null;
  /** Null: by its address or by what it answers. */
  @Column('uuid', { nullable: true }) filed_by: string | null;
}

/** A calendar that can be subscribed to. */
@Entity('calendar_feed')
@Unique('calendar_feed_secret_hash_key', ['secret_hash'])
@Index('calendar_feed_person', ['person_id'])
export class CalendarFeedRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') person_id: string;
  /** Null: everything that is the person's own. */
  @Column('text', { nullable: true }) role: string | null;
  @Column('bytea') secret_hash: Buffer;
  @Column('text') locale: string;
  @Column('timestamptz') created_at: Date;
  @Column('timestamptz', { nullable: true }) revoked_at: Date | null;
}
