import { inject, Pipe, type PipeTransform } from '@angular/core';
import { I18n } from '../i18n/i18n';
import {
  daysBetween,
  formatDate,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatTime,
  formatWeekday,
} from './vi-format';

/** `'2026-11-19' | viDate` → 19/11/2026; `viDate: today` drops the year inside the year of today. */
@Pipe({ name: 'viDate' })
export class ViDatePipe implements PipeTransform {
  transform(date: string | null | undefined, today?: string): string {
    return today ? formatShortDate(date, today) : formatDate(date);
  }
}

/** `'2026-11-22' | viWeekday` → Chủ nhật, 22/11/2026. */
@Pipe({ name: 'viWeekday' })
export class ViWeekdayPipe implements PipeTransform {
  transform(date: string | null | undefined): string {
    return formatWeekday(date);
  }
}

/** ISO instant → `14:05 22/11/2026` in Vietnamese time. */
@Pipe({ name: 'viDateTime' })
export class ViDateTimePipe implements PipeTransform {
  transform(instant: string | Date | null | undefined): string {
    return formatDateTime(instant);
  }
}

/** ISO instant → `14:05` in Vietnamese time. */
@Pipe({ name: 'viTime' })
export class ViTimePipe implements PipeTransform {
  transform(instant: string | Date | null | undefined): string {
    return formatTime(instant);
  }
}

/** `1035 | viNumber` → 1.035. */
@Pipe({ name: 'viNumber' })
export class ViNumberPipe implements PipeTransform {
  transform(value: number | null | undefined): string {
    return formatNumber(value);
  }
}

/** `73.5 | viPercent` → 73,5% (the value is already in per cent). */
@Pipe({ name: 'viPercent' })
export class ViPercentPipe implements PipeTransform {
  transform(value: number | null | undefined): string {
    return formatPercent(value);
  }
}

/** Civil date against the business date: `hôm qua, 21/11/2026`, `3 ngày trước, …`, `còn 2 ngày, …`. */
@Pipe({ name: 'viRelative' })
export class ViRelativePipe implements PipeTransform {
  private readonly i18n = inject(I18n);

  transform(date: string | null | undefined, today: string): string {
    if (!date || !today) return formatDate(date);
    const days = daysBetween(today, date);
    const word = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(days)];
    const key = word ?? (days < 0 ? 'daysAgo' : 'inDays');
    return `${this.i18n.t(`ui.relative.${key}`, { days: Math.abs(days) })}, ${formatDate(date)}`;
  }
}
