import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CopyPlan, type CopyPreviewView, CopyQuery, type PlanView } from '@congtac/planning-domain';
import { Requires } from '@congtac/shared-api';
import { PlanCopying } from './plan-copying';

/** Last year's plan as the draft of another year. */
@ApiTags('plans')
@Controller('v1/plans')
export class CopyController {
  constructor(private readonly copying: PlanCopying) {}

  /** What the copy would be. */
  @Requires('planning.plan.edit')
  @Get(':id/copy')
  preview(@Param('id', ParseUUIDPipe) id: string, @Query() query: CopyQuery): Promise<CopyPreviewView> {
    return this.copying.preview(id, query.year);
  }

  /** Makes the draft. */
  @Requires('planning.plan.edit')
  @Post(':id/copy')
  copy(@Param('id', ParseUUIDPipe) id: string, @Body() body: CopyPlan): Promise<PlanView> {
    return this.copying.copy(id, body);
  }
}
