import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `reporting.follow`: a task somebody has marked. */
@Entity({ schema: 'reporting', name: 'follow' })
export class FollowEntity {
  @PrimaryColumn('uuid') accountId!: string;
  @PrimaryColumn('uuid') taskId!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) followedAt!: Date;
}
