import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { PeriodReminderQuery, type PeriodReminderView, SendPeriodReminder } from '@congtac/reporting-domain';
import { Requires } from '@congtac/shared-api';
import { PeriodReminderService } from './period-reminder.service';

/** Reminding the units that have not reported. */
@Controller('v1/period-reminders')
export class PeriodReminderController {
  constructor(private readonly reminders: PeriodReminderService) {}

  /** Whom a reminder would reach. */
  @Get('preview')
  @Requires('reporting.reminder.send')
  preview(@Query() query: PeriodReminderQuery): Promise<PeriodReminderView> {
    return this.reminders.preview(query);
  }

  /** Reminds them; each unit at most once a day. */
  @Post()
  @Requires('reporting.reminder.send')
  send(@Body() body: SendPeriodReminder): Promise<PeriodReminderView> {
    return this.reminders.send(body);
  }
}
