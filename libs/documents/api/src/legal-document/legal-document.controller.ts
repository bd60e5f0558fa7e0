import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CreateLegalDocument,
  type LegalDocumentDetail,
  LegalDocumentQuery,
  type LegalDocumentView,
} from '@congtac/documents-domain';
import type { Page } from '@congtac/shared-domain';
import { Requires, SignedIn } from '@congtac/shared-api';
import { LegalDocuments } from './legal-document.service';

/** Legal documents: the bases that plans and reviews cite. */
@ApiTags('documents')
@Controller('v1/documents')
export class LegalDocumentController {
  constructor(private readonly documents: LegalDocuments) {}

  /** One page; `q` ignores accents. */
  @SignedIn()
  @Get()
  list(@Query() query: LegalDocumentQuery): Promise<Page<LegalDocumentView>> {
    return this.documents.list(query);
  }

  /** One document with the documents it continues, implements … and those that do so to it. */
  @SignedIn()
  @Get(':id')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<LegalDocumentDetail> {
    return this.documents.get(id);
  }

  /** Adds a document to the register. */
  @Requires('documents.legal-document.write')
  @Post()
  create(@Body() body: CreateLegalDocument): Promise<LegalDocumentDetail> {
    return this.documents.create(body);
  }
}
