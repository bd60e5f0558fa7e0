import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { TASK_KIND_NAMES, TASK_KINDS, type TaskKind } from '@congtac/planning-domain';
import { type AudienceInput, type ConclusionDetail, type MeetingDetail, shortTitle } from '@congtac/review-domain';
import {
  CheckboxField,
  type Choice,
  DateField,
  DialogFrame,
  I18n,
  SelectField,
  TextareaField,
  ViNumberPipe,
} from '@congtac/shared-ui';
import { MeetingClient } from '../data-access/meeting-client';
import { AudiencePicker } from '../ui/audience-picker';
import { failureText } from '../ui/failure-text';

/** The conclusion that becomes tasks, and the unit that gives them. */
export interface AssignData {
  readonly conclusion: ConclusionDetail;
  readonly unitId: number;
  readonly today: string;
}

/** One task for each unit in one action (S2-10). Closes with the meeting afterwards. */
@Component({
  selector: 'ct-assign-dialog',
  imports: [
    ...[AudiencePicker, CheckboxField, DateField, DialogFrame, MatButton, SelectField, TextareaField],
    ...[TranslocoPipe, ViNumberPipe],
  ],
  template: `
    <ct-dialog-frame [heading]="'meeting.assign.title' | transloco: { n: data.conclusion.ordinal }">
      <form id="ct-assign" class="ct-form" novalidate (submit)="send($event)">
        @if (failure()) {
          <p class="failure" role="alert">{{ failure() }}</p>
        }
        <ct-textarea-field [label]="'meeting.assign.name' | transloco" [(value)]="title" />
        <ct-audience-picker [unitId]="data.unitId" [(value)]="audience" [(total)]="total" />
        <ct-date-field
          [label]="'meeting.assign.due' | transloco"
          [optional]="true"
          [today]="data.today"
          [(value)]="dueOn"
        />
        <ct-select-field [label]="'meeting.assign.kind' | transloco" [choices]="kinds" [(value)]="kind" />
        <ct-checkbox-field [label]="'meeting.assign.urgent' | transloco" [(checked)]="urgent" />
        <ct-checkbox-field
          [label]="'meeting.assign.obliges' | transloco"
          [hint]="'meeting.assign.obligesWhy' | transloco"
          [checked]="obligesPlan()"
          (checkedChange)="oblige($event)"
        />
      </form>
      <ng-container ctActions>
        <button
          matButton="filled"
          type="submit"
          form="ct-assign"
          [disabled]="total() === 0 || title().trim() === '' || sending()"
        >
          {{ 'meeting.assign.send' | transloco: { count: total() | viNumber } }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    .failure {
      margin: 0;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class AssignDialog {
  private readonly client = inject(MeetingClient);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<AssignData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<MeetingDetail>>(DialogRef);

  protected readonly title = signal(shortTitle(this.data.conclusion.text));
  protected readonly audience = signal<AudienceInput>({});
  protected readonly total = signal(0);
  protected readonly dueOn = signal('');
  protected readonly kind = signal<string>('ADVISORY');
  protected readonly urgent = signal(false);
  protected readonly obligesPlan = signal(false);
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  protected readonly kinds: Choice[] = TASK_KINDS.map((value) => ({ value, label: TASK_KIND_NAMES[value] }));

  /** Building a plan is a kind of work of its own. */
  protected oblige(wanted: boolean): void {
    this.obligesPlan.set(wanted);
    if (wanted) this.kind.set('PLANNING');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending() || this.total() === 0) return;
    this.sending.set(true);
    this.failure.set('');
    try {
      const body = {
        ...this.audience(),
        title: this.title().trim(),
        kind: this.kind() as TaskKind,
        ...(this.dueOn() && { dueOn: this.dueOn() }),
        ...{ urgent: this.urgent(), obligesPlan: this.obligesPlan() },
      };
      this.ref.close(await this.client.assign(this.data.conclusion.id, body));
    } catch (error) {
      // The dialog stays with what was chosen.
      this.failure.set(failureText(error, this.i18n));
    } finally {
      this.sending.set(false);
    }
  }
}
