import { type SchemaPathTree, validateStandardSchema } from '@angular/forms/signals';
import {
  CreateLegalDocument,
  type LegalDocumentType,
  type LegalDocumentView,
  UpdateLegalDocument,
} from '@congtac/documents-domain';
import { dtoSchema, toBody } from '@congtac/shared-data';

/** What the dialog edits; '' = not known. */
export interface DocumentModel {
  typeCode: LegalDocumentType;
  number: string;
  symbol: string;
  title: string;
  issuerText: string;
  issuedOn: string;
}

/** A document as it stands, or an empty one. */
export function documentModel(document?: LegalDocumentView): DocumentModel {
  return {
    typeCode: document?.typeCode ?? 'CV',
    number: document?.number ?? '',
    symbol: document?.symbol ?? '',
    title: document?.title ?? '',
    issuerText: document?.issuerText ?? '',
    issuedOn: document?.issuedOn ?? '',
  };
}

/** The rules of the API's class. */
export function documentRules(path: SchemaPathTree<DocumentModel>): void {
  validateStandardSchema(path, dtoSchema<DocumentModel>(CreateLegalDocument));
}

/** Body of `POST /documents`: what is not known is left out. */
export function createBody(model: DocumentModel): CreateLegalDocument {
  const known = Object.entries(model).filter(([, value]) => value !== '');
  return toBody(CreateLegalDocument, Object.fromEntries(known) as unknown as CreateLegalDocument);
}

/** Body of `PATCH /documents/:id`: only what differs from the document as it was opened. */
export function updateBody(model: DocumentModel, before: DocumentModel): UpdateLegalDocument {
  const changed = Object.entries(model).filter(([key, value]) => value !== before[key as keyof DocumentModel]);
  return toBody(UpdateLegalDocument, Object.fromEntries(changed) as UpdateLegalDocument);
}
