import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `identity.account`. */
@Entity({ schema: 'identity', name: 'account' })
export class AccountEntity {
  @PrimaryColumn('uuid') accountId!: string;
  @Column('uuid') personId!: string;
  @Column('integer') unitId!: number;
  @Column('text') login!: string;
  @Column('text') displayName!: string;
  @Column('text', { nullable: true }) passwordHash!: string | null;
  @Column('text') status!: string;
  @Column('boolean') mustChangePassword!: boolean;
  @Column('text') locale!: string;
  @Column('boolean') demo!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `identity.role_grant`. */
@Entity({ schema: 'identity', name: 'role_grant' })
export class RoleGrantEntity {
  @PrimaryColumn('uuid') grantId!: string;
  @Column('uuid') accountId!: string;
  @Column('text') role!: string;
  @Column('integer') unitId!: number;
  @Column('text') scope!: string;
  @Column('date', { nullable: true }) validFrom!: string | null;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('uuid', { nullable: true }) delegatedFromId!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `identity.activation_code`; only the hash of a code is stored. */
@Entity({ schema: 'identity', name: 'activation_code' })
export class ActivationCodeEntity {
  @PrimaryColumn('uuid') codeId!: string;
  @Column('uuid') accountId!: string;
  @Column('integer') unitId!: number;
  @Column('bytea') codeHash!: Buffer;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('integer') tries!: number;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) cancelledAt!: Date | null;
}
