import { Component, computed, DestroyRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { MEETING_KINDS, type MeetingRowView } from '@congtac/review-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  CheckboxField,
  type Choice,
  Chip,
  EmptyState,
  I18n,
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
import { MeetingClient } from '../data-access/meeting-client';

/** Milliseconds of quiet after typing before the list is asked again. */
const typingPause = 300;

/** `/hoi-nghi`: meetings in sight, the newest first, with how many conclusions still wait for a decision. */
@Component({
  selector: 'ct-meeting-list-page',
  imports: [
    ...[CheckboxField, Chip, EmptyState, MatButton, PageHeader, Pager, ResourceState, RouterLink, SelectField],
    ...[TableRegion, TextField, TranslocoPipe, ViDatePipe],
  ],
  templateUrl: './meeting-list-page.html',
  styleUrl: '../feature-directive/directive-list-page.scss',
})
export class MeetingListPage {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);

  protected readonly kind = queryParam('loai');
  protected readonly onlyOpen = queryParam('chua-giao');
  protected readonly q = queryParam('q');
  private readonly pageText = queryParam('trang');
  protected readonly page = computed(() => Math.max(1, Math.trunc(Number(this.pageText())) || 1));
  protected readonly size = 20;
  protected readonly narrow = narrowScreen();
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected readonly meetings = inject(MeetingClient).meetings(() => ({
    page: this.page(),
    size: this.size,
    ...(this.kind() && { kind: this.kind() }),
    ...(this.onlyOpen() && { open: 'true' }),
    ...(this.q() && { q: this.q() }),
  }));
  protected readonly kinds = computed<Choice[]>(() =>
    MEETING_KINDS.map((value) => ({ value, label: this.i18n.t(`meeting.kind.${value}`) })),
  );
  protected readonly mayCreate = computed(() => this.session.has('review.meeting.write'));
  protected readonly filtered = computed(() => [this.kind(), this.onlyOpen(), this.q()].some((one) => one !== ''));
  protected readonly summary = computed(() =>
    this.meetings.hasValue() ? this.i18n.t('meeting.list.count', { count: this.meetings.value().total }) : '',
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing));
  }

  protected nameOf(row: MeetingRowView): string {
    return row.name ?? this.i18n.t(`meeting.kind.${row.kind}`);
  }

  protected filter(queryParams: Readonly<Record<string, string | number | null>>): void {
    const first = 'trang' in queryParams ? {} : { trang: null };
    void this.router.navigate([], {
      queryParams: { ...first, ...queryParams },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected type(text: string): void {
    clearTimeout(this.typing);
    if (text === this.q()) return;
    this.typing = setTimeout(() => this.filter({ q: text.trim() || null }), typingPause);
  }

  protected clear(): void {
    this.filter({ loai: null, 'chua-giao': null, q: null });
  }
}
