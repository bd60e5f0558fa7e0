import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Chip, I18n, PageHeader, ResourceState, ViDatePipe } from '@congtac/shared-ui';
import { NoticeClient } from '../notice-client';
import { ReasonChip } from '../ui/reason-chip';

/** `/thong-bao/tong-hop/:digestId`: what one day was told together; each line leads to the exact place. */
@Component({
  selector: 'ct-digest-page',
  imports: [Chip, PageHeader, ReasonChip, ResourceState, RouterLink, TranslocoPipe, ViDatePipe],
  templateUrl: './digest-page.html',
  styleUrl: '../feature-inbox/inbox-page.scss',
})
export class DigestPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  readonly digestId = input.required<string>();

  protected readonly digest = inject(NoticeClient).digest(() => this.digestId());
  private readonly view = computed(() => (this.digest.hasValue() ? this.digest.value() : undefined));
  protected readonly crumbs = computed(() => [{ label: this.i18n.t('notification.title'), url: '/thong-bao' }]);
  protected readonly counts = computed(() => this.view()?.counts ?? []);
  protected readonly lines = computed(() =>
    (this.view()?.lines ?? []).map((line) => ({ ...line, to: this.router.parseUrl(line.link) })),
  );
  protected readonly more = computed(() => (this.view()?.total ?? 0) - this.lines().length);
}
