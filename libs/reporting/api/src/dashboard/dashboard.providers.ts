import { AttentionService } from './attention.service';
import { BurnUpService } from './burn-up.service';
import { ChangesService } from './changes.service';
import { DashboardExportController } from './dashboard-export.controller';
import { DashboardExportService } from './dashboard-export.service';
import { DashboardUnits } from './dashboard-unit';
import { DashboardController } from './dashboard.controller';
import { MatrixRepository } from './matrix.repository';
import { MatrixService } from './matrix.service';
import { ReportingDashboardService } from './reporting-dashboard.service';

/** Routes of the dashboards. */
export const dashboardControllers = [DashboardController, DashboardExportController];

/** What counts for the dashboards. */
export const dashboardProviders = [
  ...[DashboardUnits, MatrixRepository, MatrixService],
  ...[ReportingDashboardService, AttentionService, BurnUpService, ChangesService, DashboardExportService],
];
