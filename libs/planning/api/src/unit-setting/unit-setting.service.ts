import { Injectable } from '@nestjs/common';
import { commonProblem, notFound } from '@congtac/shared-domain';
import {
  DEFAULT_UNIT_SETTING,
  type PutUnitSetting,
  type UnitSettingAllowed,
  type UnitSettingView,
} from '@congtac/planning-domain';
import { Access, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { UnitSettings } from './unit-settings';

interface Heading {
  unitName: string;
  parentName: string | null;
  version: number;
  updatedByName: string | null;
  updatedAt: Date | null;
}

/** Shows and changes how a unit plans. */
@Injectable()
export class UnitSettingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly settings: UnitSettings,
  ) {}

  /** A unit's settings with what the person may change. Problem `common.not-found`. */
  get(unitId: number): Promise<UnitSettingView> {
    this.access.require('planning.setting.read', unitId);
    return this.uow.read(() => this.view(unitId));
  }

  /**
   * Changes what is given: limits by the unit's own chair, the approval mode by a chair above it.
   * Problems `common.forbidden`, `common.not-found`, 412.
   */
  put(unitId: number, body: PutUnitSetting, version: number): Promise<UnitSettingView> {
    this.access.require('planning.setting.read', unitId);
    const allowed = this.allowed(unitId);
    const wanted: [unknown, UnitSettingAllowed][] = [
      [body.approvalMode, 'set-approval'],
      [body.adoptionLimitDays, 'set-limits'],
      [body.extensionLimit, 'set-limits'],
      [body.escalateIssuerDays, 'set-limits'],
      [body.escalateLeaderDays, 'set-limits'],
    ];
    if (allowed.length === 0 || wanted.some(([value, right]) => value !== undefined && !allowed.includes(right)))
      throw commonProblem('common.forbidden');
    return this.uow.run(async () => {
      const before = await this.settings.of(unitId);
      const columns = {
        approval_mode: body.approvalMode ?? before.approvalMode,
        adoption_limit_days: body.adoptionLimitDays ?? before.adoptionLimitDays,
        extension_limit: body.extensionLimit ?? before.extensionLimit,
        escalate_issuer_days: body.escalateIssuerDays ?? before.escalateIssuerDays,
        escalate_leader_days: body.escalateLeaderDays ?? before.escalateLeaderDays,
      };
      await this.uow.query(
        'insert into planning.unit_setting (unit_id, version) values ($1, 0) on conflict do nothing',
        [unitId],
      );
      await guardedUpdate(this.uow, {
        table: 'planning.unit_setting',
        key: { unit_id: unitId },
        version,
        set: columns,
      });
      await this.uow.audit({
        action: 'unit-setting.updated',
        entity: 'unit-setting',
        entityId: String(unitId),
        unitId,
        before,
        after: body,
      });
      return this.view(unitId);
    });
  }

  private async view(unitId: number): Promise<UnitSettingView> {
    const heading = await this.uow.one<Heading>(
      `select u.name as "unitName", a.name as "parentName", coalesce(s.version, 0) as version,
         s.updated_by_name as "updatedByName", s.updated_at as "updatedAt"
       from org.v_unit u left join org.v_unit a on a.unit_id = u.parent_id
       left join planning.unit_setting s on s.unit_id = u.unit_id where u.unit_id = $1`,
      [unitId],
    );
    if (!heading) throw notFound();
    const values = heading.version === 0 ? DEFAULT_UNIT_SETTING : await this.settings.of(unitId);
    return {
      ...values,
      ...heading,
      unitId,
      updatedAt: heading.updatedAt?.toISOString() ?? null,
      allowed: this.allowed(unitId),
    };
  }

  private allowed(unitId: number): UnitSettingAllowed[] {
    return [
      ...(this.access.can('planning.setting.limits', unitId) ? (['set-limits'] as const) : []),
      ...(this.access.can('planning.setting.approval', unitId) ? (['set-approval'] as const) : []),
    ];
  }
}
