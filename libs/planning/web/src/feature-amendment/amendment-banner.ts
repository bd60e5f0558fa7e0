import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@congtac/shared-ui';
import { AmendmentClient } from '../data-access/amendment-client';

/** On a plan's page: what waits because a plan above was amended, and how this plan and its revision stand together. */
@Component({
  selector: 'ct-amendment-banner',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (notice(); as told) {
      @if (told.waiting > 0) {
        <p class="waiting">
          <ct-icon name="warning" />
          <span
            >{{ 'planning.amendment.banner.waiting' | transloco: { count: told.waiting } }}
            <a [routerLink]="['/ke-hoach', planId(), 'dieu-chinh']">{{
              'planning.amendment.banner.open' | transloco
            }}</a></span
          >
        </p>
      }
      @if (told.revisesPlanId) {
        <p>
          <ct-icon name="info" />
          <span
            >{{ 'planning.amendment.banner.draftOf' | transloco: { revision: told.revision } }}
            <a [routerLink]="['/ke-hoach', told.revisesPlanId]">{{
              'planning.amendment.banner.toLiving' | transloco
            }}</a></span
          >
        </p>
      } @else if (told.openDraftId) {
        <p>
          <ct-icon name="info" />
          <span
            >{{ 'planning.amendment.banner.hasDraft' | transloco }}
            <a [routerLink]="['/ke-hoach', told.openDraftId]">{{
              'planning.amendment.banner.toDraft' | transloco
            }}</a></span
          >
        </p>
      }
    }
  `,
  styles: `
    p {
      display: flex;
      gap: 0.5rem;
      align-items: flex-start;
      margin: 0 0 0.75rem;
    }
    .waiting {
      padding: 0.75rem 1rem;
      border-inline-start: 4px solid var(--mat-sys-tertiary);
      background: var(--mat-sys-surface-container-low);
    }
  `,
})
export class AmendmentBanner {
  private readonly client = inject(AmendmentClient);

  readonly planId = input.required<string>();

  private readonly told = this.client.notice(this.planId);
  /** Nothing is said while it is not known: the page itself tells what fails. */
  protected readonly notice = computed(() => (this.told.hasValue() ? this.told.value() : undefined));
}
