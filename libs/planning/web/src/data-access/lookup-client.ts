import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type { Choice } from '@congtac/shared-ui';
import type { LegalDocumentView } from '@congtac/documents-domain';
import type { PostView } from '@congtac/org-domain';

/** Choices for the pickers of the planning screens: posts that may sign, legal documents; units have their own picker. */
@Service()
export class LookupClient {
  private readonly api = inject(Api);

  /** Legal documents for the bases. */
  readonly documents = async (q: string): Promise<Choice[]> => {
    const page = await this.api.get<Page<LegalDocumentView>>('/api/v1/documents', { ...(q && { q }), size: 20 });
    return page.items.map((one) => ({ value: one.id, label: one.label, detail: one.title ?? undefined }));
  };

  /** Printed names of documents by id; a document out of sight is left out. */
  async documentLabels(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await Promise.allSettled(ids.map((id) => this.api.get<LegalDocumentView>(`/api/v1/documents/${id}`)));
    return new Map(found.flatMap((one) => (one.status === 'fulfilled' ? [[one.value.id, nameOf(one.value)]] : [])));
  }

  /** Posts of a unit that sign documents, with the name of who holds each. */
  async signers(unitId: number): Promise<Choice[]> {
    const { items } = await this.api.get<{ readonly items: readonly PostView[] }>(`/api/v1/units/${unitId}/posts`);
    return items
      .filter((post) => post.isSigner && post.validTo === null)
      .map((post) => ({ value: post.postId, label: [post.titleVi, post.personName].filter(Boolean).join(' · ') }));
  }
}

function nameOf(document: LegalDocumentView): string {
  const { label, title } = document;
  return title && !label.includes(title) ? `${label}: ${title}` : label;
}
