import { Injectable } from '@nestjs/common';
import { writeDocx } from '@congtac/documents-api';
import type { OfficialDocument } from '@congtac/documents-domain';
import { reviewDocument } from '@congtac/review-domain';
import { foldVietnamese } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { ReviewReader } from '../review/review-reader';

/** A file to be sent. */
export interface ExportedFile {
  name: string;
  bytes: Buffer;
}

/** The printed document of a review, as data for the preview and as DOCX (S3-35). */
@Injectable()
export class ReviewExportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: ReviewReader,
  ) {}

  /** The document as blocks, for the preview on screen. */
  preview(id: string): Promise<OfficialDocument> {
    return this.uow.read(async () => {
      const view = await this.reader.view(id);
      return reviewDocument(view, { line: view.unitLine, parentName: view.parentUnitName });
    });
  }

  /** The document as a Word file; stamped DỰ THẢO until the review is accepted. */
  async docx(id: string): Promise<ExportedFile> {
    const document = await this.preview(id);
    return { name: fileNameOf(document), bytes: await writeDocx(document) };
  }
}

/** `bao-cao-uy-ban-mttq-viet-nam-phuong-cam-chau-2020-06-30.docx`: plain letters that every system takes. */
function fileNameOf(document: OfficialDocument): string {
  const words = foldVietnamese(
    `bao cao ${document.issuingBody} ${document.datedOn}${document.draft ? ' du thao' : ''}`,
  );
  return `${words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}.docx`;
}
