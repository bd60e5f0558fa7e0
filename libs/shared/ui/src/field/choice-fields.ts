import { Component, input, model } from '@angular/core';
import type { FormCheckboxControl, FormValueControl } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** One thing to choose. `value` is what the model keeps, `label` what people read, `detail` a second quiet line. */
export interface Choice<V extends string | number = string> {
  readonly value: V;
  readonly label: string;
  readonly detail?: string;
}

/** Up to about 15 known choices, as the phone's own list: `<ct-select-field [choices]="levels" [formField]="form.level" />`. */
@Component({
  selector: 'ct-select-field',
  providers: [{ provide: FieldControl, useExisting: SelectField }],
  imports: [FieldFrame, TranslocoPipe],
  template: `
    <ct-field-frame
      [controlId]="controlId"
      [label]="label()"
      [hint]="hint()"
      [optional]="optional()"
      [error]="message()"
    >
      <select
        class="ct-input"
        [id]="controlId"
        [attr.aria-describedby]="describedBy() || null"
        [attr.aria-invalid]="message() ? true : null"
        [attr.aria-required]="required() || null"
        [disabled]="disabled() || readonly()"
        (change)="value.set($any($event.target).value)"
      >
        @if (value() === '' || optional() || filter()) {
          <option value="" [selected]="value() === ''">
            {{ (filter() ? 'ui.field.all' : 'ui.field.choose') | transloco }}
          </option>
        }
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label }}</option>
        }
      </select>
    </ct-field-frame>
  `,
})
export class SelectField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly choices = input.required<readonly Choice[]>();
  /** The field narrows a list: nothing chosen is written "Tất cả". */
  readonly filter = input(false);
  protected override readonly missingKey = 'ui.field.missingChoice';
}

/** Two to six choices seen at once, each with an explanation if wanted. */
@Component({
  selector: 'ct-radio-field',
  providers: [{ provide: FieldControl, useExisting: RadioField }],
  template: `
    <fieldset [attr.aria-describedby]="describedBy() || null" [class.wrong]="message()">
      <legend>{{ label() }}</legend>
      @if (hint()) {
        <p [id]="controlId + '-hint'" class="quiet">{{ hint() }}</p>
      }
      @if (message()) {
        <p [id]="controlId + '-error'" class="error">{{ message() }}</p>
      }
      @for (choice of choices(); track choice.value) {
        <label>
          <input
            type="radio"
            [name]="controlId"
            [value]="choice.value"
            [checked]="choice.value === value()"
            [disabled]="disabled() || readonly()"
            (change)="value.set(choice.value)"
          />
          <span
            >{{ choice.label }}
            @if (choice.detail) {
              <span class="quiet">{{ choice.detail }}</span>
            }
          </span>
        </label>
      }
    </fieldset>
  `,
  styleUrl: './choice-fields.scss',
})
export class RadioField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly choices = input.required<readonly Choice[]>();
  protected override readonly missingKey = 'ui.field.missingChoice';
}

/** One yes/no: `<ct-checkbox-field label="Nhiệm vụ trọng tâm" [formField]="form.key" />`. */
@Component({
  selector: 'ct-checkbox-field',
  providers: [{ provide: FieldControl, useExisting: CheckboxField }],
  template: `
    <label [class.wrong]="message()">
      <input
        type="checkbox"
        [id]="controlId"
        [checked]="checked()"
        [disabled]="disabled() || readonly()"
        [attr.aria-describedby]="describedBy() || null"
        (change)="checked.set($any($event.target).checked)"
      />
      <span>{{ label() }}</span>
    </label>
    @if (hint()) {
      <p [id]="controlId + '-hint'" class="quiet inset">{{ hint() }}</p>
    }
    @if (message()) {
      <p [id]="controlId + '-error'" class="error inset">{{ message() }}</p>
    }
  `,
  styleUrl: './choice-fields.scss',
})
export class CheckboxField extends FieldControl implements FormCheckboxControl {
  readonly checked = model(false);
}
