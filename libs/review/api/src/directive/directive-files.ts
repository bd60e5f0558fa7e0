import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AttachmentOwner, AttachmentOwners } from '@congtac/documents-api';
import { Access } from '@congtac/shared-api';
import { DirectiveReader } from './directive-reader';
import { DirectiveRepository } from './directive.repository';

/** Decides about files on directives: whoever reads the directive reads them, its draft's writers change them. */
@Injectable()
export class DirectiveFiles implements OnModuleInit {
  constructor(
    private readonly owners: AttachmentOwners,
    private readonly access: Access,
    private readonly directives: DirectiveRepository,
    private readonly reader: DirectiveReader,
  ) {}

  onModuleInit(): void {
    this.owners.register('directive', (id) => this.ownerOf(id));
  }

  private async ownerOf(id: string): Promise<AttachmentOwner | undefined> {
    const row = await this.directives.find(id);
    if (!row) return undefined;
    const units = [row.unitId, ...row.recipientUnitIds];
    return {
      unitId: row.unitId,
      ownerUnitId: row.unitId,
      mayRead: units.some((unitId) => this.access.can('review.directive.read', unitId)),
      mayChange: this.reader.allowed(row).includes('attach'),
    };
  }
}
