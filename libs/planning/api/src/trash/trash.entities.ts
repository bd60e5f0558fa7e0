import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TrashKind } from '@congtac/planning-domain';

/** Row of `planning.trash_item`. */
@Entity({ schema: 'planning', name: 'trash_item' })
export class TrashItemEntity {
  @PrimaryColumn('uuid') trashId!: string;
  @Column('text') kind!: TrashKind;
  @Column('uuid') entityId!: string;
  @Column('uuid') planId!: string;
  @Column('integer') unitId!: number;
  @Column('text') title!: string;
  @Column('text') planTitle!: string;
  @Column('jsonb') adoptions!: object[];
  @Column('timestamptz') deletedAt!: Date;
  @Column('date') keptUntil!: string;
  @Column('uuid', { nullable: true }) deletedBy!: string | null;
  @Column('text', { nullable: true }) deletedByName!: string | null;
}
