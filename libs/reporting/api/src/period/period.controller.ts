import { Controller, Get, Query } from '@nestjs/common';
import { PeriodQuery, type PeriodView } from '@congtac/reporting-domain';
import { SignedIn } from '@congtac/shared-api';
import { PeriodService } from './period.service';

/** Reporting periods. */
@Controller('v1/periods')
export class PeriodController {
  constructor(private readonly periods: PeriodService) {}

  @Get()
  @SignedIn()
  list(@Query() query: PeriodQuery): Promise<PeriodView[]> {
    return this.periods.list(query);
  }
}
