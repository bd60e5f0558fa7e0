import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { WorkTasks } from '@congtac/planning-api';
import { PeriodLocks } from '@congtac/reporting-api';
import {
  REVIEW_EVENTS,
  REVIEW_STATUS_NAMES,
  type ReviewAction,
  type ReviewStatus,
  type ReviewView,
  blocksOf,
  nextReviewStatus,
  reviewProblem,
} from '@congtac/review-domain';
import type { FieldError } from '@congtac/shared-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { checkFactsOf, frozenContent } from './review-facts';
import { ReviewReader } from './review-reader';
import { ReviewRepository } from './review.repository';
import type { LoadedReview } from './review.rows';

/** Moves reviews through their states (domain.md §2.4). */
@Injectable()
export class ReviewLifecycleService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly reader: ReviewReader,
    private readonly reviews: ReviewRepository,
    private readonly tasks: WorkTasks,
    private readonly locks: PeriodLocks,
  ) {}

  /** Hands the review in. Problem `review.empty-section` names every empty heading (G-8). */
  submit(id: string): Promise<ReviewView> {
    return this.move(id, 'submit', 'review.review.write', (loaded) => {
      const blocks = blocksOf(checkFactsOf(loaded), 'submit');
      if (blocks.length) throw reviewProblem('review.empty-section', { count: blocks.length }, errorsOf(blocks));
      const { accountId, displayName } = this.access.actor;
      const set = { submitted_at: this.clock.now(), submitted_by: accountId, submitted_by_name: displayName };
      return { ...set, return_reason: null };
    });
  }

  /** Gives the review back with a reason; its writers may change it again. */
  return(id: string, reason: string): Promise<ReviewView> {
    return this.move(id, 'return', 'review.review.decide', () => ({ return_reason: reason }), reason);
  }

  /** Accepts the review: text and figures are frozen, its period is locked, the post acted in is named (I-14, I-20). */
  accept(id: string): Promise<ReviewView> {
    return this.move(id, 'accept', 'review.review.decide', async (loaded) => {
      await this.lockPeriod(loaded);
      const post = this.access.postAt(loaded.review.unit_id);
      const now = this.clock.now();
      return {
        accepted_at: now,
        accepted_by: this.access.actor.accountId,
        accepted_by_name: this.access.actor.displayName,
        accepted_post_id: post?.postId ?? null,
        accepted_post_title: post?.title ?? null,
        frozen_at: now,
        content_hash: createHash('sha256').update(frozenContent(loaded)).digest('hex'),
      };
    });
  }

  /**
   * Publishes after the meeting. Problems `review.direction-unresolved` (I-16: every direction became a task or says
   * why not) and `review.number-incomplete`.
   */
  publish(id: string): Promise<ReviewView> {
    return this.move(id, 'publish', 'review.review.publish', (loaded) => {
      const blocks = blocksOf(checkFactsOf(loaded), 'publish');
      const open = blocks.filter((block) => block.code === 'direction-unresolved');
      if (open.length) throw reviewProblem('review.direction-unresolved', { count: open.length }, errorsOf(open));
      if (blocks.length) throw reviewProblem('review.number-incomplete', {}, errorsOf(blocks));
      return { published_at: this.clock.now() };
    });
  }

  private async lockPeriod({ review }: LoadedReview): Promise<void> {
    const { review_id: reviewId, unit_id: unitId, period_from: from, period_to: to } = review;
    if (from && to) await this.locks.lock({ reviewId, unitId, from, to });
  }

  private move(
    id: string,
    action: ReviewAction,
    permission: string,
    prepare: (loaded: LoadedReview) => Record<string, unknown> | Promise<Record<string, unknown>>,
    reason?: string,
  ): Promise<ReviewView> {
    return this.uow.run(async () => {
      const { status, version, unit_id } = await this.reader.held(id, permission);
      const next = nextReviewStatus(status, action);
      if (!next) throw reviewProblem('review.wrong-state', { status: REVIEW_STATUS_NAMES[status] });
      const loaded = await this.reader.load(id);
      await this.reviews.update(id, version, { ...(await prepare(loaded)), status: next });
      if (action === 'accept' || action === 'publish') await this.tasks.assign(tasksOf(loaded));
      const after = { status: next };
      const entry = { action: `review.${EVENT_VERBS[action]}`, entity: 'review', entityId: id, unitId: unit_id };
      await this.uow.audit({ ...entry, before: { status }, after, reason });
      await this.uow.emit({
        type: REVIEW_EVENTS[EVENT_VERBS[action]],
        unitId: unit_id,
        payload: payloadOf(loaded, next),
      });
      return this.reader.view(id);
    });
  }
}

/** Tasks made of the directions: the chair's acceptance puts those that a drafting role made to work, publishing the rest. */
function tasksOf({ directions }: LoadedReview): string[] {
  return directions.flatMap(({ generated_task_id }) => generated_task_id ?? []);
}

const EVENT_VERBS = { submit: 'submitted', return: 'returned', accept: 'accepted', publish: 'published' } as const;

function payloadOf({ review }: LoadedReview, status: ReviewStatus): object {
  return {
    reviewId: review.review_id,
    unitId: review.unit_id,
    kind: review.kind,
    from: review.period_from,
    to: review.period_to,
    planId: review.plan_id,
    status,
  };
}

function errorsOf(blocks: readonly { code: string; targetId: string | null; message: string }[]): FieldError[] {
  return blocks.map(({ code, targetId, message }) => ({ pointer: `/${targetId ?? ''}`, code, detail: message }));
}
