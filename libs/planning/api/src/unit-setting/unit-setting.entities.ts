import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovalMode } from '@congtac/planning-domain';
import { VersionedRow } from '../versioned-row';

/** Row of `planning.unit_setting`. */
@Entity({ schema: 'planning', name: 'unit_setting' })
export class UnitSettingEntity extends VersionedRow {
  @PrimaryColumn('integer') unitId!: number;
  @Column('text') approvalMode!: ApprovalMode;
  @Column('integer') adoptionLimitDays!: number;
  @Column('integer') extensionLimit!: number;
  @Column('integer') soonDays!: number;
  @Column('integer') escalateIssuerDays!: number;
  @Column('integer') escalateLeaderDays!: number;
}
