import { Injectable } from '@nestjs/common';
import { planningProblem } from '@congtac/planning-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';

/**
 * `$1` = owner, `$2` = lead. In this order: the owner or a unit below it; a unit the owner guides or hosts; a
 * steering committee, standing board or department that hangs directly on the owner or on a committee above it; a body of another line at the owner's level, since lines keep trees of their own and only the level tells
 * that Quận ủy and the committee of a quận work side by side. Everything else belongs to a branch of its own.
 */
const LINKED_SQL = `
  select coalesce(
    $1 = any(p.path)
    or u.guided_by_id = $1 or u.host_committee_id = $1
    or (u.line = o.line and u.kind in ('STEERING_COMMITTEE', 'STANDING_BOARD', 'DEPARTMENT')
      and (u.parent_id = any(op.path) or u.host_committee_id = any(op.path)))
    or (u.line <> o.line and u.level = o.level), false) as linked
  from org.v_unit u join org.v_unit o on o.unit_id = $1
  left join org.v_unit_position_today p on p.unit_id = u.unit_id
  left join org.v_unit_position_today op on op.unit_id = o.unit_id
  where u.unit_id = $2`;

/** Which units may get work: who may lead a task (I-3), and that a dissolved unit gets none (I-18). */
@Injectable()
export class LeadRule {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * The LEAD unit of a task of `ownerUnitId`, in force today.
   * Problems `planning.unknown-reference`, `planning.lead-not-linked`, `planning.unit-closed`.
   */
  async requireLead(ownerUnitId: number, leadUnitId: number): Promise<void> {
    const lead = await this.uow.one<{ linked: boolean }>(LINKED_SQL, [ownerUnitId, leadUnitId]);
    if (!lead) throw planningProblem('planning.unknown-reference');
    if (!lead.linked) throw planningProblem('planning.lead-not-linked');
    await this.requireInForce([leadUnitId]);
  }

  /** Every unit still works today (I-18). Problem `planning.unit-closed` names the first that does not. */
  async requireInForce(unitIds: readonly number[]): Promise<void> {
    const closed = await this.uow.one<{ name: string; validTo: string }>(
      `select name, valid_to as "validTo" from org.v_unit
       where unit_id = any($1::int[]) and valid_to < $2::date order by unit_id limit 1`,
      [unitIds, this.clock.today()],
    );
    if (closed) throw planningProblem('planning.unit-closed', { unit: closed.name, validTo: closed.validTo });
  }
}
