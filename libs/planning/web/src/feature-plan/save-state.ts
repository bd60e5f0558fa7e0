import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, ViTimePipe } from '@congtac/shared-ui';
import { PlanStore } from './plan-store';

/** Whether everything typed is stored: saving, saved at, waiting for a connection, not saved and why. */
@Component({
  selector: 'ct-save-state',
  imports: [Icon, MatButton, TranslocoPipe, ViTimePipe],
  template: `
    @if (store.saving()) {
      <span>{{ 'planning.table.saving' | transloco }}</span>
    } @else if (store.waiting() > 0) {
      <span class="wait"
        ><ct-icon name="cloud-off" />{{ 'planning.grid.waiting' | transloco: { count: store.waiting() } }}</span
      >
      <button matButton type="button" (click)="store.sendKept()">{{ 'planning.grid.retry' | transloco }}</button>
    } @else if (store.failure(); as failure) {
      <span class="failure"
        ><ct-icon name="error" />{{ 'planning.grid.notSaved' | transloco }}
        {{ failure.detail || failure.title || ('ui.state.error' | transloco) }}
        @if (failure.fields.length > 0) {
          {{ failure.fields[0].detail }}
        }
      </span>
    } @else if (store.savedAt(); as savedAt) {
      <span><ct-icon name="check" />{{ 'ui.saved' | transloco: { time: savedAt | viTime } }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.5rem;
    }
    span {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem;
    }
    .failure {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class SaveState {
  protected readonly store = inject(PlanStore);
}
