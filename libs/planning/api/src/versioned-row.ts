import { Column } from 'typeorm';

/** Columns of every row that people change under `If-Match`. */
export abstract class VersionedRow {
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}
