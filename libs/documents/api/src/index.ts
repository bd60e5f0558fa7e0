import { AttachmentEntity } from './attachment/attachment.entity';
import { DocumentRelationEntity, LegalDocumentEntity } from './legal-document/legal-document.entity';
import { CreateDocuments20261122110000 } from './migrations/20261122110000-create-documents';
import { CreateLegalDocuments20261122111000 } from './migrations/20261122111000-create-legal-documents';
import { CorrectLegalDocuments20261122165100 } from './migrations/20261122165100-correct-legal-documents';
import { WidenAttachments20261122165000 } from './migrations/20261122165000-widen-attachments';

export { AttachmentCopies } from './attachment/attachment-copies';
export { AttachmentOwners } from './attachment/attachment-owners';
export type { AttachmentOwner, AttachmentOwnerLookup } from './attachment/attachment-owners';
export { DocumentsModule } from './documents.module';
export { contentHeaders } from './attachment/content-headers';
export { type Board, type BoardCell, type BoardColumn, writeBoardPdf } from './official/board-pdf';
export { writeDocx } from './official/docx-writer';
export { writePdf } from './official/pdf-writer';
export { writeCsv, writeSheet, type SheetColumn, type SheetValue } from './official/plain-sheet';
export { writeXlsx } from './official/xlsx-writer';
export { LegalDocuments } from './legal-document/legal-document.service';

/** Rows of schema `documents`. */
export const documentsEntities = [AttachmentEntity, LegalDocumentEntity, DocumentRelationEntity];

/** Migrations of schema `documents`, in order. */
export const documentsMigrations = [
  CreateDocuments20261122110000,
  CreateLegalDocuments20261122111000,
  WidenAttachments20261122165000,
  CorrectLegalDocuments20261122165100,
];
