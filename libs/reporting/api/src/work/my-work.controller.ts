import { Controller, Get } from '@nestjs/common';
import type { MyWorkView } from '@congtac/reporting-domain';
import { Requires } from '@congtac/shared-api';
import { MyWorkService } from './my-work.service';

/** "Việc của tôi". */
@Controller('v1/my-work')
export class MyWorkController {
  constructor(private readonly work: MyWorkService) {}

  @Get()
  @Requires('reporting.work.read')
  mine(): Promise<MyWorkView> {
    return this.work.mine();
  }
}
