import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';

/** A region, a body, an authority, a company: whom persons belong to and who appoints them. */
@Entity('organisation')
@Unique('organisation_code_key', ['code'])
export class OrganisationRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: string;
  @Column('text') code: string;
  @Column('text') name_sv: string;
  @Column('text') name_en: string;
  /** Earlier names with their last day. */
  @Column('jsonb') former_names: unknown;
  @Column('date', { nullable: true }) from_on: string | null;
  @Column('date', { nullable: true }) to_on: string | null;
}

/** Which whole an organisation was part of, and when. `copies`: heard of, but not counted for seats. */
@Entity('organisation_link')
@Check('organisation_link_kind_check', `kind IN ('primary', 'copies')`)
export class OrganisationLinkRow {
  @PrimaryColumn('uuid') member_id: string;
  @ManyToOne(() => OrganisationRow)
  @JoinColumn({ name: 'member_id', foreignKeyConstraintName: 'organisation_link_member_id_fkey' })
  member: Relation<OrganisationRow>;
  @PrimaryColumn('uuid') whole_id: string;
  @ManyToOne(() => OrganisationRow)
  @JoinColumn({ name: 'whole_id', foreignKeyConstraintName: 'organisation_link_whole_id_fkey' })
  whole: Relation<OrganisationRow>;
  @Column('text') kind: string;
  @PrimaryColumn('date') from_on: string;
  @Column('date', { nullable: true }) to_on: string | null;
}
