import { Injectable } from '@nestjs/common';
import { type CivilDate } from '@congtac/shared-domain';
import { WorkingDays } from '@congtac/calendar-api';
import { newId, UnitOfWork } from '@congtac/shared-api';
import { ANSWERS_OBLIGATION } from '../plan/plan-rows.sql';
import { UnitSettings } from '../unit-setting/unit-settings';

/** One plan owed, with the names a list needs. */
export interface ObligationRecord {
  id: string;
  unitId: number;
  unitName: string;
  parentPlanId: string;
  parentUnitId: number;
  /** Null when the plan above is out of sight. */
  parentPlanTitle: string | null;
  parentUnitName: string;
  parentYear: number | null;
  createdOn: CivilDate;
  dueOn: CivilDate;
  openedAt: Date | null;
  planId: string | null;
  issuedOn: CivilDate | null;
}

const SELECT = `
  select o.obligation_id as id, o.unit_id as "unitId", u.name as "unitName", o.parent_plan_id as "parentPlanId",
    o.parent_unit_id as "parentUnitId", a.title as "parentPlanTitle", v.name as "parentUnitName",
    a.year_from as "parentYear", o.created_on as "createdOn", o.due_on as "dueOn", o.opened_at as "openedAt",
    o.plan_id as "planId", o.issued_on as "issuedOn"
  from planning.plan_obligation o
  join org.v_unit u on u.unit_id = o.unit_id
  join org.v_unit v on v.unit_id = o.parent_unit_id
  left join planning.plan a on a.plan_id = o.parent_plan_id`;

/** Rows exist when plan `$1` cites the plan above of obligation `o` and is the plan it asks for. */
const ANSWERED = `
  select 1 from planning.plan p
  join planning.plan_basis b on b.plan_id = p.plan_id and b.parent_plan_id = o.parent_plan_id
  join planning.plan a on a.plan_id = b.parent_plan_id
  where p.plan_id = $1 and ${ANSWERS_OBLIGATION}`;

/** Obligations "xây dựng kế hoạch của đơn vị mình": one per plan above and unit (S0-8). */
@Injectable()
export class ObligationRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly settings: UnitSettings,
    private readonly workingDays: WorkingDays,
  ) {}

  /** Obligations of one plan above, by unit name. */
  ofPlan(parentPlanId: string): Promise<ObligationRecord[]> {
    return this.uow.query<ObligationRecord>(
      `${SELECT} where o.ended_on is null and o.parent_plan_id = $1 order by app.fold(u.name), u.unit_id`,
      [parentPlanId],
    );
  }

  /** Obligations of units, open ones first. */
  ofUnits(unitIds: readonly number[]): Promise<ObligationRecord[]> {
    return this.uow.query<ObligationRecord>(
      `${SELECT} where o.ended_on is null and o.unit_id = any($1::int[]) order by o.issued_on nulls first, o.due_on, o.obligation_id`,
      [unitIds],
    );
  }

  /** One obligation in sight. */
  find(obligationId: string): Promise<ObligationRecord | undefined> {
    return this.uow.one<ObligationRecord>(`${SELECT} where o.obligation_id = $1`, [obligationId]);
  }

  /** Notes that the unit has opened it; the first time counts. */
  async open(obligationId: string, at: Date): Promise<boolean> {
    const rows = await this.uow.query<{ id: string }>(
      `update planning.plan_obligation set opened_at = $2, version = version + 1
       where obligation_id = $1 and opened_at is null returning obligation_id as id`,
      [obligationId, at],
    );
    return rows.length > 0;
  }

  /** Working days the units below a unit have for their own plan. */
  async limitDays(unitId: number): Promise<number> {
    return (await this.settings.of(unitId)).adoptionLimitDays;
  }

  /**
   * Makes one obligation per unit, due as many working days after `on` as the unit above allows; units that have
   * one already keep it.
   */
  async create(plan: { id: string; unitId: number }, unitIds: readonly number[], on: CivilDate): Promise<void> {
    const dueOn = await this.workingDays.after(on, await this.limitDays(plan.unitId));
    await this.uow.query(
      `insert into planning.plan_obligation (obligation_id, parent_plan_id, parent_unit_id, unit_id, created_on, due_on)
       select x.id, $1, $2, x.unit, $3, $4 from unnest($5::uuid[], $6::int[]) as x (id, unit)
       on conflict on constraint uq_plan_obligation_unit do nothing`,
      [plan.id, plan.unitId, on, dueOn, unitIds.map(() => newId()), unitIds],
    );
  }

  /**
   * Ties the unit's open obligations that `planId` answers to it: those of the plans it cites, when it is the plan they
   * ask for. Releases the others that were tied to it.
   */
  async tie(planId: string, unitId: number): Promise<void> {
    await this.uow.query(
      `update planning.plan_obligation o
       set plan_id = case when o.plan_id is null then $1::uuid end, version = o.version + 1
       where o.unit_id = $2 and o.issued_on is null and (o.plan_id is null or o.plan_id = $1)
         and (o.plan_id is null) = exists (${ANSWERED})`,
      [planId, unitId],
    );
  }

  /** Marks the obligations that an issued plan meets. @returns the obligations met. */
  meet(planId: string, unitId: number, issuedOn: CivilDate): Promise<{ id: string; parentPlanId: string }[]> {
    return this.uow.query<{ id: string; parentPlanId: string }>(
      `update planning.plan_obligation o set plan_id = $1, issued_on = $3, version = o.version + 1
       where o.unit_id = $2 and o.issued_on is null and exists (${ANSWERED})
       returning o.obligation_id as id, o.parent_plan_id as "parentPlanId"`,
      [planId, unitId, issuedOn],
    );
  }

  /** True when `upperUnitId` stands above `unitId` in today's tree, or guides it (dual line). */
  async isAbove(upperUnitId: number, unitId: number): Promise<boolean> {
    const row = await this.uow.one<{ above: boolean }>(
      `select coalesce(($1 = any(p.path) and $1 <> $2) or u.guided_by_id = $1, false) as above
       from org.v_unit u left join org.v_unit_position_today p on p.unit_id = u.unit_id where u.unit_id = $2`,
      [upperUnitId, unitId],
    );
    return row?.above ?? false;
  }
}
