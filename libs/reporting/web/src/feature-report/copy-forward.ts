import { Component, computed, inject, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { I18n, Icon, Toaster, ViDatePipe } from '@congtac/shared-ui';

/**
 * What was written last time, to read beside the field, and "Chép lại" to start from it. What is typed already is never
 * replaced: the old words follow it.
 */
@Component({
  selector: 'ct-copy-forward',
  imports: [Icon, MatButton, TranslocoPipe, ViDatePipe],
  template: `
    @if (previous()) {
      <details>
        <summary>{{ 'reporting.write.previous.summary' | transloco: { date: on() | viDate } }}</summary>
        <p class="ct-prose">{{ previous() }}</p>
        @if (offered()) {
          <button matButton="outlined" type="button" (click)="copy()">
            <ct-icon name="content-copy" />{{ 'reporting.write.previous.copy' | transloco }}
          </button>
        }
      </details>
    }
  `,
  styles: `
    details {
      margin-block-start: -0.25rem;
    }
    summary {
      min-block-size: 2.75rem;
      padding-block: 0.5rem;
      color: var(--mat-sys-primary);
      cursor: pointer;
    }
    p {
      margin: 0 0 0.5rem;
      padding-inline-start: 0.75rem;
      border-inline-start: 3px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
  `,
})
export class CopyForward {
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  /** What was written; nothing is shown without it. */
  readonly previous = input.required<string>();
  /** Day it was sent. */
  readonly on = input.required<string>();
  readonly text = model.required<string>();

  protected readonly offered = computed(() => !this.text().includes(this.previous().trim()));

  protected copy(): void {
    const typed = this.text().trimEnd();
    this.text.set(typed === '' ? this.previous() : `${typed}\n${this.previous()}`);
    this.toaster.announce(this.i18n.t('reporting.write.previous.copied'));
  }
}
