import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import type { TaskView } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { DateField, DialogFrame, I18n, TextareaField, TextField } from '@congtac/shared-ui';
import { TaskLifeClient } from '../data-access/task-life-client';

/** Steps that ask for something before they are taken. */
export type AskingStep = 'suspend' | 'cancel' | 'replace' | 'refuse' | 'reassign' | 'correct-completion';

/** The step and the task it is about. */
export interface LifeDialogData {
  readonly step: AskingStep;
  readonly task: TaskView;
  /** Business date. */
  readonly today: string;
}

/** Asks what a step of the task's life needs, takes it, and closes with the task. A refusal leaves the typed words. */
@Component({
  selector: 'ct-life-dialog',
  imports: [DateField, DialogFrame, MatButton, TextareaField, TextField, TranslocoPipe, UnitPicker],
  template: `
    <ct-dialog-frame [heading]="'planning.taskLife.step.' + data.step | transloco">
      <form id="ct-life-form" class="ct-form" novalidate (submit)="send($event)">
        <p>{{ 'planning.taskLife.explain.' + data.step | transloco }}</p>
        @if (failure(); as error) {
          <p class="failure" role="alert">{{ error.detail || error.title || ('ui.state.error' | transloco) }}</p>
        }
        @if (data.step === 'replace') {
          <ct-text-field
            [label]="'planning.taskLife.newTitle' | transloco"
            [error]="faults().title"
            [(value)]="title"
          />
        }
        @if (data.step === 'replace' || data.step === 'reassign') {
          <ct-unit-picker
            [label]="'planning.taskLife.newLead' | transloco"
            [selectedLabel]="data.step === 'replace' ? (data.task.leadUnitName ?? '') : ''"
            [error]="faults().lead"
            [(value)]="leadUnitId"
          />
        }
        @if (data.step === 'replace') {
          <ct-date-field
            [label]="'planning.taskLife.newDue' | transloco"
            [optional]="true"
            [today]="data.today"
            [(value)]="day"
          />
        }
        @if (data.step === 'correct-completion') {
          <ct-date-field
            [label]="'planning.taskLife.completedOn' | transloco"
            [today]="data.today"
            [error]="faults().day"
            [(value)]="day"
          />
        }
        @if (data.step === 'suspend') {
          <ct-date-field
            [label]="'planning.taskLife.until' | transloco"
            [optional]="true"
            [today]="data.today"
            [(value)]="day"
          />
        }
        <ct-textarea-field
          [label]="(data.step === 'reassign' ? 'planning.taskLife.note' : 'planning.taskLife.reason') | transloco"
          [optional]="data.step === 'reassign'"
          [error]="faults().reason"
          [(value)]="reason"
        />
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-life-form" [disabled]="busy()">
          {{ 'planning.taskLife.step.' + data.step | transloco }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    .failure {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class LifeDialog {
  private readonly client = inject(TaskLifeClient);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<LifeDialogData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<TaskView>>(DialogRef);

  protected readonly reason = signal('');
  protected readonly title = signal(this.data.step === 'replace' ? this.data.task.title : '');
  protected readonly day = signal(firstDay(this.data));
  protected readonly leadUnitId = signal<number | null>(
    this.data.step === 'replace' ? this.data.task.leadUnitId : null,
  );
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  private readonly tried = signal(false);
  /** What is missing, told after the first try. */
  protected readonly faults = computed(() => {
    const missing = (label: string, empty: boolean) =>
      this.tried() && empty
        ? this.i18n.t('ui.field.missing', { label: this.i18n.t(`planning.taskLife.${label}`) })
        : '';
    const { step } = this.data;
    return {
      title: missing('newTitle', step === 'replace' && this.title().trim() === ''),
      lead: missing('newLead', step === 'reassign' && this.leadUnitId() === null),
      day: missing('completedOn', step === 'correct-completion' && this.day() === ''),
      reason: this.reasonFault(),
    };
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (Object.values(this.faults()).some((fault) => fault !== '')) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      this.ref.close(await this.take());
    } catch (error) {
      // Told on top of the form; what was typed stays.
      this.failure.set(toAppError(error));
    }
    this.busy.set(false);
  }

  private reasonFault(): string {
    const missing = this.tried() && this.data.step !== 'reassign' && this.reason().trim() === '';
    return missing ? this.i18n.t('ui.reason.missing') : '';
  }

  private take(): Promise<TaskView> {
    const { step, task } = this.data;
    const reason = this.reason().trim();
    const day = this.day() || null;
    const leadUnitId = this.leadUnitId();
    if (step === 'suspend') return this.client.step(task, step, { reason, until: day });
    if (step === 'cancel' || step === 'refuse') return this.client.step(task, step, { reason });
    if (step === 'correct-completion') return this.client.step(task, step, { reason, completedOn: this.day() });
    if (step === 'reassign') return this.client.step(task, step, { leadUnitId: leadUnitId ?? 0, note: reason });
    const lead = leadUnitId === null ? {} : { leadUnitId };
    return this.client.step(task, 'replace', {
      reason,
      title: this.title().trim(),
      ...lead,
      ...(day && { dueOn: day }),
    });
  }
}

function firstDay({ step, task }: LifeDialogData): string {
  if (step === 'correct-completion') return task.completedOn ?? '';
  return step === 'replace' ? (task.dueOn ?? '') : '';
}
