import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AttentionQuery,
  type AttentionView,
  BurnUpQuery,
  type BurnUpView,
  ChangesQuery,
  type ChangesView,
  MatrixQuery,
  type MatrixView,
  ReportingDashboardQuery,
  type ReportingDashboardView,
  type ReportingOwedPageView,
  ReportingRowsQuery,
  ThemesQuery,
} from '@congtac/reporting-domain';
import { Requires } from '@congtac/shared-api';
import { AttentionService } from './attention.service';
import { BurnUpService } from './burn-up.service';
import { ChangesService } from './changes.service';
import { MatrixService } from './matrix.service';
import { ReportingDashboardService } from './reporting-dashboard.service';

/** Dashboards of a unit and everything below it; a number never counts what the person may not see. */
@ApiTags('dashboards')
@Controller('v1/dashboards')
export class DashboardController {
  constructor(
    private readonly matrices: MatrixService,
    private readonly reports: ReportingDashboardService,
    private readonly attentions: AttentionService,
    private readonly burnUps: BurnUpService,
    private readonly differences: ChangesService,
  ) {}

  /** Units × states, or units × themes. */
  @Requires('reporting.dashboard.read')
  @Get('matrix')
  matrix(@Query() query: MatrixQuery): Promise<MatrixView> {
    return this.matrices.of(query);
  }

  /** Units × themes. */
  @Requires('reporting.dashboard.read')
  @Get('themes')
  themes(@Query() query: ThemesQuery): Promise<MatrixView> {
    return this.matrices.of({ ...query, by: 'theme' });
  }

  /** Completeness and punctuality of reports by unit and period. */
  @Requires('reporting.dashboard.read')
  @Get('reporting')
  reporting(@Query() query: ReportingDashboardQuery): Promise<ReportingDashboardView> {
    return this.reports.of(query);
  }

  /** The reports behind one number of the table above. */
  @Requires('reporting.dashboard.read')
  @Get('reporting-rows')
  reportingRows(@Query() query: ReportingRowsQuery): Promise<ReportingOwedPageView> {
    return this.reports.rows(query);
  }

  /** What is overdue, at risk, silent or undated. */
  @Requires('reporting.dashboard.read')
  @Get('attention')
  attention(@Query() query: AttentionQuery): Promise<AttentionView> {
    return this.attentions.of(query);
  }

  /** One indicator of a plan by month. */
  @Requires('reporting.dashboard.read')
  @Get('burn-up')
  burnUp(@Query() query: BurnUpQuery): Promise<BurnUpView> {
    return this.burnUps.of(query);
  }

  /** What is different since a day. */
  @Requires('reporting.dashboard.read')
  @Get('changes')
  changes(@Query() query: ChangesQuery): Promise<ChangesView> {
    return this.differences.of(query);
  }
}
