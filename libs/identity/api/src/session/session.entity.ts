import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `identity.session`; only the hash of a token is stored. */
@Entity({ schema: 'identity', name: 'session' })
export class SessionEntity {
  @PrimaryColumn('uuid') sessionId!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('uuid') accountId!: string;
  @Column('integer') unitId!: number;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') seenAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('text', { nullable: true }) userAgent!: string | null;
  @Column('uuid', { nullable: true }) actingPostId!: string | null;
}

/** Row of `identity.login_attempt`: one bucket of the limiter. */
@Entity({ schema: 'identity', name: 'login_attempt' })
export class LoginAttemptEntity {
  @PrimaryColumn('text') bucket!: string;
  @Column('integer') failures!: number;
  @Column('timestamptz') windowStart!: Date;
  @Column('timestamptz', { nullable: true }) blockedUntil!: Date | null;
}
