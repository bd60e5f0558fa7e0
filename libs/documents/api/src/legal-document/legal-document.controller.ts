import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CreateLegalDocument,
  type LegalDocumentDetail,
  LegalDocumentQuery,
  type LegalDocumentView,
  PutDocumentRelations,
  UpdateLegalDocument,
} from '@congtac/documents-domain';
import type { Page } from '@congtac/shared-domain';
import { IfMatch, Requires, SignedIn } from '@congtac/shared-api';
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

  /** Corrects a document: the unit that registered or issued it, and the units above that. */
  @Requires('documents.legal-document.correct')
  @Patch(':id')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateLegalDocument,
  ): Promise<LegalDocumentDetail> {
    return this.documents.update(id, version, body);
  }

  /** Replaces the relations that start at the document. */
  @Requires('documents.legal-document.correct')
  @Put(':id/relations')
  putRelations(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: PutDocumentRelations,
  ): Promise<LegalDocumentDetail> {
    return this.documents.putRelations(id, version, body);
  }
}
