import { Injectable } from '@nestjs/common';
import { DEFAULT_UNIT_SETTING, type UnitSettingValues } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** How units plan, for every rule that depends on it (A-5, S0-10). */
@Injectable()
export class UnitSettings {
  constructor(private readonly uow: UnitOfWork) {}

  /** The settings of a unit in sight (own, below, or in the line above); the defaults when it has set nothing. */
  async of(unitId: number): Promise<UnitSettingValues> {
    const row = await this.uow.one<UnitSettingValues>(
      `select approval_mode as "approvalMode", adoption_limit_days as "adoptionLimitDays",
         extension_limit as "extensionLimit", soon_days as "soonDays",
         escalate_issuer_days as "escalateIssuerDays", escalate_leader_days as "escalateLeaderDays"
       from planning.unit_setting where unit_id = $1`,
      [unitId],
    );
    return row ?? { ...DEFAULT_UNIT_SETTING };
  }
}
