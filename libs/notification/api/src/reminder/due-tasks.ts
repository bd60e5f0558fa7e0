import { Injectable } from '@nestjs/common';
import { dueDetail, dueStage, dueWords, REPORTING_ROLES } from '@congtac/notification-domain';
import type { CivilDate } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { Audiences } from '../inbox/audiences';
import type { NoticeForMany } from '../inbox/notice-writer';
import { type ReminderBatch, type ReminderSource, SWEEP_ROWS } from './reminder-source';
import type { SweepDays } from './sweep-days';

interface DueRow {
  /** Task, or occurrence of a recurring one. */
  id: string;
  taskId: string;
  occurrenceId: string | null;
  label: string | null;
  title: string;
  unitId: number;
  dueOn: CivilDate;
  urgent: boolean;
  /** Accounts of persons named in the task. */
  personAccounts: string[];
}

/**
 * Due days of open tasks and occurrences: seven and three days before, on the day, the day after, then every week, told
 * to those who work at the LEAD unit and to persons named in the task (domain.md §2.8.6).
 */
@Injectable()
export class DueTasks implements ReminderSource {
  readonly kind = 'due';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly audiences: Audiences,
  ) {}

  async batch(days: SweepDays, after: string | undefined): Promise<ReminderBatch> {
    const rows = await this.uow.query<DueRow>(DUE, [days.from, days.to, after ?? null, SWEEP_ROWS]);
    const people = await this.audiences.at(
      rows.map(({ unitId }) => unitId),
      REPORTING_ROLES,
    );
    const notices = rows.flatMap((row) => reminderOf(row, days, people.get(row.unitId) ?? []));
    return { notices, next: rows.length === SWEEP_ROWS ? rows.at(-1)?.id : undefined };
  }
}

function reminderOf(row: DueRow, days: SweepDays, people: readonly string[]): NoticeForMany[] {
  const stage = dueStage(row.dueOn, days.from, days.to);
  if (stage === undefined) return [];
  const place = `don-vi=${row.unitId}`;
  const query = row.occurrenceId ? `lan=${row.occurrenceId}&${place}` : place;
  return [
    {
      ...{ accountIds: [...people, ...row.personAccounts], key: `due:${row.id}:${row.dueOn}:${stage}` },
      ...{ kind: 'notification.task-due', reason: 'DUE', subject: `task:${row.taskId}`, urgent: row.urgent },
      title: `${dueWords(row.dueOn, days.to)}: ${row.title}`,
      detail: dueDetail(row.dueOn, row.label ?? ''),
      link: `/bao-cao/${row.taskId}?${query}`,
    },
  ];
}

/** $1 < a stage of the due day ≤ $2; the exact stage is told by `dueStage`. */
const staged = (due: string) => `(${due} - 7 > $1::date and ${due} - 7 <= $2::date
  or ${due} - 3 > $1::date and ${due} - 3 <= $2::date or ${due} > $1::date and ${due} <= $2::date
  or ${due} < $2::date and ${due} + 1 + 7 * (($2::date - ${due} - 1) / 7) > $1::date)`;

const OPEN = `t.status in ('ASSIGNED','IN_PROGRESS') and p.status in ('ISSUED','IN_PROGRESS')`;

const DUE = `
  with due as (
    (select t.task_id as id, t.task_id, null::uuid as occurrence_id, null as label, t.title, t.lead_unit_id as unit_id,
      t.due_on, t.urgent
    from planning.v_task t join planning.v_plan p on p.plan_id = t.plan_id
    where ${OPEN} and ${staged('t.due_on')} and ($3::uuid is null or t.task_id > $3)
      and not exists (select from planning.v_task_occurrence o where o.task_id = t.task_id)
    order by t.task_id limit $4)
    union all
    (select o.occurrence_id, t.task_id, o.occurrence_id, o.label, t.title, o.unit_id, o.due_on, t.urgent
    from planning.v_task_occurrence o join planning.v_task t on t.task_id = o.task_id
      join planning.v_plan p on p.plan_id = t.plan_id
    where o.status = 'OPEN' and ${OPEN} and ${staged('o.due_on')} and ($3::uuid is null or o.occurrence_id > $3)
    order by o.occurrence_id limit $4)
  )
  select d.id, d.task_id as "taskId", d.occurrence_id as "occurrenceId", d.label, d.title, d.unit_id as "unitId",
    d.due_on as "dueOn", d.urgent,
    array(select a.account_id from planning.v_task_party tp join identity.v_account a on a.person_id = tp.person_id
      where tp.task_id = d.task_id and tp.role in ('LEAD','COORDINATE') and a.status = 'ACTIVE') as "personAccounts"
  from due d order by d.id limit $4`;
