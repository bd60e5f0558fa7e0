import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  CreateLegalDocument,
  DocumentRelationInput,
  LegalDocumentDetail,
  LegalDocumentView,
  UpdateLegalDocument,
} from '@congtac/documents-domain';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type { Choice } from '@congtac/shared-ui';

const url = '/api/v1/documents';

/** The register of legal documents. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class DocumentClient {
  private readonly api = inject(Api);

  /** `GET /documents`: one page. */
  documents(
    params: () => Readonly<Record<string, string | number>>,
  ): HttpResourceRef<Page<LegalDocumentView> | undefined> {
    return httpResource<Page<LegalDocumentView>>(() => ({ url, params: { ...params() } }));
  }

  /** `GET /documents/:id` with its relations. */
  document(id: () => string): HttpResourceRef<LegalDocumentDetail | undefined> {
    return httpResource<LegalDocumentDetail>(() => `${url}/${id()}`);
  }

  /** One document now, past any cache; used to show the newer text in a conflict. */
  fetch(id: string): Promise<LegalDocumentDetail> {
    return this.api.get<LegalDocumentDetail>(`${url}/${id}`);
  }

  /** Documents whose number, symbol, title or issuer match. */
  readonly search = async (q: string): Promise<Choice[]> => {
    const page = await this.api.get<Page<LegalDocumentView>>(url, { ...(q && { q }), size: 20 });
    return page.items.map(({ id, label, title }) => ({ value: id, label, detail: title ?? undefined }));
  };

  /** `POST /documents`. */
  create(body: CreateLegalDocument): Promise<LegalDocumentDetail> {
    return this.api.post<LegalDocumentDetail>(url, body);
  }

  /** `PATCH /documents/:id`. */
  update(id: string, version: number, body: UpdateLegalDocument): Promise<LegalDocumentDetail> {
    return this.api.patch<LegalDocumentDetail>(`${url}/${id}`, version, body);
  }

  /** `PUT /documents/:id/relations`: the whole list of relations that start at the document. */
  relate(document: LegalDocumentDetail, relations: readonly DocumentRelationInput[]): Promise<LegalDocumentDetail> {
    return this.api.put<LegalDocumentDetail>(`${url}/${document.id}/relations`, document.version, { relations });
  }
}
