import { Controller, Get, Query } from '@nestjs/common';
import { ReconciliationQuery, type ReconciliationView } from '@congtac/reporting-domain';
import { Requires } from '@congtac/shared-api';
import { ReconciliationService } from './reconciliation.service';

/** Estimates beside official figures. */
@Controller('v1/reconciliations')
export class ReconciliationController {
  constructor(private readonly reconciliations: ReconciliationService) {}

  /** The list of one unit's branch and one period. */
  @Get()
  @Requires('reporting.figure.read')
  list(@Query() query: ReconciliationQuery): Promise<ReconciliationView> {
    return this.reconciliations.of(query);
  }
}
