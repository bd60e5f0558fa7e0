import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AssignDirection,
  CreateDirection,
  CreateLimitation,
  type DirectionView,
  type LimitationView,
  ReasonBody,
  type ReviewSectionView,
  UpdateDirection,
  UpdateLimitation,
  UpdateReviewSection,
} from '@congtac/review-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { DirectionOutcomeService } from './direction-outcome.service';
import { ReviewPartsService } from './review-parts.service';

/** Sections, limitations and directions of reviews. */
@ApiTags('reviews')
@Controller('v1')
export class ReviewPartsController {
  constructor(
    private readonly parts: ReviewPartsService,
    private readonly outcomes: DirectionOutcomeService,
  ) {}

  /** Writes a section, confirms it empty, or takes the proposal. */
  @Requires('review.review.write')
  @Patch('review-sections/:id')
  updateSection(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateReviewSection,
  ): Promise<ReviewSectionView> {
    return this.parts.updateSection(id, version, body);
  }

  /** Adds a limitation. */
  @Requires('review.review.write')
  @Post('reviews/:id/limitations')
  addLimitation(@Param('id', ParseUUIDPipe) id: string, @Body() body: CreateLimitation): Promise<LimitationView> {
    return this.parts.addLimitation(id, body);
  }

  /** Changes a limitation. */
  @Requires('review.review.write')
  @Patch('limitations/:id')
  updateLimitation(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateLimitation,
  ): Promise<LimitationView> {
    return this.parts.updateLimitation(id, version, body);
  }

  /** Removes a limitation. */
  @Requires('review.review.write')
  @Delete('limitations/:id')
  @HttpCode(204)
  removeLimitation(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.parts.removeLimitation(id, version);
  }

  /** Adds a direction. */
  @Requires('review.review.write')
  @Post('reviews/:id/directions')
  addDirection(@Param('id', ParseUUIDPipe) id: string, @Body() body: CreateDirection): Promise<DirectionView> {
    return this.parts.addDirection(id, body);
  }

  /** Changes a direction. */
  @Requires('review.review.write')
  @Patch('directions/:id')
  updateDirection(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateDirection,
  ): Promise<DirectionView> {
    return this.parts.updateDirection(id, version, body);
  }

  /** Removes a direction. */
  @Requires('review.review.write')
  @Delete('directions/:id')
  @HttpCode(204)
  removeDirection(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.parts.removeDirection(id, version);
  }

  /** Makes a task of the plan out of a direction. */
  @Requires('review.direction.assign')
  @Post('directions/:id/task')
  assign(@Param('id', ParseUUIDPipe) id: string, @Body() body: AssignDirection): Promise<DirectionView> {
    return this.outcomes.assign(id, body);
  }

  /** Marks a direction "không giao việc". */
  @Requires('review.direction.assign')
  @Post('directions/:id/decline')
  @HttpCode(200)
  decline(@Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonBody): Promise<DirectionView> {
    return this.outcomes.decline(id, body.reason);
  }
}
