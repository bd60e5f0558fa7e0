import { Injectable } from '@nestjs/common';
import {
  amendmentProblem,
  type DecideUptake,
  PLAN_STATUS_NAMES,
  planningProblem,
  type UptakeView,
} from '@congtac/planning-domain';
import { notFound } from '@congtac/shared-domain';
import { Access, BusinessClock, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { PlanContents } from './plan-contents';
import { type UptakeField, uptakeFields } from './uptake-fields';
import { UptakeReads } from './uptake-reads';
import { requiredText, UptakeWrites } from './uptake-writes';
import { type UptakeRecord, UptakeRepository } from './uptake.repository';

/** A unit below takes an amendment of the plan above up: it accepts, or keeps its own text with a reason. */
@Injectable()
export class UptakeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly contents: PlanContents,
    private readonly uptakes: UptakeRepository,
    private readonly reads: UptakeReads,
    private readonly writes: UptakeWrites,
  ) {}

  /**
   * Takes over what the amendment brings, except the fields in `keep`; the living task of an issued plan changes, which
   * is the point. Problems 412, `planning.uptake-decided`, `planning.keep-frozen` (I-7), `planning.keep-needs-reason`,
   * `planning.due-outside-plan`, `planning.due-after-parent` (I-5), `planning.target-below-assigned` (I-8).
   */
  decide(uptakeId: string, body: DecideUptake, version: number): Promise<UptakeView> {
    return this.uow.run(async () => {
      const uptake = await this.uptakes.lock(uptakeId);
      if (!uptake) throw notFound();
      this.access.require('planning.amendment.decide', uptake.unitId);
      if (uptake.state !== 'PENDING') throw amendmentProblem('planning.uptake-decided');
      if (!['DRAFT', 'ISSUED', 'IN_PROGRESS'].includes(uptake.planStatus))
        throw planningProblem('planning.wrong-state', { status: PLAN_STATUS_NAMES[uptake.planStatus] });
      const texts = await this.contents.ofTasks([uptake.parentTaskId, uptake.childTaskId]);
      const fields = uptakeFields(uptake, requiredText(texts, uptake.parentTaskId), texts.get(uptake.childTaskId));
      const kept = requireKeepable(fields, body);
      await this.writes.take(uptake, fields, kept, body, texts);
      const reason = body.reason?.trim() || null;
      await guardedUpdate(this.uow, {
        table: 'planning.amendment_uptake',
        key: { uptake_id: uptakeId },
        version,
        set: {
          state: kept.length ? 'JUSTIFIED' : 'ACCEPTED',
          kept,
          reason,
          decided_on: this.clock.today(),
          decided_by_name: this.access.actor.displayName,
        },
      });
      await this.announce(uptake, kept, reason);
      const decided = await this.uptakes.lock(uptakeId);
      if (!decided) throw notFound();
      return this.reads.view(decided, await this.contents.ofTasks([decided.parentTaskId, decided.childTaskId]));
    });
  }

  private async announce(uptake: UptakeRecord, kept: readonly string[], reason: string | null): Promise<void> {
    await this.uow.audit({
      action: kept.length ? 'task.amendment-justified' : 'task.amendment-accepted',
      entity: 'task',
      entityId: uptake.childTaskId,
      unitId: uptake.unitId,
      before: { state: 'PENDING' },
      after: { uptakeId: uptake.id, fields: uptake.fields, kept },
      reason: reason ?? undefined,
    });
    await this.uow.emit({
      type: 'planning.amendment-answered',
      unitId: uptake.unitId,
      payload: {
        uptakeId: uptake.id,
        planId: uptake.planId,
        parentPlanId: uptake.parentPlanId,
        taskId: uptake.childTaskId,
        kept,
        title: `Giữ nội dung riêng sau sửa đổi: ${uptake.parentTaskTitle}`,
        link: `/ke-hoach/${uptake.parentPlanId}/lan-sua`,
        tellUnitIds: kept.length ? [uptake.parentUnitId] : [],
      },
    });
  }
}

/** The fields that may keep the unit's text, as asked for. Problems as in `decide`. */
function requireKeepable(fields: readonly UptakeField[], body: DecideUptake): string[] {
  const kept = fields.filter((one) => body.keep?.includes(one.field) && one.way !== 'UNCHANGED' && one.way !== 'SAME');
  if (kept.some((one) => one.frozen)) throw amendmentProblem('planning.keep-frozen');
  if (kept.length > 0 && !body.reason?.trim()) throw amendmentProblem('planning.keep-needs-reason');
  return kept.map((one) => one.field);
}
