import { ChoiceField, type CivilDate, CivilDateField, PageQuery, TextField, UnitIdField } from '@congtac/shared-domain';
import { LEGAL_DOCUMENT_TYPES, type LegalDocumentType } from '../legal-document-label';

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
