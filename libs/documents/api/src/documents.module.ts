import { Module } from '@nestjs/common';
import { AttachmentOwners } from './attachment/attachment-owners';
import { AttachmentController } from './attachment/attachment.controller';
import { AttachmentRepository } from './attachment/attachment.repository';
import { AttachmentService } from './attachment/attachment.service';

/** Attached files, and legal documents with their relations. */
@Module({
  controllers: [AttachmentController],
  providers: [AttachmentOwners, AttachmentRepository, AttachmentService],
  exports: [AttachmentOwners],
})
export class DocumentsModule {}
