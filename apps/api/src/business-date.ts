import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';

interface StoredShift {
  startedOn: CivilDate;
  offsetDays: number;
}

/** Shifts the business clock and keeps the shift across restarts, so that the sample data's days go by one by one. */
@Injectable()
export class BusinessDate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** Applies BUSINESS_DATE: the first start with a given day fixes the offset, later starts reuse it. */
  async apply(businessDate: CivilDate | undefined): Promise<void> {
    if (!businessDate) return this.clock.shift(0);
    const shift = await this.uow.asSystem('business-date', async () => {
      const row = await this.uow.one<{ value: StoredShift }>(
        `select value from app.setting where key = 'business-date'`,
      );
      if (row?.value.startedOn === businessDate) return row.value;
      const fresh: StoredShift = { startedOn: businessDate, offsetDays: this.clock.offsetTo(businessDate) };
      await this.uow.query(
        `insert into app.setting (key, value) values ('business-date', $1) on conflict (key) do update set value = excluded.value`,
        [JSON.stringify(fresh)],
      );
      return fresh;
    });
    this.clock.shift(shift.offsetDays);
  }
}
