import { AttachmentEntity } from './attachment/attachment.entity';
import { CreateDocuments20261122110000 } from './migrations/20261122110000-create-documents';

export { AttachmentOwners } from './attachment/attachment-owners';
export type { AttachmentOwner, AttachmentOwnerLookup } from './attachment/attachment-owners';
export { DocumentsModule } from './documents.module';

/** Rows of schema `documents`. */
export const documentsEntities = [AttachmentEntity];

/** Migrations of schema `documents`, in order. */
export const documentsMigrations = [CreateDocuments20261122110000];
