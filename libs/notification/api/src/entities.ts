import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel, ChannelChoice, DigestContent } from '@congtac/notification-domain';

/** Row of `notification.digest`: what a person was told on one day. */
@Entity({ schema: 'notification', name: 'digest' })
export class DigestEntity {
  @PrimaryColumn('uuid') digestId!: string;
  @Column('uuid') accountId!: string;
  @Column('date') day!: string;
  @Column('text') title!: string;
  @Column('jsonb') content!: DigestContent;
  @Column('timestamptz') createdAt!: Date;
}

/** Row of `notification.digest_mark`: the last day a person's digest was settled for, also when it was empty. */
@Entity({ schema: 'notification', name: 'digest_mark' })
export class DigestMarkEntity {
  @PrimaryColumn('uuid') accountId!: string;
  @Column('date') day!: string;
}

/** Row of `notification.preference`; no row = defaults. */
@Entity({ schema: 'notification', name: 'preference' })
export class PreferenceEntity {
  @PrimaryColumn('uuid') accountId!: string;
  @Column('boolean') digest!: boolean;
  @Column('text') digestAt!: string;
  @Column('jsonb') channels!: ChannelChoice;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `notification.delivery`: one message to one person by one channel. */
@Entity({ schema: 'notification', name: 'delivery' })
export class DeliveryEntity {
  @PrimaryColumn('uuid') deliveryId!: string;
  @Column('uuid') accountId!: string;
  @Column('text') channel!: Channel;
  @Column('uuid', { nullable: true }) noticeId!: string | null;
  @Column('uuid', { nullable: true }) digestId!: string | null;
  /** The same at every attempt, so that receivers know a message they have got already. */
  @Column('text') messageId!: string;
  @Column('text') state!: 'WAITING' | 'SENT' | 'SKIPPED' | 'FAILED';
  /** Why it was skipped or failed, in words. */
  @Column('text') reason!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}

/** Row of `notification.sweep`: the last business day a kind of reminder was looked through for. */
@Entity({ schema: 'notification', name: 'sweep' })
export class SweepEntity {
  @PrimaryColumn('text') kind!: string;
  @Column('date') day!: string;
}
