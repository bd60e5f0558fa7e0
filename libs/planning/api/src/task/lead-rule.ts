import { Injectable } from '@nestjs/common';
import { planningProblem } from '@congtac/planning-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { KnownReferences } from '../known-references';

/**
 * `$1` = owner, `$2` = lead, `$3` = today; for an owner that has ended its successor counts (§2.9). In this order: the owner or a unit below it; a unit the owner guides or hosts; a
 * steering committee, standing board or department that hangs directly on the owner or on a committee above it; a body of another line at the owner's level, since lines keep trees of their own and only the level tells
 * that Quận ủy and the committee of a quận work side by side. Everything else belongs to a branch of its own.
 */
const LINKED_SQL = `
  select coalesce(
    o.unit_id = any(p.path)
    or u.guided_by_id = o.unit_id or u.host_committee_id = o.unit_id
    or (u.line = o.line and u.kind in ('STEERING_COMMITTEE', 'STANDING_BOARD', 'DEPARTMENT')
      and (u.parent_id = any(op.path) or u.host_committee_id = any(op.path)))
    or (u.line <> o.line and u.level = o.level), false) as linked
  from org.v_unit u join org.v_unit o on o.unit_id = org.working_unit($1, $3::date)
  left join org.v_unit_position_today p on p.unit_id = u.unit_id
  left join org.v_unit_position_today op on op.unit_id = o.unit_id
  where u.unit_id = $2`;

/** Which units may get work: who may lead a task (I-3), and that a dissolved unit gets none (I-18). */
@Injectable()
export class LeadRule {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly known: KnownReferences,
  ) {}

  /**
   * The LEAD unit of a task of `ownerUnitId`, in force today.
   * Problems `planning.unknown-reference`, `planning.lead-not-linked`, `planning.unit-closed`.
   */
  async requireLead(ownerUnitId: number, leadUnitId: number): Promise<void> {
    const lead = await this.uow.one<{ linked: boolean }>(LINKED_SQL, [ownerUnitId, leadUnitId, this.clock.today()]);
    if (!lead) throw planningProblem('planning.unknown-reference');
    if (!lead.linked) throw planningProblem('planning.lead-not-linked');
    await this.requireInForce([leadUnitId]);
  }

  /** Every unit still works today (I-18). Problem `planning.unit-closed`. */
  requireInForce(unitIds: readonly number[]): Promise<void> {
    return this.known.requireInForce(unitIds);
  }
}
