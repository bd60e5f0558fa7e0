import { MissingUnits } from './missing-units';
import { PeriodReminderController } from './period-reminder.controller';
import { PeriodReminderService } from './period-reminder.service';

/** Routes of reminders. */
export const remindControllers = [PeriodReminderController];

/** What reminds units of their reports. */
export const remindProviders = [MissingUnits, PeriodReminderService];
