import { ConclusionEntity, MeetingEntity } from './meeting/meeting.entities';
import { CreateReview20261122150000 } from './migrations/20261122150000-create-review';
import { DirectionEntity, LimitationEntity, PeriodicReviewEntity, ReviewSectionEntity } from './review/review.entities';

export { ReviewModule } from './review.module';
export { ReviewSearch } from './review/review-search';

/** Rows of schema `review`. */
export const reviewEntities = [
  MeetingEntity,
  ConclusionEntity,
  PeriodicReviewEntity,
  ReviewSectionEntity,
  LimitationEntity,
  DirectionEntity,
];

/** Migrations of schema `review`, in order. */
export const reviewMigrations = [CreateReview20261122150000];
