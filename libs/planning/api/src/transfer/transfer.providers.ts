import { ObligationHandOver } from './obligation-hand-over';
import { PlanHandOver } from './plan-hand-over';
import { TaskHandOver } from './task-hand-over';
import { UnitOpenWork } from './unit-open-work';

/** What happens to plans and tasks when a unit ends. */
export const transferProviders = [TaskHandOver, PlanHandOver, ObligationHandOver, UnitOpenWork];
