import { Injectable } from '@nestjs/common';
import { editSeries, type StandingOccurrence, type RecurrenceRule, type TaskField } from '@congtac/planning-domain';
import type { Period } from '@congtac/shared-domain';
import { BusinessClock, newId, requestContext, UnitOfWork } from '@congtac/shared-api';
import { newIds, RowCopy } from './row-copy';

/** Columns of a task behind each field of its content; the other fields have tables of their own. */
const COLUMNS: Partial<Record<TaskField, readonly string[]>> = {
  title: ['title'],
  description: ['description'],
  due: ['due_kind', 'due_on'],
  deliverable: ['deliverable'],
  kind: ['kind'],
  priority: ['priority'],
  urgent: ['urgent'],
  cascadeMode: ['cascade_mode'],
  startOn: ['start_on'],
  weight: ['weight'],
  theme: ['theme_id'],
  campaign: ['campaign_id'],
  event: ['event_id', 'event_lead_days'],
  dueExceptionReason: ['due_exception_reason'],
  parties: ['lead_unit_id'],
};

/** What of a target is content; who accepted what is not. */
const TARGET_COLUMNS = [
  'ordinal',
  'assigned_value',
  'committed_value',
  'comparator',
  'qualifier',
  'allocation_mode',
  'justification',
  'minimum_allocation',
  'exception_reason',
  'exception_by',
  'exception_by_name',
  'exception_at',
] as const;

interface RecurringTask {
  leadUnitId: number;
  ownerUnitId: number;
  status: string;
  rule: RecurrenceRule | null;
}

/** Carries fields of one task over to another: from a draft revision to the living task, or from a task above to one below. */
@Injectable()
export class TaskFieldWrites {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly rows: RowCopy,
  ) {}

  /** Writes the plain columns of `fields`; the version of the task that receives them goes up. */
  async columns(fromTaskId: string, toTaskId: string, fields: readonly string[]): Promise<void> {
    const names = fields.flatMap((field) => COLUMNS[field as TaskField] ?? []);
    const due = fields.includes('due')
      ? ['original_due_on = case when f.due_on is not null then t.original_due_on end']
      : [];
    const actor = requestContext()?.principal?.actor;
    await this.uow.query(
      `update planning.task t set ${[...names.map((name) => `${name} = f.${name}`), ...due, ''].join(', ')}
         version = t.version + 1, updated_at = clock_timestamp(), updated_by = $3, updated_by_name = $4
       from planning.task f where f.task_id = $1 and t.task_id = $2`,
      [fromTaskId, toTaskId, actor?.accountId ?? null, actor?.displayName ?? null],
    );
  }

  /** Replaces the forms of execution. */
  forms(fromTaskId: string, toTaskId: string): Promise<void> {
    return this.replace('task_form', fromTaskId, toTaskId, '');
  }

  /** Replaces the parties; they see the task at once. */
  parties(fromTaskId: string, toTaskId: string): Promise<void> {
    return this.replace('task_party', fromTaskId, toTaskId, `, 'party_id', gen_random_uuid(), 'issued', true`);
  }

  /** Replaces the rhythm, without touching occurrences (see `series`). */
  recurrence(fromTaskId: string, toTaskId: string): Promise<void> {
    return this.replace('recurrence', fromTaskId, toTaskId, '');
  }

  /** Takes the targets over; one of an indicator the task has already keeps its row, because targets below point to it. */
  async targets(fromTaskId: string, toTaskId: string): Promise<void> {
    const ids = [fromTaskId, toTaskId];
    await this.uow.query(
      `delete from planning.target t where t.task_id = $2 and not exists (select 1 from planning.target f
         where f.task_id = $1 and f.indicator_id = t.indicator_id)`,
      ids,
    );
    // Places are swapped on the way, so they first leave room.
    await this.uow.query('update planning.target set ordinal = -ordinal where task_id = $1', [toTaskId]);
    await this.uow.query(
      `update planning.target t set ${TARGET_COLUMNS.map((name) => `${name} = f.${name}`).join(', ')},
         version = t.version + 1, updated_at = clock_timestamp()
       from planning.target f where f.task_id = $1 and t.task_id = $2 and t.indicator_id = f.indicator_id`,
      ids,
    );
    await this.rows.copy({
      table: 'target',
      joins: newIds(1, 'own', 'r.task_id'),
      where: `not exists (select 1 from planning.target t where t.task_id = own.new and t.indicator_id = r.indicator_id)`,
      overrides: `jsonb_build_object('task_id', own.new, 'target_id', gen_random_uuid())`,
      params: [pair(fromTaskId, toTaskId)],
    });
    await this.shares(fromTaskId, toTaskId);
  }

  private async shares(fromTaskId: string, toTaskId: string): Promise<void> {
    await this.uow.query(
      'delete from planning.target_share where target_id in (select target_id from planning.target where task_id = $1)',
      [toTaskId],
    );
    await this.rows.copy({
      table: 'target_share',
      joins: `join planning.target f on f.target_id = r.target_id
        join planning.target t on t.task_id = $2 and t.indicator_id = f.indicator_id`,
      where: 'f.task_id = $1',
      overrides: `jsonb_build_object('target_id', t.target_id)`,
      params: [fromTaskId, toTaskId],
    });
  }

  /**
   * Fits the occurrences of a task at work to its rhythm and its LEAD unit: what has begun is history and stays, only
   * what lies ahead changes (§2.7).
   */
  async series(taskId: string, period: Period): Promise<void> {
    const task = await this.recurring(taskId);
    if (!task || task.status === 'COMPLETED') return;
    const standing = await this.uow.query<StandingOccurrence>(
      `select occurrence_id as id, ordinal, label, window_from as "windowFrom", window_to as "windowTo",
         due_on as "dueOn", status from planning.task_occurrence where task_id = $1 order by ordinal for update`,
      [taskId],
    );
    const today = this.clock.today();
    const counted = standing.length > 1 && standing.every((one) => one.windowFrom === standing[0].windowFrom);
    const edit = task.rule
      ? editSeries(standing, counted ? 'COUNT_IN_PERIOD' : null, task.rule, period, today)
      : { removed: standing.filter((one) => one.status === 'OPEN' && one.windowFrom > today), moved: [], added: [] };
    await this.uow.query('delete from planning.task_occurrence where occurrence_id = any($1::uuid[])', [
      edit.removed.map((one) => one.id),
    ]);
    for (const { occurrence, dueOn } of edit.moved)
      await this.uow.query(
        'update planning.task_occurrence set due_on = $2, version = version + 1 where occurrence_id = $1',
        [occurrence.id, dueOn],
      );
    await this.add(taskId, task, edit.added);
    await this.settle(taskId, task.leadUnitId);
  }

  private recurring(taskId: string): Promise<RecurringTask | undefined> {
    return this.uow.one<RecurringTask>(
      `select t.lead_unit_id as "leadUnitId", t.owner_unit_id as "ownerUnitId", t.status,
         case when r.task_id is not null then jsonb_build_object('freq', r.freq, 'count', r.count, 'dueDay', r.due_day,
           'until', r.until, 'dueDates', r.due_dates) end as rule
       from planning.task t left join planning.recurrence r on r.task_id = t.task_id where t.task_id = $1`,
      [taskId],
    );
  }

  private async add(taskId: string, task: RecurringTask, added: readonly object[]): Promise<void> {
    await this.uow.query(
      `insert into planning.task_occurrence (occurrence_id, task_id, unit_id, owner_unit_id, ordinal, label, window_from,
         window_to, due_on)
       select x.id, $1, $2, $3, x.ordinal, x.label, x."windowFrom", x."windowTo", x."dueOn"
       from jsonb_to_recordset($4) as x (id uuid, ordinal integer, label text, "windowFrom" date, "windowTo" date,
         "dueOn" date)`,
      [taskId, task.leadUnitId, task.ownerUnitId, JSON.stringify(added.map((one) => ({ id: newId(), ...one })))],
    );
  }

  /** Open occurrences belong to the LEAD unit of today; the task is due with the earliest of them. */
  private async settle(taskId: string, leadUnitId: number): Promise<void> {
    await this.uow.query(
      `update planning.task_occurrence set unit_id = $2, version = version + 1
       where task_id = $1 and status = 'OPEN' and unit_id <> $2`,
      [taskId, leadUnitId],
    );
    await this.uow.query(
      `update planning.task set next_due_on = (select min(o.due_on) from planning.task_occurrence o
         where o.task_id = $1 and o.status = 'OPEN') where task_id = $1`,
      [taskId],
    );
  }

  private async replace(table: string, fromTaskId: string, toTaskId: string, more: string): Promise<void> {
    await this.uow.query(`delete from planning.${table} where task_id = $1`, [toTaskId]);
    await this.rows.copy({
      table,
      joins: newIds(1, 'own', 'r.task_id'),
      where: 'true',
      overrides: `jsonb_build_object('task_id', own.new, 'owner_unit_id', (select t.owner_unit_id from planning.task t
        where t.task_id = own.new)${more})`,
      params: [pair(fromTaskId, toTaskId)],
    });
  }
}

function pair(old: string, replacement: string): string {
  return JSON.stringify([{ old, new: replacement }]);
}
