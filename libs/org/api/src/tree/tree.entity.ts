import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Row of `org.tree_version`: the tree as it stands from a day on. */
@Entity({ schema: 'org', name: 'tree_version' })
export class TreeVersionEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) versionId!: number;
  @Column('date') effectiveFrom!: string;
}

/** Row of `org.unit_position`: pre-order interval of a unit in one version. */
@Entity({ schema: 'org', name: 'unit_position' })
export class UnitPositionEntity {
  @PrimaryColumn('integer') treeVersion!: number;
  @PrimaryColumn('integer') unitId!: number;
  @Column('integer') lft!: number;
  @Column('integer') rgt!: number;
  @Column('integer') depth!: number;
  @Column('integer', { array: true }) path!: number[];
}

/** The one row of `org.tree_state`: raised by every rebuild. */
@Entity({ schema: 'org', name: 'tree_state' })
export class TreeStateEntity {
  @PrimaryColumn('boolean') onlyRow!: boolean;
  @Column('bigint') revision!: number;
}
