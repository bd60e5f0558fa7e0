import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `notification.notice`. */
@Entity({ schema: 'notification', name: 'notice' })
export class NoticeEntity {
  @PrimaryColumn('uuid') noticeId!: string;
  @Column('bigint') eventId!: string;
  @Column('uuid') accountId!: string;
  @Column('text') kind!: string;
  @Column('text') title!: string;
  @Column('text') detail!: string;
  @Column('text') link!: string;
  @Column('boolean') urgent!: boolean;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}
