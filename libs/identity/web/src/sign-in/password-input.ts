import { Component, computed, input, model, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FieldFrame, Icon } from '@congtac/shared-ui';

let lastId = 0;

/** A password field that can be read while typing and takes pasted text. */
@Component({
  selector: 'ct-password-input',
  imports: [FieldFrame, Icon, TranslocoPipe],
  template: `
    <ct-field-frame [controlId]="id" [label]="label()" [hint]="hint()" [error]="error()">
      <div class="row">
        <input
          class="ct-input"
          [id]="id"
          [type]="visible() ? 'text' : 'password'"
          [attr.autocomplete]="autocomplete()"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="go"
          [attr.aria-describedby]="describedBy() || null"
          [attr.aria-invalid]="error() ? true : null"
          [value]="value()"
          (input)="value.set($any($event.target).value)"
        />
        <button
          type="button"
          [attr.aria-label]="(visible() ? 'identity.signIn.hide' : 'identity.signIn.show') | transloco"
          (click)="visible.set(!visible())"
        >
          <ct-icon [name]="visible() ? 'visibility-off' : 'visibility'" />
        </button>
      </div>
    </ct-field-frame>
  `,
  styles: `
    .row {
      position: relative;
    }
    input {
      padding-inline-end: 3.25rem;
    }
    button {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      inline-size: 3rem;
      block-size: 100%;
      border: 0;
      border-radius: 0.5rem;
      background: none;
      color: var(--mat-sys-on-surface-variant);
      cursor: pointer;
    }
    button:focus-visible {
      outline-offset: -3px;
    }
  `,
})
export class PasswordInput {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  readonly value = model('');
  protected readonly id = `ct-password-${++lastId}`;
  protected readonly visible = signal(false);
  protected readonly describedBy = computed(() =>
    [this.hint() && `${this.id}-hint`, this.error() && `${this.id}-error`].filter(Boolean).join(' '),
  );
}
