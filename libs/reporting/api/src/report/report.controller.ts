import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import {
  CorrectReport,
  CreateReport,
  ReportQuery,
  ReturnReport,
  SubmitReport,
  UpdateReport,
  type ReportRowView,
  type ReportView,
} from '@congtac/reporting-domain';
import { IfMatch, Requires } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import { ReportDecisionService } from './report-decision.service';
import { ReportDraftService } from './report-draft.service';
import { ReportFlowService } from './report-flow.service';
import { ReportReader } from './report-reader';

/** Progress reports and their life. */
@Controller('v1')
export class ReportController {
  constructor(
    private readonly reader: ReportReader,
    private readonly drafts: ReportDraftService,
    private readonly flow: ReportFlowService,
    private readonly decisions: ReportDecisionService,
  ) {}

  @Get('tasks/:taskId/reports')
  @Requires('reporting.report.read')
  ofTask(@Param('taskId', ParseUUIDPipe) taskId: string): Promise<ReportRowView[]> {
    return this.reader.ofTask(taskId);
  }

  @Get('reports')
  @Requires('reporting.report.read')
  list(@Query() query: ReportQuery): Promise<Page<ReportRowView>> {
    return this.reader.list(query);
  }

  @Get('reports/:id')
  @Requires('reporting.report.read')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<ReportView> {
    return this.reader.get(id);
  }

  @Post('reports')
  @Requires('reporting.report.write')
  create(@Body() body: CreateReport): Promise<ReportView> {
    return this.drafts.create(body);
  }

  @Patch('reports/:id')
  @Requires('reporting.report.write')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateReport,
  ): Promise<ReportView> {
    return this.drafts.update(id, version, body);
  }

  @Post('reports/:id/submit')
  @HttpCode(200)
  @Requires('reporting.report.write')
  submit(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SubmitReport,
  ): Promise<ReportView> {
    return this.flow.submit(id, version, body);
  }

  @Post('reports/:id/withdraw')
  @HttpCode(200)
  @Requires('reporting.report.write')
  withdraw(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<ReportView> {
    return this.flow.withdraw(id, version);
  }

  @Post('reports/:id/accept')
  @HttpCode(200)
  @Requires('reporting.report.decide')
  accept(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<ReportView> {
    return this.decisions.accept(id, version);
  }

  @Post('reports/:id/return')
  @HttpCode(200)
  @Requires('reporting.report.decide')
  return(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ReturnReport,
  ): Promise<ReportView> {
    return this.decisions.return(id, version, body);
  }

  @Post('reports/:id/correct')
  @HttpCode(200)
  @Requires('reporting.report.correct')
  correct(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: CorrectReport,
  ): Promise<ReportView> {
    return this.decisions.correct(id, version, body);
  }
}
