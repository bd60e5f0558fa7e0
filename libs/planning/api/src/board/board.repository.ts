import { Injectable } from '@nestjs/common';
import type { AdoptionMode, ReminderView } from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';
import { newId, requestContext, UnitOfWork } from '@congtac/shared-api';

/** A task of the plan, a row of the board. */
export interface BoardTaskRecord {
  taskId: string;
  code: string | null;
  title: string;
  sectionHeading: string;
}

/** One decision of a lower unit. */
export interface BoardDecision {
  taskId: string;
  unitId: number;
  decision: AdoptionMode;
  reason: string | null;
  childTaskId: string | null;
  childTitle: string | null;
}

/** When a unit was last reminded. */
export interface LastReminder {
  unitId: number;
  sentAt: Date;
  sentByName: string | null;
}

/** Reads of the adoption board and the reminders; call inside a transaction. */
@Injectable()
export class BoardRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Tasks of an issued plan in reading order. */
  tasks(planId: string): Promise<BoardTaskRecord[]> {
    return this.uow.query<BoardTaskRecord>(
      `select t.task_id as "taskId", t.code, t.title, coalesce(s.heading, '') as "sectionHeading"
       from planning.task t left join planning.plan_section s on s.section_id = t.section_id
       where t.plan_id = $1 and t.status <> 'DRAFT' order by s.ordinal nulls last, t.position, t.task_id`,
      [planId],
    );
  }

  /** The latest decision of each unit about each task. */
  decisions(planId: string): Promise<BoardDecision[]> {
    return this.uow.query<BoardDecision>(
      `select distinct on (d.parent_task_id, d.unit_id) d.parent_task_id as "taskId", d.unit_id as "unitId", d.decision,
         d.reason, d.child_task_id as "childTaskId", c.title as "childTitle"
       from planning.adoption d left join planning.task c on c.task_id = d.child_task_id
       where d.parent_plan_id = $1 and not d.in_revision order by d.parent_task_id, d.unit_id, d.updated_at desc`,
      [planId],
    );
  }

  /** The last reminder of each unit about this plan. */
  lastReminders(planId: string): Promise<LastReminder[]> {
    return this.uow.query<LastReminder>(
      `select distinct on (unit_id) unit_id as "unitId", sent_at as "sentAt", sent_by_name as "sentByName"
       from planning.plan_reminder where plan_id = $1 order by unit_id, sent_at desc`,
      [planId],
    );
  }

  /** Accounts in use that hold one of the roles at the units today, beyond the person's own sight. */
  async people(
    unitIds: readonly number[],
    roles: readonly string[],
    today: CivilDate,
  ): Promise<{ unitId: number; accountId: string }[]> {
    return this.uow.query(
      'select unit_id as "unitId", account_id as "accountId" from identity.accounts_at($1, $2, $3)',
      [unitIds, roles, today],
    );
  }

  /** Notes one sending to several units. */
  async remind(
    plan: { id: string; unitId: number },
    units: readonly { unitId: number; people: number }[],
    text: string,
    at: Date,
  ): Promise<void> {
    const actor = requestContext()?.principal?.actor;
    await this.uow.query(
      `insert into planning.plan_reminder (reminder_id, sending_id, plan_id, owner_unit_id, unit_id, people, text,
         sent_at, sent_by, sent_by_name)
       select x.id, $1, $2, $3, x.unit, x.people, $4, $5, $6, $7
       from unnest($8::uuid[], $9::int[], $10::int[]) as x (id, unit, people)`,
      [
        newId(),
        plan.id,
        plan.unitId,
        text,
        at,
        actor?.accountId ?? null,
        actor?.displayName ?? null,
        units.map(() => newId()),
        units.map((unit) => unit.unitId),
        units.map((unit) => unit.people),
      ],
    );
  }

  /** Reminders about a plan, the latest first. */
  history(planId: string): Promise<(Omit<ReminderView, 'sentAt'> & { sentAt: Date })[]> {
    return this.uow.query(
      `select r.sent_at as "sentAt", coalesce(r.sent_by_name, '') as "sentByName", r.text, sum(r.people)::int as people,
         jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'unitName', u.name) order by app.fold(u.name)) as units
       from planning.plan_reminder r join org.v_unit u on u.unit_id = r.unit_id
       where r.plan_id = $1 group by r.sending_id, r.sent_at, r.sent_by_name, r.text order by r.sent_at desc limit 50`,
      [planId],
    );
  }
}
