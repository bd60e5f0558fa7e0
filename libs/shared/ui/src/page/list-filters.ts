import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { narrowScreen } from './screen';

let lastId = 0;

/**
 * The filters above a list: the field marked `ctSearch` always, every other field beside it. On a narrow screen the
 * others wait behind a button that says how many are in use, so that the list itself begins on the first screen.
 */
@Component({
  selector: 'ct-list-filters',
  imports: [Icon, MatButton, TranslocoPipe],
  template: `
    <div role="search" [attr.aria-label]="label()">
      <form novalidate (submit)="$event.preventDefault()">
        <ng-content select="[ctSearch]" />
        @if (narrow()) {
          <button
            matButton="outlined"
            type="button"
            [attr.aria-expanded]="unfolded()"
            [attr.aria-controls]="id"
            (click)="unfolded.set(!unfolded())"
          >
            <ct-icon name="filter-list" />{{ words() | transloco: { count: active() } }}
          </button>
        }
        <div class="more" [id]="id" [hidden]="narrow() && !unfolded()"><ng-content /></div>
        @if (active() > 0) {
          <button matButton type="button" (click)="cleared.emit()">{{ 'ui.filters.clear' | transloco }}</button>
        }
      </form>
    </div>
  `,
  styles: `
    form,
    .more {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
      gap: 0.75rem 1rem;
      align-items: end;
    }
    .more {
      grid-column: 1 / -1;
    }
    .more[hidden] {
      display: none;
    }
    button {
      justify-self: start;
    }
    @media (min-width: 48rem) {
      .more {
        display: contents;
      }
    }
  `,
})
export class ListFilters {
  /** What the filters are for, for screen readers. */
  readonly label = input.required<string>();
  /** How many filters are in use, what is searched for left out. */
  readonly active = input.required<number>();
  /** The person asks for the whole list again. */
  readonly cleared = output<void>();
  protected readonly narrow = narrowScreen();
  protected readonly unfolded = signal(false);
  protected readonly words = computed(() => (this.active() > 0 ? 'ui.filters.some' : 'ui.filters.none'));
  protected readonly id = `ct-filters-${(lastId += 1)}`;
}
