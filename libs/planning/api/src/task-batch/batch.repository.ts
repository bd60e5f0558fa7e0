import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import type { AdoptionMode, Due, PutRecurrence, TaskForm, TreeTask } from '@congtac/planning-domain';
import { newId, requestContext, UnitOfWork } from '@congtac/shared-api';
import { TASK_COLUMNS, TASK_JOINS } from '../task/task-rows.sql';
import type { TaskRecord } from '../task/task.mapper';
import { TrashBin } from '../trash/trash-bin';

/** A task of the plan as a batch needs it: place, version, and what its rules look at. */
export interface BatchRow extends TreeTask, Due {
  version: number;
  title: string;
  ownerUnitId: number;
  leadUnitId: number | null;
  dueExceptionReason: string;
  eventId: string | null;
  eventLeadDays: number | null;
  answersTaskId: string | null;
  adoptionMode: AdoptionMode | null;
  /** Due day of the task above, null when the task answers none. */
  parentDueOn: CivilDate | null;
  updatedByName: string | null;
  updatedAt: Date;
}

/** One row to insert: its place and the columns that differ from the table's defaults. */
export interface NewRow {
  place: TreeTask;
  leadUnitId: number | null;
  columns: Record<string, unknown>;
}

/** Columns a batch may write, with the types their JSON is read as. */
const TYPES: Readonly<Record<string, string>> = {
  title: 'text',
  description: 'text',
  kind: 'text',
  priority: 'text',
  urgent: 'boolean',
  start_on: 'date',
  due_kind: 'text',
  due_on: 'date',
  due_exception_reason: 'text',
  deliverable: 'text',
  cascade_mode: 'text',
  weight: 'numeric',
  theme_id: 'uuid',
  campaign_id: 'uuid',
  event_id: 'uuid',
  event_lead_days: 'integer',
  audience_ids: 'uuid[]',
  topics: 'text[]',
  note: 'text',
  lead_unit_id: 'integer',
};

/** What a new row has where its line says nothing. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  description: '',
  kind: 'PROPAGANDA',
  priority: 'NORMAL',
  urgent: false,
  due_kind: 'NONE',
  due_exception_reason: '',
  deliverable: '',
  weight: 1,
  audience_ids: [],
  topics: [],
  note: '',
};

/** Reads and writes many tasks of one plan with one statement each. */
@Injectable()
export class BatchRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly trash: TrashBin,
  ) {}

  /** Every task of a plan. */
  rows(planId: string): Promise<BatchRow[]> {
    return this.uow.query<BatchRow>(
      `select t.task_id as id, t.section_id as "sectionId", t.parent_task_id as "parentTaskId", t.position, t.version,
         t.title, t.owner_unit_id as "ownerUnitId", t.lead_unit_id as "leadUnitId", t.due_kind as "dueKind",
         t.due_on as "dueOn", t.due_exception_reason as "dueExceptionReason", t.event_id as "eventId",
         t.event_lead_days as "eventLeadDays", t.answers_task_id as "answersTaskId",
         t.adoption_mode as "adoptionMode", a.due_on as "parentDueOn", t.updated_by_name as "updatedByName",
         t.updated_at as "updatedAt"
       from planning.task t left join planning.task a on a.task_id = t.answers_task_id where t.plan_id = $1`,
      [planId],
    );
  }

  /** The rows of the tree table for some tasks of a plan. */
  taskRows(planId: string, taskIds: readonly string[], today: CivilDate): Promise<TaskRecord[]> {
    return this.uow.query<TaskRecord>(
      `select ${TASK_COLUMNS} from planning.task t ${TASK_JOINS} where t.plan_id = $2 and t.task_id = any($3::uuid[])`,
      [today, planId, taskIds],
    );
  }

  /** Removes tasks with their decisions about the plan above. */
  async remove(taskIds: readonly string[]): Promise<void> {
    await this.trash.putTasks(taskIds);
  }

  /** Inserts draft tasks with their LEAD party. */
  async insert(plan: { id: string; unitId: number }, rows: readonly NewRow[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = Object.keys(TYPES);
    const list = columns.join(', ');
    await this.uow.query(
      `insert into planning.task (task_id, plan_id, section_id, parent_task_id, position, owner_unit_id, updated_by,
         updated_by_name, ${list})
       select x.id, $1, x.section, x.parent, x.position, $2, $3, $4, ${columns.map((name) => `x.${name}`).join(', ')}
       from jsonb_to_recordset($5) as x (id uuid, section uuid, parent uuid, position integer, ${typed(columns)})`,
      [
        plan.id,
        plan.unitId,
        ...actorOf(),
        JSON.stringify(
          rows.map(({ place, leadUnitId, columns: given }) => ({
            ...DEFAULTS,
            ...given,
            id: place.id,
            section: place.sectionId,
            parent: place.parentTaskId,
            position: place.position,
            lead_unit_id: leadUnitId,
          })),
        ),
      ],
    );
    await this.parties(
      plan.unitId,
      rows.flatMap(({ place, leadUnitId }) =>
        leadUnitId === null ? [] : [{ taskId: place.id, unitId: leadUnitId, role: 'LEAD' }],
      ),
    );
  }

  /** Raises the version of every task given and writes the columns its entry names. */
  async update(changes: ReadonlyMap<string, Record<string, unknown>>): Promise<void> {
    const bySet = Map.groupBy([...changes], ([, set]) => Object.keys(set).sort().join());
    for (const entries of bySet.values()) {
      const columns = Object.keys(entries[0][1]);
      const sets = columns.map((name) => `${name} = x.${name}, `).join('');
      await this.uow.query(
        `update planning.task t set ${sets}version = t.version + 1, updated_at = clock_timestamp(), updated_by = $1,
           updated_by_name = $2
         from jsonb_to_recordset($3) as x (id uuid${columns.length > 0 ? `, ${typed(columns)}` : ''})
         where t.task_id = x.id`,
        [...actorOf(), JSON.stringify(entries.map(([id, set]) => ({ ...set, id })))],
      );
    }
  }

  /** Puts tasks at their places; versions stay. */
  async place(rows: readonly TreeTask[]): Promise<void> {
    if (rows.length === 0) return;
    await this.uow.query(
      `update planning.task t set section_id = x."sectionId", parent_task_id = x."parentTaskId", position = x.position
       from jsonb_to_recordset($1) as x (id uuid, "sectionId" uuid, "parentTaskId" uuid, position integer)
       where t.task_id = x.id`,
      [JSON.stringify(rows)],
    );
  }

  /** Replaces the units in the given roles; persons and other roles stay. */
  async replaceUnits(ownerUnitId: number, role: 'LEAD' | 'COORDINATE', units: ReadonlyMap<string, readonly number[]>) {
    if (units.size === 0) return;
    await this.uow.query(
      'delete from planning.task_party where task_id = any($1::uuid[]) and role = $2 and unit_id is not null',
      [[...units.keys()], role],
    );
    const rows = [...units].flatMap(([taskId, list]) => [...new Set(list)].map((unitId) => ({ taskId, unitId, role })));
    // A unit that becomes lead no longer coordinates, and the other way round.
    await this.uow.query(
      `delete from planning.task_party p using jsonb_to_recordset($1) as x ("taskId" uuid, "unitId" integer)
       where p.task_id = x."taskId" and p.unit_id = x."unitId" and p.role in ('LEAD', 'COORDINATE')`,
      [JSON.stringify(rows)],
    );
    await this.parties(ownerUnitId, rows);
  }

  async replaceForms(forms: ReadonlyMap<string, readonly TaskForm[]>): Promise<void> {
    if (forms.size === 0) return;
    await this.uow.query('delete from planning.task_form where task_id = any($1::uuid[])', [[...forms.keys()]]);
    const rows = [...forms].flatMap(([taskId, list]) => [...new Set(list)].map((form) => ({ taskId, form })));
    await this.uow.query(
      `insert into planning.task_form (task_id, form)
       select x."taskId", x.form from jsonb_to_recordset($1) as x ("taskId" uuid, form text)`,
      [JSON.stringify(rows)],
    );
  }

  async replaceRecurrences(recurrences: ReadonlyMap<string, PutRecurrence>): Promise<void> {
    if (recurrences.size === 0) return;
    await this.uow.query('delete from planning.recurrence where task_id = any($1::uuid[])', [[...recurrences.keys()]]);
    const rows = [...recurrences].flatMap(([taskId, { freq, count, dueDay }]) =>
      freq === null ? [] : [{ taskId, freq, count: freq === 'COUNT_IN_PERIOD' ? count : null, dueDay: dueDay ?? null }],
    );
    await this.uow.query(
      `insert into planning.recurrence (task_id, freq, count, due_day) select x."taskId", x.freq, x.count, x."dueDay"
       from jsonb_to_recordset($1) as x ("taskId" uuid, freq text, count integer, "dueDay" integer)`,
      [JSON.stringify(rows)],
    );
  }

  private async parties(
    ownerUnitId: number,
    rows: readonly { taskId: string; unitId: number; role: string }[],
  ): Promise<void> {
    await this.uow.query(
      `insert into planning.task_party (party_id, task_id, unit_id, role, owner_unit_id)
       select x.id, x."taskId", x."unitId", x.role, $1
       from jsonb_to_recordset($2) as x (id uuid, "taskId" uuid, "unitId" integer, role text)`,
      [ownerUnitId, JSON.stringify(rows.map((row) => ({ ...row, id: newId() })))],
    );
  }
}

function typed(columns: readonly string[]): string {
  return columns.map((name) => `${name} ${TYPES[name]}`).join(', ');
}

function actorOf(): [string | null, string | null] {
  const actor = requestContext()?.principal?.actor;
  return [actor?.accountId ?? null, actor?.displayName ?? null];
}
