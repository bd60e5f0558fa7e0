import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@congtac/shared-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';

/** Days after `from`, up to and with `to`, that are still to be looked through. */
export interface SweepDays {
  from: CivilDate;
  to: CivilDate;
}

/** Remembers up to which business day each kind of reminder was looked through, so that a pause loses none. */
@Injectable()
export class SweepDaysKeeper {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** What is open; undefined when today is done. The very first look takes today alone. */
  open(kind: string): Promise<SweepDays | undefined> {
    const to = this.clock.today();
    return this.uow.asSystem('days to remind of', async () => {
      const row = await this.uow.one<{ day: CivilDate }>('select day from notification.sweep where kind = $1', [kind]);
      const from = row?.day ?? addDays(to, -1);
      return from < to ? { from, to } : undefined;
    });
  }

  /** Notes that everything up to `day` was told. */
  async done(kind: string, day: CivilDate): Promise<void> {
    await this.uow.asSystem('days reminded of', () =>
      this.uow.query(
        `insert into notification.sweep as s (kind, day) values ($1, $2)
         on conflict (kind) do update set day = excluded.day where s.day < excluded.day`,
        [kind, day],
      ),
    );
  }
}
