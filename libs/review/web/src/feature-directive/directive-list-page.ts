import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DIRECTIVE_BOXES, type DirectiveBox, type DirectiveRow } from '@congtac/review-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  CheckboxField,
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
  type Tab,
  TableRegion,
  Tabs,
  TextField,
  ViDatePipe,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { DirectiveClient } from '../data-access/directive-client';
import { DirectiveStatusChip, RecipientChip } from '../ui/directive-chips';

const boxWords: Readonly<Record<DirectiveBox, string>> = { IN: 'den', OUT: 'di', BELOW: 'cap-duoi' };

/** `/chi-dao?hop=den|di|cap-duoi&cho=1&q=&trang=`: urgent ones first, then those that wait. */
@Component({
  selector: 'ct-directive-list-page',
  imports: [
    ...[CheckboxField, Chip, DirectiveStatusChip, EmptyState, ListFilters, MatButton, PageHeader, Pager, RecipientChip],
    ...[ResourceState, RouterLink, TableRegion, Tabs, TextField, TranslocoPipe, ViDatePipe, ViDateTimePipe],
  ],
  templateUrl: './directive-list-page.html',
  styleUrl: './directive-list-page.scss',
})
export class DirectiveListPage {
  private readonly session = inject(SessionStore);
  private readonly i18n = inject(I18n);

  private readonly boxWord = queryParam('hop');
  protected readonly onlyWaiting = queryParam('cho');
  private readonly address = listAddress();
  protected readonly q = this.address.q;
  protected readonly page = this.address.page;
  protected readonly filter = this.address.filter;
  protected readonly type = this.address.type;
  protected readonly size = 20;
  protected readonly narrow = narrowScreen();

  protected readonly box = computed<DirectiveBox>(
    () => DIRECTIVE_BOXES.find((box) => boxWords[box] === this.boxWord()) ?? 'IN',
  );
  protected readonly tabs = computed<readonly Tab[]>(() =>
    DIRECTIVE_BOXES.map((box) => ({
      id: box,
      label: this.i18n.t(`directive.list.${box}`),
      query: { hop: box === 'IN' ? null : boxWords[box], trang: null },
    })),
  );
  protected readonly directives = inject(DirectiveClient).directives(() => ({
    box: this.box(),
    page: this.page(),
    size: this.size,
    ...(this.onlyWaiting() && { waiting: 'true' }),
    ...(this.q() && { q: this.q() }),
  }));
  protected readonly mayCreate = computed(() => this.session.has('review.directive.write'));
  protected readonly filtered = computed(() => this.onlyWaiting() !== '' || this.q() !== '');
  protected readonly summary = computed(() =>
    this.directives.hasValue() ? this.i18n.t('directive.list.count', { count: this.directives.value().total }) : '',
  );

  protected senderOf(row: DirectiveRow): string {
    return row.origin === 'OWN' ? row.unitName : [row.issuerText, row.unitName].filter(Boolean).join(' → ');
  }

  protected ratioOf({ counts }: DirectiveRow): string {
    if (!counts || counts.sent === 0) return this.i18n.t('directive.list.nobody');
    return this.i18n.t('directive.list.ratio', { done: counts.acknowledged, total: counts.sent });
  }

  protected clear(): void {
    this.filter({ cho: null, q: null });
  }
}
