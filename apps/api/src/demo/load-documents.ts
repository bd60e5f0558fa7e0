import type { DemoContext } from './demo-context';
import { insertRows } from './insert';

/** Legal documents of the texts and how they stand to each other; number, symbol, title and date may be unknown. */
export async function loadDocuments(context: DemoContext): Promise<void> {
  const { seed, uow } = context;
  await insertRows(
    uow,
    'documents.legal_document',
    seed.documents.map((document) => ({
      legal_document_id: context.id('document', document.code),
      type_code: document.kind,
      number: document.number,
      symbol: document.symbol,
      title: document.title,
      issuer_text: document.issuer,
      issued_on: document.issuedOn,
      source_code: document.code,
    })),
  );
  await insertRows(
    uow,
    'documents.document_relation',
    seed.documentRelations.map((relation) => ({
      from_id: context.id('document', relation.from),
      to_id: context.id('document', relation.to),
      kind: relation.kind,
    })),
  );
}
