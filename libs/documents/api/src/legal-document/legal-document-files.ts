import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AttachmentOwner, AttachmentOwners } from '../attachment/attachment-owners';
import { LegalDocumentRepository } from './legal-document.repository';
import { LegalDocumentRights } from './legal-document-rights';

/** Decides about the files of legal documents: everyone signed in reads, who may correct the document adds and removes. */
@Injectable()
export class LegalDocumentFiles implements OnModuleInit {
  constructor(
    private readonly owners: AttachmentOwners,
    private readonly documents: LegalDocumentRepository,
    private readonly rights: LegalDocumentRights,
  ) {}

  onModuleInit(): void {
    this.owners.register('legal-document', (id) => this.ownerOf(id));
  }

  /** A file belongs to the unit of the person who brings it, because row-level security lets nobody write elsewhere. */
  private async ownerOf(id: string): Promise<AttachmentOwner | undefined> {
    const [document] = await this.documents.byIds([id]);
    if (!document) return undefined;
    const unitId = this.rights.registeringUnit();
    const answering = document.registeredByUnitId ?? document.issuerUnitId ?? 0;
    const mayChange = unitId !== undefined && this.rights.mayCorrect(document);
    return { unitId: unitId ?? answering, ownerUnitId: unitId ?? answering, mayRead: true, mayChange };
  }
}
