import { Injectable } from '@nestjs/common';
import {
  calendarProblem,
  type DayOffView,
  type DaysOffView,
  type LunarDayView,
  type PutDayOff,
  workingDaysBetween,
} from '@congtac/calendar-domain';
import { addDays, type CivilDate, commonProblem, dayOfWeek, daysBetween } from '@congtac/shared-domain';
import { guardedUpdate, requestContext, UnitOfWork } from '@congtac/shared-api';
import { CatalogueRights } from '../catalogue/catalogue-rights';
import { VietnameseLunarCalendar } from '../vietnamese-lunar-calendar';

/** Longest stretch of lunar days in one answer. */
const MAX_LUNAR_DAYS = 400;
const COLUMNS = 'day, kind, name, confirmed, version';

/** The working calendar on screen: holidays, compensatory and swapped days of each year (§2.8, 5). */
@Injectable()
export class DaysOffService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rights: CatalogueRights,
    private readonly lunar: VietnameseLunarCalendar,
  ) {}

  /** Special days of one year and how many working days it has. */
  year(year: number): Promise<DaysOffView> {
    return this.uow.read(async () => {
      const [first, last] = [`${year}-01-01`, `${year}-12-31`];
      const items = await this.uow.query<DayOffView>(
        `select ${COLUMNS} from calendar.day_off where day between $1 and $2 order by day`,
        [first, last],
      );
      const marks = new Map(items.map(({ day, kind }) => [day, kind]));
      return {
        year,
        workingDays: workingDaysBetween(addDays(first, -1), last, marks),
        confirmed: items.length > 0 && items.every((item) => item.confirmed),
        items,
        allowed: (await this.rights.keepsCommon()) ? ['edit'] : [],
      };
    });
  }

  /**
   * Marks a day, or changes its mark. @param version of the mark the person saw, 0 = none.
   * Problems `common.forbidden`, `common.stale`, `calendar.weekend-only`.
   */
  put(day: CivilDate, version: number, body: PutDayOff): Promise<DayOffView> {
    return this.uow.run(async () => {
      await this.requireCommon();
      if (body.kind === 'SWAPPED_WORKING' && dayOfWeek(day) <= 5) throw calendarProblem('calendar.weekend-only');
      const before = await this.find(day);
      const values = { kind: body.kind, name: body.name, confirmed: body.confirmed ?? true };
      if (version > 0) await guardedUpdate(this.uow, { table: 'calendar.day_off', key: { day }, version, set: values });
      else await this.insert(day, values);
      await this.audit('put', day, { before, after: values });
      const after = await this.find(day);
      if (!after) throw commonProblem('common.not-found');
      return after;
    });
  }

  /** Makes a day ordinary again. Problems `common.forbidden`, `common.stale`, `common.not-found`. */
  remove(day: CivilDate, version: number): Promise<void> {
    return this.uow.run(async () => {
      await this.requireCommon();
      const before = await this.find(day);
      if (before?.version !== version)
        await guardedUpdate(this.uow, { table: 'calendar.day_off', key: { day }, version, set: {} });
      await this.uow.query('delete from calendar.day_off where day = $1', [day]);
      await this.audit('removed', day, { before });
    });
  }

  /** Lunar days for the cells of a calendar. Problem `common.malformed` for more than 400 days. */
  lunarDays(from: CivilDate, to: CivilDate): LunarDayView[] {
    const length = daysBetween(from, to) + 1;
    if (length < 1 || length > MAX_LUNAR_DAYS)
      throw commonProblem('common.malformed', { reason: `Xin chọn khoảng từ 1 đến ${MAX_LUNAR_DAYS} ngày.` });
    return Array.from({ length }, (_, offset) => this.lunarDay(addDays(from, offset)));
  }

  private lunarDay(day: CivilDate): LunarDayView {
    const { year, month, day: lunarDay, leap } = this.lunar.toLunar(day);
    const label = `${lunarDay}/${month}${leap ? ' nhuận' : ''}`;
    return { day, lunarDay, lunarMonth: month, leap, label, yearName: this.lunar.yearName(year) };
  }

  private find(day: CivilDate): Promise<DayOffView | undefined> {
    return this.uow.one<DayOffView>(`select ${COLUMNS} from calendar.day_off where day = $1`, [day]);
  }

  private async insert(day: CivilDate, values: { kind: string; name: string; confirmed: boolean }): Promise<void> {
    const actor = requestContext()?.principal?.actor;
    const made = await this.uow.query(
      `insert into calendar.day_off (day, kind, name, confirmed, updated_by, updated_by_name)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1 as one`,
      [day, values.kind, values.name, values.confirmed, actor?.accountId ?? null, actor?.displayName ?? null],
    );
    // Somebody marked the day meanwhile: version 0 is no longer true.
    if (made.length === 0)
      await guardedUpdate(this.uow, { table: 'calendar.day_off', key: { day }, version: 0, set: {} });
  }

  private async requireCommon(): Promise<void> {
    if (!(await this.rights.keepsCommon())) throw commonProblem('common.forbidden');
  }

  private audit(verb: 'put' | 'removed', day: CivilDate, change: { before?: object; after?: object }): Promise<void> {
    return this.uow.audit({ action: `day-off.${verb}`, entity: 'day-off', entityId: day, unitId: null, ...change });
  }
}
