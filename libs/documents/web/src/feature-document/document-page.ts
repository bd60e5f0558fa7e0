import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LegalDocumentDetail } from '@congtac/documents-domain';
import { Attachments } from '@congtac/documents-ui';
import { type Breadcrumb, Dialogs, formatDate, I18n, Icon, PageHeader, ResourceState } from '@congtac/shared-ui';
import { DocumentClient } from '../data-access/document-client';
import { DocumentRelations } from './document-relations';

/** One legal document: what is known of it, how far it has come, related documents, files. Prints as it stands. */
@Component({
  selector: 'ct-document-page',
  imports: [Attachments, DocumentRelations, Icon, MatButton, PageHeader, ResourceState, RouterOutlet, TranslocoPipe],
  templateUrl: './document-page.html',
  styleUrl: './document-page.scss',
})
export class DocumentPage {
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  readonly id = input.required<string>();
  protected readonly resource = inject(DocumentClient).document(this.id);
  protected readonly editable = computed(
    () => this.resource.hasValue() && this.resource.value().allowed.includes('edit'),
  );
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('document.list.title'), url: '/van-ban' },
  ]);
  protected readonly facts = computed(() => {
    if (!this.resource.hasValue()) return [];
    const { typeCode, number, symbol, title, issuerText, issuedOn } = this.resource.value();
    return [
      { label: 'document.form.type', text: this.i18n.t(`document.type.${typeCode}`) },
      { label: 'document.form.number', text: number },
      { label: 'document.form.symbol', text: symbol },
      { label: 'document.form.issuedOn', text: formatDate(issuedOn) },
      { label: 'document.form.issuerText', text: issuerText },
      { label: 'document.form.title', text: title },
    ];
  });

  protected async edit(document: LegalDocumentDetail): Promise<void> {
    const { DocumentDialog } = await import('../document-dialog');
    const changed = await this.dialogs.open<LegalDocumentDetail, object>(DocumentDialog, { document });
    if (changed) this.resource.set(changed);
  }

  protected print(): void {
    window.print();
  }
}
