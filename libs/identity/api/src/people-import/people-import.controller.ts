import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, UploadedFile } from '@nestjs/common';
import { AcceptsFile, NoReplay, Requires } from '@congtac/shared-api';
import type { ImportView } from '@congtac/org-domain';
import { IMPORT_MAX_BYTES, type UploadedTable, importFileOf } from '@congtac/org-api';
import { type PeopleImportResult, StartPeopleImport } from '@congtac/identity-domain';
import { PeopleImportService } from './people-import.service';

/** Routes of the import of people with accounts. */
@Controller('v1/people-imports')
export class PeopleImportController {
  constructor(private readonly imports: PeopleImportService) {}

  /** Takes a CSV or Excel list and starts the dry run. */
  @Requires('identity.account.manage')
  @AcceptsFile({ maxBytes: IMPORT_MAX_BYTES })
  @Post()
  start(@Body() body: StartPeopleImport, @UploadedFile() file: UploadedTable | undefined): Promise<ImportView> {
    return this.imports.start(body, importFileOf(file));
  }

  /** Progress and complaints. */
  @Requires('identity.account.manage')
  @Get(':importId')
  view(@Param('importId', ParseUUIDPipe) importId: string): Promise<ImportView> {
    return this.imports.view(importId);
  }

  /** Invites everyone of the list and hands out the slips, once. */
  @Requires('identity.account.manage')
  @HttpCode(200)
  @NoReplay()
  @Post(':importId/commit')
  commit(@Param('importId', ParseUUIDPipe) importId: string): Promise<PeopleImportResult> {
    return this.imports.commit(importId);
  }
}
