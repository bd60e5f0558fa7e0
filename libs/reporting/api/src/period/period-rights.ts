import { Injectable } from '@nestjs/common';
import type { UnitPeriodAction } from '@congtac/reporting-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { commonProblem } from '@congtac/shared-domain';
import type { PeriodCourse } from './period-courses';
import type { PeriodUnit } from './period-rules';

/** Who may do what with the periods of a unit (domain.md §2.11). */
@Injectable()
export class PeriodRights {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** What the person may do with one course of a unit now. @param excepted an exception for late entry stands. */
  actions(unit: PeriodUnit, course: PeriodCourse, excepted: boolean): UnitPeriodAction[] {
    const { state } = course;
    if (state === 'LOCKED') return this.access.can('reporting.period.meeting', unit.unitId) ? ['set-meeting'] : [];
    const possible: [UnitPeriodAction, boolean][] = [
      ['set-meeting', this.access.can('reporting.period.meeting', unit.unitId)],
      ['close', (state === 'OPEN' || state === 'GRACE') && this.mayClose(unit)],
      ['reopen', state === 'CLOSED' && this.mayReopen(unit)],
      ['ask-exception', state === 'CLOSED' && !excepted && this.access.can('reporting.late-entry.ask', unit.unitId)],
    ];
    return possible.filter(([, may]) => may).map(([action]) => action);
  }

  /** The unit's own chair, one above, or the administrator. */
  mayClose(unit: PeriodUnit): boolean {
    return this.manages(unit.unitId) || this.access.can('reporting.period.close', unit.unitId);
  }

  /** A chair above (the own one at the top), or the administrator: nobody reopens what was closed for himself. */
  mayReopen(unit: PeriodUnit): boolean {
    return this.manages(unit.unitId) || this.access.can('reporting.period.close', deciderOf(unit));
  }

  /** The administrator of the unit's branch. */
  manages(unitId: number): boolean {
    return this.access.can('reporting.period.manage', unitId);
  }

  /** The administrator of a unit at the top of the tree keeps the rules of the lines. Call inside a transaction. */
  async managesLines(): Promise<boolean> {
    const mine = this.access.actor.grants.map((grant) => grant.unitId).filter((unitId) => this.manages(unitId));
    const top = await this.uow.one(
      'select 1 as one from org.v_unit where parent_id is null and unit_id = any($1::int[])',
      [mine],
    );
    return top !== undefined;
  }

  /** Passes, or throws `common.forbidden`. */
  demand(may: boolean): void {
    if (!may) throw commonProblem('common.forbidden');
  }
}

/** The unit whose chair decides for a unit: the one above, the unit itself at the top. */
export function deciderOf(unit: Pick<PeriodUnit, 'unitId' | 'parentId'>): number {
  return unit.parentId ?? unit.unitId;
}
