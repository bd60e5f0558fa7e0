import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LegalReachView } from '@congtac/planning-domain';
import { Requires } from '@congtac/shared-api';
import { LegalReach } from './legal-reach.service';

/** What became of a legal document. */
@ApiTags('plans')
@Controller('v1/legal-reach')
export class LegalReachController {
  constructor(private readonly reach: LegalReach) {}

  /** Documents, plans and units that rest on the document, and the units with nothing yet. */
  @Requires('planning.issued.read')
  @Get(':documentId')
  of(@Param('documentId', ParseUUIDPipe) documentId: string): Promise<LegalReachView> {
    return this.reach.of(documentId);
  }
}
