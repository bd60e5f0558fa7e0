import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type BoardGridView,
  type ReminderPreviewView,
  ReminderQuery,
  type ReminderView,
  SendReminder,
} from '@congtac/planning-domain';
import { commonProblem } from '@congtac/shared-domain';
import { Requires } from '@congtac/shared-api';
import { BoardService } from './board.service';
import { ReminderService } from './reminder.service';

/** Adoption board and reminders of an issued plan. */
@ApiTags('cascade')
@Controller('v1/plans/:id')
export class BoardController {
  constructor(
    private readonly boards: BoardService,
    private readonly reminders: ReminderService,
  ) {}

  /** Tasks × units: what each lower unit has done about each task. */
  @Requires('planning.board.read')
  @Get('adoption-board/grid')
  grid(@Param('id', ParseUUIDPipe) id: string): Promise<BoardGridView> {
    return this.boards.grid(id);
  }

  /** Reminders sent so far. */
  @Requires('planning.board.read')
  @Get('reminders')
  history(@Param('id', ParseUUIDPipe) id: string): Promise<ReminderView[]> {
    return this.reminders.history(id);
  }

  /** How many units and people a reminder would reach. */
  @Requires('planning.reminder.send')
  @Get('reminders/preview')
  preview(@Param('id', ParseUUIDPipe) id: string, @Query() { units }: ReminderQuery): Promise<ReminderPreviewView> {
    return this.reminders.preview(id, unitIdsOf(units));
  }

  /** Reminds units. */
  @Requires('planning.reminder.send')
  @HttpCode(200)
  @Post('reminders')
  send(@Param('id', ParseUUIDPipe) id: string, @Body() body: SendReminder): Promise<ReminderPreviewView> {
    return this.reminders.send(id, body);
  }
}

/** "3,7" → [3, 7]. Problem `common.malformed`. */
function unitIdsOf(text: string | undefined): number[] | undefined {
  if (!text) return undefined;
  const ids = text.split(',').map(Number);
  if (ids.some((id) => !Number.isInteger(id) || id < 1)) throw commonProblem('common.malformed');
  return ids;
}
