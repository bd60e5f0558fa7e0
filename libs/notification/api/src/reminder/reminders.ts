import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@congtac/shared-api';
import { Deliveries } from '../delivery/deliveries';
import { NoticeWriter } from '../inbox/notice-writer';
import { DueTasks } from './due-tasks';
import { LatePlans } from './late-plans';
import { OwedPlans } from './owed-plans';
import type { ReminderSource } from './reminder-source';
import { type SweepDays, SweepDaysKeeper } from './sweep-days';
import { UnansweredDirectives } from './unanswered-directives';

/** Every source, in the order they are told. */
@Injectable()
export class ReminderSources {
  readonly all: readonly ReminderSource[];

  constructor(due: DueTasks, owed: OwedPlans, directives: UnansweredDirectives, late: LatePlans) {
    this.all = [due, owed, directives, late];
  }
}

/**
 * Looks through everything people are reminded of, once for each business day. It may be cut at any moment: rows told
 * already are known by their keys, and a day counts as done only when its last row was told.
 */
@Injectable()
export class Reminders {
  private readonly sources: readonly ReminderSource[];

  constructor(
    private readonly uow: UnitOfWork,
    private readonly days: SweepDaysKeeper,
    private readonly notices: NoticeWriter,
    private readonly deliveries: Deliveries,
    parts: ReminderSources,
  ) {
    this.sources = parts.all;
  }

  /** Tells what the days since the last run ask for. @returns how many notices were written. */
  async run(): Promise<number> {
    let written = 0;
    for (const source of this.sources) {
      const open = await this.days.open(source.kind);
      if (!open) continue;
      written += await this.sweep(source, open);
      await this.days.done(source.kind, open.to);
    }
    return written;
  }

  private async sweep(source: ReminderSource, days: SweepDays): Promise<number> {
    let written = 0;
    let after: string | undefined;
    do {
      const batch = await this.uow.asSystem('remind people', () => this.tell(source, days, after), {
        timeoutMs: 60_000,
      });
      written += batch.written;
      after = batch.next;
    } while (after !== undefined);
    return written;
  }

  private async tell(source: ReminderSource, days: SweepDays, after: string | undefined) {
    const { notices, next } = await source.batch(days, after);
    const noticeIds: string[] = [];
    for (const notice of notices) noticeIds.push(...(await this.notices.write(notice)));
    await this.deliveries.plan({ noticeIds });
    return { written: noticeIds.length, next };
  }
}
