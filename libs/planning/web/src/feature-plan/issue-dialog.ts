import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, resource, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import type { PlanView } from '@congtac/planning-domain';
import { type AppError, serverErrors, toAppError } from '@congtac/shared-data';
import {
  type Choice,
  DateField,
  DialogFrame,
  ErrorSummary,
  I18n,
  Icon,
  NumberField,
  SelectField,
  TextField,
} from '@congtac/shared-ui';
import { PlanClient } from '../data-access/plan-client';
import { issueBody, issueModel, issueRules, type RecipientLine } from './issue-form';

/** What the dialog needs: the plan, the business date and the posts that may sign. */
export interface IssueData {
  readonly plan: PlanView;
  readonly today: string;
  readonly signers: readonly Choice[];
}

/** Number, symbol, day, signer and recipients, then "Ban hành". Closes with the issued plan. */
@Component({
  selector: 'ct-issue-dialog',
  imports: [
    DateField,
    DialogFrame,
    ErrorSummary,
    FormField,
    Icon,
    MatButton,
    MatIconButton,
    NumberField,
    SelectField,
    TextField,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './issue-dialog.html',
  styleUrl: './issue-dialog.scss',
})
export class IssueDialog {
  private readonly client = inject(PlanClient);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<IssueData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<PlanView>>(DialogRef);

  private readonly model = signal(issueModel(this.data.plan, this.data.today));
  protected readonly form = form(
    this.model,
    issueRules(() => this.i18n.t('planning.issue.signerMissing')),
  );
  protected readonly words = signal('');
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly recipientError = computed(() => {
    const field = this.form.recipients();
    return field.touched() ? field.errors()[0]?.message : undefined;
  });

  /** The next free number under the symbol and in the year being typed (I-19). */
  protected readonly suggestion = resource({
    params: () => ({ symbol: this.model().symbol.trim(), issuedOn: this.model().issuedOn }),
    loader: async ({ params, abortSignal }) => {
      await quiet(abortSignal);
      return this.client.suggestNumber(this.data.plan.id, params.symbol, params.issuedOn);
    },
  });
  protected readonly nextNumber = computed(() => (this.suggestion.hasValue() ? this.suggestion.value().number : null));

  constructor() {
    effect(() => {
      if (!this.suggestion.hasValue()) return;
      const { number, symbol } = this.suggestion.value();
      this.model.update((model) =>
        model.symbol === '' ? { ...model, symbol, number: model.number ?? number } : model,
      );
    });
  }

  protected useNumber(number: number): void {
    this.model.update((model) => ({ ...model, number }));
  }

  protected add(line: RecipientLine): void {
    const known = this.model().recipients.some((one) => one.unitId === line.unitId && one.text === line.text);
    if (!known) this.model.update((model) => ({ ...model, recipients: [...model.recipients, line] }));
  }

  protected addWords(): void {
    this.add({ unitId: null, text: this.words().trim() });
    this.words.set('');
  }

  protected remove(index: number): void {
    this.model.update((model) => ({ ...model, recipients: model.recipients.filter((_, at) => at !== index) }));
  }

  protected async issue(event: Event): Promise<void> {
    event.preventDefault();
    if (this.words().trim() !== '') this.addWords();
    this.failure.set(undefined);
    const done = await submit(this.form, async () => {
      try {
        this.ref.close(await this.client.issue(this.data.plan, issueBody(this.model())));
        return undefined;
      } catch (error) {
        // Refusals belong to their fields; everything else is told on top. The typed data stays.
        return this.refuse(toAppError(error));
      }
    });
    if (!done) this.refused.update((count) => count + 1);
  }

  private refuse(error: AppError) {
    if (error.fields.length > 0) return serverErrors(this.form, error);
    this.failure.set(error);
    return undefined;
  }
}

/** Waits until nothing more is typed. */
function quiet(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, 300);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Error('asked anew'));
    });
  });
}
