import { PlanDays } from './plan-days';
import { SavedViewController } from './saved-view.controller';
import { SavedViewService } from './saved-view.service';

/** Classes of the views of a plan. */
export const savedViewProviders = [SavedViewService, PlanDays];

/** Routes of the views of a plan. */
export const savedViewControllers = [SavedViewController];
