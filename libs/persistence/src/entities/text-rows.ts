import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One version of a text put out with a round; never changed. */
@Entity('text_version')
@Check('text_version_size_check', `octet_length(body) BETWEEN 1 AND 65536`)
@Check('text_version_hash_check', `sha256 = sha256(convert_to(body, 'UTF8'))`)
@Index('text_version_case', ['case_id'])
export class TextVersionRow {
  @Column('uuid') case_id: string;
  @PrimaryColumn('uuid') document_id: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') title: string;
  @Column('text') body: string;
  @Column('bytea') sha256: Buffer;
  @Column('text') created_by: string;
  @Column('timestamptz') created_at: Date;
}
