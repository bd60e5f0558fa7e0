import { Controller, Get, Query } from '@nestjs/common';
import { MyWorkCardQuery, MyWorkQuery, type MyWorkCard, type MyWorkView } from '@congtac/reporting-domain';
import { Requires } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import { MyWorkService } from './my-work.service';

/** "Việc của tôi". */
@Controller('v1/my-work')
export class MyWorkController {
  constructor(private readonly work: MyWorkService) {}

  @Get()
  @Requires('reporting.work.read')
  mine(@Query() query: MyWorkQuery): Promise<MyWorkView> {
    return this.work.mine(query);
  }

  @Get('cards')
  @Requires('reporting.work.read')
  cards(@Query() query: MyWorkCardQuery): Promise<Page<MyWorkCard>> {
    return this.work.cards(query);
  }
}
