import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `notification.mail_address`. */
@Entity({ schema: 'notification', name: 'mail_address' })
export class MailAddressEntity {
  @PrimaryColumn('uuid') accountId!: string;
  @Column('text') address!: string;
  @Column('timestamptz', { nullable: true }) verifiedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) refusedAt!: Date | null;
  @Column('bytea', { nullable: true }) codeHash!: Buffer | null;
  @Column('timestamptz', { nullable: true }) codeExpiresAt!: Date | null;
  @Column('date', { nullable: true }) codesOn!: string | null;
  @Column('integer', { default: 0 }) codesSent!: number;
}

/** Row of `notification.push_device`. */
@Entity({ schema: 'notification', name: 'push_device' })
export class PushDeviceEntity {
  @PrimaryColumn('uuid') deviceId!: string;
  @Column('uuid') accountId!: string;
  @Column('text') endpoint!: string;
  @Column('text') p256dh!: string;
  @Column('text') auth!: string;
  @Column('text') name!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastSentAt!: Date | null;
}

/** Row of `notification.calendar_feed`; only the hash of its address is kept. */
@Entity({ schema: 'notification', name: 'calendar_feed' })
export class CalendarFeedEntity {
  @PrimaryColumn('uuid') accountId!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
}
