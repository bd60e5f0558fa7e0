import { Component, computed, input, model, signal } from '@angular/core';
import { type FormValueControl, type ParseResult, transformedValue } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { ViNumberPipe } from '../format/pipes';
import { parseNumber } from '../format/parse';
import { formatNumber } from '../format/vi-format';
import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/**
 * A number typed the Vietnamese way: 1035, 1.035, 1 035, 73,5. The value is `number | null` (null = nothing typed).
 * `1.5` has two meanings, so the field asks which one after leaving it; until answered the form is invalid.
 */
@Component({
  selector: 'ct-number-field',
  providers: [{ provide: FieldControl, useExisting: NumberField }],
  imports: [FieldFrame, MatButton, TranslocoPipe, ViNumberPipe],
  template: `
    <ct-field-frame
      [controlId]="controlId"
      [label]="label()"
      [hint]="hint()"
      [optional]="optional()"
      [error]="choices() ? '' : message()"
    >
      <input
        class="ct-input ct-input--number"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        [id]="controlId"
        [attr.aria-describedby]="describedBy() || null"
        [attr.aria-invalid]="message() ? true : null"
        [attr.aria-required]="required() || null"
        [disabled]="disabled()"
        [readOnly]="readonly()"
        [value]="raw()"
        (input)="type($any($event.target).value)"
        (blur)="leave()"
      />
      @if (choices(); as pair) {
        <div class="ask" role="alert">
          <span>{{ 'ui.field.ambiguous' | transloco: { typed: raw() } }}</span>
          @for (choice of pair; track choice) {
            <button matButton="outlined" type="button" (click)="choose(choice)">{{ choice | viNumber }}</button>
          }
        </div>
      }
    </ct-field-frame>
  `,
  styles: `
    .ask {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
      padding-block: 0.5rem;
    }
  `,
})
export class NumberField extends FieldControl implements FormValueControl<number | null> {
  readonly value = model<number | null>(null);
  /** Written without thousands separators: a year or a document number. */
  readonly ungrouped = input(false);
  protected readonly raw = transformedValue<number | null, string>(this.value, {
    parse: toNumber,
    format: (value) => (this.ungrouped() ? String(value ?? '') : formatNumber(value)),
  });
  private readonly left = signal(false);
  /** The two meanings to choose from, once the field was left. */
  protected readonly choices = computed(() => {
    const parsed = parseNumber(this.raw());
    return this.left() && parsed.kind === 'ambiguous' ? parsed.choices : undefined;
  });

  protected type(text: string): void {
    this.left.set(false);
    this.raw.set(text);
  }

  protected leave(): void {
    this.left.set(true);
    const parsed = parseNumber(this.raw());
    if (parsed.kind === 'value') this.raw.set(formatNumber(parsed.value));
  }

  protected choose(value: number): void {
    this.raw.set(formatNumber(value));
    this.focus();
  }
}

function toNumber(text: string): ParseResult<number | null> {
  const parsed = parseNumber(text);
  if (parsed.kind === 'value') return { value: parsed.value };
  return parsed.kind === 'empty' ? { value: null } : { error: { kind: 'number' } };
}
