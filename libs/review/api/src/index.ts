import { DirectiveEntity, DirectiveRecipientEntity } from './directive/directive.entities';
import { ConclusionEntity, MeetingEntity } from './meeting/meeting.entities';
import { CreateReview20261122150000 } from './migrations/20261122150000-create-review';
import { CreateDirective20261122190100 } from './migrations/20261122190100-create-directive';
import { ExtendMeeting20261122190200 } from './migrations/20261122190200-extend-meeting';
import { UnansweredDirectives20261122225002 } from './migrations/20261122225002-unanswered-directives';
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
  DirectiveEntity,
  DirectiveRecipientEntity,
];

/** Migrations of schema `review`, in order. */
export const reviewMigrations = [
  CreateReview20261122150000,
  CreateDirective20261122190100,
  ExtendMeeting20261122190200,
  UnansweredDirectives20261122225002,
];
