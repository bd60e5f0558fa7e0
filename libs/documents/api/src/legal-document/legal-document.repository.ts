import { Injectable } from '@nestjs/common';
import type {
  CreateLegalDocument,
  DocumentRelationInput,
  DocumentRelationKind,
  LegalDocumentType,
} from '@congtac/documents-domain';
import { type CivilDate, foldVietnamese } from '@congtac/shared-domain';
import { UnitOfWork, currentActor } from '@congtac/shared-api';

/** A document as read. */
export interface LegalDocumentRow {
  id: string;
  typeCode: LegalDocumentType;
  number: string | null;
  symbol: string | null;
  title: string | null;
  issuerText: string;
  issuerUnitId: number | null;
  registeredByUnitId: number | null;
  issuedOn: CivilDate | null;
  demo: boolean;
  version: number;
}

const COLUMNS = `d.legal_document_id as id, d.type_code as "typeCode", d.number, d.symbol, d.title,
  d.issuer_text as "issuerText", d.issuer_unit_id as "issuerUnitId", d.registered_by_unit_id as "registeredByUnitId", d.issued_on as "issuedOn", d.demo, d.version`;

/** SQL of legal documents. */
@Injectable()
export class LegalDocumentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One page of the register; `q` is looked for without accents in number, symbol, title and issuer. */
  page(filter: { q?: string; typeCode?: string; offset: number; size: number }) {
    const q = filter.q ? `%${foldVietnamese(filter.q).replace(/[\\%_]/g, '\\$&')}%` : null;
    return this.uow.query<LegalDocumentRow & { total: number }>(
      `select ${COLUMNS}, count(*) over ()::int as total from documents.legal_document d
       where ($1::text is null or d.search_text like $1) and ($2::text is null or d.type_code = $2)
       order by d.issued_on desc nulls last, d.search_text, d.legal_document_id offset $3 limit $4`,
      [q, filter.typeCode ?? null, filter.offset, filter.size],
    );
  }

  /** Documents by id, in no order; unknown ids are left out. */
  byIds(ids: readonly string[]): Promise<LegalDocumentRow[]> {
    return this.uow.query<LegalDocumentRow>(
      `select ${COLUMNS} from documents.legal_document d where d.legal_document_id = any($1)`,
      [ids],
    );
  }

  /** Relations of a document in both directions, with the other document. */
  relations(id: string): Promise<(LegalDocumentRow & { kind: DocumentRelationKind; outgoing: boolean })[]> {
    return this.uow.query(
      `select ${COLUMNS}, r.kind, r.from_id = $1 as outgoing
       from documents.document_relation r
       join documents.legal_document d on d.legal_document_id = case when r.from_id = $1 then r.to_id else r.from_id end
       where $1 in (r.from_id, r.to_id) order by outgoing desc, r.kind, d.issued_on nulls last`,
      [id],
    );
  }

  /** Adds a document under a given id, registered by a unit of the person. */
  async insert(id: string, input: CreateLegalDocument, unitId: number | null): Promise<void> {
    const actor = currentActor();
    await this.uow.query(
      `insert into documents.legal_document (legal_document_id, type_code, number, symbol, title, issuer_text,
         issuer_unit_id, issued_on, updated_by, updated_by_name, registered_by_unit_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        input.typeCode,
        input.number ?? null,
        input.symbol ?? null,
        input.title ?? null,
        input.issuerText,
        input.issuerUnitId ?? null,
        input.issuedOn ?? null,
        actor.accountId,
        actor.displayName,
        unitId,
      ],
    );
  }

  /** Replaces the relations that start at a document. */
  async replaceRelations(id: string, relations: readonly DocumentRelationInput[]): Promise<void> {
    await this.uow.query('delete from documents.document_relation where from_id = $1', [id]);
    await this.uow.query(
      `insert into documents.document_relation (from_id, to_id, kind)
       select distinct $1::uuid, r."toId", r.kind from jsonb_to_recordset($2::jsonb) as r ("toId" uuid, kind text)`,
      [id, JSON.stringify(relations)],
    );
  }

  /** The first document reached from `id` by relations of one kind that leads back to `id`, if any. */
  circle(id: string): Promise<LegalDocumentRow | undefined> {
    return this.uow.one<LegalDocumentRow>(
      `with recursive reached as (
         select r.to_id, r.kind, r.to_id as first_id from documents.document_relation r where r.from_id = $1
         union
         select r.to_id, r.kind, w.first_id from reached w
         join documents.document_relation r on r.from_id = w.to_id and r.kind = w.kind
       )
       select ${COLUMNS} from reached w join documents.legal_document d on d.legal_document_id = w.first_id
       where w.to_id = $1 limit 1`,
      [id],
    );
  }
}
