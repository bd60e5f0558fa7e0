import {
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { form, FormField, submit, validateTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MyWorkCard, ReportView } from '@congtac/reporting-domain';
import { type AppError, type Draft, keepDraft, toAppError } from '@congtac/shared-data';
import { CheckboxField, formatNumber, I18n, Icon, NumberField, RadioField, TextareaField } from '@congtac/shared-ui';
import { draftKeyOf, emptyQuick, gapOf, placeOf, quickContent, type QuickModel } from './quick-answer';
import { QuickSender } from './quick-sender';

/** The short report on a card: one number, yes or no, or words, and "Gửi". Text stays on the device until it is sent. */
@Component({
  selector: 'ct-quick-report',
  imports: [
    CheckboxField,
    FormField,
    Icon,
    MatButton,
    NumberField,
    RadioField,
    RouterLink,
    TextareaField,
    TranslocoPipe,
  ],
  providers: [QuickSender],
  templateUrl: './quick-report.html',
  styleUrl: './quick-report.scss',
})
export class QuickReportForm implements OnInit {
  private readonly injector = inject(Injector);
  private readonly i18n = inject(I18n);
  private readonly sender = inject(QuickSender);
  readonly card = input.required<MyWorkCard>();
  readonly sent = output<ReportView>();
  readonly closed = output<void>();

  protected readonly model = signal<QuickModel>(emptyQuick);
  protected readonly form = form(this.model, (path) =>
    validateTree(path, ({ value, fieldTree }) => {
      const gap = gapOf(this.card(), value());
      return gap
        ? [{ kind: gap, message: this.i18n.t(`reporting.quick.missing.${gap}`), fieldTree: fieldTree[gap] }]
        : [];
    }),
  );
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly taken = signal(false);
  protected readonly full = computed(() => this.card().target?.value ?? null);
  protected readonly last = computed(() => this.card().lastFigure?.value ?? null);
  protected readonly yesNo = computed(() => [
    { value: 'YES', label: this.i18n.t('reporting.quick.yes') },
    { value: 'NO', label: this.i18n.t('reporting.quick.no') },
  ]);
  protected readonly reportQuery = computed(() => ({
    lan: this.card().occurrenceId ?? undefined,
    'don-vi': this.card().unitId,
  }));
  protected readonly number = formatNumber;
  private draft: Draft | undefined;

  /** Which draft it is, is known with the card. */
  ngOnInit(): void {
    this.draft = runInInjectionContext(this.injector, () => keepDraft(draftKeyOf(this.card()), this.model));
  }

  protected step(by: number): void {
    const from = this.model().value ?? this.last() ?? 0;
    this.model.update((model) => ({ ...model, value: Math.max(0, from + by) }));
  }

  protected set(value: number): void {
    this.model.update((model) => ({ ...model, value }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    await submit(this.form, async () => {
      const card = this.card();
      const content = quickContent(card, this.model());
      try {
        const completesTask = this.model().completes;
        const sent = await this.sender.send({ place: placeOf(card), content, completesTask, photos: [] });
        if (!sent) this.taken.set(true);
        await this.draft?.discard();
        if (sent) this.sent.emit(sent);
      } catch (thrown) {
        this.failure.set(toAppError(thrown));
      }
      return undefined;
    });
  }
}
