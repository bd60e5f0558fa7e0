import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  ApprovePeriod,
  PeriodApprovalQuery,
  type PeriodApprovalView,
  ReturnPeriod,
  UndoPeriod,
} from '@congtac/reporting-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import { ApprovalService } from './approval.service';

/** The approval of periods up the tree. Steps take the version of the unit's own approval, 0 while there is none. */
@Controller('v1/period-approvals')
export class ApprovalController {
  constructor(private readonly approvals: ApprovalService) {}

  @Get()
  @Requires('reporting.approval.read')
  of(@Query() query: PeriodApprovalQuery): Promise<PeriodApprovalView> {
    return this.approvals.of(query);
  }

  @Post(':unitId/:periodId/approve')
  @Requires('reporting.approval.approve')
  @HttpCode(200)
  approve(
    @Param('unitId', ParseIntPipe) unitId: number,
    @Param('periodId', ParseUUIDPipe) periodId: string,
    @Body() body: ApprovePeriod,
    @IfMatch() version: number,
  ): Promise<PeriodApprovalView> {
    return this.approvals.approve(unitId, periodId, body, version);
  }

  @Post(':unitId/:periodId/accept')
  @Requires('reporting.approval.accept')
  @HttpCode(200)
  accept(
    @Param('unitId', ParseIntPipe) unitId: number,
    @Param('periodId', ParseUUIDPipe) periodId: string,
    @IfMatch() version: number,
  ): Promise<PeriodApprovalView> {
    return this.approvals.accept(unitId, periodId, version);
  }

  @Post(':unitId/:periodId/return')
  @Requires('reporting.approval.accept')
  @HttpCode(200)
  return(
    @Param('unitId', ParseIntPipe) unitId: number,
    @Param('periodId', ParseUUIDPipe) periodId: string,
    @Body() body: ReturnPeriod,
    @IfMatch() version: number,
  ): Promise<PeriodApprovalView> {
    return this.approvals.return(unitId, periodId, body, version);
  }

  /** Own approval by the unit's chair, acceptance by the unit above. */
  @Post(':unitId/:periodId/undo')
  @Requires('reporting.approval.read')
  @HttpCode(200)
  undo(
    @Param('unitId', ParseIntPipe) unitId: number,
    @Param('periodId', ParseUUIDPipe) periodId: string,
    @Body() body: UndoPeriod,
    @IfMatch() version: number,
  ): Promise<PeriodApprovalView> {
    return this.approvals.undo(unitId, periodId, body, version);
  }
}
