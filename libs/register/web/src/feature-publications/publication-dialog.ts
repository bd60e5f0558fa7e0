import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  PUBLICATION_KINDS,
  type PublicationKind,
  type PublicationView,
  SavePublication,
} from '@congtac/register-domain';
import { dtoSchema, serverErrors, toAppError, toBody } from '@congtac/shared-data';
import { type Choice, DialogFrame, ErrorSummary, I18n, NumberField, SelectField, TextField } from '@congtac/shared-ui';
import { PublicationClient } from '../data-access/publication-client';
import { wordsOf } from '../failure-words';

/** A publication to correct, or the units one may keep a new one for. */
export interface PublicationData {
  readonly publication?: PublicationView;
  readonly units: readonly Choice[];
}

interface Model {
  unitId: string;
  title: string;
  kind: PublicationKind;
  issuerText: string;
  issuesPerYear: number | null;
}

/** Adds or corrects a publication; closes with the stored one. */
@Component({
  selector: 'ct-publication-dialog',
  imports: [DialogFrame, ErrorSummary, FormField, MatButton, NumberField, SelectField, TextField, TranslocoPipe],
  templateUrl: './publication-dialog.html',
  styles: `
    .failure {
      margin: 0;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class PublicationDialog {
  private readonly client = inject(PublicationClient);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<PublicationData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<PublicationView>>(DialogRef);

  private readonly model = signal<Model>({
    unitId: String(this.data.publication?.unitId ?? this.data.units[0]?.value ?? ''),
    title: this.data.publication?.title ?? '',
    kind: this.data.publication?.kind ?? 'BULLETIN',
    issuerText: this.data.publication?.issuerText ?? '',
    issuesPerYear: this.data.publication?.issuesPerYear ?? null,
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, dtoSchema<Model>(PublicationFields)),
  );
  protected readonly refused = signal(0);
  protected readonly failure = signal('');
  protected readonly kinds = computed<Choice[]>(() =>
    PUBLICATION_KINDS.map((code) => ({ value: code, label: this.i18n.t(`register.kind.${code}`) })),
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set('');
    const done = await submit(this.form, async () => {
      try {
        this.ref.close(await this.write());
        return undefined;
      } catch (error) {
        const refusal = toAppError(error);
        if (refusal.fields.length > 0) return serverErrors(this.form, refusal);
        this.failure.set(wordsOf(error, this.i18n));
        return undefined;
      }
    });
    if (!done) this.refused.update((count) => count + 1);
  }

  private write(): Promise<PublicationView> {
    const body = toBody(SavePublication, { ...this.model(), unitId: Number(this.model().unitId) });
    const { publication } = this.data;
    return publication ? this.client.update(publication, body) : this.client.create(body);
  }
}

/** The rules of `SavePublication` for a form whose unit is chosen from a list. */
class PublicationFields extends SavePublication {
  override unitId = 1;
}
