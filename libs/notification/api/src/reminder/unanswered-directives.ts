import { Injectable } from '@nestjs/common';
import { dueStage, WORKING_ROLES } from '@congtac/notification-domain';
import { type CivilDate, DECIDING_ROLES, formatCivilDate } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { Audiences } from '../inbox/audiences';
import type { NoticeForMany } from '../inbox/notice-writer';
import { type ReminderBatch, type ReminderSource, SWEEP_ROWS } from './reminder-source';
import type { SweepDays } from './sweep-days';

interface UnansweredRow {
  id: string;
  directiveId: string;
  unitId: number;
  unitName: string;
  fromUnitId: number;
  byDay: CivilDate;
  title: string;
  urgent: boolean;
}

/** Days after the time limit from which those who sent it hear of it. */
const SENDER_HEARS = 1;

/** Directives nobody at the receiving unit has acknowledged in time: told there every day of the table, and to the sender. */
@Injectable()
export class UnansweredDirectives implements ReminderSource {
  readonly kind = 'directive';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly audiences: Audiences,
  ) {}

  async batch(days: SweepDays, after: string | undefined): Promise<ReminderBatch> {
    const rows = await this.uow.query<UnansweredRow>(UNANSWERED, [days.to, after ?? null, SWEEP_ROWS]);
    const told = rows.flatMap((row) => {
      const stage = dueStage(row.byDay, days.from, days.to);
      return stage === undefined || stage < 0 ? [] : [{ row, stage }];
    });
    const receivers = await this.audiences.at(
      told.map(({ row }) => row.unitId),
      WORKING_ROLES,
    );
    const senders = await this.audiences.at(
      told.map(({ row }) => row.fromUnitId),
      DECIDING_ROLES,
    );
    const notices = told.flatMap(({ row, stage }) => [
      reminder(row, stage, receivers.get(row.unitId) ?? []),
      ...(stage >= SENDER_HEARS ? [escalation(row, stage, senders.get(row.fromUnitId) ?? [])] : []),
    ]);
    return { notices, next: rows.length === SWEEP_ROWS ? rows.at(-1)?.id : undefined };
  }
}

const shared = (row: UnansweredRow) => ({
  ...{ subject: `/chi-dao/${row.directiveId}`, link: `/chi-dao/${row.directiveId}`, urgent: row.urgent },
});

function reminder(row: UnansweredRow, stage: number, accountIds: readonly string[]): NoticeForMany {
  return {
    ...shared(row),
    ...{ accountIds, key: `directive:${row.id}:${row.byDay}:${stage}`, kind: 'notification.directive-unanswered' },
    reason: 'DIRECTIVE',
    title: `Chỉ đạo chưa được xác nhận đã nhận: ${row.title}`,
    detail: `Cần xác nhận trước hết ngày ${formatCivilDate(row.byDay)}`,
  };
}

function escalation(row: UnansweredRow, stage: number, accountIds: readonly string[]): NoticeForMany {
  return {
    ...shared(row),
    ...{ accountIds, key: `directive-late:${row.id}:${row.byDay}:${stage}`, kind: 'notification.directive-late' },
    reason: 'ESCALATED',
    title: `Đơn vị chưa xác nhận đã nhận chỉ đạo: ${row.title}`,
    detail: row.unitName,
  };
}

const UNANSWERED = `
  select r.recipient_id as id, r.directive_id as "directiveId", r.unit_id as "unitId", u.name as "unitName",
    r.from_unit_id as "fromUnitId", (r.acknowledge_by at time zone 'Asia/Ho_Chi_Minh')::date as "byDay", d.title, d.urgent
  from review.v_directive_recipient r join review.v_directive d on d.directive_id = r.directive_id
    join org.v_unit u on u.unit_id = r.unit_id
  where r.acknowledged_at is null and d.status = 'ISSUED'
    and (r.acknowledge_by at time zone 'Asia/Ho_Chi_Minh')::date <= $1::date and ($2::uuid is null or r.recipient_id > $2)
  order by r.recipient_id limit $3`;
