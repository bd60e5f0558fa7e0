import { Component, computed, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** One line of text: `<ct-text-field label="Tên" [formField]="form.name" />`. */
@Component({
  selector: 'ct-text-field',
  providers: [{ provide: FieldControl, useExisting: TextField }],
  imports: [FieldFrame],
  template: `
    <ct-field-frame
      [controlId]="controlId"
      [label]="label()"
      [hint]="hint()"
      [optional]="optional()"
      [error]="message()"
    >
      <input
        class="ct-input"
        [id]="controlId"
        [type]="type()"
        [attr.autocomplete]="autocomplete() || null"
        [attr.inputmode]="inputmode() || null"
        [attr.enterkeyhint]="enterkeyhint() || null"
        [attr.aria-describedby]="describedBy() || null"
        [attr.aria-invalid]="message() ? true : null"
        [attr.aria-required]="required() || null"
        [disabled]="disabled()"
        [readOnly]="readonly()"
        [value]="value()"
        (input)="value.set($any($event.target).value)"
      />
    </ct-field-frame>
  `,
})
export class TextField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly type = input<'text' | 'email' | 'tel' | 'url' | 'search'>('text');
  readonly autocomplete = input('off');
  readonly inputmode = input('');
  readonly enterkeyhint = input('');
}

/** Several lines that grow with the text; `counter` shows how many characters are left. */
@Component({
  selector: 'ct-textarea-field',
  providers: [{ provide: FieldControl, useExisting: TextareaField }],
  imports: [FieldFrame, TranslocoPipe],
  template: `
    <ct-field-frame
      [controlId]="controlId"
      [label]="label()"
      [hint]="hint()"
      [optional]="optional()"
      [error]="message()"
    >
      <textarea
        class="ct-input ct-input--area"
        [id]="controlId"
        [rows]="rows()"
        [attr.aria-describedby]="describedBy() || null"
        [attr.aria-invalid]="message() ? true : null"
        [attr.aria-required]="required() || null"
        [disabled]="disabled()"
        [readOnly]="readonly()"
        [value]="value()"
        (input)="value.set($any($event.target).value)"
      ></textarea>
      @if (left() !== undefined) {
        <p class="left">
          {{
            (left()! < 0 ? 'ui.field.over' : 'ui.field.left') | transloco: { count: left()! < 0 ? -left()! : left()! }
          }}
        </p>
      }
    </ct-field-frame>
  `,
  styles: `
    .left {
      margin: 0;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class TextareaField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly rows = input(3);
  /** Characters allowed: shows the count below. The rule itself is the DTO's. */
  readonly counter = input<number>();
  protected readonly left = computed(() => {
    const limit = this.counter();
    return limit === undefined ? undefined : limit - this.value().length;
  });
}
