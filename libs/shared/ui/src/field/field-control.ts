import { computed, Directive, ElementRef, inject, input } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { I18n } from '../i18n/i18n';

let lastId = 0;

/**
 * What every field of the kit shares. Bind with `[formField]="form.title"` (signal forms) or use `[(value)]` alone.
 * Errors appear after submit (`touched`), never while leaving a field; nothing typed is cleared.
 */
@Directive()
export abstract class FieldControl {
  protected readonly i18n = inject(I18n);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** Words above the control; also used inside error sentences. */
  readonly label = input.required<string>();
  /** One line of help under the label. */
  readonly hint = input('');
  /** Writes "(không bắt buộc)" after the label. Mark what is optional, not what is required. */
  readonly optional = input(false);
  /** An error of a page without a signal form; wins over `errors`. */
  readonly error = input('');

  // Filled by [formField].
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly disabled = input(false);
  readonly readonly = input(false);
  readonly required = input(false);

  protected readonly controlId = `ct-field-${++lastId}`;
  /** The error shown at the field now, '' when there is none. */
  readonly message = computed(() => this.error() || (this.touched() ? this.firstMessage() : ''));
  protected readonly describedBy = computed(() =>
    [this.hint() && `${this.controlId}-hint`, this.message() && `${this.controlId}-error`].filter(Boolean).join(' '),
  );

  /** Key of the sentence for "nothing given"; choices say "chưa chọn". */
  protected readonly missingKey: string = 'ui.field.missing';

  /** Moves the keyboard into the control; called by the error summary. */
  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector<HTMLElement>('input, textarea, select, button')?.focus(options);
  }

  private firstMessage(): string {
    const first = this.errors()[0];
    if (first === undefined) return '';
    return first.message ?? this.i18n.t(this.keyOf(first.kind), { label: this.labelInside(first.kind) });
  }

  private keyOf(kind: string): string {
    if (kind === 'required') return this.missingKey;
    return kind === 'number' || kind === 'date' ? `ui.field.${kind}` : 'ui.field.invalid';
  }

  /** Inside "chưa nhập …" the label starts in lower case, unless it is an abbreviation. */
  private labelInside(kind: string): string {
    const label = this.label();
    const abbreviation = label.length > 1 && label[1] === label[1].toUpperCase() && label[1] !== label[1].toLowerCase();
    return kind === 'required' && !abbreviation ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  }
}
