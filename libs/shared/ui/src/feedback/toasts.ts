import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { type Toast, Toaster } from './toaster';

/** Draws the notices of {@link Toaster}; stands once in the shell. */
@Component({
  selector: 'ct-toasts',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (toaster.toasts().length > 0) {
      <section [attr.aria-label]="'ui.toasts' | transloco">
        <ul>
          @for (toast of toaster.toasts(); track toast.id) {
            <li>
              <span>{{ toast.text }}</span>
              @if (toast.action) {
                <button type="button" (click)="act(toast)">{{ toast.action }}</button>
              }
              <button
                type="button"
                [attr.aria-label]="'ui.action.close' | transloco"
                (click)="toaster.dismiss(toast.id)"
              >
                <ct-icon name="close" />
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './toasts.scss',
})
export class Toasts {
  protected readonly toaster = inject(Toaster);

  protected act(toast: Toast): void {
    this.toaster.dismiss(toast.id);
    toast.run?.();
  }
}
