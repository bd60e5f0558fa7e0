import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@congtac/shared-data';
import { Icon, type IconName, PageHeader } from '@congtac/shared-ui';

interface Entry {
  readonly url: string;
  readonly icon: IconName;
  readonly title: string;
  readonly why: string;
  /** Seen by holders of this permission; absent = by everybody. */
  readonly needs?: string;
}

const entries: readonly Entry[] = [
  {
    url: '/ke-hoach/chi-tieu',
    icon: 'monitoring',
    title: 'calendar.index.indicators',
    why: 'calendar.index.indicatorsWhy',
    needs: 'planning.issued.read',
  },
  { url: 'chuyen-de', icon: 'category', title: 'calendar.kind.theme.title', why: 'calendar.kind.theme.why' },
  { url: 'cuoc-van-dong', icon: 'campaign', title: 'calendar.kind.campaign.title', why: 'calendar.kind.campaign.why' },
  { url: 'su-kien', icon: 'celebration', title: 'calendar.kind.event.title', why: 'calendar.kind.event.why' },
  { url: 'doi-tuong', icon: 'groups', title: 'calendar.kind.audience.title', why: 'calendar.kind.audience.why' },
  { url: 'ngay-nghi', icon: 'event-busy', title: 'calendar.daysOff.title', why: 'calendar.daysOff.why' },
];

/** `/danh-muc`: the catalogues, one line each. */
@Component({
  selector: 'ct-catalogue-index-page',
  imports: [Icon, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <ct-page-header [heading]="'calendar.index.title' | transloco" [summary]="'calendar.index.summary' | transloco" />
    <ul>
      @for (entry of shown(); track entry.url) {
        <li>
          <a class="ct-card" [routerLink]="entry.url">
            <ct-icon [name]="entry.icon" />
            <span class="words">
              <strong>{{ entry.title | transloco }}</strong>
              <span class="ct-quiet">{{ entry.why | transloco }}</span>
            </span>
            <ct-icon name="chevron-right" />
          </a>
        </li>
      }
    </ul>
  `,
  styleUrl: './index-page.scss',
})
export class CatalogueIndexPage {
  private readonly session = inject(SessionStore);
  protected readonly shown = computed(() => {
    const held = this.session.view()?.permissions ?? [];
    return entries.filter((entry) => entry.needs === undefined || held.includes(entry.needs));
  });
}
