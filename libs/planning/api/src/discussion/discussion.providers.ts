import { DiscussionController } from './discussion.controller';
import { DiscussionRepository } from './discussion.repository';
import { DiscussionService } from './discussion.service';

/** Classes of the discussion of tasks. */
export const discussionProviders = [DiscussionRepository, DiscussionService];

/** Routes of the discussion of tasks. */
export const discussionControllers = [DiscussionController];
