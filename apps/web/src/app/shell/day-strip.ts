import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@congtac/shared-data';
import { ViDatePipe } from '@congtac/shared-ui';

/** Quiet line of installations with sample data or another working date than the real one. */
@Component({
  selector: 'ct-day-strip',
  imports: [TranslocoPipe, ViDatePipe],
  template: `
    @if (key(); as key) {
      <aside [attr.aria-label]="'app.demo' | transloco">
        {{ key | transloco: { date: session()?.businessDate | viDate } }}
      </aside>
    }
  `,
  styles: `
    aside {
      padding: 0.25rem 1rem;
      background: var(--ct-status-soon-bg);
      color: var(--ct-status-soon-fg);
      font: var(--mat-sys-body-small);
      text-align: center;
    }
    @media print {
      aside {
        display: none;
      }
    }
  `,
})
export class DayStrip {
  protected readonly session = inject(SessionStore).view;
  protected readonly key = computed(() => {
    const view = this.session();
    if (view?.businessDateShifted) return view.demo ? 'app.businessDate' : 'app.shiftedDate';
    return view?.demo ? 'app.demo' : '';
  });
}
