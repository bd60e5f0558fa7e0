import type { CivilDate } from '@congtac/shared-domain';
import type { DocumentRelationKind, LegalDocumentType } from '../legal-document-label';

/** A legal document as lists and plan bases show it. */
export interface LegalDocumentView {
  id: string;
  typeCode: LegalDocumentType;
  number: string | null;
  symbol: string | null;
  title: string | null;
  issuerText: string;
  issuerUnitId: number | null;
  issuedOn: CivilDate | null;
  /** `Chỉ thị số 05-CT/TW ngày 15/05/2016`; unknown parts are left out. */
  label: string;
  demo: boolean;
  version: number;
}

/** A related document: `outgoing` = this one stands so to the other, else the other stands so to this one. */
export interface DocumentRelationView {
  kind: DocumentRelationKind;
  outgoing: boolean;
  document: { id: string; label: string };
}

/** One document with its chain (S1-4). */
export interface LegalDocumentDetail extends LegalDocumentView {
  relations: DocumentRelationView[];
  /** `edit` = the person may correct it, relate it and attach its file. */
  allowed: 'edit'[];
}
