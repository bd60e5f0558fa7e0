import { PlanExportController } from './plan-export.controller';
import { PlanExportRepository } from './plan-export.repository';
import { PlanExportService } from './plan-export.service';

/** Classes of the exports. */
export const exportProviders = [PlanExportRepository, PlanExportService];

/** Routes of the exports. */
export const exportControllers = [PlanExportController];
