import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ImportView, LINES, StartUnitImport } from '@congtac/org-domain';
import { UnitPicker } from '@congtac/org-ui';
import { type AppError, serverErrors, SessionStore, toAppError, toBody } from '@congtac/shared-data';
import { type Choice, ErrorSummary, FilePicker, I18n, RadioField, SelectField, TextField } from '@congtac/shared-ui';
import { ImportClient } from '../data-access/import-client';
import { UnitClient } from '../data-access/unit-client';
import { type ImportOptions, importRules, namePatterns, sampleList } from './unit-import-form';

/** Step 1: the file, the unit that receives the list, line, codes and how names are made. */
@Component({
  selector: 'ct-unit-import-start',
  imports: [
    ErrorSummary,
    FilePicker,
    FormField,
    MatButton,
    RadioField,
    SelectField,
    TextField,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './unit-import-start.html',
  styleUrl: './unit-import.scss',
})
export class UnitImportStart {
  private readonly client = inject(ImportClient);
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);
  /** Unit chosen on the page before. */
  readonly receiver = input<number>();
  readonly started = output<ImportView>();

  private readonly receiving = computed(() => this.receiver() ?? this.home()?.unitId);
  protected readonly unit = inject(UnitClient).unit(this.receiving);
  private readonly home = computed(() =>
    this.session.view()?.grants.find((grant) => grant.role === 'SYS_ADMIN' && grant.scope === 'SUBTREE'),
  );
  protected readonly unitName = computed(() => (this.unit.hasValue() ? this.unit.value().name : ''));
  private readonly model = linkedSignal<ImportOptions>(() => ({
    parentId: this.receiving() ?? null,
    line: 'FRONT',
    codeSystem: 'NOI_BO',
    namePattern: namePatterns.asWritten,
  }));
  protected readonly form = form(this.model, importRules);
  protected readonly files = signal<readonly File[]>([]);
  protected readonly fileMissing = signal(false);
  protected readonly refused = signal(0);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected readonly lines = computed<Choice[]>(() =>
    LINES.map((line) => ({ value: line, label: this.i18n.t(`org.line.${line}`) })),
  );
  protected readonly patterns = computed<Choice[]>(() => [
    {
      value: namePatterns.asWritten,
      label: this.i18n.t('org.import.asWritten'),
      detail: this.i18n.t('org.import.asWrittenExample'),
    },
    {
      value: namePatterns.front,
      label: this.i18n.t('org.import.front'),
      detail: this.i18n.t('org.import.frontExample'),
    },
    {
      value: namePatterns.party,
      label: this.i18n.t('org.import.party'),
      detail: this.i18n.t('org.import.partyExample'),
    },
  ]);

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    const [file] = this.files();
    this.failure.set(undefined);
    this.fileMissing.set(file === undefined);
    this.busy.set(true);
    const done = await submit(this.form, async () => {
      if (!file) return undefined;
      try {
        this.started.emit(await this.client.start(file, toBody(StartUnitImport, this.model())));
        return undefined;
      } catch (error) {
        // Wrong options stand at their fields, a wrong file is told on top; the choice stays.
        const failure = toAppError(error);
        if (failure.fields.length > 0) return serverErrors(this.form, failure);
        this.failure.set(failure);
        return undefined;
      }
    });
    this.busy.set(false);
    if (!done || !file) this.refused.update((count) => count + 1);
  }

  protected downloadSample(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([sampleList], { type: 'text/csv;charset=utf-8' }));
    link.download = this.i18n.t('org.import.sampleName');
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}
