import { Injectable } from '@nestjs/common';
import { Access } from '@congtac/shared-api';
import type { LegalDocumentRow } from './legal-document.repository';

/** Who may correct an entry of the common register, and in whose name one is made. */
@Injectable()
export class LegalDocumentRights {
  constructor(private readonly access: Access) {}

  /**
   * The unit that registered the document, the unit that issued it, and units above either may correct it. An entry that
   * names neither is nobody's in particular: whoever writes plans may correct it, and the audit trail says who did.
   */
  mayCorrect(document: Pick<LegalDocumentRow, 'registeredByUnitId' | 'issuerUnitId'>): boolean {
    const answering = [document.registeredByUnitId, document.issuerUnitId].filter((unitId) => unitId !== null);
    if (answering.length === 0) return this.access.holds('documents.legal-document.write');
    return answering.some((unitId) => this.access.can('documents.legal-document.correct', unitId));
  }

  /** The unit an entry of the signed-in person is registered by: that of the acting post, else the first that may write. */
  registeringUnit(): number | undefined {
    const { posts, actingPostId, grants } = this.access.actor;
    const acting = posts.filter((post) => post.postId === actingPostId);
    return [...acting, ...grants]
      .map((place) => place.unitId)
      .find((unitId) => this.access.can('documents.legal-document.write', unitId));
  }
}
