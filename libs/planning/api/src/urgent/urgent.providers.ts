import { OverviewParts } from '../overview/overview-parts';
import { AdHocInserts } from './ad-hoc-inserts';
import { AdHocTasks } from './ad-hoc-tasks';
import { UrgentPlans } from './urgent-plans';

/** Work between the plans, and the numbers of overviews that may count it. */
export const urgentProviders = [AdHocTasks, AdHocInserts, UrgentPlans, OverviewParts];
