import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { LEGAL_DOCUMENT_TYPES, type LegalDocumentDetail } from '@congtac/documents-domain';
import { type AppError, serverErrors, SessionStore, toAppError } from '@congtac/shared-data';
import {
  type Choice,
  type ConflictField,
  DateField,
  DialogFrame,
  Dialogs,
  ErrorSummary,
  formatDate,
  I18n,
  SelectField,
  TextareaField,
  TextField,
} from '@congtac/shared-ui';
import { DocumentClient } from './data-access/document-client';
import { createBody, documentModel, type DocumentModel, documentRules, updateBody } from './document-form';

/** Adds a document to the register or corrects one; closes with the stored document. */
@Component({
  selector: 'ct-document-dialog',
  imports: [
    DateField,
    DialogFrame,
    ErrorSummary,
    FormField,
    MatButton,
    SelectField,
    TextareaField,
    TextField,
    TranslocoPipe,
  ],
  templateUrl: './document-dialog.html',
  styles: `
    .failure {
      margin: 0;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class DocumentDialog {
  private readonly client = inject(DocumentClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  protected readonly document = inject<{ document?: LegalDocumentDetail }>(DIALOG_DATA).document;
  protected readonly ref = inject<DialogRef<LegalDocumentDetail>>(DialogRef);
  protected readonly today = inject(SessionStore).today();

  /** The document this text is based on; moves on when a conflict is settled. */
  private readonly base = signal(this.document);
  private readonly model = signal<DocumentModel>(documentModel(this.document));
  protected readonly form = form(this.model, documentRules);
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly heading = this.document ? 'document.form.editTitle' : 'document.form.addTitle';
  protected readonly types = computed<Choice[]>(() =>
    LEGAL_DOCUMENT_TYPES.map((code) => ({ value: code, label: this.i18n.t(`document.type.${code}`) })),
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const done = await submit(this.form, async () => {
      try {
        this.ref.close(await this.write());
        return undefined;
      } catch (error) {
        return this.refuse(toAppError(error));
      }
    });
    if (!done) this.refused.update((count) => count + 1);
  }

  private write(): Promise<LegalDocumentDetail> {
    const base = this.base();
    if (!base) return this.client.create(createBody(this.model()));
    return this.client.update(base.id, base.version, updateBody(this.model(), documentModel(base)));
  }

  private async refuse(error: AppError) {
    const base = this.base();
    if (error.kind === 'stale' && base) return this.settle(error, base);
    if (error.fields.length > 0) return serverErrors(this.form, error);
    this.failure.set(error);
    return undefined;
  }

  private async settle(error: AppError, base: LegalDocumentDetail): Promise<undefined> {
    const theirs = await this.client.fetch(base.id);
    const fields = this.differences(this.model(), documentModel(theirs));
    const choice = await this.dialogs.conflict({ by: error.by, at: error.at, fields });
    if (choice) this.base.set(theirs);
    if (choice === 'theirs') this.model.set(documentModel(theirs));
    if (choice === 'mine') this.ref.close(await this.write());
    return undefined;
  }

  private differences(mine: DocumentModel, theirs: DocumentModel): ConflictField[] {
    const text = (model: DocumentModel, key: keyof DocumentModel) => {
      if (key === 'typeCode') return this.i18n.t(`document.type.${model.typeCode}`);
      return key === 'issuedOn' ? formatDate(model.issuedOn) : model[key];
    };
    return (['typeCode', 'number', 'symbol', 'title', 'issuerText', 'issuedOn'] as const)
      .filter((key) => mine[key] !== theirs[key])
      .map((key) => ({
        label: this.i18n.t(`document.form.${key === 'typeCode' ? 'type' : key}`),
        mine: text(mine, key),
        theirs: text(theirs, key),
      }));
  }
}
