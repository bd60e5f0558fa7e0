import { Injectable } from '@nestjs/common';
import { dueDetail, dueStage, dueWords, WORKING_ROLES } from '@congtac/notification-domain';
import type { CivilDate } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { Audiences } from '../inbox/audiences';
import { type ReminderBatch, type ReminderSource, SWEEP_ROWS } from './reminder-source';
import type { SweepDays } from './sweep-days';

interface OwedRow {
  id: string;
  planId: string;
  unitId: number;
  dueOn: CivilDate;
  title: string;
}

/** Plans that a unit has to make for one from above, by the same days as tasks. */
@Injectable()
export class OwedPlans implements ReminderSource {
  readonly kind = 'owed-plan';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly audiences: Audiences,
  ) {}

  async batch(days: SweepDays, after: string | undefined): Promise<ReminderBatch> {
    const rows = await this.uow.query<OwedRow>(
      `select o.obligation_id as id, o.parent_plan_id as "planId", o.unit_id as "unitId", o.due_on as "dueOn", p.title
       from planning.v_plan_obligation o join planning.v_plan p on p.plan_id = o.parent_plan_id
       where o.issued_on is null and p.status in ('ISSUED','IN_PROGRESS')
         and o.due_on <= $1::date + 7 and ($2::uuid is null or o.obligation_id > $2)
       order by o.obligation_id limit $3`,
      [days.to, after ?? null, SWEEP_ROWS],
    );
    const told = rows.flatMap((row) => {
      const stage = dueStage(row.dueOn, days.from, days.to);
      return stage === undefined ? [] : [{ row, stage }];
    });
    const people = await this.audiences.at(
      told.map(({ row }) => row.unitId),
      WORKING_ROLES,
    );
    const notices = told.map(({ row, stage }) => ({
      ...{ accountIds: people.get(row.unitId) ?? [], key: `owed-plan:${row.id}:${row.dueOn}:${stage}` },
      ...{ kind: 'notification.plan-owed', reason: 'DUE' as const, subject: `owed-plan:${row.planId}`, urgent: false },
      title: `${dueWords(row.dueOn, days.to)} xây dựng kế hoạch theo: ${row.title}`,
      detail: dueDetail(row.dueOn),
      link: `/ke-hoach/${row.planId}`,
    }));
    return { notices, next: rows.length === SWEEP_ROWS ? rows.at(-1)?.id : undefined };
  }
}
