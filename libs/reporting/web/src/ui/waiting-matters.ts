import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MatterKind, WaitingMatter } from '@congtac/reporting-domain';
import { Icon } from '@congtac/shared-ui';

const pages: Readonly<Record<MatterKind, (id: string) => readonly string[]>> = {
  PLAN_APPROVE: (id) => ['/ke-hoach', id],
  PLAN_ISSUE: (id) => ['/ke-hoach', id],
  PLAN_PARENT: (id) => ['/ke-hoach', id],
  REVIEW: (id) => ['/so-ket', id],
  EXTENSION: () => ['/nhiem-vu', 'gia-han'],
  TASK_REFUSAL: (id) => ['/nhiem-vu', id],
  PERIOD_RETURNED: () => ['/duyet-ky'],
  PERIOD_ACCEPT: () => ['/duyet-ky'],
  REFUSAL: (id) => ['/ke-hoach', id, 'tu-choi'],
  JUSTIFICATION: (id) => ['/ke-hoach', id, 'chi-tieu-giao'],
};

/** What waits for a chair besides reports, each with the page where it is decided. */
@Component({
  selector: 'ct-waiting-matters',
  imports: [Icon, MatButton, RouterLink, TranslocoPipe],
  template: `
    @for (part of parts(); track part.id) {
      <section [attr.aria-labelledby]="part.id">
        <h2 [id]="part.id">{{ part.title | transloco }}</h2>
        <ul>
          @for (one of part.items; track one.kind + one.id) {
            <li>
              <ct-icon class="plain" name="inbox" />
              <span class="words">
                <strong>{{ one.title }}</strong>
                <span class="quiet"
                  >{{ 'reporting.home.waiting.kind.' + one.kind | transloco: { count: one.count } }}
                  @if (one.unitName) {
                    · {{ one.unitName }}
                  }
                </span>
              </span>
              <a
                matButton="outlined"
                [routerLink]="page(one)"
                [queryParams]="query(one)"
                [attr.aria-label]="('reporting.home.waiting.do.' + one.kind | transloco) + ': ' + one.title"
                >{{ 'reporting.home.waiting.do.' + one.kind | transloco }}</a
              >
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './line-list.scss',
})
export class WaitingMatters {
  readonly items = input.required<readonly WaitingMatter[]>();

  /** What was returned to the unit stands above what waits for a decision. */
  protected readonly parts = computed(() => {
    const returned = (one: WaitingMatter) => one.kind === 'PERIOD_RETURNED';
    return [
      {
        ...{ id: 'returned-matters', title: 'reporting.home.waiting.returned' },
        items: this.items().filter(returned),
      },
      {
        ...{ id: 'waiting-matters', title: 'reporting.home.waiting.title' },
        items: this.items().filter((one) => !returned(one)),
      },
    ].filter((part) => part.items.length > 0);
  });

  protected page(one: WaitingMatter): readonly string[] {
    return pages[one.kind](one.id);
  }

  /** A period is told by its unit and itself. */
  protected query(one: WaitingMatter): Record<string, string> {
    if (!one.kind.startsWith('PERIOD_')) return {};
    const [unitId, periodId] = one.id.split('/');
    return { 'don-vi': unitId, ky: periodId };
  }
}
