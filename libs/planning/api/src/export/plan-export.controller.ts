import { Controller, Get, Param, ParseUUIDPipe, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { contentHeaders } from '@congtac/documents-api';
import type { OfficialDocument } from '@congtac/documents-domain';
import { AnnexQuery, PlanExportFilter, SheetQuery } from '@congtac/planning-domain';
import { Requires } from '@congtac/shared-api';
import type { Response } from 'express';
import { type ExportedFile, PlanExportService } from './plan-export.service';

/** Plans as files. */
@ApiTags('plans')
@Controller('v1/plans/:id')
export class PlanExportController {
  constructor(private readonly exports: PlanExportService) {}

  /** The official annex of eight columns as XLSX, DOCX or PDF. */
  @Requires('planning.issued.read')
  @Get('annex')
  @ApiProduces('application/octet-stream')
  async annex(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AnnexQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return send(await this.exports.annex(id, query), response);
  }

  /** The annex as data, for the preview. */
  @Requires('planning.issued.read')
  @Get('annex/preview')
  preview(@Param('id', ParseUUIDPipe) id: string, @Query() filter: PlanExportFilter): Promise<OfficialDocument> {
    return this.exports.preview(id, filter);
  }

  /** The table of the screen as XLSX or CSV. */
  @Requires('planning.issued.read')
  @Get('export')
  @ApiProduces('application/octet-stream')
  async sheet(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: SheetQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return send(await this.exports.sheet(id, query), response);
  }
}

function send({ name, mime, bytes }: ExportedFile, response: Response): StreamableFile {
  response.set(contentHeaders({ name, mime, size: bytes.length }));
  return new StreamableFile(bytes);
}
