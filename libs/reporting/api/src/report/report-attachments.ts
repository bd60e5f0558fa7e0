import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentOwners, type AttachmentOwner } from '@congtac/documents-api';
import { ReportReader } from './report-reader';
import { ReportRights } from './report-rights';

/** Decides about files on reports: readers of the report read them, its draft's writers add and remove them. */
@Injectable()
export class ReportAttachments implements OnModuleInit {
  constructor(
    private readonly owners: AttachmentOwners,
    private readonly reader: ReportReader,
    private readonly rights: ReportRights,
  ) {}

  onModuleInit(): void {
    this.owners.register('report', (reportId) => this.ownerOf(reportId));
  }

  private async ownerOf(reportId: string): Promise<AttachmentOwner | undefined> {
    const row = await this.reader.find(reportId);
    if (!row) return undefined;
    const [allowed = []] = await this.rights.allowed([row]);
    return {
      unitId: row.unit_id,
      ownerUnitId: row.owner_unit_id,
      mayRead: true,
      mayChange: allowed.includes('attach'),
    };
  }
}
