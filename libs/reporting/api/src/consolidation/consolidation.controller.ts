import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { contentHeaders } from '@congtac/documents-api';
import {
  type AcceptedReportsView,
  AcceptReports,
  ConsolidationTableQuery,
  type ConsolidationTableView,
  WriteConsolidationEntries,
  type WrittenEntriesView,
} from '@congtac/reporting-domain';
import { Requires } from '@congtac/shared-api';
import type { Response } from 'express';
import { ConsolidationEntryService } from './consolidation-entry.service';
import { ConsolidationExportService } from './consolidation-export.service';
import { ConsolidationTableService } from './consolidation-table.service';
import { ReportDecisionsService } from './report-decisions.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One indicator over the units of a branch: read, typed for units, accepted together, exported (S3-10). */
@Controller('v1')
export class ConsolidationController {
  constructor(
    private readonly tables: ConsolidationTableService,
    private readonly entries: ConsolidationEntryService,
    private readonly decisions: ReportDecisionsService,
    private readonly exports: ConsolidationExportService,
  ) {}

  @Get('consolidations/:indicatorId/table')
  @Requires('reporting.figure.read')
  table(
    @Param('indicatorId', ParseUUIDPipe) indicatorId: string,
    @Query() query: ConsolidationTableQuery,
  ): Promise<ConsolidationTableView> {
    return this.tables.of(indicatorId, query);
  }

  @Get('consolidations/:indicatorId/table.xlsx')
  @Requires('reporting.figure.read')
  @ApiProduces('application/octet-stream')
  async sheet(
    @Param('indicatorId', ParseUUIDPipe) indicatorId: string,
    @Query() query: ConsolidationTableQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.exports.sheet(indicatorId, query);
    response.set(contentHeaders({ name, mime: XLSX, size: bytes.length }));
    return new StreamableFile(bytes);
  }

  @Post('consolidations/:indicatorId/entries')
  @HttpCode(200)
  @Requires('reporting.entry.write')
  write(
    @Param('indicatorId', ParseUUIDPipe) indicatorId: string,
    @Body() body: WriteConsolidationEntries,
  ): Promise<WrittenEntriesView> {
    return this.entries.write(indicatorId, body);
  }

  @Post('report-decisions')
  @HttpCode(200)
  @Requires('reporting.report.decide')
  accept(@Body() body: AcceptReports): Promise<AcceptedReportsView> {
    return this.decisions.accept(body);
  }
}
