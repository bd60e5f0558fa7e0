import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type { Choice } from '@congtac/shared-ui';
import type { LegalDocumentView } from '@congtac/documents-domain';
import type { PostView, UnitListItem } from '@congtac/org-domain';

/** Choices for the pickers of the planning screens: units, posts that may sign, legal documents. */
@Service()
export class LookupClient {
  private readonly api = inject(Api);

  /** Units whose name matches, accents or not; the line below tells which unit it is under. */
  readonly units = async (q: string): Promise<Choice<number>[]> => {
    const page = await this.api.get<Page<UnitListItem>>('/api/v1/units', { ...(q && { q }), size: 20 });
    return page.items.map((unit) => ({ value: unit.unitId, label: unit.name, detail: pathOf(unit) }));
  };

  /** Legal documents for the bases. */
  readonly documents = async (q: string): Promise<Choice[]> => {
    const page = await this.api.get<Page<LegalDocumentView>>('/api/v1/documents', { ...(q && { q }), size: 20 });
    return page.items.map((one) => ({ value: one.id, label: one.label, detail: one.title ?? undefined }));
  };

  /** Posts of a unit that sign documents, with the name of who holds each. */
  async signers(unitId: number): Promise<Choice[]> {
    const { items } = await this.api.get<{ readonly items: readonly PostView[] }>(`/api/v1/units/${unitId}/posts`);
    return items
      .filter((post) => post.isSigner && post.validTo === null)
      .map((post) => ({ value: post.postId, label: [post.titleVi, post.personName].filter(Boolean).join(' · ') }));
  }
}

function pathOf(unit: UnitListItem): string {
  return unit.path.map((one) => one.name).join(' › ');
}
