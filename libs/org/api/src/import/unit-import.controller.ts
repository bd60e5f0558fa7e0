import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, UploadedFile } from '@nestjs/common';
import { AcceptsFile, Requires } from '@congtac/shared-api';
import { type ImportView, StartUnitImport } from '@congtac/org-domain';
import { UnitImportService } from './unit-import.service';
import { type UploadedTable, IMPORT_MAX_BYTES, importFileOf } from './uploaded-table';

/** Routes of the import of units. */
@Controller('v1/unit-imports')
export class UnitImportController {
  constructor(private readonly imports: UnitImportService) {}

  /** Takes a CSV or Excel list and starts the dry run. */
  @Requires('org.unit.import')
  @AcceptsFile({ maxBytes: IMPORT_MAX_BYTES })
  @Post()
  start(@Body() body: StartUnitImport, @UploadedFile() file: UploadedTable | undefined): Promise<ImportView> {
    return this.imports.start(body, importFileOf(file));
  }

  /** Progress and complaints. */
  @Requires('org.unit.import')
  @Get(':importId')
  view(@Param('importId', ParseUUIDPipe) importId: string): Promise<ImportView> {
    return this.imports.view(importId);
  }

  /** Writes the list, all or nothing. */
  @Requires('org.unit.import')
  @HttpCode(200)
  @Post(':importId/commit')
  commit(@Param('importId', ParseUUIDPipe) importId: string): Promise<ImportView> {
    return this.imports.commit(importId);
  }
}
