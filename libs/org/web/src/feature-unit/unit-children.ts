import { Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CheckboxField, Pager, ResourceState, ViNumberPipe } from '@congtac/shared-ui';
import { UnitClient } from '../data-access/unit-client';
import { UnitHits } from '../feature-tree/unit-hits';

/** Units directly below one, page by page; ended ones on request. */
@Component({
  selector: 'ct-unit-children',
  imports: [CheckboxField, Pager, ResourceState, TranslocoPipe, UnitHits, ViNumberPipe],
  template: `
    <section aria-labelledby="ct-unit-children">
      <div class="head">
        <h2 id="ct-unit-children">
          {{ 'org.children.title' | transloco }}
          @if (children.hasValue()) {
            <span class="ct-quiet">{{ children.value().total | viNumber }}</span>
          }
        </h2>
        <ct-checkbox-field
          [label]="'org.search.closed' | transloco"
          [checked]="closedToo()"
          (checkedChange)="closedTooChange.emit($event)"
        />
      </div>
      <ct-resource-state [resource]="children" />
      @if (children.hasValue()) {
        @if (children.value().total === 0) {
          <p class="ct-quiet">{{ 'org.children.none' | transloco }}</p>
        } @else {
          <ct-unit-hits [units]="children.value().items" />
          <ct-pager [page]="page()" [size]="size" [total]="children.value().total" (pageChange)="turned.emit($event)" />
        }
      }
    </section>
  `,
  styleUrl: './section.scss',
})
export class UnitChildren {
  private readonly client = inject(UnitClient);
  readonly unitId = input.required<number>();
  readonly page = input(1);
  readonly closedToo = input(false);
  /** Number of changes made on the page; each new one reads the list again. */
  readonly changes = input(0);
  readonly turned = output<number>();
  readonly closedTooChange = output<boolean>();

  protected readonly size = 20;
  protected readonly children = this.client.units(() => {
    this.changes();
    const query = { parentId: this.unitId(), page: this.page(), size: this.size };
    return { ...query, ...(this.closedToo() && { includeClosed: true }) };
  });
}
