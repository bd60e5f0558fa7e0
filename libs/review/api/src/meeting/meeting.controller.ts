import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AssignConclusion,
  CreateMeeting,
  type MeetingDetail,
  MeetingQuery,
  type MeetingRowView,
  ReasonBody,
  SaveMeeting,
} from '@congtac/review-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import { ConclusionOutcome } from './conclusion-outcome.service';
import { MeetingService } from './meeting.service';

/** Meetings with numbered conclusions. */
@ApiTags('meetings')
@Controller('v1')
export class MeetingController {
  constructor(
    private readonly meetings: MeetingService,
    private readonly outcomes: ConclusionOutcome,
  ) {}

  /** Meetings in sight, the newest first. */
  @Requires('review.meeting.read')
  @Get('meetings')
  list(@Query() query: MeetingQuery): Promise<Page<MeetingRowView>> {
    return this.meetings.list(query);
  }

  /** Writes a new meeting. */
  @Requires('review.meeting.write')
  @Post('meetings')
  create(@Body() body: CreateMeeting): Promise<MeetingDetail> {
    return this.meetings.create(body);
  }

  /** One meeting with its conclusions and what became of them. */
  @Requires('review.meeting.read')
  @Get('meetings/:id')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<MeetingDetail> {
    return this.meetings.get(id);
  }

  /** Writes the whole meeting. */
  @Requires('review.meeting.write')
  @Put('meetings/:id')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SaveMeeting,
  ): Promise<MeetingDetail> {
    return this.meetings.update(id, version, body);
  }

  /** Removes a meeting that nothing rests on. */
  @Requires('review.meeting.write')
  @Delete('meetings/:id')
  @HttpCode(204)
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.meetings.remove(id, version);
  }

  /** Makes one task for each named unit, or each unit of a level, out of a conclusion. */
  @Requires('review.conclusion.assign')
  @Post('conclusions/:id/tasks')
  @HttpCode(200)
  assign(@Param('id', ParseUUIDPipe) id: string, @Body() body: AssignConclusion): Promise<MeetingDetail> {
    return this.outcomes.assign(id, body);
  }

  /** Marks a conclusion "không giao việc". */
  @Requires('review.conclusion.assign')
  @Post('conclusions/:id/decline')
  @HttpCode(200)
  decline(@Param('id', ParseUUIDPipe) id: string, @Body() body: ReasonBody): Promise<MeetingDetail> {
    return this.outcomes.decline(id, body.reason);
  }
}
