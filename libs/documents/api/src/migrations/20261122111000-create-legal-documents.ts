import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Legal documents and how they stand to each other. The register is common to all units and holds no unit's data, so
 * it carries no row-level security; writing is checked by the service.
 */
export class CreateLegalDocuments20261122111000 implements MigrationInterface {
  readonly name = 'CreateLegalDocuments20261122111000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table documents.legal_document (
        legal_document_id uuid constraint pk_legal_document primary key,
        type_code text not null constraint ck_legal_document_type check
          (type_code in ('CT','NQ','KL','QD','TT','CV','KH','CTR','BC','HD','NQLT','TB')),
        number text, symbol text, title text, issuer_text text not null,
        issuer_unit_id integer constraint fk_legal_document_issuer references org.unit (unit_id),
        issued_on date,
        source_code text, demo boolean not null default false,
        search_text text generated always as (app.fold(coalesce(number, '') ||
          case when position('/' in coalesce(symbol, '')) > 0 then '-' else '/' end || coalesce(symbol, '') || ' ' ||
          coalesce(title, '') || ' ' || issuer_text)) stored,
        version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
        updated_by uuid, updated_by_name text,
        constraint ck_legal_document_named check (number is not null or title is not null)
      );
      create unique index uq_legal_document_number
        on documents.legal_document (type_code, number, symbol, issuer_text, issued_on) nulls not distinct
        where number is not null;
      create unique index uq_legal_document_source on documents.legal_document (source_code)
        where source_code is not null;
      create index ix_legal_document_search on documents.legal_document using gin (search_text gin_trgm_ops);

      create table documents.document_relation (
        from_id uuid not null constraint fk_document_relation_from
          references documents.legal_document (legal_document_id),
        to_id uuid not null constraint fk_document_relation_to
          references documents.legal_document (legal_document_id),
        kind text not null constraint ck_document_relation_kind check
          (kind in ('BASED_ON','CONTINUES','REPLACES','IMPLEMENTS','AMENDS')),
        constraint pk_document_relation primary key (from_id, to_id, kind),
        constraint ck_document_relation_other check (from_id <> to_id)
      );
      create index ix_document_relation_to on documents.document_relation (to_id);

      create view documents.v_legal_document with (security_invoker = true) as
        select legal_document_id, type_code, number, symbol, title, issuer_text, issuer_unit_id, issued_on, demo
        from documents.legal_document;
      create view documents.v_document_relation with (security_invoker = true) as
        select from_id, to_id, kind from documents.document_relation;
      grant select, insert, update, delete on documents.legal_document, documents.document_relation to congtac_app;
      grant select on documents.v_legal_document, documents.v_document_relation to congtac_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
