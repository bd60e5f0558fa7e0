import { Injectable } from '@nestjs/common';
import { UnitOfWork, newId } from '@congtac/shared-api';
import type { ImportIssue, ImportState } from '@congtac/org-domain';

/** What an import brings in. */
export type ImportKind = 'UNITS' | 'PEOPLE';

/** One import. */
export interface ImportJob {
  import_id: string;
  kind: ImportKind;
  unit_id: number;
  file_name: string;
  file_sha256: string;
  options: Record<string, unknown>;
  state: ImportState;
  rows_read: number;
  rows_total: number;
  errors: number;
  warnings: number;
  created: number;
  unchanged: number;
  message: string | null;
  version: number;
}

/** A checked row on its way into the table. */
export interface NewImportRow {
  rowNumber: number;
  data: object;
  issues: ImportIssue[];
}

const SHOWN_ISSUES = 200;

/** SQL of imports. */
@Injectable()
export class ImportRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Stores a new import in state READING. */
  async insert(job: {
    kind: ImportKind;
    unitId: number;
    fileName: string;
    sha256: string;
    options: object;
  }): Promise<string> {
    const importId = newId();
    await this.uow.query(
      `insert into org.import_job (import_id, kind, unit_id, file_name, file_sha256, options)
       values ($1, $2, $3, $4, $5, $6)`,
      [importId, job.kind, job.unitId, job.fileName, job.sha256, JSON.stringify(job.options)],
    );
    return importId;
  }

  /** One import in sight, or undefined. */
  find(importId: string): Promise<ImportJob | undefined> {
    return this.uow.one<ImportJob>('select * from org.import_job where import_id = $1', [importId]);
  }

  /** The same, held until the end of the transaction. */
  lock(importId: string): Promise<ImportJob | undefined> {
    return this.uow.one<ImportJob>('select * from org.import_job where import_id = $1 for update', [importId]);
  }

  /** The first complaints, errors before warnings. */
  async issues(importId: string): Promise<ImportIssue[]> {
    const rows = await this.uow.query<{ issue: ImportIssue }>(
      `select i.issue from org.import_row r cross join jsonb_array_elements(r.issues) as i (issue)
       where r.import_id = $1 and r.issues <> '[]'
       order by i.issue ->> 'severity', r.row_number limit $2`,
      [importId, SHOWN_ISSUES],
    );
    return rows.map((row) => row.issue);
  }

  /** Begins or begins again: nothing of an interrupted reading stays. */
  async restart(importId: string, total: number): Promise<void> {
    await this.uow.query('delete from org.import_row where import_id = $1', [importId]);
    await this.setProgress(importId, { rows_read: 0, rows_total: total });
  }

  /** Stores checked rows. */
  async addRows(job: ImportJob, rows: NewImportRow[]): Promise<void> {
    await this.uow.query(
      `insert into org.import_row (import_id, unit_id, row_number, data, issues)
       select $1, $2, r."rowNumber", r.data, r.issues
       from jsonb_to_recordset($3::jsonb) as r ("rowNumber" integer, data jsonb, issues jsonb)`,
      [job.import_id, job.unit_id, JSON.stringify(rows)],
    );
  }

  /** Notes how far the import is. */
  async setProgress(importId: string, set: Partial<ImportJob>): Promise<void> {
    const columns = Object.keys(set);
    await this.uow.query(
      `update org.import_job set ${columns.map((column, i) => `${column} = $${i + 2}`).join(', ')},
         version = version + 1, updated_at = clock_timestamp() where import_id = $1`,
      [importId, ...Object.values(set)],
    );
  }

  /** Every row as understood, in the order of the file. */
  async data<T extends object>(importId: string): Promise<T[]> {
    const rows = await this.uow.query<{ data: T }>(
      'select data from org.import_row where import_id = $1 order by row_number',
      [importId],
    );
    return rows.map((row) => row.data);
  }
}
