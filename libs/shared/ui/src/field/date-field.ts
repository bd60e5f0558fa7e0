import { Component, input, model } from '@angular/core';
import { type FormValueControl, type ParseResult, transformedValue } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { parseDate } from '../format/parse';
import { formatDate } from '../format/vi-format';
import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/**
 * A civil date typed as `dd/MM/yyyy` (also 19-11-2026, 19.11.2026, and 19/11 for the year of `today`).
 * The value is `YYYY-MM-DD`, '' when nothing is typed.
 */
@Component({
  selector: 'ct-date-field',
  providers: [{ provide: FieldControl, useExisting: DateField }],
  imports: [FieldFrame, TranslocoPipe],
  template: `
    <ct-field-frame
      [controlId]="controlId"
      [label]="label()"
      [hint]="hint() || ('ui.field.dateHint' | transloco)"
      [optional]="optional()"
      [error]="message()"
    >
      <input
        class="ct-input ct-input--date"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        [id]="controlId"
        [attr.aria-describedby]="controlId + '-hint' + (message() ? ' ' + controlId + '-error' : '')"
        [attr.aria-invalid]="message() ? true : null"
        [attr.aria-required]="required() || null"
        [disabled]="disabled()"
        [readOnly]="readonly()"
        [value]="raw()"
        (input)="raw.set($any($event.target).value)"
        (blur)="leave()"
      />
    </ct-field-frame>
  `,
})
export class DateField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  /** Business date `YYYY-MM-DD`: completes `19/11` with its year. */
  readonly today = input('');
  protected readonly raw = transformedValue<string, string>(this.value, {
    parse: (text) => toDate(text, this.today()),
    format: formatDate,
  });

  protected leave(): void {
    const parsed = parseDate(this.raw(), this.today());
    if (parsed.kind === 'value') this.raw.set(formatDate(parsed.value));
  }
}

function toDate(text: string, today: string): ParseResult<string> {
  const parsed = parseDate(text, today);
  if (parsed.kind === 'value') return { value: parsed.value };
  return parsed.kind === 'empty' ? { value: '' } : { error: { kind: 'date' } };
}
