import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import { periodLabel, REVIEW_STATUSES, type ReviewListItem, type ReviewView } from '@congtac/review-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  type Choice,
  Dialogs,
  EmptyState,
  formatDate,
  I18n,
  listAddress,
  ListFilters,
  narrowScreen,
  PageHeader,
  Pager,
  queryParam,
  ResourceState,
  SelectField,
  TableRegion,
  TextField,
  ViDatePipe,
} from '@congtac/shared-ui';
import { ReviewClient } from '../data-access/review-client';
import { ReviewStateChip } from '../ui/review-state-chip';
import type { NewReviewData } from './new-review-dialog';

/** Reviews in sight, newest period first: filters in the address, a new review for those who write. */
@Component({
  selector: 'ct-review-list-page',
  imports: [
    EmptyState,
    ListFilters,
    MatButton,
    PageHeader,
    Pager,
    ResourceState,
    ReviewStateChip,
    RouterLink,
    SelectField,
    TableRegion,
    TextField,
    TranslocoPipe,
    UnitPicker,
    ViDatePipe,
  ],
  templateUrl: './review-list-page.html',
  styleUrl: './review-list-page.scss',
})
export class ReviewListPage {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);

  protected readonly year = queryParam('nam');
  protected readonly status = queryParam('trang-thai');
  protected readonly unit = queryParam('don-vi');
  protected readonly unitName = queryParam('ten-don-vi');
  private readonly address = listAddress();
  protected readonly q = this.address.q;
  protected readonly page = this.address.page;
  protected readonly filter = this.address.filter;
  protected readonly type = this.address.type;
  protected readonly size = 20;
  protected readonly narrow = narrowScreen();

  protected readonly unitId = computed(() => Number(this.unit()) || null);
  protected readonly reviews = inject(ReviewClient).reviews(() => ({
    page: this.page(),
    size: this.size,
    ...(this.year() && { year: this.year() }),
    ...(this.status() && { status: this.status() }),
    ...(this.unitId() && { unitId: this.unit() }),
    ...(this.q() && { q: this.q() }),
  }));
  protected readonly mayCreate = computed(() => this.session.has('review.review.write'));
  /** Filters in use beside the search. */
  protected readonly inUse = computed(() => [this.year(), this.status(), this.unit()].filter(Boolean).length);
  protected readonly filtered = computed(() => this.inUse() > 0 || this.q() !== '');
  protected readonly summary = computed(() =>
    this.reviews.hasValue() ? this.i18n.t('review.list.count', { count: this.reviews.value().total }) : '',
  );
  protected readonly statuses = computed<Choice[]>(() =>
    REVIEW_STATUSES.map((code) => ({ value: code, label: this.i18n.t(`review.status.${code}`) })),
  );
  protected readonly years = computed<Choice[]>(() => {
    const now = Number(this.session.today().slice(0, 4)) || 2020;
    const list = Array.from({ length: 8 }, (_, index) => String(now - index));
    if (this.year() && !list.includes(this.year())) list.push(this.year());
    return list.map((year) => ({ value: year, label: year }));
  });

  protected periodOf({ periodFrom: from, periodTo: to, periodNote }: ReviewListItem): string {
    return from && to ? periodLabel({ from, to }) : (periodNote ?? '');
  }

  /** Number and day of issue, or that there is none yet. */
  protected numberOf(review: ReviewListItem): string {
    if (!review.number) return this.i18n.t('review.list.noNumber');
    const number = [review.number, review.symbol].filter(Boolean).join('/');
    return [number, formatDate(review.issuedOn)].filter(Boolean).join(', ');
  }

  protected chooseUnit(choice: Choice<number>): void {
    this.filter({ 'don-vi': choice.value, 'ten-don-vi': choice.label });
  }

  protected clearUnit(value: number | null): void {
    if (value === null && this.unit() !== '') this.filter({ 'don-vi': null, 'ten-don-vi': null });
  }

  protected clear(): void {
    this.filter({ nam: null, 'trang-thai': null, 'don-vi': null, 'ten-don-vi': null, q: null });
  }

  protected async openNew(): Promise<void> {
    const { NewReviewDialog } = await import('./new-review-dialog');
    const today = this.session.today();
    const review = await this.dialogs.open<ReviewView, NewReviewData>(NewReviewDialog, {
      units: this.ownUnits(),
      today,
    });
    if (review) await this.router.navigate(['/so-ket', review.id]);
  }

  /** Units one holds a post or a role at, the acting post's first. */
  private ownUnits(): Choice[] {
    const view = this.session.view();
    const places = [this.session.actingPost(), ...(view?.grants ?? []), ...(view?.posts ?? [])];
    const names = new Map(places.flatMap((place) => (place ? [[String(place.unitId), place.unitName]] : [])));
    return [...names].map(([value, label]) => ({ value, label }));
  }
}
