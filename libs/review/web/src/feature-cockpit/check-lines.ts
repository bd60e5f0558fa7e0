import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReviewCheck } from '@congtac/review-domain';
import { I18n, Icon } from '@congtac/shared-ui';
import { CockpitStore } from './cockpit-store';
import { placeOfCheck } from './cockpit-steps';

/** Complaints of the check, each a link to the place where it is mended; open directions are told in one line. */
@Component({
  selector: 'ct-check-lines',
  imports: [Icon, RouterLink],
  template: `
    <ul>
      @for (line of lines(); track $index) {
        <li>
          <ct-icon [name]="line.check.level === 'block' ? 'error' : 'warning'" />
          <a
            [routerLink]="[]"
            [queryParams]="{ buoc: line.place.step, muc: line.place.part ?? 'van-ban' }"
            queryParamsHandling="merge"
            >{{ line.text }}</a
          >
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      min-block-size: 2.75rem;
    }
    ct-icon {
      font-size: 0.875rem;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-block-size: 2.75rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class CheckLines {
  private readonly store = inject(CockpitStore);
  private readonly i18n = inject(I18n);
  readonly checks = input.required<readonly ReviewCheck[]>();
  protected readonly lines = computed(() => {
    const review = this.store.review();
    if (!review) return [];
    const open = this.checks().filter((check) => check.code === 'direction-unresolved');
    return this.checks()
      .filter((check) => check.code !== 'direction-unresolved' || check === open[0])
      .map((check) => ({
        check,
        place: placeOfCheck(check, review),
        text:
          check === open[0] && open.length > 1
            ? this.i18n.t('review.check.directions', { count: open.length })
            : check.message,
      }));
  });
}
