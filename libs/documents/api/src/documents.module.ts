import { Module } from '@nestjs/common';
import { AttachmentCopies } from './attachment/attachment-copies';
import { AttachmentOwners } from './attachment/attachment-owners';
import { AttachmentController } from './attachment/attachment.controller';
import { AttachmentRepository } from './attachment/attachment.repository';
import { AttachmentService } from './attachment/attachment.service';
import { LegalDocumentFiles } from './legal-document/legal-document-files';
import { LegalDocumentRights } from './legal-document/legal-document-rights';
import { LegalDocumentController } from './legal-document/legal-document.controller';
import { LegalDocumentRepository } from './legal-document/legal-document.repository';
import { LegalDocuments } from './legal-document/legal-document.service';

/** Attached files, and legal documents with their relations. */
@Module({
  controllers: [AttachmentController, LegalDocumentController],
  providers: [
    ...[AttachmentOwners, AttachmentRepository, AttachmentService, AttachmentCopies],
    ...[LegalDocumentRepository, LegalDocumentRights, LegalDocuments, LegalDocumentFiles],
  ],
  exports: [AttachmentOwners, AttachmentCopies, LegalDocuments],
})
export class DocumentsModule {}
