import { DueTasks } from './due-tasks';
import { LatePlans } from './late-plans';
import { OwedPlans } from './owed-plans';
import { Reminders, ReminderSources } from './reminders';
import { SweepDaysKeeper } from './sweep-days';
import { UnansweredDirectives } from './unanswered-directives';

/** Classes of the reminders. */
export const reminderProviders = [
  ...[DueTasks, OwedPlans, UnansweredDirectives, LatePlans],
  ...[ReminderSources, SweepDaysKeeper, Reminders],
];
