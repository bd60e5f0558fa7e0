import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LEGAL_DOCUMENT_TYPES, type LegalDocumentDetail } from '@congtac/documents-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  type Choice,
  Dialogs,
  EmptyState,
  I18n,
  listAddress,
  ListFilters,
  narrowScreen,
  PageHeader,
  Pager,
  queryParam,
  ResourceState,
  SelectField,
  TableRegion,
  TextField,
  ViDatePipe,
} from '@congtac/shared-ui';
import { DocumentClient } from '../data-access/document-client';

/** The register of legal documents, newest first; filters stand in the address. */
@Component({
  selector: 'ct-document-list-page',
  imports: [
    EmptyState,
    ListFilters,
    MatButton,
    PageHeader,
    Pager,
    ResourceState,
    RouterLink,
    SelectField,
    TableRegion,
    TextField,
    TranslocoPipe,
    ViDatePipe,
  ],
  templateUrl: './document-list-page.html',
  styleUrl: './document-list-page.scss',
})
export class DocumentListPage {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);

  protected readonly typeCode = queryParam('loai');
  private readonly address = listAddress();
  protected readonly q = this.address.q;
  protected readonly page = this.address.page;
  protected readonly filter = this.address.filter;
  protected readonly type = this.address.type;
  protected readonly size = 20;
  protected readonly narrow = narrowScreen();

  protected readonly documents = inject(DocumentClient).documents(() => ({
    page: this.page(),
    size: this.size,
    ...(this.q() && { q: this.q() }),
    ...(this.typeCode() && { typeCode: this.typeCode() }),
  }));
  protected readonly filtered = computed(() => this.q() !== '' || this.typeCode() !== '');
  protected readonly mayCreate = computed(() => this.session.has('documents.legal-document.write'));
  protected readonly summary = computed(() =>
    this.documents.hasValue() ? this.i18n.t('document.list.count', { count: this.documents.value().total }) : '',
  );
  protected readonly types = computed<Choice[]>(() =>
    LEGAL_DOCUMENT_TYPES.map((code) => ({ value: code, label: this.i18n.t(`document.type.${code}`) })),
  );

  protected async openNew(): Promise<void> {
    const { DocumentDialog } = await import('../document-dialog');
    const document = await this.dialogs.open<LegalDocumentDetail, object>(DocumentDialog, {});
    if (document) await this.router.navigate(['/van-ban', document.id]);
  }
}
