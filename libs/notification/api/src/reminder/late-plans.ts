import { Injectable } from '@nestjs/common';
import { WORKING_ROLES } from '@congtac/notification-domain';
import { DECIDING_ROLES, type Role } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { Audiences } from '../inbox/audiences';
import type { NoticeForMany } from '../inbox/notice-writer';
import { type ReminderBatch, type ReminderSource, SWEEP_ROWS } from './reminder-source';
import type { SweepDays } from './sweep-days';

/** Names of tasks told in one notice. */
const NAMED = 3;

const LEADERSHIP: readonly Role[] = ['CHAIR', 'VICE_CHAIR', 'STANDING'];

type Step = 'ISSUER' | 'LEADERSHIP';

interface LateRow {
  planId: string;
  step: Step;
  unitId: number;
  planTitle: string;
  /** Days late after which this step hears of it. */
  after: number;
  /** All tasks are led by the unit that issued them. */
  own: boolean;
  count: number;
  tasks: string[];
  urgent: boolean;
}

/**
 * Escalation: what has been overdue for the days the issuing unit has set is told to those who issued it, and later to
 * its leadership; one line for each plan and day, so that a wave of late tasks is one line.
 */
@Injectable()
export class LatePlans implements ReminderSource {
  readonly kind = 'late-plan';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly audiences: Audiences,
  ) {}

  async batch(days: SweepDays, after: string | undefined): Promise<ReminderBatch> {
    const [planId, step] = after?.split(' ') ?? [null, null];
    const rows = await this.uow.query<LateRow>(LATE, [days.from, days.to, planId, step, SWEEP_ROWS]);
    const notices: NoticeForMany[] = [];
    for (const row of rows) notices.push(lateNotice(row, days, await this.told(row)));
    const last = rows.at(-1);
    return { notices, next: last && rows.length === SWEEP_ROWS ? `${last.planId} ${last.step}` : undefined };
  }

  /** Of its own tasks the working people of a unit are reminded anyway: the step goes to those who decide. */
  private async told({ unitId, step, own }: LateRow): Promise<string[]> {
    const issuers = own ? DECIDING_ROLES : WORKING_ROLES;
    return (await this.audiences.at([unitId], step === 'ISSUER' ? issuers : LEADERSHIP)).get(unitId) ?? [];
  }
}

function lateNotice(row: LateRow, days: SweepDays, accountIds: readonly string[]): NoticeForMany {
  const more = row.count - NAMED;
  return {
    ...{ accountIds, key: `late-plan:${row.planId}:${row.step}:${days.to}`, kind: 'notification.plan-late' },
    ...{ reason: 'ESCALATED', subject: `late-plan:${row.planId}`, urgent: row.urgent },
    title: `${row.count} nhiệm vụ quá hạn từ ${row.after} ngày trở lên: ${row.planTitle}`,
    detail: [...row.tasks.slice(0, NAMED), ...(more > 0 ? [`và ${more} nhiệm vụ khác`] : [])].join('; '),
    link: `/tong-quan/${row.planId}/viec?timeliness=OVERDUE`,
  };
}

/** Tasks that reached the limit of a step in the days after $1 up to $2, gathered by plan. */
const LATE = `
  with late as (
    select t.plan_id, t.owner_unit_id, t.lead_unit_id, t.title, t.urgent, p.title as plan_title,
      $2::date - coalesce(t.next_due_on, t.due_on) as days, $2::date - $1::date as span,
      coalesce(s.escalate_issuer_days, 3) as issuer, coalesce(s.escalate_leader_days, 7) as leader
    from planning.v_task t join planning.v_plan p on p.plan_id = t.plan_id
      left join planning.v_unit_setting s on s.unit_id = t.owner_unit_id
    where t.status in ('ASSIGNED','IN_PROGRESS') and p.status in ('ISSUED','IN_PROGRESS')
      and coalesce(t.next_due_on, t.due_on) < $2::date and coalesce(t.next_due_on, t.due_on) > $1::date - 130
  ), reached as (
    select *, 'ISSUER' as step, issuer as limit_days from late where days >= issuer and days - span < issuer
    union all
    select *, 'LEADERSHIP', leader from late where days >= leader and days - span < leader
  )
  select r.plan_id as "planId", r.step, r.owner_unit_id as "unitId", r.plan_title as "planTitle",
    min(r.limit_days) as "after", bool_and(r.lead_unit_id = r.owner_unit_id) as own, count(*)::int as count,
    (array_agg(u.name || ': ' || r.title order by r.days desc, r.title))[1:3] as tasks, bool_or(r.urgent) as urgent
  from reached r join org.v_unit u on u.unit_id = r.lead_unit_id
  where $3::uuid is null or (r.plan_id, r.step) > ($3::uuid, $4::text)
  group by r.plan_id, r.step, r.owner_unit_id, r.plan_title order by r.plan_id, r.step limit $5`;
