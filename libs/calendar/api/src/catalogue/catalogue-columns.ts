import {
  calendarProblem,
  eventDayIn,
  type LunarCalendar,
  type SaveCampaign,
  type SaveEvent,
  type SaveTheme,
  type SaveThemeSet,
} from '@congtac/calendar-domain';

/** Values by column name. */
export type Columns = Record<string, unknown>;

/** Problem `calendar.years-reversed`. */
export function themeSetColumns(body: SaveThemeSet): Columns {
  const [from, to] = [body.yearFrom ?? null, body.yearTo ?? null];
  if (from !== null && to !== null && to < from) throw calendarProblem('calendar.years-reversed');
  return { year_from: from, year_to: to };
}

/** The set is checked by the service. */
export function themeColumns(body: SaveTheme): Columns {
  return { set_code: body.setCode, ordinal: body.ordinal };
}

/** A blank launching body is none. */
export function campaignColumns(body: SaveCampaign): Columns {
  return { kind: body.kind, status: body.status, launched_by: body.launchedBy?.trim() || null };
}

/**
 * Columns of an event; the stored date is that of its (first) year, recomputed from the lunar rule (S0-14, S0-15).
 * Problems `calendar.day-required`, `calendar.no-such-lunar-day`, `calendar.day-outside-year`.
 */
export function eventColumns(body: SaveEvent, lunar: LunarCalendar): Columns {
  const date = dateOf(body, lunar);
  const byMoon = body.dayRule === 'LUNAR';
  return {
    kind: body.kind,
    year: body.year,
    ordinal: body.ordinal ?? null,
    origin_date: body.originDate ?? null,
    date,
    date_unknown: date === null,
    day_rule: body.dayRule,
    lunar_month: byMoon ? body.lunarMonth : null,
    lunar_day: byMoon ? body.lunarDay : null,
    repeats: body.repeats ?? false,
    scope_level: body.scopeLevel ?? null,
  };
}

function dateOf(body: SaveEvent, lunar: LunarCalendar): string | null {
  const { year } = body;
  if (body.dayRule === 'UNKNOWN') return null;
  if (body.dayRule === 'SOLAR') {
    if (!body.date) throw calendarProblem('calendar.day-required');
    if (!body.date.startsWith(String(year))) throw calendarProblem('calendar.day-outside-year', { year });
    return body.date;
  }
  const [lunarMonth, lunarDay] = [body.lunarMonth ?? null, body.lunarDay ?? null];
  if (lunarMonth === null || lunarDay === null) throw calendarProblem('calendar.day-required');
  const date = eventDayIn({ dayRule: 'LUNAR', date: null, lunarMonth, lunarDay }, year, lunar);
  if (date === null) throw calendarProblem('calendar.no-such-lunar-day', { year });
  return date;
}
