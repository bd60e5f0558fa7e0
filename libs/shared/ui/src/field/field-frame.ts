import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** Label above, hint, error, then the control (content). Ids follow `controlId`: `…-hint`, `…-error`. */
@Component({
  selector: 'ct-field-frame',
  imports: [Icon, TranslocoPipe],
  template: `
    <label [attr.for]="controlId()" [attr.id]="controlId() + '-label'">
      {{ label() }}
      @if (optional()) {
        <span class="optional">({{ 'ui.field.optional' | transloco }})</span>
      }
    </label>
    @if (hint()) {
      <p class="hint" [id]="controlId() + '-hint'">{{ hint() }}</p>
    }
    @if (error()) {
      <p class="error" [id]="controlId() + '-error'">
        <ct-icon name="error" />
        <span
          ><span class="cdk-visually-hidden">{{ 'ui.field.errorPrefix' | transloco }}</span> {{ error() }}</span
        >
      </p>
    }
    <ng-content />
  `,
  host: { '[class.wrong]': 'error() !== ""' },
  styleUrl: './field-frame.scss',
})
export class FieldFrame {
  readonly controlId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);
  readonly error = input('');
}
