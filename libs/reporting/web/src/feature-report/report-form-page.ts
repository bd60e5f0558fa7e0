import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, inject, resource, signal, viewChild, type ElementRef } from '@angular/core';
import { FormField, submit, type ValidationError } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportView } from '@congtac/reporting-domain';
import { AppError, Connection, serverErrors, SessionStore, toAppError } from '@congtac/shared-data';
import {
  CheckboxField,
  Dialogs,
  EmptyState,
  ErrorSummary,
  formatTime,
  I18n,
  Icon,
  NumberField,
  PageHeader,
  ResourceState,
  SelectField,
  TextareaField,
  Toaster,
  ViDatePipe,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { FigureClient } from '../data-access/figure-client';
import { ReportClient } from '../data-access/report-client';
import { narrowScreen } from '../feature-overview/narrow-screen';
import { CopyForward } from './copy-forward';
import { EvidenceEditor } from './evidence-editor';
import { FigureFields } from './figure-fields';
import { answered, answerOf } from './plain-answer';
import { ReportEditor } from './report-editor';
import { indicatorOf, rowPointer, warningsOf } from './report-model';
import { SavingLine } from './saving-line';
import { YesNoQuestion } from './yes-no-question';

/** Longest texts of `UpdateReport`, for the counters. */
const limits = { result: 20_000, other: 10_000 } as const;

/** The report form, made for one thumb: figures, three questions, photos, one button. Text is never lost. */
@Component({
  selector: 'ct-report-form-page',
  imports: [
    CheckboxField,
    CopyForward,
    EmptyState,
    ErrorSummary,
    EvidenceEditor,
    FigureFields,
    FormField,
    Icon,
    MatButton,
    NgTemplateOutlet,
    NumberField,
    PageHeader,
    ResourceState,
    RouterLink,
    SavingLine,
    SelectField,
    TextareaField,
    TranslocoPipe,
    ViDatePipe,
    ViDateTimePipe,
    YesNoQuestion,
  ],
  providers: [ReportEditor],
  templateUrl: './report-form-page.html',
  styleUrl: './report-form-page.scss',
})
export class ReportFormPage {
  private readonly router = inject(Router);
  private readonly client = inject(ReportClient);
  private readonly connection = inject(Connection);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly trouble = viewChild<ElementRef<HTMLElement>>('trouble');
  protected readonly editor = inject(ReportEditor);
  protected readonly today = inject(SessionStore).today;
  protected readonly limits = limits;

  protected readonly opened = resource({ loader: () => this.editor.open() });
  protected readonly report = this.editor.report;
  protected readonly writable = computed(() => this.report()?.allowed.includes('edit') ?? false);
  protected readonly refused = signal(0);
  private readonly narrow = narrowScreen();
  /** Everything but the figures stands folded: on phones where there is a figure, and for area heads always. */
  protected readonly folded = computed(
    () => this.editor.plain() || (this.narrow() && this.editor.value().values.length > 0),
  );
  protected readonly answer = computed(() => answerOf(this.editor.value(), this.words()));
  protected readonly periods = computed(() => {
    const own = { value: '', label: this.i18n.t('reporting.write.period.byTask') };
    return [own, ...this.catalogue.value().map((period) => ({ value: period.periodId, label: period.name }))];
  });
  private readonly catalogue = inject(FigureClient).periods(
    () => (this.report()?.occurrenceId === null ? this.report()?.unitId : undefined),
    () => Number((this.report()?.periodTo ?? this.today()).slice(0, 4)),
  );
  /** Why the report could not be sent; `offline` has its own words and a button to send again. */
  protected readonly failure = signal<AppError | undefined>(undefined);

  constructor() {
    effect(() => {
      if (this.failure()) this.trouble()?.nativeElement.focus();
    });
  }

  /** Asked by the router: only text that could be stored nowhere holds the user back. */
  async mayLeave(): Promise<boolean> {
    if (this.editor.draft.available() || !this.editor.dirty()) return true;
    return this.dialogs.confirm({
      heading: this.i18n.t('reporting.form.leave.heading'),
      text: this.i18n.t('reporting.form.leave.text'),
      confirm: this.i18n.t('reporting.form.leave.leave'),
      cancel: this.i18n.t('reporting.form.leave.stay'),
    });
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.failure.set(undefined);
    if (!(await this.meant())) return;
    let sent: ReportView | undefined;
    const valid = await submit(this.editor.form, async () => {
      try {
        sent = await this.editor.send();
        return undefined;
      } catch (error) {
        return this.refuse(toAppError(error));
      }
    });
    if (sent) await this.leave(sent);
    else if (!valid) this.refused.update((count) => count + 1);
  }

  /** An area head's yes or no. */
  protected say(answer: 'YES' | 'NO'): void {
    const words = this.words();
    this.editor.change((model) => answered(model, answer, words));
  }

  private words() {
    return {
      yes: this.i18n.t('reporting.write.plain.yesText'),
      no: this.i18n.t('reporting.write.plain.noText'),
    };
  }

  /** Unusual figures without a reason are asked about once; sending them as they are is never refused. */
  private async meant(): Promise<boolean> {
    const view = this.report();
    const model = this.editor.value();
    const bare = model.values.filter(
      (figure) => view && figure.warningReason.trim() === '' && warningsOf(view, model, figure).length > 0,
    );
    if (!view || bare.length === 0) return true;
    const names = bare.map((figure) => indicatorOf(view, figure.indicatorId)?.indicatorName ?? '').join(', ');
    return this.dialogs.confirm({
      heading: this.i18n.t('reporting.write.check.askTitle'),
      text: this.i18n.t('reporting.write.check.askText', { names }),
      confirm: this.i18n.t('reporting.write.check.askSend'),
      cancel: this.i18n.t('reporting.write.check.askBack'),
    });
  }

  protected async withdraw(): Promise<void> {
    try {
      await this.editor.withdraw();
      this.toaster.show(this.i18n.t('reporting.form.withdrawn'));
    } catch (error) {
      this.failure.set(toAppError(error));
    }
  }

  /**
   * Tells why sending failed: at the fields when the API names them, else above the form. Only field errors go back to
   * the form: it refuses to be sent again until the text changes, and after a lost connection it must not.
   */
  private async refuse(error: AppError): Promise<ValidationError.WithOptionalFieldTree[]> {
    if (error.kind === 'stale') {
      if (await this.editor.settle(error)) this.failure.set(await this.sendAgain());
      return [];
    }
    if (error.fields.length === 0) this.failure.set(error);
    const errors = error.fields.map((field) => ({
      ...field,
      pointer: rowPointer(this.editor.value(), field.pointer),
    }));
    return serverErrors(this.editor.form, new AppError(error.kind, error.status, { code: error.code, errors }));
  }

  /** Once more after the user kept the own text over a newer version; the error when that fails too. */
  private async sendAgain(): Promise<AppError | undefined> {
    try {
      await this.leave(await this.editor.send());
      return undefined;
    } catch (error) {
      return toAppError(error);
    }
  }

  private async leave(sent: ReportView): Promise<void> {
    const time = formatTime(sent.submittedAt ?? this.connection.dataAt());
    this.toaster.show(this.i18n.t('reporting.form.sent', { time }), {
      label: this.i18n.t('reporting.form.undo'),
      run: () => void this.undo(sent),
    });
    await this.router.navigateByUrl('/viec-cua-toi');
  }

  /** "Hoàn tác" of the notice: the report comes back as a draft, unless somebody has opened it already. */
  private async undo(sent: ReportView): Promise<void> {
    try {
      await this.client.withdraw(sent.reportId, sent.version);
      this.toaster.show(this.i18n.t('reporting.form.withdrawn'));
      await this.router.navigate(['/bao-cao', sent.taskId], {
        queryParams: { lan: sent.occurrenceId ?? undefined, 'don-vi': sent.unitId },
      });
    } catch (error) {
      const { detail, title } = toAppError(error);
      this.toaster.show(detail || title || this.i18n.t('ui.state.error'));
    }
  }
}
