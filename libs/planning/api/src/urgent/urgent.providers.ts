import { AdHocInserts } from './ad-hoc-inserts';
import { AdHocTasks } from './ad-hoc-tasks';
import { UrgentPlans } from './urgent-plans';

/** Work between the plans. */
export const urgentProviders = [AdHocTasks, AdHocInserts, UrgentPlans];
