import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { I18n, TextareaField, TextField } from '@congtac/shared-ui';

/** A piece of text read in place and, where allowed, edited in place. Typed text stays until it is stored. */
@Component({
  selector: 'ct-text-block',
  imports: [MatButton, TextareaField, TextField, TranslocoPipe],
  template: `
    @if (editing()) {
      <form class="ct-form" novalidate (submit)="store($event)">
        @if (lines() > 1) {
          <ct-textarea-field
            [label]="label()"
            [rows]="lines()"
            [counter]="max()"
            [error]="problem()"
            [(value)]="typed"
          />
        } @else {
          <ct-text-field [label]="label()" [error]="problem()" [(value)]="typed" />
        }
        <div class="ct-actions">
          <button matButton="filled" type="submit" [disabled]="busy()">{{ 'planning.action.save' | transloco }}</button>
          <button matButton type="button" (click)="stop()">{{ 'ui.action.cancel' | transloco }}</button>
        </div>
      </form>
    } @else {
      <div class="view">
        @if (text()) {
          <p class="ct-prose">{{ text() }}</p>
        } @else {
          <p class="ct-quiet">{{ blank() || ('planning.content.blank' | transloco) }}</p>
        }
        @if (editable()) {
          <button
            matButton
            type="button"
            [attr.aria-label]="('planning.action.edit' | transloco) + ': ' + label()"
            (click)="start()"
          >
            {{ 'planning.action.edit' | transloco }}
          </button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .view {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      align-items: flex-start;
    }
    p {
      flex: 1 1 16rem;
      margin: 0;
      padding-block: 0.5rem;
    }
  `,
})
export class TextBlock {
  private readonly i18n = inject(I18n);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly label = input.required<string>();
  readonly text = input.required<string>();
  readonly editable = input(false);
  /** 1 = one line. */
  readonly lines = input(5);
  readonly max = input(10000);
  readonly required = input(false);
  readonly blank = input('');
  /** Stores the text; false = refused, the editor stays open. */
  readonly save = input.required<(text: string) => Promise<boolean>>();

  protected readonly typed = signal('');
  protected readonly editing = signal(false);
  protected readonly busy = signal(false);
  private readonly missing = signal(false);
  protected readonly problem = computed(() =>
    this.missing() ? this.i18n.t('ui.field.missing', { label: this.label() }) : '',
  );

  protected start(): void {
    this.typed.set(this.text());
    this.editing.set(true);
    this.focusLater('input, textarea');
  }

  protected stop(): void {
    this.editing.set(false);
    this.missing.set(false);
    this.focusLater('button');
  }

  protected async store(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.typed().trim();
    this.missing.set(this.required() && text === '');
    if (this.missing()) return;
    this.busy.set(true);
    const stored = text === this.text() || (await this.save()(text));
    this.busy.set(false);
    if (stored) this.stop();
  }

  private focusLater(selector: string): void {
    const focus = () => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender({ read: focus }, { injector: this.injector });
  }
}
