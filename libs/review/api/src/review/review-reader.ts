import { Injectable } from '@nestjs/common';
import { type ReviewStatus, REVIEW_STATUS_NAMES, type ReviewView, reviewProblem } from '@congtac/review-domain';
import { notFound } from '@congtac/shared-domain';
import { Access } from '@congtac/shared-api';
import { MeetingRepository } from '../meeting/meeting.repository';
import { reviewViewOf } from './review.mapper';
import { type Rights, rightsOn } from './review.rights';
import { type PartKind, ReviewPartsRepository } from './review-parts.repository';
import { ReviewRepository } from './review.repository';
import type { LoadedReview, ReviewRow } from './review.rows';

/** Reads whole reviews and single parts inside the open transaction; out of sight is `common.not-found`. */
@Injectable()
export class ReviewReader {
  constructor(
    private readonly access: Access,
    private readonly reviews: ReviewRepository,
    private readonly parts: ReviewPartsRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  /** The review's own row. */
  async row(id: string): Promise<ReviewRow> {
    const review = await this.reviews.find(id);
    if (!review) throw notFound();
    this.access.require('review.review.read', review.unit_id);
    return review;
  }

  /** The review with everything in it. */
  async load(id: string): Promise<LoadedReview> {
    const review = await this.row(id);
    return {
      review,
      sections: await this.parts.all('section', id),
      limitations: await this.parts.all('limitation', id),
      directions: await this.parts.all('direction', id),
      meeting: (review.meeting_id && (await this.meetings.find(review.meeting_id))) || null,
    };
  }

  /** The view that the web shows. */
  async view(id: string): Promise<ReviewView> {
    const loaded = await this.load(id);
    return reviewViewOf(loaded, this.rights(loaded.review));
  }

  /** The review, held still until the transaction ends, after the access check on its unit. */
  async held(id: string, permission: string): Promise<ReviewRow> {
    const { unit_id } = await this.row(id);
    this.access.require(permission, unit_id);
    await this.reviews.lock(id);
    return this.row(id);
  }

  /**
   * A part with its review held still, after the access check.
   * @param may which states of the review allow the change; otherwise problem `review.locked`.
   */
  async heldPart<K extends PartKind>(kind: K, id: string, permission: string, may: (status: ReviewStatus) => boolean) {
    const found = await this.parts.find(kind, id);
    if (!found) throw notFound();
    const review = await this.held(found.review_id, permission);
    if (!may(review.status)) throw locked(review.status);
    const part = await this.parts.find(kind, id);
    if (!part) throw notFound();
    return { review, part };
  }

  /** What the person may do with the review now. */
  rights(review: ReviewRow): Rights {
    return rightsOn(this.access, review.status, review.unit_id);
  }
}

/** Problem of writing a review that is submitted, accepted or published. */
export function locked(status: ReviewStatus) {
  return reviewProblem('review.locked', { status: REVIEW_STATUS_NAMES[status] });
}
