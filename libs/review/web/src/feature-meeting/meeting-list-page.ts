import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { MEETING_KINDS, type MeetingRowView } from '@congtac/review-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  CheckboxField,
  type Choice,
  Chip,
  EmptyState,
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
import { MeetingClient } from '../data-access/meeting-client';

/** `/hoi-nghi`: meetings in sight, the newest first, with how many conclusions still wait for a decision. */
@Component({
  selector: 'ct-meeting-list-page',
  imports: [
    ...[
      CheckboxField,
      Chip,
      EmptyState,
      ListFilters,
      MatButton,
      PageHeader,
      Pager,
      ResourceState,
      RouterLink,
      SelectField,
    ],
    ...[TableRegion, TextField, TranslocoPipe, ViDatePipe],
  ],
  templateUrl: './meeting-list-page.html',
  styleUrl: '../feature-directive/directive-list-page.scss',
})
export class MeetingListPage {
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);

  protected readonly kind = queryParam('loai');
  protected readonly onlyOpen = queryParam('chua-giao');
  private readonly address = listAddress();
  protected readonly q = this.address.q;
  protected readonly page = this.address.page;
  protected readonly filter = this.address.filter;
  protected readonly type = this.address.type;
  protected readonly size = 20;
  protected readonly narrow = narrowScreen();

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
  /** Filters in use beside the search. */
  protected readonly inUse = computed(() => [this.kind(), this.onlyOpen()].filter(Boolean).length);
  protected readonly filtered = computed(() => this.inUse() > 0 || this.q() !== '');
  protected readonly summary = computed(() =>
    this.meetings.hasValue() ? this.i18n.t('meeting.list.count', { count: this.meetings.value().total }) : '',
  );

  protected nameOf(row: MeetingRowView): string {
    return row.name ?? this.i18n.t(`meeting.kind.${row.kind}`);
  }

  protected clear(): void {
    this.filter({ loai: null, 'chua-giao': null, q: null });
  }
}
