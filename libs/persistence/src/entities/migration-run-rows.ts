import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A migration of many cases that somebody asked for, and how far it has come. */
@Entity('migration_run')
@Check('migration_run_kind_check', `kind IN ('dry-run', 'migrate', 'undo')`)
@Check('migration_run_status_check', `status IN ('running', 'stopped', 'done')`)
@Index('migration_run_requested', ['requested_at', 'id'])
export class MigrationRunRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  @Column('text') migration: string;
  /** Which of the cases are meant. */
  @Column('jsonb') meant: unknown;
  @Column('uuid') requested_by: string;
  @Column('timestamptz') requested_at: Date;
  @Column('text') status: string;
  @Column('timestamptz') updated_at: Date;
  @Column('integer') found: number;
  @Column('integer') portion: number;
  /** Cases of the portion under way. */
  @Column('uuid', { array: true, nullable: true }) portion_ids: string[] | null;
  /** The last case of the portions that are through. */
  @Column('uuid', { nullable: true }) after_id: string | null;
  @Column('jsonb') result: unknown;
}
