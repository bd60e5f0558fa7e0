import { Injectable } from '@nestjs/common';
import { notFound } from '@congtac/shared-domain';
import {
  type AcceptJustification,
  type JustificationState,
  type PutJustification,
  type ReturnJustification,
  targetProblem,
  type TaskTargetView,
} from '@congtac/planning-domain';
import { Access, guardedUpdate, SystemClock, UnitOfWork } from '@congtac/shared-api';
import type { TargetRecord } from './target.repository';
import { TargetService } from './target.service';

/** A unit explains a commitment that only equals, the unit that assigned it accepts or returns that (G-1, S1-20). */
@Injectable()
export class JustificationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: SystemClock,
    private readonly targets: TargetService,
  ) {}

  /** The unit explains its commitment, also on an issued plan; the unit above decides again. */
  justify(targetId: string, body: PutJustification, version: number): Promise<TaskTargetView> {
    return this.uow.run(async () => {
      const target = await this.targets.required(targetId);
      this.access.require('planning.plan.edit', target.unitId);
      const set = { justification: body.justification, justification_state: 'NONE' };
      await this.guard(targetId, version, set);
      await this.uow.audit({
        action: 'target.justified',
        entity: 'task',
        entityId: target.taskId,
        unitId: target.unitId,
        before: target,
        after: body,
      });
      await this.tell(target, 'planning.target-justified', {
        title: `${target.unitName} giải trình chỉ tiêu “${target.indicatorName}”`,
        text: body.justification,
        tellUnitIds: target.assignedByUnitId === null ? [] : [target.assignedByUnitId],
      });
      return this.targets.toView(await this.targets.required(targetId));
    });
  }

  /** The chair of the unit that assigned the target accepts the justification; amber ends (G-1). */
  accept(targetId: string, body: AcceptJustification, version: number): Promise<TaskTargetView> {
    return this.decide(targetId, 'ACCEPTED', body.reply?.trim() || null, version);
  }

  /** The chair returns it with a reason; the unit explains again or commits to more. */
  return(targetId: string, body: ReturnJustification, version: number): Promise<TaskTargetView> {
    return this.decide(targetId, 'RETURNED', body.reason, version);
  }

  private async decide(targetId: string, state: JustificationState, reply: string | null, version: number) {
    return this.uow.run(async () => {
      const target = await this.targets.required(targetId);
      if (target.assignedByUnitId === null) throw notFound();
      this.access.require('planning.target.decide', target.assignedByUnitId);
      if (target.justification.trim() === '') throw targetProblem('planning.no-justification');
      const { accountId, displayName } = this.access.actor;
      await this.guard(targetId, version, {
        justification_state: state,
        justification_reply: reply,
        justification_by: accountId,
        justification_by_name: displayName,
        justification_at: this.clock.now(),
      });
      const action = state === 'ACCEPTED' ? 'target.justification-accepted' : 'target.justification-returned';
      await this.uow.audit({
        action,
        entity: 'target',
        entityId: targetId,
        unitId: target.assignedByUnitId,
        before: { justification: target.justification, state: target.justificationState },
        after: { state },
        reason: reply ?? undefined,
      });
      await this.tell(target, `planning.${action}`, {
        title:
          state === 'ACCEPTED'
            ? `Giải trình chỉ tiêu “${target.indicatorName}” được chấp nhận`
            : `Giải trình chỉ tiêu “${target.indicatorName}” được trả lại`,
        text: reply,
        tellUnitIds: [target.unitId],
      });
      return this.targets.toView(await this.targets.required(targetId));
    });
  }

  private tell(
    target: TargetRecord,
    type: string,
    words: { title: string; text: string | null; tellUnitIds: number[] },
  ) {
    const payload = { targetId: target.id, taskId: target.taskId, link: `/nhiem-vu/${target.taskId}`, ...words };
    return this.uow.emit({ type, unitId: target.unitId, payload });
  }

  private guard(targetId: string, version: number, set: Record<string, unknown>): Promise<object> {
    return guardedUpdate(this.uow, { table: 'planning.target', key: { target_id: targetId }, version, set });
  }
}
