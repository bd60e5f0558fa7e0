import { Component, input, model, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, TextField } from '@congtac/shared-ui';

/**
 * Short words collected one by one, e.g. the fields of work of a plan: usual ones by a press, others typed.
 * `<ct-chip-list label="Lĩnh vực" [usual]="usualFields" [(values)]="fields" />`
 */
@Component({
  selector: 'ct-chip-list',
  imports: [Icon, MatButton, MatIconButton, TextField, TranslocoPipe],
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      @if (values().length > 0) {
        <ul>
          @for (value of values(); track value) {
            <li>
              <span>{{ value }}</span>
              <button
                matIconButton
                type="button"
                [attr.aria-label]="'planning.kinds.removeWord' | transloco: { word: value }"
                (click)="remove(value)"
              >
                <ct-icon name="close" />
              </button>
            </li>
          }
        </ul>
      }
      <div class="usual">
        @for (word of usual(); track word) {
          @if (!values().includes(word)) {
            <button matButton="outlined" type="button" (click)="add(word)"><ct-icon name="add" /> {{ word }}</button>
          }
        }
      </div>
      <div class="line">
        <ct-text-field
          [label]="'planning.kinds.otherWord' | transloco"
          [optional]="true"
          [(value)]="typed"
          (keydown.enter)="addTyped($event)"
        />
        <button matButton="outlined" type="button" [disabled]="typed().trim() === ''" (click)="addTyped()">
          {{ 'planning.action.add' | transloco }}
        </button>
      </div>
    </fieldset>
  `,
  styleUrl: './chip-list.scss',
})
export class ChipList {
  readonly label = input.required<string>();
  /** Words offered by a press. */
  readonly usual = input<readonly string[]>([]);
  readonly values = model<readonly string[]>([]);
  protected readonly typed = signal('');

  protected add(word: string): void {
    if (!this.values().includes(word)) this.values.set([...this.values(), word]);
  }

  /** Enter adds the word instead of sending the form around it. */
  protected addTyped(event?: Event): void {
    event?.preventDefault();
    const word = this.typed().trim();
    if (word === '') return;
    this.add(word);
    this.typed.set('');
  }

  protected remove(word: string): void {
    this.values.set(this.values().filter((one) => one !== word));
  }
}
