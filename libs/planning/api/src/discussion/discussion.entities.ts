import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../versioned-row';

/** Row of `planning.task_comment`. */
@Entity({ schema: 'planning', name: 'task_comment' })
export class TaskCommentEntity extends VersionedRow {
  @PrimaryColumn('uuid') commentId!: string;
  @Column('uuid') taskId!: string;
  @Column('integer') ownerUnitId!: number;
  @Column('integer') unitId!: number;
  @Column('uuid') accountId!: string;
  @Column('text') authorName!: string;
  @Column('text') text!: string;
  @Column('uuid', { array: true }) mentionIds!: string[];
  @Column('text', { array: true }) mentionNames!: string[];
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) editedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
}
