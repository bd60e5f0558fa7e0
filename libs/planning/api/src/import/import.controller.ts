import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  IMPORT_LIMITS,
  type ImportPreviewRow,
  ImportQuery,
  type PlanImportRow,
  type PlanImportView,
  PutImportDecisions,
  PutImportMapping,
} from '@congtac/planning-domain';
import { AcceptsFile, IfMatch, Requires } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import { type ImportedFile, ImportService } from './import.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Imports of plan tables from Excel files and pasted tables. */
@ApiTags('plan-imports')
@Controller('v1')
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  /** Uploads a workbook (.xlsx) or a pasted table (.html, .txt) and starts reading it. */
  @Requires('planning.plan.edit')
  @Post('plans/:id/imports')
  @AcceptsFile({ maxBytes: IMPORT_LIMITS.fileBytes })
  start(@Param('id', ParseUUIDPipe) id: string, @UploadedFile() file?: ImportedFile): Promise<PlanImportView> {
    return this.imports.start(id, file);
  }

  /** Imports of a plan. */
  @Requires('planning.plan.edit')
  @Get('plans/:id/imports')
  list(@Param('id', ParseUUIDPipe) id: string): Promise<PlanImportRow[]> {
    return this.imports.list(id);
  }

  /** One import with its columns and everything to decide. */
  @Requires('planning.plan.edit')
  @Get('plan-imports/:id')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<PlanImportView> {
    return this.imports.get(id);
  }

  /** How far it is. */
  @Requires('planning.plan.edit')
  @Get('plan-imports/:id/progress')
  progress(@Param('id', ParseUUIDPipe) id: string): Promise<PlanImportRow> {
    return this.imports.progress(id);
  }

  /** A page of the preview. */
  @Requires('planning.plan.edit')
  @Get('plan-imports/:id/rows')
  preview(@Param('id', ParseUUIDPipe) id: string, @Query() query: ImportQuery): Promise<Page<ImportPreviewRow>> {
    return this.imports.preview(id, query);
  }

  /** Everything to look at as a workbook. */
  @Requires('planning.plan.edit')
  @Get('plan-imports/:id/issues.xlsx')
  @ApiProduces(XLSX)
  async issues(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const bytes = await this.imports.issues(id);
    const disposition = 'attachment; filename="can-xem-lai.xlsx"';
    return new StreamableFile(bytes, { type: XLSX, disposition, length: bytes.length });
  }

  /** Says what the columns are. */
  @Requires('planning.plan.edit')
  @Put('plan-imports/:id/mapping')
  map(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutImportMapping,
    @IfMatch() version: number,
  ): Promise<PlanImportView> {
    return this.imports.map(id, body, version);
  }

  /** Decides on what was asked. */
  @Requires('planning.plan.edit')
  @Put('plan-imports/:id/decisions')
  decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PutImportDecisions,
    @IfMatch() version: number,
  ): Promise<PlanImportView> {
    return this.imports.decide(id, body, version);
  }

  /** Starts writing into the plan. */
  @Requires('planning.plan.edit')
  @HttpCode(200)
  @Post('plan-imports/:id/commit')
  commit(@Param('id', ParseUUIDPipe) id: string): Promise<PlanImportRow> {
    return this.imports.commit(id);
  }

  /** Takes the plan's last import back. */
  @Requires('planning.plan.edit')
  @HttpCode(200)
  @Post('plan-imports/:id/undo')
  undo(@Param('id', ParseUUIDPipe) id: string): Promise<PlanImportRow> {
    return this.imports.undo(id);
  }

  /** Lets an import that wrote nothing go. */
  @Requires('planning.plan.edit')
  @HttpCode(204)
  @Delete('plan-imports/:id')
  discard(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.imports.discard(id, version);
  }
}
