import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PublicationKind } from '@congtac/register-domain';

/** Row of `register.publication`. */
@Entity({ schema: 'register', name: 'publication' })
export class PublicationEntity {
  @PrimaryColumn('uuid') publicationId!: string;
  @Column('integer') unitId!: number;
  @Column('text') title!: string;
  @Column('text') kind!: PublicationKind;
  @Column('text') issuerText!: string;
  @Column('integer', { nullable: true }) issuesPerYear!: number | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `register.publication_issue`. */
@Entity({ schema: 'register', name: 'publication_issue' })
export class PublicationIssueEntity {
  @PrimaryColumn('uuid') issueId!: string;
  @Column('uuid') publicationId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') year!: number;
  @Column('integer') ordinal!: number;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('integer', { nullable: true }) copies!: number | null;
}

/** Row of `register.distribution`. */
@Entity({ schema: 'register', name: 'distribution' })
export class DistributionEntity {
  @PrimaryColumn('uuid') distributionId!: string;
  @Column('uuid') issueId!: string;
  @Column('integer') fromUnitId!: number;
  @Column('integer') toUnitId!: number;
  @Column('integer', { nullable: true }) copies!: number | null;
  @Column('date') sentOn!: string;
  @Column('date', { nullable: true }) receivedOn!: string | null;
  @Column('text', { nullable: true }) receivedByName!: string | null;
}
