import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExtensionState } from '@congtac/planning-domain';
import { VersionedRow } from '../versioned-row';

/** Row of `planning.due_extension`: the units are those at the time of the request. */
@Entity({ schema: 'planning', name: 'due_extension' })
export class DueExtensionEntity extends VersionedRow {
  @PrimaryColumn('uuid') extensionId!: string;
  @Column('uuid') taskId!: string;
  @Column('uuid', { nullable: true }) occurrenceId!: string | null;
  @Column('integer') ownerUnitId!: number;
  @Column('integer') leadUnitId!: number;
  @Column('date') originalDueOn!: string;
  @Column('date') oldDueOn!: string;
  @Column('date') newDueOn!: string;
  @Column('text') reason!: string;
  @Column('text') status!: ExtensionState;
  @Column('uuid', { nullable: true }) requestedBy!: string | null;
  @Column('text') requestedByName!: string;
  @Column('timestamptz') requestedAt!: Date;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) decidedByName!: string | null;
  @Column('uuid', { nullable: true }) decidedPostId!: string | null;
  @Column('text', { nullable: true }) decidedPostTitle!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) decisionReason!: string | null;
}
