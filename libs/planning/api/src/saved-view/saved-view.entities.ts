import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../versioned-row';

/** Row of `planning.saved_view`. */
@Entity({ schema: 'planning', name: 'saved_view' })
export class SavedViewEntity extends VersionedRow {
  @PrimaryColumn('uuid') viewId!: string;
  @Column('uuid') accountId!: string;
  @Column('text') ownerName!: string;
  @Column('integer') unitId!: number;
  @Column('text') name!: string;
  @Column('text') query!: string;
  @Column('boolean') shared!: boolean;
  @Column('timestamptz') createdAt!: Date;
}
