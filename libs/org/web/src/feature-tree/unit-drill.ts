import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, ErrorState, Icon, LoadingState, Pager, ResourceState } from '@congtac/shared-ui';
import { UnitClient } from '../data-access/unit-client';
import { UnitHits } from './unit-hits';
import { UnitTreeStore } from './unit-tree-store';

/** The register on a phone: one level at a time, the way back on top. */
@Component({
  selector: 'ct-unit-drill',
  imports: [EmptyState, ErrorState, Icon, LoadingState, Pager, ResourceState, RouterLink, TranslocoPipe, UnitHits],
  template: `
    @if (within() === undefined) {
      @if (store.failure(); as error) {
        <ct-error-state [error]="error" (retry)="store.refresh()" />
      }
      @if (store.roots(); as roots) {
        <ct-unit-hits [units]="roots" [drill]="true" />
      } @else if (!store.failure()) {
        <ct-loading-state />
      }
    } @else {
      @if (unit.hasValue()) {
        <nav [attr.aria-label]="'org.tree.path' | transloco">
          <a routerLink="/don-vi" [queryParams]="up()">
            <ct-icon name="arrow-back" />
            {{ upName() || ('org.tree.top' | transloco) }}
          </a>
          <h2>
            <a [routerLink]="['/don-vi', unit.value().unitId]">{{ unit.value().name }}</a>
          </h2>
        </nav>
      }
      <ct-resource-state [resource]="children" [lines]="6" />
      @if (children.hasValue()) {
        @if (children.value().total === 0) {
          <ct-empty-state [heading]="'org.children.none' | transloco" />
        } @else {
          <ct-unit-hits [units]="children.value().items" [drill]="true" />
          <ct-pager [page]="page()" [size]="size" [total]="children.value().total" (pageChange)="turned.emit($event)" />
        }
      }
    }
  `,
  styles: `
    nav {
      margin-block-end: 0.75rem;
    }
    nav > a {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-block-size: 2.75rem;
    }
    h2 a {
      display: inline-block;
      padding-block: 0.5rem;
    }
  `,
})
export class UnitDrill {
  private readonly client = inject(UnitClient);
  protected readonly store = inject(UnitTreeStore);
  /** Unit whose children are shown; undefined = the top. */
  readonly within = input<number>();
  readonly page = input(1);
  readonly turned = output<number>();

  protected readonly size = 50;
  protected readonly unit = this.client.unit(this.within);
  protected readonly children = this.client.units(() => {
    const parentId = this.within();
    return parentId === undefined ? undefined : { parentId, page: this.page(), size: this.size };
  });
  private readonly above = computed(() => (this.unit.hasValue() ? this.unit.value().path.at(-1) : undefined));
  protected readonly up = computed(() => (this.above() ? { trong: this.above()?.unitId } : {}));
  protected readonly upName = computed(() => this.above()?.name ?? '');
}
