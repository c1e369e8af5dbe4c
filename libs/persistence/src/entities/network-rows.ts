import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PersonRow } from './journal-rows.js';
import { OrganisationRow } from './organisation-rows.js';

/** By which sign-in a person is known. */
@Entity('person_login')
@Index('person_login_person', ['person_id'])
export class PersonLoginRow {
  @PrimaryColumn('text') issuer: string;
  @PrimaryColumn('text') subject: string;
  @Column('uuid') person_id: string;
  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'person_login_person_id_fkey' })
  person: Relation<PersonRow>;
}

/** A role given to a person, where and for which days. */
@Entity('mandate')
@Check('mandate_field_check', `field IN ('medicines', 'devices')`)
@Check('mandate_rank_check', `rank > 0`)
@Check('mandate_check', `to_on >= from_on`)
@Index('mandate_person', ['person_id'])
@Index('mandate_role', ['role', 'region'])
@Index('mandate_body', ['body'], { where: 'body IS NOT NULL' })
export class MandateRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') person_id: string;
  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'mandate_person_id_fkey' })
  person: Relation<PersonRow>;
  @Column('text') role: string;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { nullable: true }) health_care_region: string | null;
  @Column('text', { nullable: true }) company: string | null;
  @Column('uuid', { nullable: true }) case_id: string | null;
  @Column('text', { nullable: true }) field: string | null;
  /** The advising body it is held in. */
  @Column('text', { nullable: true }) body: string | null;
  @Column('text', { nullable: true }) seat: string | null;
  /** Turn among a region's deputies. */
  @Column('integer', { nullable: true }) rank: number | null;
  @Column('uuid', { nullable: true }) appointed_by: string | null;
  @ManyToOne(() => OrganisationRow)
  @JoinColumn({ name: 'appointed_by', foreignKeyConstraintName: 'mandate_appointed_by_fkey' })
  appointer: Relation<OrganisationRow> | null;
  @Column('text', { nullable: true }) decision_ref: string | null;
  @Column('date') from_on: string;
  @Column('date', { nullable: true }) to_on: string | null;
  /** Last day of one that was ended before its time; before `from_on` when it never came to be. */
  @Column('date', { nullable: true }) ended_on: string | null;
  @Column('text', { nullable: true }) ended_reason: string | null;
  @Column('timestamptz') recorded_at: Date;
  @Column('integer', { default: 1 }) revision: number;
}

/** Days on which a person is away. Without a substitute the next in turn steps in. */
@Entity('absence')
@Check('absence_check', `substitute_id <> person_id`)
@Check('absence_check1', `to_on >= from_on`)
@Index('absence_person', ['person_id'])
export class AbsenceRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') person_id: string;
  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'absence_person_id_fkey' })
  person: Relation<PersonRow>;
  @Column('uuid', { nullable: true }) substitute_id: string | null;
  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'substitute_id', foreignKeyConstraintName: 'absence_substitute_id_fkey' })
  substitute: Relation<PersonRow> | null;
  @Column('date') from_on: string;
  @Column('date') to_on: string;
  @Column('timestamptz') recorded_at: Date;
  @Column('timestamptz', { nullable: true }) cancelled_at: Date | null;
}

/** A person's open tasks, one of them, or those of one case, given to somebody else for some days. */
@Entity('hand_over')
@Check('hand_over_check', `receiver_id <> person_id`)
@Check('hand_over_check1', `to_on >= from_on`)
@Check('hand_over_check2', `task_id IS NULL OR case_id IS NOT NULL`)
@Index('hand_over_person', ['person_id'])
export class HandOverRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') person_id: string;
  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'hand_over_person_id_fkey' })
  person: Relation<PersonRow>;
  @Column('uuid') receiver_id: string;
  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'receiver_id', foreignKeyConstraintName: 'hand_over_receiver_id_fkey' })
  receiver: Relation<PersonRow>;
  @Column('uuid', { nullable: true }) task_id: string | null;
  @Column('uuid', { nullable: true }) case_id: string | null;
  @Column('date') from_on: string;
  @Column('date') to_on: string;
  @Column('timestamptz') recorded_at: Date;
  @Column('timestamptz', { nullable: true }) cancelled_at: Date | null;
}

/** Who did what in the network, when. Ids and codes only, and append-only. */
@Entity('network_entry')
@Index('network_entry_subject', ['subject_id'])
@Index('network_entry_people_read', ['actor_id', 'recorded_at'], { where: `what = 'people-read'` })
export class NetworkEntryRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) number: string;
  @Column('timestamptz') recorded_at: Date;
  @Column('uuid') actor_id: string;
  @Column('uuid', { nullable: true }) on_behalf_of: string | null;
  @Column('text') what: string;
  @Column('uuid', { nullable: true }) subject_id: string | null;
  @Column('jsonb') details: unknown;
}

/** One row, whose number rises with every change of what the network's rules read. */
@Entity('network_revision')
@Check('network_revision_one_check', `one`)
export class NetworkRevisionRow {
  @PrimaryColumn('boolean') one: boolean;
  @Column('bigint') revision: string;
}
