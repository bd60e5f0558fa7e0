import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  ATTENTION_KINDS,
  type AttentionKind,
  type AttentionRowView,
  type AttentionView,
  type CappedCount,
} from '@congtac/reporting-domain';
import { LiveChanges } from '@congtac/shared-data';
import {
  EmptyState,
  formatDate,
  formatNumber,
  formatPercent,
  I18n,
  Icon,
  type IconName,
  queryParam,
  ResourceState,
  type Tab,
  TableRegion,
  Tabs,
} from '@congtac/shared-ui';
import { DashboardClient } from '../data-access/dashboard-client';
import { narrowScreen } from '../feature-overview/narrow-screen';
import { DashboardAddress } from './dashboard-address';
import { cappedText } from './capped';
import { FileActions } from './file-actions';
import { MoreButton } from './more-button';
import { moreRows } from './more-rows';

const ICONS: Readonly<Record<AttentionKind, IconName>> = {
  overdue: 'warning',
  'at-risk': 'hourglass-top',
  silent: 'schedule',
  undated: 'event-busy',
};

/** What needs attention: overdue, at risk, silent, undated; for every row a way to talk about it. */
@Component({
  selector: 'ct-attention-board',
  imports: [
    ...[EmptyState, FileActions, Icon, MatButton, MoreButton, ResourceState, RouterLink, TableRegion, Tabs],
    ...[TranslocoPipe],
  ],
  templateUrl: './attention-board.html',
  styleUrl: './attention-board.scss',
})
export class AttentionBoard {
  private readonly i18n = inject(I18n);
  private readonly client = inject(DashboardClient);
  private readonly asked = queryParam('loai');
  protected readonly address = inject(DashboardAddress);
  protected readonly narrow = narrowScreen();

  protected readonly kind = computed<AttentionKind>(
    () => ATTENTION_KINDS.find((kind) => kind === this.asked()) ?? 'overdue',
  );
  protected readonly query = computed(() => ({ unitId: this.address.unitId(), kind: this.kind() }));
  protected readonly attention = this.client.attention(this.query);
  protected readonly rows = moreRows<AttentionRowView>(this.attention, (after) =>
    this.client.moreAttention(this.query(), after),
  );
  protected readonly icon = computed(() => ICONS[this.kind()]);
  protected readonly shown = computed(() => this.rows.items().map((row) => this.line(row)));
  protected readonly tabs = computed<Tab[]>(() => {
    const counts = this.attention.hasValue() ? this.attention.value().counts : undefined;
    return ATTENTION_KINDS.map((kind) => {
      const words = this.i18n.t(`reporting.dash.attention.kind.${kind}`);
      const label = counts === undefined ? words : `${words}: ${cappedText(countOf(counts, kind))}`;
      return { id: kind, label, query: { loai: kind === 'overdue' ? null : kind } };
    });
  });
  protected readonly caption = computed(() =>
    this.i18n.t('reporting.dash.attention.caption', {
      kind: this.i18n.t(`reporting.dash.attention.kind.${this.kind()}`).toLowerCase(),
    }),
  );

  constructor() {
    this.address.tell(this.attention);
    inject(LiveChanges).reloadOn(this.attention, ['planning.task', 'planning.extension', 'reporting.report']);
  }

  private line(row: AttentionRowView) {
    const t = (key: string, params: Record<string, string | number> = {}) =>
      this.i18n.t(`reporting.dash.attention.${key}`, params);
    // What is at risk or silent has a reason to be asked for; what is late or undated is asked to move on.
    const act = this.kind() === 'at-risk' || this.kind() === 'silent' ? 'ask' : 'remind';
    return {
      row,
      due: row.dueOn === null ? t('noDue') : formatDate(row.dueOn),
      late: row.daysLate > 0 ? t('late', { days: formatNumber(row.daysLate) }) : '',
      progress: formatPercent(Math.round(row.progressPercent)),
      last: row.lastReportOn === null ? t('never') : formatDate(row.lastReportOn),
      silent: this.kind() === 'silent' ? t('silent', { days: formatNumber(row.silentDays) }) : '',
      act: t(act),
      actOf: t(`${act}Of`, { unit: row.leadUnitName, task: row.title }),
    };
  }
}

function countOf(counts: AttentionView['counts'], kind: AttentionKind): CappedCount {
  return kind === 'at-risk' ? counts.atRisk : counts[kind];
}
