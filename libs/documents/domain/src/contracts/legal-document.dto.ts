import {
  ChoiceField,
  type CivilDate,
  CivilDateField,
  IdField,
  ListField,
  PageQuery,
  TextField,
  UnitIdField,
} from '@congtac/shared-domain';
import {
  DOCUMENT_RELATION_KINDS,
  type DocumentRelationKind,
  LEGAL_DOCUMENT_TYPES,
  type LegalDocumentType,
} from '../legal-document-label';

/** Query of `GET /documents`: `q` looks in number, symbol, title and issuer, accents ignored. */
export class LegalDocumentQuery extends PageQuery {
  @ChoiceField({ label: 'Loại văn bản', of: LEGAL_DOCUMENT_TYPES, optional: true })
  typeCode?: LegalDocumentType;
}

/** Body of `POST /documents`. What is not known is left out and stays empty (S0-7). */
export class CreateLegalDocument {
  @ChoiceField({ label: 'Loại văn bản', of: LEGAL_DOCUMENT_TYPES })
  typeCode!: LegalDocumentType;

  @TextField({ label: 'Số', max: 20, optional: true })
  number?: string | null;

  @TextField({ label: 'Ký hiệu', max: 60, optional: true })
  symbol?: string | null;

  @TextField({ label: 'Trích yếu', max: 1000, optional: true })
  title?: string | null;

  @TextField({ label: 'Cơ quan ban hành', max: 300 })
  issuerText!: string;

  @UnitIdField({ label: 'Đơn vị ban hành', optional: true })
  issuerUnitId?: number | null;

  @CivilDateField({ label: 'Ngày ban hành', optional: true })
  issuedOn?: CivilDate | null;
}

/** Body of `PATCH /documents/:id`: null empties a field, a missing field stays. */
export class UpdateLegalDocument {
  @ChoiceField({ label: 'Loại văn bản', of: LEGAL_DOCUMENT_TYPES, optional: true })
  typeCode?: LegalDocumentType;

  @TextField({ label: 'Số', max: 20, optional: true, nullable: true })
  number?: string | null;

  @TextField({ label: 'Ký hiệu', max: 60, optional: true, nullable: true })
  symbol?: string | null;

  @TextField({ label: 'Trích yếu', max: 1000, optional: true, nullable: true })
  title?: string | null;

  @TextField({ label: 'Cơ quan ban hành', max: 300, optional: true })
  issuerText?: string;

  @UnitIdField({ label: 'Đơn vị ban hành', optional: true, nullable: true })
  issuerUnitId?: number | null;

  @CivilDateField({ label: 'Ngày ban hành', optional: true, nullable: true })
  issuedOn?: CivilDate | null;
}

/** One relation, read from the document edited to another. */
export class DocumentRelationInput {
  @ChoiceField({ label: 'Quan hệ', of: DOCUMENT_RELATION_KINDS })
  kind!: DocumentRelationKind;

  @IdField({ label: 'Văn bản liên quan' })
  toId!: string;
}

/** Body of `PUT /documents/:id/relations`: the whole list of relations that start at the document. */
export class PutDocumentRelations {
  @ListField({ label: 'Quan hệ', max: 50, of: () => DocumentRelationInput })
  relations!: DocumentRelationInput[];
}
