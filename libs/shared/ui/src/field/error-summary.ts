import { Component, computed, effect, ElementRef, inject, input, viewChild } from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { Title } from '@angular/platform-browser';
import { TranslocoPipe } from '@jsverse/transloco';
import { I18n } from '../i18n/i18n';
import { FieldControl } from './field-control';

/** One line of the summary: the same words as at the field, and how to get there. */
interface Line {
  readonly text: string;
  readonly error: ValidationError.WithFieldTree;
}

/**
 * "Có 2 chỗ cần sửa": stands above a form, appears when `shown` turns true (after a refused submit), takes the focus,
 * and each line leads to its field. Errors without a field (server rules) are plain lines.
 */
@Component({
  selector: 'ct-error-summary',
  imports: [TranslocoPipe],
  template: `
    @if (shown() && lines().length > 0) {
      <div #box class="box" role="alert" tabindex="-1">
        <h2>
          {{ (lines().length === 1 ? 'ui.summary.one' : 'ui.summary.many') | transloco: { count: lines().length } }}
        </h2>
        <ul>
          @for (line of lines(); track $index) {
            <li>
              @if (leads(line.error)) {
                <button type="button" (click)="go(line.error)">{{ line.text }}</button>
              } @else {
                {{ line.text }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styleUrl: './error-summary.scss',
})
export class ErrorSummary {
  private readonly i18n = inject(I18n);
  private readonly title = inject(Title);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  /** The whole form. */
  readonly form = input.required<FieldTree<unknown>>();
  /** Number of refused submits, or true: show now. Each new value moves the focus here again. */
  readonly shown = input.required<boolean | number>();
  protected readonly lines = computed<readonly Line[]>(() =>
    oneForEachField(this.form()().errorSummary()).map((error) => ({ error, text: this.words(error) })),
  );

  constructor() {
    effect((onCleanup) => {
      const box = this.box();
      if (!this.shown() || !box) return;
      box.nativeElement.focus();
      const calm = this.title.getTitle();
      const marked = `${this.i18n.t('ui.field.errorPrefix')} ${calm}`;
      this.title.setTitle(marked);
      onCleanup(() => {
        // A page that was left meanwhile has named itself.
        if (this.title.getTitle() === marked) this.title.setTitle(calm);
      });
    });
  }

  protected leads(error: ValidationError.WithFieldTree): boolean {
    return error.fieldTree().formFieldBindings().length > 0;
  }

  protected go(error: ValidationError.WithFieldTree): void {
    error.fieldTree().formFieldBindings()[0]?.focus();
  }

  /** The words at the field itself; for controls outside the kit the message of the error. */
  private words(error: ValidationError.WithFieldTree): string {
    const control = error.fieldTree().formFieldBindings()[0]?.injector.get(FieldControl, null);
    return control?.message() || error.message || this.i18n.t('ui.field.invalidForm');
  }
}

/** A field may break several rules at once; people read the first one, as at the field itself. */
function oneForEachField(errors: readonly ValidationError.WithFieldTree[]): ValidationError.WithFieldTree[] {
  const seen = new Set<unknown>();
  return errors.filter((error) => {
    const known = error.fieldTree().formFieldBindings().length > 0 && seen.has(error.fieldTree);
    seen.add(error.fieldTree);
    return !known;
  });
}
