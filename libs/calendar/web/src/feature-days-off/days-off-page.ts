import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DayOffKind, DayOffView } from '@congtac/calendar-domain';
import { SessionStore, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  Chip,
  type ChipTone,
  Dialogs,
  formatDate,
  formatWeekday,
  I18n,
  Icon,
  type IconName,
  PageHeader,
  queryParam,
  ResourceState,
  TableRegion,
  Toaster,
} from '@congtac/shared-ui';
import { CatalogueClient } from '../data-access/catalogue-client';
import { DayOffDialog, type DayOffDialogData } from './day-off-dialog';
import { type GridDay, yearGrid } from './year-grid';

const looks: Readonly<Record<DayOffKind, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  HOLIDAY: { tone: 'overdue', icon: 'celebration' },
  COMPENSATORY: { tone: 'soon', icon: 'event-busy' },
  SWAPPED_WORKING: { tone: 'doing', icon: 'swap-horiz' },
};

/** `/danh-muc/ngay-nghi?nam=2020`: the working calendar of a year as a grid and a list; the administrator changes it. */
@Component({
  selector: 'ct-days-off-page',
  imports: [Chip, Icon, MatButton, PageHeader, ResourceState, RouterLink, TableRegion, TranslocoPipe],
  templateUrl: './days-off-page.html',
  styleUrl: './days-off-page.scss',
})
export class DaysOffPage {
  private readonly client = inject(CatalogueClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  private readonly thisYear = Number(inject(SessionStore).today().slice(0, 4));
  private readonly asked = queryParam('nam');

  protected readonly year = computed(() => Number(this.asked()) || this.thisYear);
  protected readonly days = this.client.daysOff(this.year);
  protected readonly months = computed(() =>
    this.days.hasValue() ? yearGrid(this.days.value().year, this.days.value().items) : [],
  );
  protected readonly mayEdit = computed(() => this.days.hasValue() && this.days.value().allowed.includes('edit'));
  protected readonly summary = computed(() =>
    this.days.hasValue()
      ? this.i18n.t('calendar.daysOff.summary', { days: this.days.value().workingDays, year: this.year() })
      : '',
  );
  protected readonly weekdays = computed(() => this.i18n.t('calendar.daysOff.weekdays').split(','));
  protected readonly kinds = Object.entries(looks).map(([kind, look]) => ({ kind, ...look }));
  protected readonly crumbs: Breadcrumb[] = [{ label: this.i18n.t('calendar.index.title'), url: '/danh-muc' }];
  protected readonly weekday = (day: string) => formatWeekday(day, this.i18n.language());

  protected lookOf(kind: DayOffKind) {
    return looks[kind];
  }

  protected labelOf({ day, mark }: GridDay): string {
    const words = mark ? `${this.i18n.t(`calendar.dayOffKind.${mark.kind}`)}, ${mark.name}` : '';
    return words ? this.i18n.t('calendar.daysOff.dayLabel', { day: formatDate(day), name: words }) : formatDate(day);
  }

  /** Opens the dialog for a day, or for one that the person names. */
  protected async edit(day?: GridDay): Promise<void> {
    const data: DayOffDialogData = { day: day?.day ?? '', weekend: day?.weekend ?? false, mark: day?.mark };
    const done = await this.dialogs.open<string, DayOffDialogData>(DayOffDialog, data);
    if (done === 'remove' && day?.mark) return this.remove(day.mark);
    if (!done) return;
    this.toaster.show(this.i18n.t('calendar.daysOff.saved', { day: formatDate(done) }));
    this.days.reload();
  }

  protected editItem(mark: DayOffView): Promise<void> {
    return this.edit({ day: mark.day, number: 0, weekend: false, mark });
  }

  private async remove(mark: DayOffView): Promise<void> {
    const day = formatDate(mark.day);
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('calendar.daysOff.removeTitle', { day }),
      text: this.i18n.t('calendar.daysOff.removeText'),
      confirm: this.i18n.t('calendar.daysOff.remove'),
    });
    if (!sure) return;
    try {
      await this.client.removeDay(mark);
      this.toaster.show(this.i18n.t('calendar.daysOff.removed', { day }));
    } catch (error) {
      // Changed meanwhile: the newest days are read again below.
      const { detail, title } = toAppError(error);
      this.toaster.show(detail || title);
    }
    this.days.reload();
  }
}
