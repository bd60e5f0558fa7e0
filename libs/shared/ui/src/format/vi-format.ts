import type { Language } from '../i18n/messages';

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const;
const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Civil date `YYYY-MM-DD` as `dd/MM/yyyy`; '' for nothing or an unreadable value. */
export function formatDate(date: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : '';
}

/** Civil date as `dd/MM` inside the year of `today`, else in full. */
export function formatShortDate(date: string | null | undefined, today: string): string {
  const full = formatDate(date);
  return full && date?.slice(0, 4) === today.slice(0, 4) ? full.slice(0, 5) : full;
}

/** `Chủ nhật, 22/11/2026`, in English `Sunday, 22/11/2026`. */
export function formatWeekday(date: string | null | undefined, language: Language = 'vi'): string {
  const full = formatDate(date);
  const names = language === 'en' ? englishWeekdays : weekdays;
  return full ? `${names[dayNumber(date ?? '') % 7]}, ${full}` : '';
}

/** Instant (ISO UTC or Date) in Vietnamese time: `14:05 22/11/2026`. */
export function formatDateTime(instant: string | Date | null | undefined): string {
  const parts = clockParts(instant);
  return parts ? `${parts.hour}:${parts.minute} ${parts.day}/${parts.month}/${parts.year}` : '';
}

/** Time of day of an instant in Vietnamese time: `14:05`. */
export function formatTime(instant: string | Date | null | undefined): string {
  const parts = clockParts(instant);
  return parts ? `${parts.hour}:${parts.minute}` : '';
}

/** `1.035`, `73,5`; '' for null. Zero is `0`: "no figure" is said by the caller, never shown as 0. */
export function formatNumber(value: number | null | undefined): string {
  return typeof value === 'number' ? number.format(value) : '';
}

/** Per cent as written in Việt Nam, of a value already in per cent: `73,5%`. */
export function formatPercent(value: number | null | undefined): string {
  return typeof value === 'number' ? `${percent.format(value)}%` : '';
}

/** Whole days from `from` to `to`, both `YYYY-MM-DD` (negative when `to` is earlier). */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since a Sunday, so that `% 7` is the weekday. */
function dayNumber(date: string): number {
  // 1970-01-01 was a Thursday (4).
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000) + 4;
}

function clockParts(instant: string | Date | null | undefined): Record<string, string> | undefined {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  if (!date || Number.isNaN(date.getTime())) return undefined;
  return Object.fromEntries(clock.formatToParts(date).map((part) => [part.type, part.value]));
}
