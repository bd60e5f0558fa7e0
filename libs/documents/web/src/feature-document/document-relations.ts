import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  DOCUMENT_RELATION_KINDS,
  type DocumentRelationInput,
  type DocumentRelationKind,
  type DocumentRelationView,
  type LegalDocumentDetail,
} from '@congtac/documents-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { AutocompleteField, type Choice, I18n, SelectField } from '@congtac/shared-ui';
import { DocumentClient } from '../data-access/document-client';

/** How the document stands to others, in both directions (S1-4). */
@Component({
  selector: 'ct-document-relations',
  imports: [AutocompleteField, MatButton, RouterLink, SelectField, TranslocoPipe],
  templateUrl: './document-relations.html',
  styleUrl: './document-relations.scss',
})
export class DocumentRelations {
  private readonly client = inject(DocumentClient);
  private readonly i18n = inject(I18n);
  readonly document = input.required<LegalDocumentDetail>();
  readonly editable = input.required<boolean>();
  /** The document with its new relations. */
  readonly changed = output<LegalDocumentDetail>();

  protected readonly kind = signal<DocumentRelationKind>('IMPLEMENTS');
  protected readonly other = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly search = async (text: string): Promise<Choice[]> =>
    (await this.client.search(text)).filter((choice) => choice.value !== this.document().id);
  protected readonly kinds = computed<Choice<DocumentRelationKind>[]>(() =>
    DOCUMENT_RELATION_KINDS.map((code) => ({ value: code, label: this.i18n.t(`document.relation.${code}`) })),
  );

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const toId = this.other();
    if (toId === null) return;
    const added = await this.save([...this.outgoing(), { kind: this.kind(), toId }]);
    if (added) this.other.set(null);
  }

  protected remove(relation: DocumentRelationView): void {
    void this.save(this.outgoing().filter((one) => one.kind !== relation.kind || one.toId !== relation.document.id));
  }

  private outgoing(): DocumentRelationInput[] {
    return this.document()
      .relations.filter((one) => one.outgoing)
      .map((one) => ({ kind: one.kind, toId: one.document.id }));
  }

  private async save(relations: readonly DocumentRelationInput[]): Promise<boolean> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      this.changed.emit(await this.client.relate(this.document(), relations));
      return true;
    } catch (error) {
      this.failure.set(toAppError(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
