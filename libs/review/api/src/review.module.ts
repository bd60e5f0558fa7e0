import { Module } from '@nestjs/common';
import { CalendarModule } from '@congtac/calendar-api';
import { DocumentsModule } from '@congtac/documents-api';
import { OrgModule } from '@congtac/org-api';
import { PlanningModule } from '@congtac/planning-api';
import { ReportingModule } from '@congtac/reporting-api';
import { directiveControllers, directiveProviders } from './directive/directive.providers';
import { ReviewExportService } from './document/review-export.service';
import { MeetingRepository } from './meeting/meeting.repository';
import { DirectionOutcomeService } from './review/direction-outcome.service';
import { ReviewDraftService } from './review/review-draft.service';
import { ReviewLifecycleService } from './review/review-lifecycle.service';
import { ReviewPartsController } from './review/review-parts.controller';
import { ReviewPartsRepository } from './review/review-parts.repository';
import { ReviewPartsService } from './review/review-parts.service';
import { ReviewReader } from './review/review-reader';
import { ReviewSearch } from './review/review-search';
import { ReviewController } from './review/review.controller';
import { ReviewRepository } from './review/review.repository';
import { ReviewService } from './review/review.service';
import { AcceptedResultsSource } from './sources/accepted-results-source';

/** Half-year and year reviews with their meetings and documents. */
@Module({
  imports: [OrgModule, CalendarModule, DocumentsModule, PlanningModule, ReportingModule],
  controllers: [ReviewController, ReviewPartsController, ...directiveControllers],
  providers: [
    ...[ReviewRepository, ReviewPartsRepository, MeetingRepository, ReviewReader, AcceptedResultsSource],
    ...[ReviewService, ReviewLifecycleService, ReviewPartsService, ReviewDraftService, DirectionOutcomeService],
    ...[ReviewExportService, ReviewSearch],
    ...directiveProviders,
  ],
  exports: [ReviewSearch],
})
export class ReviewModule {}
