import { Injectable } from '@nestjs/common';
import type {
  ImportAnswer,
  ImportCounts,
  ImportedValues,
  ImportState,
  KnownRow,
  NamedUnit,
  SheetGrid,
} from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { ImportUndo, StoredMapping } from './import.entities';

/** An import as stored. */
export interface ImportRecord {
  id: string;
  planId: string;
  unitId: number;
  tableId: string;
  state: ImportState;
  fileName: string;
  fileSha256: string;
  mapping: StoredMapping | null;
  decisions: ImportAnswer[];
  counts: ImportCounts | null;
  undo: ImportUndo | null;
  rowsDone: number;
  rowsTotal: number;
  failure: string | null;
  /** Nothing was heard of the work for a while, e.g. because the server was restarted. */
  silent: boolean;
  createdAt: Date;
  createdByName: string | null;
  version: number;
  updates: { id: string; tableId: string; fileName: string; createdAt: string } | null;
}

/** An import with the file as it was read. */
export type ReadImportRecord = ImportRecord & { sheets: SheetGrid[] | null };

const COLUMNS = `
  i.import_id as id, i.plan_id as "planId", i.unit_id as "unitId", i.table_id as "tableId", i.state,
  i.file_name as "fileName", i.file_sha256 as "fileSha256", i.mapping, i.decisions, i.counts, i.undo,
  i.rows_done as "rowsDone", i.rows_total as "rowsTotal", i.failure, i.created_at as "createdAt",
  i.created_by_name as "createdByName", i.version,
  i.state in ('READING','RUNNING') and i.seen_at < clock_timestamp() - interval '2 minutes' as silent,
  (select jsonb_build_object('id', u.import_id, 'tableId', u.table_id, 'fileName', u.file_name,
     'createdAt', u.created_at) from planning.plan_import u where u.import_id = i.updates_id) as updates`;

/** Reads and writes imports; every query is filtered by row-level security. */
@Injectable()
export class ImportRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One import without the file. */
  find(importId: string): Promise<ImportRecord | undefined> {
    return this.uow.one<ImportRecord>(`select ${COLUMNS} from planning.plan_import i where i.import_id = $1`, [
      importId,
    ]);
  }

  /** One import with the file as read. */
  findRead(importId: string): Promise<ReadImportRecord | undefined> {
    return this.uow.one<ReadImportRecord>(
      `select ${COLUMNS}, i.sheets from planning.plan_import i where i.import_id = $1`,
      [importId],
    );
  }

  /** Imports of a plan, the newest first. */
  ofPlan(planId: string): Promise<ImportRecord[]> {
    return this.uow.query<ImportRecord>(
      `select ${COLUMNS} from planning.plan_import i where i.plan_id = $1 order by i.created_at desc limit 20`,
      [planId],
    );
  }

  /** A new import that waits for its file to be read. */
  async add(row: {
    id: string;
    tableId: string;
    plan: { id: string; unitId: number };
    fileName: string;
    sha256: string;
    by: { accountId: string; displayName: string };
  }): Promise<void> {
    await this.uow.query(
      `insert into planning.plan_import (import_id, plan_id, unit_id, table_id, state, file_name, file_sha256, created_by,
         created_by_name) values ($1, $2, $3, $4, 'READING', $5, $6, $7, $8)`,
      [
        row.id,
        row.plan.id,
        row.plan.unitId,
        row.tableId,
        row.fileName,
        row.sha256,
        row.by.accountId,
        row.by.displayName,
      ],
    );
  }

  /** Tells that work goes on; `rowsDone` is what others see of it. */
  async heard(importId: string, rowsDone: number, rowsTotal: number): Promise<void> {
    await this.uow.query(
      `update planning.plan_import set rows_done = $2, rows_total = $3, seen_at = clock_timestamp() where import_id = $1`,
      [importId, rowsDone, rowsTotal],
    );
  }

  /** Units a cell may mean: in force, and of the plan's own province when they are wards. */
  units(ownUnitId: number, today: CivilDate): Promise<NamedUnit[]> {
    return this.uow.query<NamedUnit>(
      `select u.unit_id as "unitId", u.name, u.short_name as "shortName",
         coalesce($1 = any(p.path), false) as "ownBranch"
       from org.v_unit u join org.v_unit o on o.unit_id = $1
       left join org.v_unit_position_today p on p.unit_id = u.unit_id
       left join org.v_unit_position_today op on op.unit_id = o.unit_id
       where (u.valid_to is null or u.valid_to >= $2::date) and (u.valid_from is null or u.valid_from <= $2::date)
         and (u.level <> 'WARD' or u.line <> o.line or op.path[2] is null or op.path[2] = any(p.path))`,
      [ownUnitId, today],
    );
  }

  /** Titles of the plan's tasks that no import of this table made. */
  async titlesBeside(planId: string, tableId: string | null): Promise<string[]> {
    const rows = await this.uow.query<{ title: string }>(
      `select t.title from planning.task t where t.plan_id = $1 and not exists (
         select 1 from planning.plan_import_row r where r.task_id = t.task_id and r.table_id = $2)`,
      [planId, tableId],
    );
    return rows.map((row) => row.title);
  }

  /** What earlier imports of a table wrote, as far as the tasks are still there. */
  known(planId: string, tableId: string): Promise<KnownRow[]> {
    return this.uow.query<KnownRow>(
      `select r.task_id as "taskId", r.path, r.section_heading as "sectionHeading", r.parent_task_id as "parentTaskId",
         r.imported as values
       from planning.plan_import_row r join planning.task t on t.task_id = r.task_id
       where r.plan_id = $1 and r.table_id = $2 order by t.position, t.task_id`,
      [planId, tableId],
    );
  }

  /** Tables that were imported into the plan, the newest first. */
  tables(planId: string): Promise<{ importId: string; tableId: string }[]> {
    return this.uow.query<{ importId: string; tableId: string }>(
      `select distinct on (i.table_id) i.import_id as "importId", i.table_id as "tableId"
       from planning.plan_import i where i.plan_id = $1 and i.state = 'DONE'
       order by i.table_id, i.created_at desc`,
      [planId],
    );
  }

  /** Tasks of a plan with their parents and versions. */
  tasks(planId: string): Promise<{ id: string; parentTaskId: string | null; version: number }[]> {
    return this.uow.query<{ id: string; parentTaskId: string | null; version: number }>(
      'select task_id as id, parent_task_id as "parentTaskId", version from planning.task where plan_id = $1',
      [planId],
    );
  }

  /** Values of tasks as they stand in the plan. */
  async values(taskIds: readonly string[]): Promise<Map<string, ImportedValues>> {
    const rows = await this.uow.query<ImportedValues & { id: string }>(
      `select t.task_id as id, t.title, t.lead_unit_id as "leadUnitId", t.start_on as "startOn",
         t.due_kind as "dueKind", t.due_on as "dueOn", r.freq as recurrence, r.due_day as "recurrenceDueDay",
         t.deliverable, t.note,
         coalesce((select array_agg(p.unit_id) from planning.task_party p
           where p.task_id = t.task_id and p.role = 'COORDINATE' and p.unit_id is not null), '{}') as "coordinatorUnitIds"
       from planning.task t left join planning.recurrence r on r.task_id = t.task_id
       where t.task_id = any($1::uuid[])`,
      [taskIds],
    );
    return new Map(rows.map(({ id, ...values }) => [id, values]));
  }

  /** Keeps what this import wrote, for the next one of the same table. */
  async keepRows(plan: { id: string; unitId: number }, tableId: string, rows: readonly KnownRow[]): Promise<void> {
    await this.uow.query(
      `insert into planning.plan_import_row (task_id, plan_id, unit_id, table_id, path, section_heading, parent_task_id,
         imported)
       select x."taskId", $1, $2, $3, x.path, x."sectionHeading", x."parentTaskId", x.values
       from jsonb_to_recordset($4) as x ("taskId" uuid, path text, "sectionHeading" text, "parentTaskId" uuid, values jsonb)
       on conflict (task_id) do update set path = excluded.path, section_heading = excluded.section_heading,
         parent_task_id = excluded.parent_task_id, imported = excluded.imported, table_id = excluded.table_id`,
      [plan.id, plan.unitId, tableId, JSON.stringify(rows)],
    );
  }
}
