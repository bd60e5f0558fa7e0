import { Injectable } from '@nestjs/common';
import { addWorkingDays, type DayMarks, type DayOffKind, workingDaysBetween } from '@congtac/calendar-domain';
import { addDays, type CivilDate } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** Counts working days by the stored calendar; joins the open transaction. */
@Injectable()
export class WorkingDays {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The `workingDays`-th working day after `date`, the day itself not counted.
   * @param workingDays 0 gives `date` back; negative counts backwards.
   */
  async after(date: CivilDate, workingDays: number): Promise<CivilDate> {
    // Two calendar days for each working day and two months over hold every run of holidays.
    const reach = addDays(date, workingDays * 2 + (workingDays < 0 ? -60 : 60));
    const marks = await this.marks(date < reach ? date : reach, date < reach ? reach : date);
    return addWorkingDays(date, workingDays, marks);
  }

  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  async between(from: CivilDate, to: CivilDate): Promise<number> {
    const marks = await this.marks(from < to ? from : to, from < to ? to : from);
    return workingDaysBetween(from, to, marks);
  }

  /** Special days from `from` to `to`, for counting several stretches with the pure functions. */
  marks(from: CivilDate, to: CivilDate): Promise<DayMarks> {
    return this.uow.read(async () => {
      const rows = await this.uow.query<{ day: CivilDate; kind: DayOffKind }>(
        'select day, kind from calendar.day_off where day between $1 and $2',
        [from, to],
      );
      return new Map(rows.map(({ day, kind }) => [day, kind]));
    });
  }
}
