import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { RECURRENCE_FREQ_NAMES, RECURRENCE_FREQS, type SeriesPreview, type TaskView } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import {
  type Choice,
  DateField,
  DialogFrame,
  NumberField,
  SelectField,
  TextareaField,
  ViDatePipe,
} from '@congtac/shared-ui';
import { TaskLifeClient } from '../data-access/task-life-client';
import { datesFor, seriesBody, type SeriesDraft, seriesDraft } from './series-draft';

/** The task whose series is edited. */
export interface SeriesDialogData {
  readonly task: TaskView;
  readonly today: string;
}

/** Edits the rhythm of a task at work: shows what would change, then saves. Closes with the task. */
@Component({
  selector: 'ct-series-dialog',
  imports: [DateField, DialogFrame, MatButton, NumberField, SelectField, TextareaField, TranslocoPipe, ViDatePipe],
  templateUrl: './series-dialog.html',
  styleUrl: './series-dialog.scss',
})
export class SeriesDialog {
  private readonly client = inject(TaskLifeClient);
  protected readonly data = inject<SeriesDialogData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<TaskView>>(DialogRef);
  protected readonly freqs: readonly Choice[] = RECURRENCE_FREQS.map((value) => ({
    value,
    label: RECURRENCE_FREQ_NAMES[value],
  }));

  protected readonly draft = signal<SeriesDraft>(seriesDraft(this.data.task));
  protected readonly dates = computed(() => datesFor(this.draft()));
  protected readonly preview = signal<SeriesPreview | undefined>(undefined);
  protected readonly changed = computed(() => this.preview()?.changes.filter((one) => one.kind !== 'KEPT') ?? []);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);

  /** A change makes the shown preview void. */
  protected set<K extends keyof SeriesDraft>(key: K, value: SeriesDraft[K]): void {
    this.draft.update((draft) => ({ ...draft, [key]: value }));
    if (key !== 'reason') this.preview.set(undefined);
  }

  protected setFreq(value: string): void {
    const freq = RECURRENCE_FREQS.find((one) => one === value);
    if (freq) this.set('freq', freq);
  }

  protected setDate(index: number, day: string): void {
    this.set(
      'dates',
      this.dates().map((one, at) => (at === index ? day : one)),
    );
  }

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    this.busy.set(true);
    this.failure.set(undefined);
    const { task } = this.data;
    const body = seriesBody(this.draft());
    try {
      if (this.preview()) this.ref.close(await this.client.putSeries(task, body));
      else this.preview.set(await this.client.preview(task.id, body));
    } catch (error) {
      // Told on top of the form; what was typed stays.
      this.failure.set(toAppError(error));
    }
    this.busy.set(false);
  }
}
