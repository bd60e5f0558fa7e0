import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { DecideMeeting, UndoMeeting, type MeetingDecisionView } from '@congtac/reporting-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { MeetingService } from './meeting.service';

/** Decisions about meetings that two levels reported. */
@Controller('v1/meeting-decisions')
export class MeetingController {
  constructor(private readonly meetings: MeetingService) {}

  /** Says whether two flagged rows are one meeting, and which of them counts. */
  @Post()
  @Requires('reporting.report.correct')
  decide(@Body() body: DecideMeeting): Promise<MeetingDecisionView> {
    return this.meetings.decide(body);
  }

  /** Takes a decision back. */
  @Post(':id/undo')
  @HttpCode(200)
  @Requires('reporting.report.correct')
  undo(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UndoMeeting,
  ): Promise<MeetingDecisionView> {
    return this.meetings.undo(id, version, body.reason);
  }
}
