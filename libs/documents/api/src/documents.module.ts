import { Module } from '@nestjs/common';
import { AttachmentOwners } from './attachment/attachment-owners';
import { AttachmentController } from './attachment/attachment.controller';
import { AttachmentRepository } from './attachment/attachment.repository';
import { AttachmentService } from './attachment/attachment.service';
import { LegalDocumentController } from './legal-document/legal-document.controller';
import { LegalDocumentRepository } from './legal-document/legal-document.repository';
import { LegalDocuments } from './legal-document/legal-document.service';

/** Attached files, and legal documents with their relations. */
@Module({
  controllers: [AttachmentController, LegalDocumentController],
  providers: [AttachmentOwners, AttachmentRepository, AttachmentService, LegalDocumentRepository, LegalDocuments],
  exports: [AttachmentOwners, LegalDocuments],
})
export class DocumentsModule {}
