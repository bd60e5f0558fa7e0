import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `org.person`. */
@Entity({ schema: 'org', name: 'person' })
export class PersonEntity {
  @PrimaryColumn('uuid') personId!: string;
  @Column('integer') unitId!: number;
  @Column('text') fullName!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('boolean') demo!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `org.post`. */
@Entity({ schema: 'org', name: 'post' })
export class PostEntity {
  @PrimaryColumn('uuid') postId!: string;
  @Column('integer') unitId!: number;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) titleCode!: string | null;
  @Column('uuid', { nullable: true }) termId!: string | null;
  @Column('date', { nullable: true }) validFrom!: string | null;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('boolean') isSigner!: boolean;
  @Column('text', { nullable: true }) signPrefix!: string | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('boolean') demo!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `org.term`. */
@Entity({ schema: 'org', name: 'term' })
export class TermEntity {
  @PrimaryColumn('uuid') termId!: string;
  @Column('integer') unitId!: number;
  @Column('text') ordinal!: string;
  @Column('integer') startYear!: number;
  @Column('integer', { nullable: true }) endYear!: number | null;
  @Column('boolean') demo!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}
