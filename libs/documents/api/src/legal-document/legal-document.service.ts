import { Injectable } from '@nestjs/common';
import {
  type CreateLegalDocument,
  type LegalDocumentDetail,
  type LegalDocumentQuery,
  type LegalDocumentView,
  legalDocumentLabel,
  legalDocumentProblem,
  type PutDocumentRelations,
  type UpdateLegalDocument,
} from '@congtac/documents-domain';
import { type Page, commonProblem, notFound, offsetOf } from '@congtac/shared-domain';
import { Access, UnitOfWork, constraintProblems, guardedUpdate, newId } from '@congtac/shared-api';
import { LegalDocumentRights } from './legal-document-rights';
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
    private readonly rights: LegalDocumentRights,
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
      const row = await this.found(id);
      const relations = await this.documents.relations(id);
      return {
        ...viewOf(row),
        allowed: this.rights.mayCorrect(row) ? ['edit'] : [],
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
      await this.documents.insert(id, input, this.rights.registeringUnit() ?? null);
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

  /**
   * Corrects what the register says. Problems `common.forbidden`, `common.stale`, `documents.legal-document-nameless`,
   * `documents.legal-document-exists`.
   */
  update(id: string, version: number, input: UpdateLegalDocument): Promise<LegalDocumentDetail> {
    return this.uow.run(async () => {
      const before = await this.correctable(id);
      const after = { ...before, ...input };
      if (!after.number && !after.title) throw legalDocumentProblem('documents.legal-document-nameless');
      const set = columnsOf(input);
      await guardedUpdate(this.uow, {
        table: 'documents.legal_document',
        key: { legal_document_id: id },
        version,
        set,
      });
      await this.audit('legal-document.updated', id, { before: pick(before, input), after: input });
      return this.get(id);
    });
  }

  /**
   * Replaces the relations that start at the document (S1-4). Problems `common.forbidden`, `common.stale`,
   * `common.not-found` for an unknown document, `documents.relation-circular`.
   */
  putRelations(id: string, version: number, { relations }: PutDocumentRelations): Promise<LegalDocumentDetail> {
    return this.uow.run(async () => {
      await this.correctable(id);
      const known = await this.documents.byIds(relations.map((one) => one.toId));
      if (relations.some((one) => one.toId === id || !known.some((other) => other.id === one.toId))) throw notFound();
      await guardedUpdate(this.uow, {
        table: 'documents.legal_document',
        key: { legal_document_id: id },
        version,
        set: {},
      });
      await this.documents.replaceRelations(id, relations);
      const circle = await this.documents.circle(id);
      if (circle) throw legalDocumentProblem('documents.relation-circular', { other: legalDocumentLabel(circle) });
      await this.audit('legal-document.related', id, { after: { relations } });
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

  private async found(id: string): Promise<LegalDocumentRow> {
    const [row] = await this.documents.byIds([id]);
    if (!row) throw notFound();
    return row;
  }

  private async correctable(id: string): Promise<LegalDocumentRow> {
    const row = await this.found(id);
    if (!this.rights.mayCorrect(row)) throw commonProblem('common.forbidden');
    return row;
  }

  private audit(action: string, entityId: string, change: { before?: object; after: object }): Promise<void> {
    return this.uow.audit({ action, entity: 'legal-document', entityId, unitId: null, ...change });
  }
}

function columnsOf(input: UpdateLegalDocument): Record<string, unknown> {
  const columns = {
    type_code: input.typeCode,
    number: input.number,
    symbol: input.symbol,
    title: input.title,
    issuer_text: input.issuerText,
    issuer_unit_id: input.issuerUnitId,
    issued_on: input.issuedOn,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** The values a change replaces. */
function pick(row: LegalDocumentRow, input: UpdateLegalDocument): object {
  return Object.fromEntries(Object.keys(input).map((key) => [key, row[key as keyof LegalDocumentRow]]));
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
