import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `org.import_job`. */
@Entity({ schema: 'org', name: 'import_job' })
export class ImportJobEntity {
  @PrimaryColumn('uuid') importId!: string;
  @Column('text') kind!: string;
  @Column('integer') unitId!: number;
  @Column('text') fileName!: string;
  @Column('text') fileSha256!: string;
  @Column('jsonb') options!: object;
  @Column('text') state!: string;
  @Column('integer') rowsRead!: number;
  @Column('integer') rowsTotal!: number;
  @Column('integer') errors!: number;
  @Column('integer') warnings!: number;
  @Column('integer') created!: number;
  @Column('integer') unchanged!: number;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `org.import_row`: one line of the file as understood, with its complaints. */
@Entity({ schema: 'org', name: 'import_row' })
export class ImportRowEntity {
  @PrimaryColumn('uuid') importId!: string;
  @Column('integer') unitId!: number;
  @PrimaryColumn('integer') rowNumber!: number;
  @Column('jsonb') data!: object;
  @Column('jsonb') issues!: object[];
}
