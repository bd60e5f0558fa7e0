import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AudienceInput, DirectiveView, RelayDirective } from '@congtac/review-domain';
import { DateField, DialogFrame, formatDate, I18n, TextareaField, ViNumberPipe } from '@congtac/shared-ui';
import { DirectiveClient } from '../data-access/directive-client';
import { AudiencePicker } from '../ui/audience-picker';
import { failureText } from '../ui/failure-text';

/** What is sent: the sender's own directive, or one received that `relayFor` passes on. */
export interface SendData {
  readonly directive: DirectiveView;
  readonly relayFor?: number;
  readonly today: string;
}

/** Recipients with their number, and for passing on a note and a day; one deed sends. Closes with what was sent. */
@Component({
  selector: 'ct-send-dialog',
  imports: [AudiencePicker, DateField, DialogFrame, MatButton, TextareaField, TranslocoPipe, ViNumberPipe],
  template: `
    <ct-dialog-frame [heading]="heading | transloco">
      <form id="ct-send" class="ct-form" novalidate (submit)="send($event)">
        @if (failure()) {
          <p class="failure" role="alert">{{ failure() }}</p>
        }
        @if (data.relayFor) {
          <p>{{ 'directive.relay.why' | transloco }}</p>
        }
        <ct-audience-picker [unitId]="unitId" [(value)]="audience" [(total)]="total" />
        @if (data.relayFor) {
          <ct-textarea-field [label]="'directive.relay.note' | transloco" [optional]="true" [(value)]="note" />
          <ct-date-field
            [label]="'directive.relay.due' | transloco"
            [hint]="dueHint"
            [optional]="true"
            [today]="data.today"
            [(value)]="dueOn"
          />
        }
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-send" [disabled]="total() === 0 || sending()">
          {{ deed | transloco: { count: total() | viNumber } }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    p {
      margin: 0;
    }
    .failure {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class SendDialog {
  private readonly client = inject(DirectiveClient);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<SendData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<DirectiveView>>(DialogRef);

  protected readonly unitId = this.data.relayFor ?? this.data.directive.unitId;
  protected readonly heading = this.headingKey();
  protected readonly deed = this.data.relayFor ? 'directive.relay.send' : 'directive.send.send';
  protected readonly audience = signal<AudienceInput>({});
  protected readonly total = signal(0);
  protected readonly note = signal('');
  protected readonly dueOn = signal(this.data.directive.dueOn ?? '');
  protected readonly dueHint = this.data.directive.dueOn
    ? this.i18n.t('directive.relay.dueHint', { date: formatDate(this.data.directive.dueOn) })
    : '';
  protected readonly sending = signal(false);
  protected readonly failure = signal('');

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending() || this.total() === 0) return;
    this.sending.set(true);
    this.failure.set('');
    try {
      this.ref.close(await this.write());
    } catch (error) {
      // The dialog stays with what was chosen.
      this.failure.set(failureText(error, this.i18n));
    } finally {
      this.sending.set(false);
    }
  }

  private write(): Promise<DirectiveView> {
    const { directive, relayFor } = this.data;
    if (relayFor === undefined) return this.client.send(directive, this.audience());
    const body: RelayDirective = {
      ...this.audience(),
      unitId: relayFor,
      ...(this.note().trim() && { note: this.note().trim() }),
      ...(this.dueOn() && { dueOn: this.dueOn() }),
    };
    return this.client.relay(directive.id, body);
  }

  private headingKey(): string {
    if (this.data.relayFor !== undefined) return 'directive.relay.title';
    return this.data.directive.status === 'DRAFT' ? 'directive.send.title' : 'directive.send.more';
  }
}
