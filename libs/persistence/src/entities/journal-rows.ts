import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { OrganisationRow } from './organisation-rows.js';

/** One entry of a case's chain. `body` is the text that was hashed; the columns before it repeat its beginning. */
@Entity('journal_entry')
@Index('journal_entry_migrations', { synchronize: false })
@Index('journal_entry_recusals', { synchronize: false })
@Index('journal_entry_registered', { synchronize: false })
@Index('journal_entry_numbered', { synchronize: false })
export class JournalEntryRow {
  @PrimaryColumn('uuid') case_id: string;
  @PrimaryColumn('integer') seq: number;
  @Column('uuid') instance_id: string;
  @Column('text') act: string;
  @Column('date', { nullable: true }) occurred_on: string | null;
  @Column('text') occurred_precision: string;
  @Column('timestamptz') recorded_at: Date;
  @Column('boolean') inferred: boolean;
  @Column('text') body: string;
  @Column('bytea') prev_hash: Buffer;
  @Column('bytea') hash: Buffer;
}

/** The ends of all chains at one time, chained in their turn, so that a case that is gone as a whole is missed. */
@Entity('journal_seal')
export class JournalSealRow {
  @PrimaryColumn('integer') number: number;
  @Column('timestamptz') sealed_at: Date;
  @Column('integer') cases: number;
  @Column('bigint') entries: string;
  @Column('bytea') prev_digest: Buffer;
  @Column('bytea') digest: Buffer;
}

/** How far one case's chain had come when it was sealed. */
@Entity('journal_seal_head')
@Index('seal_heads', ['seal'])
export class JournalSealHeadRow {
  @PrimaryColumn('uuid') case_id: string;
  @PrimaryColumn('integer') seq: number;
  @Column('bytea') hash: Buffer;
  @Column('integer') seal: number;
}

/** A fact that stays out of the journal, under its own permission. */
@Entity('confidential_fact')
export class ConfidentialFactRow {
  @PrimaryColumn('uuid') case_id: string;
  @PrimaryColumn('integer') seq: number;
  @PrimaryColumn('text') field: string;
  @Column('jsonb') value: unknown;
}

/** A person behind the references in the journal; erased by emptying the name. */
@Entity('person')
@Check('person_kind_check', `kind IN ('person', 'service')`)
@Check('person_locale_check', `locale IN ('sv', 'en')`)
@Check('person_digest_check', `digest IN ('daily', 'weekly', 'none')`)
export class PersonRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('timestamptz', { nullable: true }) erased_at: Date | null;
  @Column('text', { default: 'person' }) kind: string;
  @Column('text', { default: 'sv' }) locale: string;
  /** How often they get a digest of what is not their own tasks. */
  @Column('text', { default: 'daily' }) digest: string;
  @Column('uuid', { nullable: true }) organisation_id: string | null;
  @ManyToOne(() => OrganisationRow)
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'person_organisation_id_fkey' })
  organisation: Relation<OrganisationRow> | null;
  @Column('integer', { default: 1 }) revision: number;
}
