import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@congtac/shared-ui';
import type { PlainAnswer } from './plain-answer';

/** The one question of an area head, two big buttons. */
@Component({
  selector: 'ct-yes-no-question',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    <fieldset>
      <legend>{{ 'reporting.write.plain.question' | transloco }}</legend>
      <button
        type="button"
        [matButton]="answer() === 'YES' ? 'tonal' : 'outlined'"
        [attr.aria-pressed]="answer() === 'YES'"
        (click)="answered.emit('YES')"
      >
        @if (answer() === 'YES') {
          <ct-icon name="check" />
        }
        {{ 'reporting.write.plain.yes' | transloco }}
      </button>
      <button
        type="button"
        [matButton]="answer() === 'NO' ? 'tonal' : 'outlined'"
        [attr.aria-pressed]="answer() === 'NO'"
        (click)="answered.emit('NO')"
      >
        @if (answer() === 'NO') {
          <ct-icon name="check" />
        }
        {{ 'reporting.write.plain.no' | transloco }}
      </button>
    </fieldset>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-block-end: 0.5rem;
      font-weight: 600;
    }
    button {
      flex: 1 1 8rem;
      min-block-size: 3.5rem;
    }
  `,
})
export class YesNoQuestion {
  readonly answer = input.required<PlainAnswer>();
  readonly answered = output<'YES' | 'NO'>();
}
