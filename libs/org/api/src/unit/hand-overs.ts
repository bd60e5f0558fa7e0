import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BusinessClock, Jobs, UnitOfWork } from '@congtac/shared-api';
import { type HandedOver, type OpenWork, openWorkText } from '@congtac/org-domain';
import { ClosingRepository } from './closing.repository';
import { type HandOver, UnitWork } from './unit-work';

/** Hands over what ended units leave open: at the closing, and once more when the last day is over. */
@Injectable()
export class HandOvers implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly work: UnitWork,
    private readonly closings: ClosingRepository,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'org.hand-over',
      title: 'Bàn giao công việc của đơn vị kết thúc hoạt động',
      schedule: '10 0 * * *',
      atStart: true,
      run: () => this.sweep(),
    });
  }

  /** What is open with a unit; in an open transaction of system work. */
  open(unitId: number): Promise<OpenWork[]> {
    return this.work.open(unitId);
  }

  /** Moves everything, writes it to the trail and tells the successor; in an open transaction of system work. */
  async run(order: HandOver): Promise<HandedOver[]> {
    const done = await this.work.handOver(order);
    if (done.length === 0) return done;
    const { from, to, on, reason } = order;
    await this.uow.audit({
      action: 'unit.handed-over',
      entity: 'unit',
      entityId: String(from.unitId),
      unitId: from.unitId,
      after: { successorUnitId: to.unitId, on, work: done },
      reason,
    });
    await this.uow.emit({
      type: 'org.unit-handed-over',
      unitId: to.unitId,
      payload: {
        fromUnitId: from.unitId,
        toUnitId: to.unitId,
        on,
        work: done,
        title: `Tiếp nhận công việc của ${from.name}`,
        text: openWorkText(done),
        link: `/don-vi/${from.unitId}`,
        tellUnitIds: [to.unitId],
      },
    });
    return done;
  }

  /** Units whose last day is over, a few in each transaction; a second run finds nothing. */
  async sweep(): Promise<void> {
    const today = this.clock.today();
    while ((await this.sweepSome(today)) > 0);
  }

  private sweepSome(today: string): Promise<number> {
    return this.uow.asSystem(
      'work of units whose last day is over',
      async () => {
        const due = await this.closings.due(today);
        for (const { fromUnitId, fromName, toUnitId, toName, effectiveFrom, reason } of due) {
          const from = { unitId: fromUnitId, name: fromName };
          await this.run({ from, to: { unitId: toUnitId, name: toName }, on: effectiveFrom, reason });
          await this.closings.settle(fromUnitId, today);
        }
        return due.length;
      },
      { timeoutMs: 60_000 },
    );
  }
}
