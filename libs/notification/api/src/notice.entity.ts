import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeReason } from '@congtac/notification-domain';

/** Row of `notification.notice`. */
@Entity({ schema: 'notification', name: 'notice' })
export class NoticeEntity {
  @PrimaryColumn('uuid') noticeId!: string;
  /** Event of the outbox it tells of; null for reminders and digests. */
  @Column('bigint', { nullable: true }) eventId!: string | null;
  /** What makes it unique for its person: the same thing is told once. */
  @Column('text') key!: string;
  @Column('uuid') accountId!: string;
  @Column('text') kind!: string;
  @Column('text') reason!: NoticeReason;
  @Column('text') subject!: string;
  @Column('text') title!: string;
  @Column('text') detail!: string;
  @Column('text') link!: string;
  @Column('boolean') urgent!: boolean;
  /** Unread notices about the same subject that this one stands for, itself included. */
  @Column('integer') changes!: number;
  /** A newer notice about the same subject, which the inbox shows instead. */
  @Column('uuid', { nullable: true }) supersededBy!: string | null;
  /** The digest that told it. */
  @Column('uuid', { nullable: true }) digestId!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}
