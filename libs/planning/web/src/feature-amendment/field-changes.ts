import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FieldChangeView } from '@congtac/planning-domain';

/** Fields with the old words struck through and the new ones beside them. */
@Component({
  selector: 'ct-field-changes',
  imports: [TranslocoPipe],
  template: `
    <dl>
      @for (one of changes(); track one.field) {
        <div>
          <dt>{{ 'planning.amendment.field.' + one.field | transloco }}</dt>
          <dd>
            @if (one.old) {
              <del
                ><span class="cdk-visually-hidden">{{ 'planning.amendment.compare.old' | transloco }}: </span
                >{{ one.old }}</del
              >
            }
            @if (one.new) {
              <ins
                ><span class="cdk-visually-hidden">{{ 'planning.amendment.compare.new' | transloco }}: </span
                >{{ one.new }}</ins
              >
            } @else if (!oneSided()) {
              <span class="ct-quiet">{{ 'planning.amendment.compare.blank' | transloco }}</span>
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 0.5rem;
      margin: 0;
    }
    div {
      display: grid;
      grid-template-columns: minmax(7rem, 11rem) 1fr;
      gap: 0.25rem 1rem;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      display: grid;
      gap: 0.25rem;
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    del {
      color: var(--mat-sys-on-surface-variant);
    }
    ins {
      text-decoration: none;
      font-weight: 500;
    }
    @media (max-width: 47.99rem) {
      div {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class FieldChanges {
  readonly changes = input.required<readonly FieldChangeView[]>();
  /** The whole item stands on one side: the other side is not spoken of. */
  readonly oneSided = input(false);
}
