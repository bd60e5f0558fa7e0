import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DayOffView } from '@congtac/calendar-domain';
import {
  Chip,
  formatWeekday,
  I18n,
  Icon,
  narrowScreen,
  queryParam,
  ResourceState,
  TableRegion,
} from '@congtac/shared-ui';
import { PlanDaysClient } from '../../data-access/plan-days-client';
import { TopicClient } from '../../data-access/topic-client';
import { PlanStore } from '../../feature-plan/plan-store';
import { shownTasks } from '../shared/shown-tasks';
import { UndatedTray } from '../shared/undated-tray';
import { DayEntries } from './day-entries';
import { dayEntries, type GridDay, monthAfter, monthGrid, monthToShow } from './month-grid';

/** Entries of a day shown before "còn n việc". */
const PER_DAY = 3;

/** A day with what calendars print around its number. */
interface ShownDay extends GridDay {
  readonly number: number;
  readonly name: string;
  readonly lunar: string;
  readonly off: DayOffView | undefined;
  readonly today: boolean;
}

/**
 * Due days, occurrences and events month by month: a grid from Monday to Sunday, on a phone a list of the days that hold
 * something. Lunar days and days off come from the working calendar.
 */
@Component({
  selector: 'ct-month-calendar',
  imports: [Chip, DayEntries, Icon, MatButton, ResourceState, RouterLink, TableRegion, TranslocoPipe, UndatedTray],
  templateUrl: './month-calendar.html',
  styleUrl: './month-calendar.scss',
})
export class MonthCalendar {
  protected readonly store = inject(PlanStore);
  private readonly client = inject(PlanDaysClient);
  private readonly topics = inject(TopicClient);
  private readonly i18n = inject(I18n);
  private readonly asked = queryParam('thang');

  protected readonly narrow = narrowScreen();
  protected readonly tasks = shownTasks();
  // A text of its own: the plan is read again after every change, its days are not.
  private readonly planId = computed(() => this.store.plan()?.id ?? '');
  protected readonly days = this.client.days(this.planId);
  private readonly today = computed(() => (this.days.hasValue() ? this.days.value().today : ''));
  protected readonly month = computed(() => {
    const plan = this.store.plan();
    return monthToShow(this.asked(), this.today(), { from: plan?.periodFrom ?? '', to: plan?.periodTo ?? '' });
  });
  protected readonly year = computed(() => Number(this.month().slice(0, 4)));
  protected readonly heading = computed(() =>
    this.i18n.t('planning.views.calendar.month', { month: Number(this.month().slice(5)), year: this.year() }),
  );
  protected readonly before = computed(() => monthAfter(this.month(), -1));
  protected readonly after = computed(() => monthAfter(this.month(), 1));
  protected readonly thisMonth = computed(() => this.today().slice(0, 7));
  protected readonly daysOff = this.client.daysOff(() => (this.today() === '' ? undefined : this.year()));
  // The month is not known before today is.
  private readonly lunar = this.client.lunarDays(() => {
    if (this.today() === '') return undefined;
    const days = monthGrid(this.month(), new Map()).flat();
    return { from: days[0].day, to: days[days.length - 1].day };
  });
  private readonly entries = computed(() => {
    const named = new Set(this.tasks().flatMap((task) => task.eventId ?? []));
    const events = this.topics
      .events()
      .flatMap(({ value, label, date }) =>
        named.has(value) && date !== null ? [{ id: value, name: label, day: date }] : [],
      );
    return dayEntries(this.tasks(), this.days.hasValue() ? this.days.value().occurrences : [], events);
  });
  protected readonly weeks = computed(() => {
    const lunar = new Map((this.lunar.hasValue() ? this.lunar.value() : []).map((one) => [one.day, one.label]));
    const off = new Map((this.daysOff.hasValue() ? this.daysOff.value().items : []).map((one) => [one.day, one]));
    const shown = (day: GridDay): ShownDay => ({
      ...day,
      number: Number(day.day.slice(8)),
      name: formatWeekday(day.day),
      lunar: lunar.get(day.day) ?? '',
      off: off.get(day.day),
      today: day.day === this.today(),
    });
    return monthGrid(this.month(), this.entries()).map((week) => week.map(shown));
  });
  /** Days of the month that hold something, for the phone. */
  protected readonly agenda = computed(() =>
    this.weeks()
      .flat()
      .filter((day) => day.inMonth && (day.entries.length > 0 || day.off || day.today)),
  );
  protected readonly nothing = computed(() =>
    this.weeks()
      .flat()
      .every((day) => !day.inMonth || day.entries.length === 0),
  );
  /** The year's days off are a guess: nobody has compared them with the announcement. */
  protected readonly unconfirmed = computed(() => {
    const days = this.daysOff.hasValue() ? this.daysOff.value() : undefined;
    return days !== undefined && !days.confirmed;
  });
  protected readonly weekdays = [1, 2, 3, 4, 5, 6, 7];
  private readonly unfolded = signal<ReadonlySet<string>>(new Set());

  protected isOpen(day: ShownDay): boolean {
    return this.unfolded().has(day.day);
  }

  /** Entries of a day that are drawn now. */
  protected shownOf(day: ShownDay): GridDay['entries'] {
    // One line more costs as much room as the line that says so.
    if (this.isOpen(day) || day.entries.length <= PER_DAY + 1) return day.entries;
    return day.entries.slice(0, PER_DAY);
  }

  protected hidden(day: ShownDay): number {
    return day.entries.length > PER_DAY + 1 ? day.entries.length - PER_DAY : 0;
  }

  protected fold(day: ShownDay): void {
    this.unfolded.update((days) => {
      const next = new Set(days);
      if (!next.delete(day.day)) next.add(day.day);
      return next;
    });
  }
}
