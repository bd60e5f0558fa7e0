import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import {
  ATTACHMENT_MAX_BYTES,
  AttachmentQuery,
  CreateAttachment,
  type AttachmentView,
} from '@congtac/documents-domain';
import { AcceptsFile, IfMatch, Requires } from '@congtac/shared-api';
import type { Response } from 'express';
import { AttachmentService, type UploadedBytes } from './attachment.service';
import { contentHeaders } from './content-headers';

/** Attached files. */
@Controller('v1/attachments')
export class AttachmentController {
  constructor(private readonly attachments: AttachmentService) {}

  @Get()
  @Requires('documents.attachment.use')
  list(@Query() query: AttachmentQuery): Promise<AttachmentView[]> {
    return this.attachments.list(query);
  }

  @Post()
  @Requires('documents.attachment.use')
  @AcceptsFile({ maxBytes: ATTACHMENT_MAX_BYTES })
  add(@Body() body: CreateAttachment, @UploadedFile() file?: UploadedBytes): Promise<AttachmentView> {
    return this.attachments.add(body, file);
  }

  @Get(':id/content')
  @Requires('documents.attachment.use')
  async content(@Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) response: Response) {
    const content = await this.attachments.content(id);
    response.set(contentHeaders(content));
    return new StreamableFile(content.stream);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('documents.attachment.use')
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.attachments.remove(id, version);
  }
}
