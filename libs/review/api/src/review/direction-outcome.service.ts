import { Injectable } from '@nestjs/common';
import { WorkTasks } from '@congtac/planning-api';
import { TASK_KINDS, type TaskKind } from '@congtac/planning-domain';
import {
  type AssignDirection,
  type DirectionView,
  REVIEW_EVENTS,
  canResolveDirections,
  followingPeriod,
  isResolved,
  periodLabel,
  reviewProblem,
} from '@congtac/review-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { directionViewOf } from './review.mapper';
import { ReviewPartsRepository } from './review-parts.repository';
import { ReviewReader } from './review-reader';
import type { DirectionRow, ReviewRow } from './review.rows';

/** What becomes of directions: a task of the plan, or "không giao việc" with a reason (I-16, S3-21). */
@Injectable()
export class DirectionOutcomeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: ReviewReader,
    private readonly parts: ReviewPartsRepository,
    private readonly tasks: WorkTasks,
  ) {}

  /**
   * Makes a task of the direction: at work at once when a chair does it, otherwise a draft that the chair's acceptance
   * of the review puts to work. Problems `review.no-plan`, `review.direction-resolved`, `review.locked`.
   */
  assign(id: string, input: AssignDirection): Promise<DirectionView> {
    return this.uow.run(async () => {
      const { review, direction } = await this.openDirection(id);
      if (!review.plan_id) throw reviewProblem('review.no-plan');
      const next = nextPeriodOf(review);
      const taskId = await this.tasks.createTaskFromDirection({
        planId: review.plan_id,
        sectionHeading: next ? `Phương hướng ${periodLabel(next)}` : 'Phương hướng',
        title: input.title ?? shortTitle(direction.text),
        kind: kindOf(input.kind ?? direction.kind),
        dueOn: input.dueOn === undefined ? (direction.due_on ?? next?.to ?? null) : input.dueOn,
        leadUnitId: input.leadUnitId ?? review.unit_id,
      });
      const row = await this.parts.update('direction', id, direction.version, { generated_task_id: taskId });
      await this.audit('direction.assigned', id, review, { taskId });
      await this.uow.emit({
        type: REVIEW_EVENTS.directionAssigned,
        unitId: review.unit_id,
        payload: { reviewId: review.review_id, directionId: id, taskId },
      });
      return directionViewOf(row, this.reader.rights(review));
    });
  }

  /** Marks the direction "không giao việc" with a reason. */
  decline(id: string, reason: string): Promise<DirectionView> {
    return this.uow.run(async () => {
      const { review, direction } = await this.openDirection(id);
      const row = await this.parts.update('direction', id, direction.version, { not_assigned_reason: reason });
      await this.audit('direction.declined', id, review, {}, reason);
      return directionViewOf(row, this.reader.rights(review));
    });
  }

  private async openDirection(id: string): Promise<{ review: ReviewRow; direction: DirectionRow }> {
    const permission = 'review.direction.assign';
    const { review, part } = await this.reader.heldPart('direction', id, permission, canResolveDirections);
    if (isResolved({ generatedTaskId: part.generated_task_id, notAssignedReason: part.not_assigned_reason }))
      throw reviewProblem('review.direction-resolved');
    return { review, direction: part };
  }

  private audit(action: string, entityId: string, review: ReviewRow, after: object, reason?: string): Promise<void> {
    return this.uow.audit({ action, entity: 'direction', entityId, unitId: review.unit_id, after, reason });
  }
}

function nextPeriodOf(review: ReviewRow) {
  if (!review.period_from || !review.period_to) return undefined;
  return followingPeriod({ from: review.period_from, to: review.period_to });
}

/** Directions typed without a kind become general propaganda work, the commonest kind; the plan may change it. */
function kindOf(kind: string | null): TaskKind {
  return TASK_KINDS.find((known) => known === kind) ?? 'PROPAGANDA';
}

/** The first clause of a long direction, at most 200 characters, as a task's name. */
function shortTitle(text: string): string {
  if (text.length <= 200) return text;
  const clause = text.split(/[;.]/)[0] ?? text;
  return clause.length <= 200 ? clause : `${clause.slice(0, 197).trimEnd()}…`;
}
