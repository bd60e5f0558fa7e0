import { Injectable } from '@nestjs/common';
import {
  type CreateLegalDocument,
  type LegalDocumentDetail,
  type LegalDocumentQuery,
  type LegalDocumentView,
  legalDocumentLabel,
  legalDocumentProblem,
} from '@congtac/documents-domain';
import { type Page, commonProblem, notFound, offsetOf } from '@congtac/shared-domain';
import { Access, UnitOfWork, constraintProblems, newId } from '@congtac/shared-api';
import { LegalDocumentRepository, type LegalDocumentRow } from './legal-document.repository';

constraintProblems({
  uq_legal_document_number: () => legalDocumentProblem('documents.legal-document-exists'),
});

/** The register of legal documents (S0-7, S1-3, S1-4), common to all units; other contexts ask it for labels. */
@Injectable()
export class LegalDocuments {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly documents: LegalDocumentRepository,
  ) {}

  /** One page of the register for everyone signed in. */
  list(query: LegalDocumentQuery): Promise<Page<LegalDocumentView>> {
    return this.uow.read(async () => {
      const rows = await this.documents.page({ ...query, offset: offsetOf(query) });
      return { items: rows.map(viewOf), total: rows[0]?.total ?? 0 };
    });
  }

  /** One document with its relations. Problem `common.not-found`. */
  get(id: string): Promise<LegalDocumentDetail> {
    return this.uow.read(async () => {
      const [row] = await this.documents.byIds([id]);
      if (!row) throw notFound();
      const relations = await this.documents.relations(id);
      return {
        ...viewOf(row),
        relations: relations.map((other) => ({
          kind: other.kind,
          outgoing: other.outgoing,
          document: { id: other.id, label: legalDocumentLabel(other) },
        })),
      };
    });
  }

  /** Adds a document. Problems `documents.legal-document-nameless`, `documents.legal-document-exists`. */
  create(input: CreateLegalDocument): Promise<LegalDocumentDetail> {
    return this.uow.run(async () => {
      if (!this.access.holds('documents.legal-document.write')) throw commonProblem('common.forbidden');
      if (!input.number && !input.title) throw legalDocumentProblem('documents.legal-document-nameless');
      const id = newId();
      await this.documents.insert(id, input);
      await this.uow.audit({
        action: 'legal-document.created',
        entity: 'legal-document',
        entityId: id,
        unitId: null,
        after: input,
      });
      return this.get(id);
    });
  }

  /** Labels of documents by id, for citing them as bases; unknown ids are left out. Joins the open transaction. */
  labels(ids: readonly string[]): Promise<Map<string, string>> {
    return this.uow.read(async () => {
      const rows = ids.length ? await this.documents.byIds(ids) : [];
      return new Map(rows.map((row) => [row.id, legalDocumentLabel(row)]));
    });
  }
}

function viewOf(row: LegalDocumentRow): LegalDocumentView {
  return {
    id: row.id,
    typeCode: row.typeCode,
    number: row.number,
    symbol: row.symbol,
    title: row.title,
    issuerText: row.issuerText,
    issuerUnitId: row.issuerUnitId,
    issuedOn: row.issuedOn,
    label: legalDocumentLabel(row),
    demo: row.demo,
    version: row.version,
  };
}
