import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { contentHeaders } from '@congtac/documents-api';
import {
  AttentionQuery,
  BurnUpQuery,
  ChangesQuery,
  MatrixQuery,
  ReportingDashboardQuery,
  ThemesQuery,
} from '@congtac/reporting-domain';
import { Requires } from '@congtac/shared-api';
import type { Response } from 'express';
import { DashboardExportService, type DashboardFile } from './dashboard-export.service';

/** Dashboards as files: the queries are those of the screens. */
@ApiTags('dashboards')
@Controller('v1/dashboards')
export class DashboardExportController {
  constructor(private readonly exports: DashboardExportService) {}

  /** The matrix as a spreadsheet. */
  @Requires('reporting.dashboard.read')
  @Get('matrix.xlsx')
  @ApiProduces('application/octet-stream')
  async matrixSheet(
    @Query() query: MatrixQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return send(await this.exports.matrixSheet(query), response);
  }

  /** The matrix on one page of A3. */
  @Requires('reporting.dashboard.read')
  @Get('matrix.pdf')
  @ApiProduces('application/octet-stream')
  async matrixPage(
    @Query() query: MatrixQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return send(await this.exports.matrixPage(query), response);
  }

  /** Units × themes as a spreadsheet. */
  @Requires('reporting.dashboard.read')
  @Get('themes.xlsx')
  @ApiProduces('application/octet-stream')
  async themesSheet(
    @Query() query: ThemesQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return send(await this.exports.matrixSheet({ ...query, by: 'theme' }), response);
  }

  /** Units × themes on one page of A3. */
  @Requires('reporting.dashboard.read')
  @Get('themes.pdf')
  @ApiProduces('application/octet-stream')
  async themesPage(
    @Query() query: ThemesQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return send(await this.exports.matrixPage({ ...query, by: 'theme' }), response);
  }

  /** Reports by unit and period as a spreadsheet. */
  @Requires('reporting.dashboard.read')
  @Get('reporting.xlsx')
  @ApiProduces('application/octet-stream')
  async reporting(
    @Query() query: ReportingDashboardQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return send(await this.exports.reporting(query), response);
  }

  /** What needs attention as a spreadsheet. */
  @Requires('reporting.dashboard.read')
  @Get('attention.xlsx')
  @ApiProduces('application/octet-stream')
  async attention(
    @Query() query: AttentionQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return send(await this.exports.attention(query), response);
  }

  /** One indicator by month as a spreadsheet. */
  @Requires('reporting.dashboard.read')
  @Get('burn-up.xlsx')
  @ApiProduces('application/octet-stream')
  async burnUp(@Query() query: BurnUpQuery, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return send(await this.exports.burnUp(query), response);
  }

  /** What is different since a day as a spreadsheet. */
  @Requires('reporting.dashboard.read')
  @Get('changes.xlsx')
  @ApiProduces('application/octet-stream')
  async changes(@Query() query: ChangesQuery, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return send(await this.exports.changes(query), response);
  }
}

function send({ name, mime, bytes }: DashboardFile, response: Response): StreamableFile {
  response.set(contentHeaders({ name, mime, size: bytes.length }));
  return new StreamableFile(bytes);
}
