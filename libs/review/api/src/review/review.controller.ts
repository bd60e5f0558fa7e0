import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { OfficialDocument } from '@congtac/documents-domain';
import {
  CreateReview,
  ReasonBody,
  type ReviewListItem,
  ReviewQuery,
  type ReviewView,
  SaveMeeting,
  UpdateReview,
} from '@congtac/review-domain';
import type { Page } from '@congtac/shared-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { ReviewExportService } from '../document/review-export.service';
import { ReviewDraftService } from './review-draft.service';
import { ReviewLifecycleService } from './review-lifecycle.service';
import { ReviewService } from './review.service';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Half-year and year reviews: writing, life and document. */
@ApiTags('reviews')
@Controller('v1/reviews')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly lifecycle: ReviewLifecycleService,
    private readonly drafts: ReviewDraftService,
    private readonly exports: ReviewExportService,
  ) {}

  /** Reviews in sight, newest period first. */
  @Requires('review.review.read')
  @Get()
  list(@Query() query: ReviewQuery): Promise<Page<ReviewListItem>> {
    return this.reviews.list(query);
  }

  /** Starts a review with its headings. */
  @Requires('review.review.write')
  @Post()
  create(@Body() body: CreateReview): Promise<ReviewView> {
    return this.reviews.create(body);
  }

  /** One review with sections, limitations, directions, meeting, checks and sources. */
  @Requires('review.review.read')
  @Get(':id')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<ReviewView> {
    return this.reviews.get(id);
  }

  /** Number, symbol, date, signer, recipients, plan. */
  @Requires('review.review.write')
  @Patch(':id')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateReview,
  ): Promise<ReviewView> {
    return this.reviews.updateDetails(id, version, body);
  }

  /** The whole meeting; If-Match bears the review's version. */
  @Requires('review.review.write')
  @Put(':id/meeting')
  saveMeeting(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SaveMeeting,
  ): Promise<ReviewView> {
    return this.reviews.saveMeeting(id, version, body);
  }

  /** Proposals from accepted reports, made anew. */
  @Requires('review.review.write')
  @Post(':id/draft')
  @HttpCode(200)
  draft(@Param('id', ParseUUIDPipe) id: string): Promise<ReviewView> {
    return this.drafts.draft(id);
  }

  /** Hands the review in. */
  @Requires('review.review.write')
  @Post(':id/submit')
  @HttpCode(200)
  submit(@Param('id', ParseUUIDPipe) id: string): Promise<ReviewView> {
    return this.lifecycle.submit(id);
  }

  /** Gives it back with a reason. */
  @Requires('review.review.decide')
  @Post(':id/return')
  @HttpCode(200)
  return(@Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonBody): Promise<ReviewView> {
    return this.lifecycle.return(id, body.reason);
  }

  /** Accepts and freezes it. */
  @Requires('review.review.decide')
  @Post(':id/accept')
  @HttpCode(200)
  accept(@Param('id', ParseUUIDPipe) id: string): Promise<ReviewView> {
    return this.lifecycle.accept(id);
  }

  /** Publishes it. */
  @Requires('review.review.publish')
  @Post(':id/publish')
  @HttpCode(200)
  publish(@Param('id', ParseUUIDPipe) id: string): Promise<ReviewView> {
    return this.lifecycle.publish(id);
  }

  /** The document as blocks, for the preview. */
  @Requires('review.review.read')
  @Get(':id/preview')
  preview(@Param('id', ParseUUIDPipe) id: string): Promise<OfficialDocument> {
    return this.exports.preview(id);
  }

  /** The document as a Word file. */
  @Requires('review.review.read')
  @Get(':id/document.docx')
  @ApiProduces(DOCX)
  async docx(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.exports.docx(id);
    return new StreamableFile(bytes, {
      type: DOCX,
      disposition: `attachment; filename="${name}"`,
      length: bytes.length,
    });
  }
}
