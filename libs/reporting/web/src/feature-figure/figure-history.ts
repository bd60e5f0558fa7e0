import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FigureHistoryView, FigureStateView } from '@congtac/reporting-domain';
import { toAppError } from '@congtac/shared-data';
import { I18n, Toaster, ViDateTimePipe } from '@congtac/shared-ui';
import { FigureClient } from '../data-access/figure-client';
import { figureWords } from './figure-words';

/** "Lịch sử" of one figure: what it said before, since when, by whom and why (I-14). Asked for when opened. */
@Component({
  selector: 'ct-figure-history',
  imports: [MatButton, TranslocoPipe, ViDateTimePipe],
  template: `
    <button
      matButton
      type="button"
      [attr.aria-label]="'reporting.told.history.openOf' | transloco: { unit: unitName() }"
      [attr.aria-expanded]="history() !== undefined"
      (click)="toggle()"
    >
      {{ 'reporting.told.history.open' | transloco }}
    </button>
    @if (history(); as told) {
      <ol [attr.aria-label]="'reporting.told.history.title' | transloco">
        @for (state of told.states; track state.at) {
          <li>
            <strong>{{ words(state) }}</strong>
            <div class="ct-quiet">
              {{
                (state.method === 'CORRECTED' ? 'reporting.told.history.corrected' : 'reporting.told.history.reported')
                  | transloco: { name: state.byName, time: state.at | viDateTime, reason: state.reason }
              }}
              ·
              {{
                state.until
                  ? ('reporting.told.history.until' | transloco: { time: state.until | viDateTime })
                  : ('reporting.told.history.now' | transloco)
              }}
            </div>
          </li>
        }
      </ol>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    ol {
      display: grid;
      gap: 0.5rem;
      margin: 0.25rem 0 0.5rem;
      padding: 0;
      list-style: none;
      text-align: start;
      white-space: normal;
    }
    li {
      padding-inline-start: 0.75rem;
      border-inline-start: 3px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class FigureHistory {
  private readonly i18n = inject(I18n);
  private readonly client = inject(FigureClient);
  private readonly toaster = inject(Toaster);
  readonly figureId = input.required<string>();
  readonly unitName = input.required<string>();
  protected readonly history = signal<FigureHistoryView | undefined>(undefined);

  protected async toggle(): Promise<void> {
    if (this.history()) return this.history.set(undefined);
    try {
      this.history.set(await this.client.history(this.figureId()));
    } catch (thrown) {
      const { detail, title } = toAppError(thrown);
      this.toaster.show(detail || title || this.i18n.t('ui.state.error'));
    }
  }

  protected words(state: FigureStateView): string {
    const words = figureWords(state, this.i18n);
    return state.estimate ? `${words} (${this.i18n.t('reporting.told.estimate').toLowerCase()})` : words;
  }
}
