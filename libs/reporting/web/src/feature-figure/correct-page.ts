import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { BLANK_KINDS, type BlankKind, type ReportValueView, type ReportView } from '@congtac/reporting-domain';
import { type AppError, keepDraft, toAppError } from '@congtac/shared-data';
import { QUALIFIERS, type Qualifier } from '@congtac/shared-domain';
import {
  DraftNote,
  EmptyState,
  ErrorState,
  I18n,
  NumberField,
  PageHeader,
  ResourceState,
  SelectField,
  TextareaField,
  Toaster,
} from '@congtac/shared-ui';
import { ReportClient } from '../data-access/report-client';
import { figureWords } from './figure-words';

/** One figure while it is corrected. */
interface CorrectedRow {
  blank: string;
  value: number | null;
  qualifier: string;
}

interface Correction {
  reason: string;
  rows: CorrectedRow[];
}

/** `/bao-cao/sua/:reportId`: corrects accepted figures with a reason; old and new stay side by side for everybody (I-14). */
@Component({
  selector: 'ct-correct-page',
  imports: [
    DraftNote,
    EmptyState,
    ErrorState,
    MatButton,
    NumberField,
    PageHeader,
    ResourceState,
    RouterLink,
    SelectField,
    TextareaField,
    TranslocoPipe,
  ],
  templateUrl: './correct-page.html',
  styleUrl: './correct-page.scss',
})
export class CorrectPage {
  private readonly i18n = inject(I18n);
  private readonly client = inject(ReportClient);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  readonly reportId = input.required<string>();

  protected readonly resource = this.client.report(() => this.reportId());
  protected readonly report = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly open = computed(
    () => this.report()?.allowed.includes('correct') === true && this.report()?.values.length !== 0,
  );
  protected readonly model = signal<Correction>({ reason: '', rows: [] });
  protected readonly draft = keepDraft(`correct/${this.router.url.split('?')[0]}`, this.model);
  protected readonly busy = signal(false);
  protected readonly asked = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly same = computed(() => {
    const report = this.report();
    return !report || JSON.stringify(this.model().rows) === JSON.stringify(rowsOf(report));
  });
  protected readonly missing = computed(() =>
    this.model().rows.map((row) => row.blank === 'NUMBER' && row.value === null),
  );

  protected readonly kinds = computed(() =>
    BLANK_KINDS.map((value) => ({ value, label: this.i18n.t(`reporting.blank.${value}`) })),
  );
  protected readonly qualifiers = computed(() =>
    QUALIFIERS.map((value) => ({ value, label: this.i18n.t(`reporting.qualifier.${value}`) })),
  );

  constructor() {
    effect(() => {
      const report = this.report();
      // What was typed earlier on this device stays, as long as it fits the report.
      if (report) void this.draft.ready.then(() => untracked(() => this.begin(report)));
    });
  }

  protected words(value: ReportValueView): string {
    return figureWords(value, this.i18n);
  }

  protected change(index: number, part: Partial<CorrectedRow>): void {
    const merge = (row: CorrectedRow, at: number) => (at === index ? { ...row, ...part } : row);
    this.model.update((model) => ({ ...model, rows: model.rows.map(merge) }));
  }

  protected say(reason: string): void {
    this.model.update((model) => ({ ...model, reason }));
  }

  protected reset(): void {
    const report = this.report();
    this.model.set({ reason: '', rows: report ? rowsOf(report) : [] });
    void this.draft.discard();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const report = this.report();
    this.asked.set(true);
    if (!report || this.same() || this.model().reason.trim() === '' || this.missing().some(Boolean)) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      const values = report.values.map((value, index) => corrected(value, this.model().rows[index]));
      await this.client.correct(report.reportId, report.version, { reason: this.model().reason.trim(), values });
      await this.draft.discard();
      this.toaster.show(this.i18n.t('reporting.told.correct.done', { unit: report.unitName }));
      await this.router.navigate(['/duyet-bao-cao', report.reportId]);
    } catch (thrown) {
      const error = toAppError(thrown);
      this.failure.set(error);
      if (error.kind === 'stale') this.resource.reload();
    }
    this.busy.set(false);
  }

  private begin(report: ReportView): void {
    if (this.model().rows.length === report.values.length) return;
    // Nothing typed yet: nothing to keep on the device.
    if (!this.draft.restored()) this.reset();
    else this.model.update((model) => ({ ...model, rows: rowsOf(report) }));
  }
}

function rowsOf(report: ReportView): CorrectedRow[] {
  return report.values.map(({ blank, value, qualifier }) => ({
    blank,
    value: blank === 'NUMBER' ? value : null,
    qualifier,
  }));
}

/** The figure to send; a typed 0 is "bằng 0". */
function corrected(value: ReportValueView, row: CorrectedRow | undefined) {
  const said = row ?? { blank: value.blank, value: value.value, qualifier: value.qualifier };
  const number = said.blank === 'NUMBER' && said.value ? said.value : undefined;
  const blank = said.blank === 'NUMBER' && number === undefined ? 'ZERO' : (said.blank as BlankKind);
  return {
    indicatorId: value.indicatorId,
    blank,
    ...(number === undefined ? {} : { value: number, qualifier: said.qualifier as Qualifier }),
    ...(value.meetingOn === null ? {} : { meetingOn: value.meetingOn }),
    ...(value.meetingName === null ? {} : { meetingName: value.meetingName }),
    ...(value.warningReason === null ? {} : { warningReason: value.warningReason }),
  };
}
