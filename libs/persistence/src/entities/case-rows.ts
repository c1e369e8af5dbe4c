import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One case: what it is about, how far its chain goes, and what the board shows of it. */
@Entity('managed_case')
@Check('managed_case_origin_check', `origin IN ('live', 'history')`)
@Index('case_history', { synchronize: false })
@Index('case_pipeline', ['process_version', 'stage', 'kind', 'ball', 'outcome'])
@Index('case_ball', { synchronize: false })
@Index('case_beside', { synchronize: false })
@Index('case_updated', ['updated_on'])
@Index('case_about', ['case_key'])
@Index('case_conflict', { synchronize: false })
export class ManagedCaseRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') case_key: string;
  @Column('text') origin: string;
  @Column('text', { nullable: true }) history_id: string | null;
  @Column('text') process_version: string;
  @Column('text') kind: string;
  @Column('text') product: string;
  @Column('text') substance: string;
  @Column('text') indication: string;
  @Column('text') company: string;
  @Column('uuid', { nullable: true }) main_instance_id: string | null;
  @Column('text', { nullable: true }) main_chart: string | null;
  @Column('integer', { nullable: true }) main_version: number | null;
  @Column('integer') revision: number;
  @Column('integer') last_seq: number;
  @Column('bytea') head_hash: Buffer;
  @Column('text') stage: string;
  @Column('json') state: unknown;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('text', { nullable: true }) ball: string | null;
  @Column('date', { nullable: true }) ball_since: string | null;
  @Column('json') balls: unknown;
  @Column('boolean') on_hold: boolean;
  @Column('timestamptz') created_at: Date;
  @Column('timestamptz') updated_at: Date;
  /** Day of `updated_at` in Europe/Stockholm. */
  @Column('date') updated_on: string;
}

/** What the board's search looks in and its alphabet. Apart from the case, since these indexes would make every step slower. */
@Entity('case_words')
@Index('case_words_product', { synchronize: false })
@Index('case_words_trigrams', { synchronize: false })
export class CaseWordsRow {
  @PrimaryColumn('uuid') case_id: string;
  @Column('text') product: string;
  /** In small letters. */
  @Column('text') words: string;
}

/** One run of a chart on a case. */
@Entity('instance')
@Index('instance_case', ['case_id'])
@Index('instance_record', { synchronize: false })
@Index('instance_of_incoming', { synchronize: false })
@Index('instance_register_words', { synchronize: false })
@Index('instance_runs', { synchronize: false })
export class InstanceRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') case_id: string;
  @Column('text') chart: string;
  @Column('integer') version: number;
  @Column('text', { nullable: true }) key: string | null;
  @Column('uuid', { nullable: true }) parent_id: string | null;
  @Column('integer') ordinal: number;
  @Column('json') value: unknown;
  @Column('json') context: unknown;
  @Column('json') entered: unknown;
  /** How little is known of some of those days; null where all are known. */
  @Column('json', { nullable: true }) vague: unknown;
  @Column('json') fired: unknown;
  @Column('boolean') done: boolean;
  /** Of a document that came by mail: as what. */
  @Column('text', { nullable: true }) incoming_id: string | null;
  /** Number and title of a document, in small letters. */
  @Column('text', { nullable: true }) register_words: string | null;
}

/** The first answer to a request, for when the request is repeated. */
@Entity('kept_answer')
export class KeptAnswerRow {
  @PrimaryColumn('text') actor: string;
  @PrimaryColumn('text') key: string;
  @Column('bytea') request_hash: Buffer;
  @Column('uuid') case_id: string;
  @Column('json') answer: unknown;
  @Column('timestamptz') created_at: Date;
}

/** A time limit that the regions have set themselves. */
@Entity('setting')
export class SettingRow {
  @PrimaryColumn('text') name: string;
  @Column('jsonb') span: unknown;
}
